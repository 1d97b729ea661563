import { type Framework, ownerOf } from "../framework/edition";
import { isFor, isUnchecked } from "../framework/publication";
import { commencementWords } from "../framework/words";
import type { Issue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import type { Day } from "../values/day";
import type { TenderFile } from "./file";
import { measuresAtHand } from "./measures";

/** Who buys: what the tender says, else the council whose own framework it is; undefined where neither tells. */
function authorityOf({ authority }: Pick<TenderFile, "authority">, edition: Framework): string | undefined {
  return authority ?? ownerOf(edition);
}

/** The same of a tender that was checked: under an edition of any buyer's it says who buys. */
export function knownAuthority(tender: Pick<TenderFile, "authority">, edition: Framework): string {
  const authority = authorityOf(tender, edition);
  if (authority === undefined) throw new Error(`nobody buys under ${edition.id}`);
  return authority;
}

/** What an edition asks of a tender besides weights and measures: that it is known who buys, and that it is for that day. */
export function checkUseOfEdition(
  tender: TenderFile,
  edition: Framework,
  editions: readonly Framework[],
): readonly Issue[] {
  const nobody = authorityOf(tender, edition) === undefined;
  return [
    ...(nobody ? [errorAt(["authority"], "authority-needed", { edition: edition.title })] : []),
    ...checkCommencement(tender.commenced, ["commenced"], { edition, editions }),
    ...checkWords(tender, edition),
  ];
}

/** Says where an edition is not for procurements that commence on the day, or the day is not known; and which edition is. */
export function checkCommencement(
  day: Day | undefined,
  path: readonly string[],
  { edition, editions }: { readonly edition: Framework; readonly editions: readonly Framework[] },
): readonly Issue[] {
  const { commenced, title } = edition;
  if (!commenced) return [];
  const days = commencementWords(commenced);
  if (day === undefined) return [warningAt(path, "commencement-needed", { edition: title, days })];
  if (isFor(edition, day)) return [];
  const other = editions.find(
    (each) =>
      each.id !== edition.id && each.council === edition.council && each.commenced && isFor(each, day),
  );
  const limits = { day, edition: title, days, ...(other ? { other: other.title } : {}) };
  return [warningAt(path, "edition-of-other-days", limits)];
}

/** Measures of the tender whose words were not read in the publication: bidders would be asked for something in words that may not be the model's. */
function checkWords(tender: TenderFile, edition: Framework): readonly Issue[] {
  const atHand = measuresAtHand(tender, edition);
  const unchecked = tender.measures.flatMap(({ id }) => {
    const measure = atHand.get(id);
    return measure && isUnchecked(measure) ? [measure.headline] : [];
  });
  if (unchecked.length === 0) return [];
  const { document = edition.title, address = "" } = edition.publication ?? {};
  const measures = new Intl.ListFormat("en-GB").format(unchecked);
  return [warningAt(["measures"], "words-unchecked", { measures, document, address })];
}
