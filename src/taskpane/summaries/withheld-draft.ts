import { type Framework, OWN_MEASURES } from "../../domain/framework/edition";
import { hasQuantity } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { tenderMeasures } from "../../domain/tender/measures";
import type { Tender } from "../../domain/tender/tender";
import type { FieldError } from "../parts/error-summary";

/** One thing that is withheld from other bidders, as it is typed. */
export interface WithheldDraft {
  readonly key: number;
  readonly bidder: string;
  readonly item: string;
  readonly ground: string;
  /** The score too, and not the explanation alone. */
  readonly score: boolean;
  readonly instead: string;
}

type Part = Exclude<keyof WithheldDraft, "key">;

export const withheldField = (key: number, part: Part) => `withheld-${key}-${part}`;

export const emptyWithheld: Omit<WithheldDraft, "key"> = {
  bidder: "",
  item: "",
  ground: "",
  score: false,
  instead: "",
};

/** What the tender says already, to be changed. */
export function withheldIn({ redactions = [] }: Tender): readonly WithheldDraft[] {
  return redactions.map(({ bidder, item, ground, withhold, instead = "" }, index) => ({
    ...{ key: index + 1, bidder, item, ground, instead },
    score: withhold === "all",
  }));
}

/** The same as tender.json says it; nothing where nothing is withheld. */
export function redactionsOf(drafts: readonly WithheldDraft[]) {
  const redactions = drafts.map(({ bidder, item, ground, score, instead }) => ({
    bidder,
    item,
    ground: ground.trim(),
    ...(score ? { withhold: "all" } : {}),
    ...(instead.trim() === "" ? {} : { instead: instead.trim() }),
  }));
  return redactions.length > 0 ? { redactions } : {};
}

/** What of a bid can be withheld, by its item in tender.json. */
export function withholdable(tender: Tender, edition: Framework) {
  const measures = tenderMeasures(tender, edition).flatMap(({ id, definition }) => {
    const { headline } = definition;
    const item = `measures.${id}`;
    return [
      { key: item, text: `${headline}: all of it` },
      ...(hasQuantity(definition) ? [{ key: `${item}.quantity`, text: `${headline}: quantity` }] : []),
      ...(id === OWN_MEASURES ? [{ key: `${item}.own`, text: `${headline}: what is offered` }] : []),
      { key: `${item}.appropriate`, text: `${headline}: how appropriate` },
      { key: `${item}.achievable`, text: `${headline}: how achievable` },
    ];
  });
  return [
    { key: "price", text: "Price" },
    ...tender.qualityQuestions.map(({ id, title }) => ({ key: `quality.${id}`, text: `Quality: ${title}` })),
    ...measures,
  ];
}

/** Errors of what is withheld beside their fields; one of an item as a whole is mended by its choice. */
export function withheldErrors(
  issues: readonly Issue[],
  drafts: readonly WithheldDraft[],
): readonly FieldError[] {
  return issues.flatMap((issue) => {
    const [list, index, part] = issue.place.path ?? [];
    const draft = list === "redactions" && typeof index === "number" ? drafts[index] : undefined;
    if (!draft || issue.severity !== "error") return [];
    const field = part === "bidder" || part === "ground" || part === "instead" ? part : "item";
    return [{ field: withheldField(draft.key, field), message: wordIssue(issue) }];
  });
}
