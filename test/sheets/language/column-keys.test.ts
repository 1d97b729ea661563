import type { Grid } from "../../../src/workbook/grid";
import type { commitmentColumns } from "../../../src/sheets/contract/commitments";
import type { choiceColumns } from "../../../src/sheets/assessment/lists";
import type { evaluatorColumns } from "../../../src/sheets/evaluator/marks";
import type { responseMeasureColumns } from "../../../src/sheets/response/measures";
import type { AskedLine } from "../../../src/sheets/response/model";
import type { responsePlanColumns } from "../../../src/sheets/response/plan";
import { offerToDoFormula } from "../../../src/sheets/response/to-do";
import type { ReturnKey } from "../../../src/sheets/return/columns";
import { ledgerCheckFormula } from "../../../src/sheets/return/ledger-check";
import type { LedgerKey } from "../../../src/sheets/return/ledger-columns";
import type { TenderModel } from "../../../src/sheets/tender/model";
import { scoringReference } from "../../../src/sheets/tender/scoring";
import { moderationToDo } from "../../../src/sheets/tender/moderation-to-do";
import type { moderationColumns } from "../../../src/sheets/tender/moderation";
import type { qualityColumns } from "../../../src/sheets/tender/quality";
import type { socialValueColumns } from "../../../src/sheets/tender/social-value";
import { formulaOf } from "../../../src/sheets/language/verdict";
import { type Condition, saysText } from "../../../src/sheets/language/exact-sum";
import type { LedgerName } from "../../../src/sheets/spend/ledger";
import { type At, type Column, columnsFor } from "../../../src/sheets/language/block";
import { cellOf, findBlock, foundAt, type FoundBlock } from "../../../src/sheets/language/found-block";
import { formula, given } from "../../../src/sheets/language/piece";
import type { Layout } from "../../../src/sheets/language/section";
import { printArea } from "../../../src/sheets/language/sheet-setup";
import { columnReference, table } from "../../../src/sheets/language/table";

interface Area {
  readonly name: string;
  readonly local: number;
  readonly total: number;
}

const label = { heading: "", width: 10, row: { style: "label", content: () => given(null) } } as const;

/** A column of a helper, which refers to another one of its block. */
function half(of: "local" | "total"): Column<never, Area, "half", typeof of> {
  return {
    key: "half",
    heading: "",
    width: 10,
    row: { style: "money", content: (_, at) => formula(at(of), 1) },
  };
}

const areas = columnsFor<Area>()([
  { ...label, key: "name" },
  { ...label, key: "local" },
  { ...label, key: "total" },
  half("total"),
]);

/** Held by the compiler: each line under a directive stops compiling, and the directive stops where it does not. */
const refusedByTheCompiler = (layout: Layout, grid: Grid) => {
  const shares = table({ columns: areas, lines: [{ rows: [] as readonly Area[] }] });
  const block = findBlock(grid, areas);
  return [
    columnReference(layout, shares, "local"),
    // @ts-expect-error a chart of a column that the table does not have
    columnReference(layout, shares, "locl"),
    // @ts-expect-error heights by a column that the table does not have
    table({ columns: areas, lines: [], heights: { wrapped: "locl" } }),
    block && cellOf(block, 1, "local"),
    // @ts-expect-error a reader of a column that the block does not have
    block && cellOf(block, 1, "locl"),
    columnsFor<Area>()([
      { ...label, key: "local" },
      // @ts-expect-error a formula of a column that the block does not have
      { ...label, key: "share", row: { style: "share", content: (_, at) => formula(at("locl"), 1) } },
    ]),
    columnsFor<Area>()([
      { ...label, key: "local" },
      // @ts-expect-error a mark by a column that the block does not have
      { ...label, key: "share", marks: [{ when: (at) => at("locl"), look: { bold: true } }] },
    ]),
    // @ts-expect-error a helper's column refers to "total", which the block does not have
    columnsFor<Area>()([{ ...label, key: "local" }, half("local")]),
    // @ts-expect-error a key that is any text
    columnsFor<Area>()([{ ...label, key: String(1) }]),
  ];
};

