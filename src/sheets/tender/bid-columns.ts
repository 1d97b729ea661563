import { oncePer } from "../language/once-per";
import { columnsFor } from "../language/block";
import { priceRule, reasonRule } from "../language/entry-rules";
import { cellAtNumber, firstOf, quoted } from "../language/formulas";
import { decisionMeant } from "./lists";
import { GIVEN_STATUS } from "../../domain/evaluation/status";
import { type BidRow, hasResultByPrice, looksNothingUp, type TenderModel } from "./model";
import { marked } from "../language/palette";
import { formula, given } from "../language/piece";
import { resultColumns, scoreColumns } from "./bid-score-columns";
import { bidWorkingColumns, disregardsBlankHalf } from "./bid-working-columns";
import type { BidColumn } from "./bid-line";

/** What a bid is, how it scores and what it comes to, then the figures that these are made from. */
export const bidColumns = oncePer((model: TenderModel) => {
  const isOut = columnsFor<BidRow>()([decision, decisionReason]);
  const shown = hasResultByPrice(model)
    ? [status(model), ...resultColumns(model), ...scoreColumns(model), ...isOut]
    : [...isOut, status(model), ...scoreColumns(model), ...resultColumns(model)];
  return columnsFor<BidRow>()([number, bidder, price, ...shown, ...bidWorkingColumns(model)]);
});

/** Of the columns of the bids. */
export type BidKey = ReturnType<typeof bidColumns>[number]["key"];

const number: BidColumn<"number"> = {
  key: "number",
  heading: "No.",
  headingStyle: "headingOfFigures",
  width: 5,
  row: { style: "count", content: ({ index }) => given(index + 1) },
};

const bidder: BidColumn<"bidder"> = {
  key: "bidder",
  heading: "Bidder",
  width: 30,
  name: "Scoring_Bidder",
  row: { style: "given", content: ({ bid }) => given(bid.bidder) },
};

const price: BidColumn<"price", "price" | "status"> = {
  key: "price",
  heading: "Price without VAT",
  headingStyle: "headingOfFigures",
  width: 17,
  name: "Scoring_Price",
  row: {
    style: "entryMoney",
    content: ({ bid }) => given(bid.price),
    rule: () => priceRule,
    path: ({ index }) => ["bids", index, "price"],
  },
  marks: [
    {
      when: (at) => `AND(ISBLANK(${at("price")}),${at("status")}="Incomplete",Weight_Price>0)`,
      look: marked.missing,
    },
  ],
};

const decision: BidColumn<"decision"> = {
  key: "decision",
  heading: "Out because",
  width: 14,
  name: "Scoring_Decision",
  row: {
    style: "entryText",
    content: ({ bid }) => given(bid.status && GIVEN_STATUS[bid.status]),
    rule: () => ({
      rule: { type: "list", source: "=List_Decision" },
      title: "Out because",
      refusal: "Choose Excluded, Withdrawn or Disregarded, or leave the cell empty.",
      hint: "Only for a bid that is out of the evaluation. Give the reason beside it.",
    }),
    path: ({ index }) => ["bids", index, "status"],
    meaning: (typed) => decisionMeant(String(typed)),
  },
};

const decisionReason: BidColumn<"decisionReason", "decision" | "decisionReason"> = {
  key: "decisionReason",
  heading: "Reason",
  width: 28,
  name: "Scoring_DecisionReason",
  row: {
    style: "entryText",
    content: ({ bid }) => given(bid.statusReason),
    rule: () => reasonRule("Reason"),
    path: ({ index }) => ["bids", index, "statusReason"],
    meaning: String,
  },
  marks: [
    {
      when: (at) => `AND(NOT(ISBLANK(${at("decision")})),ISBLANK(${at("decisionReason")}))`,
      look: marked.missing,
    },
  ],
};

/** What the officer decided, in the words of the list, else what was found: asked one after another, since IFERROR has some engines work out what it holds again and again. */
function decidedElse(model: TenderModel, decision: string, found: string): string {
  if (looksNothingUp(model)) {
    const words = Object.values(GIVEN_STATUS).map(quoted);
    return firstOf(
      words.map((status) => [`TRIM(${decision})=${status}`, status] as const),
      found,
    );
  }
  return `IFERROR(${cellAtNumber("List_Decision", `MATCH(${decision},List_Decision,0)`)},${found})`;
}

/** What the officer decided; else a half of social value that is blank, where that is disregarded; else a mark below its minimum, an entry that is missing, or complete. */
const status = (
  model: TenderModel,
): BidColumn<"status", "decision" | "blankHalf" | "below" | "missing" | "status"> => ({
  key: "status",
  heading: "Status",
  width: 20,
  name: "Scoring_Status",
  row: {
    style: "given",
    content: ({ scores }, at) => {
      const found = firstOf(
        [
          ...(disregardsBlankHalf(model)
            ? [[`${at("blankHalf")}<>""`, quoted(GIVEN_STATUS.disregarded)] as const]
            : []),
          [`${at("below")}>0`, quoted("Below a minimum")],
          [`${at("missing")}>0`, quoted("Incomplete")],
        ],
        quoted("Complete"),
      );
      return formula(decidedElse(model, at("decision"), found), scores.status);
    },
  },
  marks: [
    { when: (at) => `${at("status")}="Incomplete"`, look: marked.missing },
    { when: (at) => `AND(${at("status")}<>"Incomplete",${at("status")}<>"Complete")`, look: marked.wrong },
  ],
});
