import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { withCell } from "../../workbook/rows";
import { awardContract } from "../../../src/domain/contract/award";
import type { Issue } from "../../../src/domain/issues/issue";
import { receiveResponses } from "../../../src/domain/response/receive";
import { placeEvaluatorFile } from "../../../src/sheets/evaluator/workbook";
import { readResponse } from "../../../src/sheets/response/read";
import { placeResponse } from "../../../src/sheets/response/workbook";
import type { Grid } from "../../../src/workbook/grid";
import { answered, askedTender } from "../../domain/response/responses";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { inventedPack } from "../../parity/tenders";
import { gridOfPlan } from "../grid-of-plan";
import { rowDeleted } from "../damage";
import { type Paste, pasted } from "../pasted";

const plan = placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered });
const unnamed = placeResponse(askedTender, { area: rotherhamArea, entries: answered });

const after = (...pastes: readonly Paste[]) =>
  readResponse(gridOfPlan(pastes.reduce(pasted, plan), "a.xlsx"), askedTender).issues;
const named = (value: string | null) =>
  readResponse(
    gridOfPlan(pasted(unnamed, { sheet: "Instructions", cell: "B7", value }), "a.xlsx"),
    askedTender,
  ).issues;
const of = (parts: Readonly<Record<string, unknown>>) =>
  readResponse(gridOfPlan(placeResponse(tenderWith(parts), { area: rotherhamArea }), "a.xlsx"), askedTender)
    .issues;

function withRow(grid: Grid): Grid {
  const sheets = grid.sheets.map((sheet) =>
    sheet.name === "Measures"
      ? {
          ...sheet,
          cells: withCell(sheet.cells, { row: 40, column: 5 }, { value: 7, locked: false as const }),
        }
      : sheet,
  );
  return { ...grid, sheets };
}

const award = {
  bidder: "Bidder A",
  start: "2026-04-01",
  end: "2027-03-31",
  area: "rotherham",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
};
const complete = tenderWith({ bids: ["Bidder A", "Bidder B", "Bidder C"].map((name) => bid(name)) });
const nothing = {
  "local-jobs": { quantity: 0, appropriate: 1, achievable: 1 },
  apprenticeships: { quantity: 0, appropriate: 1, achievable: 1 },
};

const warningsOf = (part: "offer" | "price") => {
  const sent = placeResponse(askedTender, {
    area: rotherhamArea,
    bidder: "Bidder A",
    entries: answered,
    part,
  });
  const response = readResponse(gridOfPlan(sent, "a.xlsx"), askedTender);
  return receiveResponses(askedTender, [{ file: "a.xlsx", response }]).warnings;
};

/** What makes each issue of responses and awards, by its code. */
export const responseIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "not-a-response": () =>
    readResponse(
      gridOfPlan(placeEvaluatorFile(tenderWith({ evaluators: ["Evaluator 1"] }), "Evaluator 1")),
      askedTender,
    ).issues,
  "response-of-another-tender": () => of({ reference: "T-9" }),
  "response-of-another-setup": () => of({}),
  "response-bidder-missing": () => named(null),
  "response-bidder-unknown": () => named("Bidder Z"),
  "response-price-missing": () => warningsOf("offer"),
  "response-offer-missing": () => warningsOf("price"),
  "plan-sum-differs": () => {
    const entries = { ...answered, due: [{ quarter1: 4 }] };
    const sent = placeResponse(askedTender, {
      area: rotherhamArea,
      bidder: "Bidder A",
      entries,
      part: "offer",
    });
    return readResponse(gridOfPlan(sent, "a.xlsx"), askedTender).issues;
  },
  "response-twice": () => {
    const read = (quantity: number) => ({
      file: `${quantity}.xlsx`,
      response: readResponse(
        gridOfPlan(pasted(plan, { sheet: "Measures", cell: "F5", value: quantity })),
        askedTender,
      ),
    });
    return receiveResponses(askedTender, [read(12), read(13)]).refused.flatMap(({ issues }) => issues);
  },
  "response-row-unknown": () => readResponse(withRow(gridOfPlan(plan)), askedTender).issues,
  "response-row-missing": () => readResponse(rowDeleted("Measures", 4)(gridOfPlan(plan)), askedTender).issues,
  "figure-ambiguous": () => after({ sheet: "Measures", cell: "F5", value: "1 200,50" }),
  "figure-needed": () => after({ sheet: "Measures", cell: "F5", value: "about ten" }),
  "price-pence": () => after({ sheet: "Price and quality", cell: "C3", value: 1.234 }),
  "award-incomplete": () => awardContract(tenderWith({}), award).issues,
  "award-illustrative": () =>
    awardContract(complete, award, { proxyPack: { ...inventedPack, illustrative: true } }).issues,
  "award-nothing-offered": () => {
    const measures = [
      { id: "local-jobs", weight: 60 },
      { id: "apprenticeships", weight: 40 },
    ];
    const only = {
      bidders: [{ name: "Bidder A" }],
      measures,
      bids: [bid("Bidder A", { measures: nothing })],
    };
    return awardContract(tenderWith(only), award).issues;
  },
  "award-kpi-unknown": () =>
    awardContract(tenderWith({ bidders: [{ name: "Bidder A" }], bids: [bid("Bidder A")] }), {
      ...award,
      kpis: ["skills"],
    }).issues,
};
