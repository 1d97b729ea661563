import type { Issue } from "../../src/domain/issues/issue";
import { unreadableIssue } from "../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { placeStamp, STAMP } from "../../src/sheets/language/stamp";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Grid } from "../../src/workbook/grid";
import type { Plan } from "../../src/workbook/plan";
import { bid, groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { tiedTender } from "../domain/tender/tied-tenders";
import { inventedPack } from "../parity/tenders";
import { gridOfPlan } from "./grid-of-plan";
import { type Paste, pasted } from "./pasted";
import { soundWorkbooks } from "./kinds";
import { everyCell, cellsFrom } from "../../src/workbook/cells";

const plan = placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] }));

const issuesIn = (grid: Grid) => checkWorkbook(grid).issues;
const after = (...pastes: readonly Paste[]) => issuesIn(gridOfPlan(pastes.reduce(pasted, plan)));
const changed = (change: (grid: Grid) => Grid) => issuesIn(change(gridOfPlan(plan)));
const scoring = (cell: string, value: Paste["value"]) => ({ sheet: "Scoring", cell, value });
const stamped = (cell: string, value: Paste["value"]) => after({ sheet: STAMP, cell, value });

const byProxies = placeTender(
  tenderWith({
    proxyPack: "pack.json",
    methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  }),
  { proxyPack: { ...inventedPack, illustrative: true } },
);

/** The workbook with a stamp that names a tender scored by proxies, and holds no pack. */
function withoutPack(): Plan {
  const { styles: _looks, ...facts } = byProxies;
  const cells = byProxies.sheets.find(({ name }) => name === STAMP)?.cells ?? [];
  const part = (name: string) =>
    cells
      .filter(
        ({ row, column }) =>
          column === 1 && cells.some((at) => at.row === row && at.column === 0 && at.value === name),
      )
      .map(({ value }) => String(value).replace(/^\d+:/, ""))
      .join("");
  const parts = {
    tender: JSON.parse(part("tender")) as unknown,
    edition: JSON.parse(part("edition")) as unknown,
  };
  const stamp = placeStamp({ kind: "tender", formVersion: 1, parts });
  return {
    ...facts,
    styles: byProxies.styles,
    sheets: [...byProxies.sheets.filter(({ name }) => name !== STAMP), stamp.sheet],
    names: [...byProxies.names.filter(({ name }) => name !== STAMP), ...stamp.names],
  };
}

/** What makes each issue of the checks, by its code. */
export const checkIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "calculates-by-hand": () => changed((grid) => ({ ...grid, manual: true })),
  "no-stamp": () => changed((grid) => ({ ...grid, names: [] })),
  "kind-unknown": () => stamped("B1", "kind of a later version"),
  "summary-not-checked": () => issuesIn(gridOfPlan(soundWorkbooks.summary)),
  "local-spend-not-checked": () => issuesIn(gridOfPlan(soundWorkbooks["local spend"])),
  "cannot-be-read": () => [
    unreadableIssue("a.xlsx", { code: "cannot-be-read", cause: "a.xlsx cannot be read" }),
  ],
  "bid-not-entered": () => after(),
  "entry-missing": () => after(scoring("C10", null)),
  "tie-without-rule": () => after(scoring("M12", "Withdrawn"), scoring("N12", "By letter")),
  "tie-to-decide": () => issuesIn(gridOfPlan(placeTender(tiedTender({ tieBreaks: [] })))),
  "tie-broken": () => issuesIn(gridOfPlan(placeTender(tiedTender({ tieBreaks: ["lower-price"] })))),
  "totals-close": () =>
    issuesIn(
      gridOfPlan(
        placeTender(
          tenderWith({
            bids: [bid("Bidder A"), bid("Bidder B", { price: 100.01 }), bid("Bidder C", { price: 150 })],
          }),
        ),
      ),
    ),
  "price-abnormally-low": () => after(scoring("C10", 10)),
  "proxy-pack-missing": () => issuesIn(gridOfPlan(withoutPack())),
  "proxy-pack-illustrative": () => issuesIn(gridOfPlan(byProxies)),
  "formula-altered": () => after(scoring("L10", 1)),
  "locked-value-altered": () => after(scoring("B10", "Bidder Z")),
  "cells-unlocked": () =>
    changed((grid) => ({
      ...grid,
      sheets: grid.sheets.map((sheet) => ({
        ...sheet,
        cells: cellsFrom(
          everyCell(sheet.cells).map(({ cell, ...at }) => ({ ...at, cell: { ...cell, locked: false } })),
        ),
      })),
    })),
  "entry-rule-lost": () =>
    changed((grid) => ({
      ...grid,
      sheets: grid.sheets.map((sheet) => ({ ...sheet, validations: [] })),
    })),
  "sheet-missing": () =>
    changed((grid) => ({ ...grid, sheets: grid.sheets.filter(({ name }) => name !== "Quality") })),
  "sheet-rearranged": () =>
    changed((grid) => ({
      ...grid,
      names: grid.names.map((name) =>
        name.name === "Weight_Price" && name.range ? { ...name, range: { ...name.range, row: 20 } } : name,
      ),
    })),
  "sheet-unprotected": () =>
    changed((grid) => ({ ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, protected: false })) })),
};
