import { claimKey, decisionFaults, type ClaimDecision } from "../../domain/register/decisions";
import type { Issue } from "../../domain/issues/issue";
import type { Grid } from "../../workbook/grid";
import { cellOf, findBlock, type FoundBlock, placeOf } from "../language/found-block";
import { readRegister } from "./read";
import { claimColumns, type ClaimKey } from "./claims";
import { doneOn } from "./done-on-sheet";
import { UNIT_WORDS } from "../../domain/framework/words";
import { REGISTER } from "./names";
import { plainValue } from "../language/typed-cells";
import type { Checked } from "../language/check-locks";

/**
 * Officers' decisions and choices in a register, and whether its sheets are protected. Its formulas are not compared:
 * they come of contracts and settings that the workbook does not hold.
 */
export function checkRegisterWorkbook(grid: Grid): Checked {
  const read = readRegister(grid);
  const decisions = read.ok ? checkDecisions(grid, read.value.state.decisions.validations) : [];
  return { issues: [...read.issues, ...decisions, ...unprotected(grid)], altered: [] };
}

function checkDecisions(grid: Grid, validations: readonly ClaimDecision[]): readonly Issue[] {
  const block = findBlock(grid, claimColumns());
  if (!block) return [];
  const byKey = new Map(validations.map((each) => [claimKey(each), each]));
  return linesOf(block).flatMap(({ row, key, now, measure }): readonly Issue[] => {
    const validation = byKey.get(key);
    if (!validation) return [];
    const place = { ...placeOf(block, row, "decision"), subject: measure };
    return decisionFaults(validation, now, place);
  });
}

function linesOf(block: FoundBlock<ClaimKey>) {
  const count = Math.max(0, block.last - block.top + 1);
  const rows = Array.from({ length: count }, (_, index) => block.top + index);
  // A return that was replaced stands on lines of its own, whose claims nobody decides on.
  const accepted = rows.filter((row) => plainValue(cellOf(block, row, "status")) === "Accepted");
  return accepted.map((row) => {
    const value = (key: ClaimKey) => plainValue(cellOf(block, row, key));
    const [level, claimed] = [value("level"), value("claimed")];
    const isTold = value("unit") === UNIT_WORDS.qualitative;
    return {
      row,
      key: claimKey({
        contract: String(value("contract")),
        quarter: String(value("quarter")),
        measure: String(value("code")),
        level: level === undefined ? null : String(level),
      }),
      now: { claimed: typeof claimed === "number" ? claimed : null, done: doneOn(block, row), isTold },
      measure: `${value("contract")}, ${value("quarter")}, ${value("measure")}`,
    };
  });
}

/** The register's own sheets are those that its names point to. */
function unprotected(grid: Grid): readonly Issue[] {
  const own = new Set(grid.names.flatMap(({ name, sheet }) => (OWN_NAMES.test(name) ? [sheet] : [])));
  return grid.sheets
    .filter((sheet) => own.has(sheet.name) && !sheet.protected)
    .map(({ name }) => ({
      code: "sheet-unprotected",
      severity: "warning",
      place: { sheet: name, cell: "A1" },
      limits: {},
    }));
}

const OWN_NAMES = new RegExp(`^(${REGISTER}|Quarter|Spend|Returns|Local)_`, "i");