/** Columns of the workbooks, and what their formulas and readers are given. */
interface Own {
  readonly commitments: ReturnType<typeof commitmentColumns>;
  readonly choices: ReturnType<typeof choiceColumns>;
  readonly evaluator: ReturnType<typeof evaluatorColumns>;
  readonly offers: ReturnType<typeof responseMeasureColumns>;
  readonly plan: ReturnType<typeof responsePlanColumns>;
  readonly offer: AskedLine;
  readonly quantity: At<"quantity">;
  readonly form: FoundBlock<ReturnKey>;
  readonly ledger: FoundBlock<LedgerKey>;
  readonly postcode: At<"postcode">;
  readonly tender: TenderModel;
  readonly quality: ReturnType<typeof qualityColumns>;
  readonly socialValue: ReturnType<typeof socialValueColumns>;
  readonly moderation: ReturnType<typeof moderationColumns>;
}

/** The same as above, of the workbooks' own blocks: a column that each of them has, and one that it has not. */
const refusedOfTheWorkbooks = (own: Own) => [
  printArea(own.commitments, "sum", 1),
  printArea(own.commitments, "due.2026-27-Q1", 1),
  // @ts-expect-error a commitment's column that is misspelt
  printArea(own.commitments, "sums", 1),
  printArea(own.choices, "chosen", 1),
  // @ts-expect-error a question that a measure is not asked
  printArea(own.choices, "proportionate", 1),
  printArea(own.evaluator, "Evaluator_Quality.mark", 1),
  // @ts-expect-error a side that no answer is marked for
  printArea(own.evaluator, "Evaluator_Price.mark", 1),
  printArea(own.offers, "poundsPerUnit", 1),
  // @ts-expect-error a column that no offer has
  printArea(own.offers, "poundPerUnit", 1),
  printArea(own.plan, "quarter4", 1),
  // @ts-expect-error a quarter that a plan does not have
  printArea(own.plan, "quarter5", 1),
  // @ts-expect-error a block without the text that an offer is to have
  offerToDoFormula(own.offer, own.quantity),
  cellOf(own.form, 1, "claimed"),
  // @ts-expect-error a reader of a column of the ledger in the lines of a return
  cellOf(own.form, 1, "net"),
  foundAt(own.form, "1")("toDate"),
  // @ts-expect-error a formula of a found line that refers to a column of no return
  foundAt(own.form, "1")("toDates"),
  cellOf(own.ledger, 1, "net"),
  // @ts-expect-error a reader of a column that the ledger does not have
  cellOf(own.ledger, 1, "gross"),
  // @ts-expect-error a block without the workings that the check goes by
  ledgerCheckFormula(own.postcode),
  scoringReference(own.tender, "setsScale"),
  // @ts-expect-error a chart or a formula of another sheet that refers to a column which the bids do not have
  scoringReference(own.tender, "setScale"),
  printArea(own.quality, "mark.used", 1),
  // @ts-expect-error a thing that is not marked on Quality
  printArea(own.quality, "appropriate.used", 1),
  printArea(own.socialValue, "achievable.least", 1),
  // @ts-expect-error a side that no answer is marked for
  printArea(own.socialValue, "affordable.least", 1),
  printArea(own.moderation, "mark.mark.0", 1),
  // @ts-expect-error an evaluator without a number
  printArea(own.moderation, "mark.mark.first", 1),
  // @ts-expect-error a block without the marks that moderation goes by
  formulaOf(moderationToDo({ evaluators: 2, awaitsAgreement: true, pointsOutIdle: true }), own.quantity),
  saysText("Ledger_Tier", "Unknown") satisfies Condition<LedgerName>,
  // @ts-expect-error a formula of a column that the spend ledger does not have
  saysText("Ledger_Tiers", "Unknown") satisfies Condition<LedgerName>,
];

describe("a column's key", () => {
  it("is one that its block has, or what refers to it does not compile", () => {
    expect(refusedByTheCompiler).toBeInstanceOf(Function);
    expect(refusedOfTheWorkbooks).toBeInstanceOf(Function);
  });

  it("stays in its order", () => {
    expect(areas.map(({ key }) => key)).toEqual(["name", "local", "total", "half"]);
  });
});
