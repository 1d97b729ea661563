import type { Issue, Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import type { Contract } from "../domain/contract/contract";
import { shippedEditions } from "../domain/framework/shipped-editions";
import { lotsTogether } from "../domain/evaluation/lots-together";
import type { ScoringOptions } from "../domain/evaluation/score-tender";
import { inTurn } from "./in-turn";
import {
  type AwardedLot,
  awardNotice,
  awardNoticeOfLots,
  type NoticeGiven,
} from "../domain/notice/award-notice";
import type { Release } from "../domain/notice/release";
import { type LetContract, readContractFile } from "./contract-file";
import { withEdition } from "./editions";
import { jsonFile, type NamedFile } from "./job";
import { readTenderFile } from "./read-tender";
import type { KnownEditions } from "./own-edition";
import type { Source } from "./source";
import type { TenderToScore } from "./tender";

/** The files of a notice: a tender (its workbook or tender.json) or several lots of one, and the contract that came of each. */
export interface NoticeFiles {
  readonly tenders: readonly Source[];
  readonly awards: readonly Source[];
}

/** What a contract award notice publishes of a tender, or of the lots of one in one release. */
export async function awardNoticeFromFiles(
  { tenders, awards }: NoticeFiles,
  { openNamed, editions }: KnownEditions,
  given: NoticeGiven,
): Promise<Result<Release>> {
  const read = await inTurn(tenders, async (source) => ({
    file: source.name,
    tender: await readTenderFile(source, openNamed, editions),
  }));
  const found: Issue[] = read.flatMap(({ tender }) => tender.issues);
  const lots = read.flatMap(({ file, tender }) => (tender.ok ? [{ file, ...tender.value }] : []));
  if (lots.length < read.length) return { ok: false, issues: found };
  const atHand = lots.reduce((all, { edition }) => withEdition(all, edition), editions ?? shippedEditions);
  const contracts = await inTurn(awards, (source) =>
    readContractFile(source, { editions: atHand, openNamed }),
  );
  found.push(...contracts.flatMap(({ issues }) => issues));
  if (contracts.some(({ ok }) => !ok)) return { ok: false, issues: found };
  const agreed = contracts.flatMap((each) => (each.ok ? ofTenders(each.value, lots) : []));
  const apart = notOfOneTender(lots);
  if (apart.length > 0) return { ok: false, issues: [...found, ...apart] };
  const paired = inPairs(lots, agreed);
  if (!paired.ok) return { ok: false, issues: [...found, ...paired.issues] };
  const made = awardNoticeOfLots(paired.value, given);
  return { ...made, issues: [...found, ...made.issues] };
}

/** The contract of a file; of a contract register those that were let by the tenders. */
function ofTenders(contracts: readonly LetContract[], lots: readonly LotFile[]): readonly Contract[] {
  const all = contracts.map(({ contract }) => contract);
  if (all.length === 1) return all;
  return all.filter(({ reference }) => lots.some(({ tender }) => tender.reference === reference));
}

type LotFile = TenderToScore & { readonly file: string };

function scoringOf({ edition, proxyPack }: TenderToScore): ScoringOptions {
  return { editions: [edition], proxyPack };
}

/** Of several tenders, those that are no lots of the same one. */
function notOfOneTender(lots: readonly LotFile[]): readonly Issue[] {
  if (lots.length < 2) return [];
  const together = lotsTogether(
    lots.map(({ file, ...lot }) => ({ file, tender: lot.tender, scoring: scoringOf(lot) })),
  );
  return together.ok ? [] : together.issues;
}

/** Each lot with its contract; one alone is held against whatever contract is given. */
export function inPairs(
  lots: readonly LotFile[],
  contracts: readonly Contract[],
): Result<readonly AwardedLot[]> {
  const [only] = lots;
  const [contract] = contracts;
  if (only && contract && lots.length === 1 && contracts.length === 1)
    return { ok: true, value: [{ tender: only.tender, contract, scoring: scoringOf(only) }], issues: [] };
  const references = lots.map(({ tender }) => tender.reference);
  const others = contracts
    .filter(({ reference }) => !references.includes(reference))
    .map(({ reference: found }) =>
      errorAt(["reference"], "notice-of-another-tender", { found, reference: references.join(", ") }),
    );
  const pairs = lots.flatMap((lot) => {
    const own = contracts.find(({ reference }) => reference === lot.tender.reference);
    return own ? [{ tender: lot.tender, contract: own, scoring: scoringOf(lot) }] : [];
  });
  const lacking = references
    .filter((reference) => pairs.every(({ tender }) => tender.reference !== reference))
    .map((reference) => errorAt(["reference"], "notice-contract-missing", { reference }));
  const issues = [...others, ...lacking];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: pairs, issues };
}

/** The same of a tender and a contract that were read. */
export function awardNoticeOf(
  { tender, edition, proxyPack }: TenderToScore,
  { contract }: Pick<LetContract, "contract">,
  given: NoticeGiven,
): Result<Release> {
  return awardNotice({ tender, contract }, given, { editions: [edition], proxyPack });
}

/** The release as the file that is published. */
export function releaseFile(release: Release): NamedFile {
  return jsonFile("release.json", release);
}
