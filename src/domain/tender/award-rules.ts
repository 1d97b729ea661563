import { OWN_MEASURES } from "../framework/edition";
import { sameName } from "./bids";
import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import type { TenderFile } from "./file";

/** Whom a contract goes to and what is withheld, against the tender's own bidders, questions and measures. */
export function checkAward(tender: TenderFile): readonly Issue[] {
  const { award, redactions = [] } = tender;
  const items = withholdable(tender);
  const known = (name: string) => tender.bidders.some((bidder) => sameName(bidder.name, name));
  return [
    ...(award && !known(award.bidder)
      ? [errorAt(["award", "bidder"], "unknown-bidder", { name: award.bidder })]
      : []),
    ...redactions.flatMap(({ bidder, item }, index) => {
      const first = redactions.findIndex((each) => each.item === item && sameName(each.bidder, bidder));
      return [
        ...(known(bidder)
          ? []
          : [errorAt(["redactions", index, "bidder"], "unknown-bidder", { name: bidder })]),
        ...(items.has(item)
          ? []
          : [errorAt(["redactions", index, "item"], "unknown-item", { item }, bidder)]),
        ...(first < index ? [errorAt(["redactions", index], "redaction-repeated", { item }, bidder)] : []),
      ];
    }),
  ];
}

function withholdable({ qualityQuestions, measures }: TenderFile): ReadonlySet<string> {
  const parts = ["", ".appropriate", ".achievable"];
  return new Set([
    "price",
    ...qualityQuestions.map(({ id }) => `quality.${id}`),
    ...measures.flatMap(({ id }) =>
      [...parts, id === OWN_MEASURES ? ".own" : ".quantity"].map((part) => `measures.${id}${part}`),
    ),
  ]);
}
