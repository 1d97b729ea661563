import { type Issue, makeIssue } from "../../domain/issues/issue";
import { cellName, rangeName } from "../../workbook/address";
import { type AlteredCell, alteredCells, type LockedContent, planAsNamedIn } from "../../workbook/altered";
import type { Grid } from "../../workbook/grid";
import { type LostRule, lostRules } from "../../workbook/lost-rules";
import type { Plan } from "../../workbook/plan";

/** What a check of one kind of workbook finds. */
export interface Checked {
  readonly issues: readonly Issue[];
  readonly altered: readonly AlteredCell[];
  /** As the sheets were inserted, with the names that they have now, by which altered cells can be restored; absent where that is not known. */
  readonly plan?: Plan;
}

/** What is locked in a plan's sheets, or refuses wrong entries there, and is not as it was inserted. */
export function checkLocks(plan: Plan, grid: Grid): Checked {
  const altered = alteredCells(plan, grid);
  return {
    issues: [...altered.flatMap(lockIssue), ...unlockedIssues(altered), ...lostRuleIssues(plan, grid)],
    altered,
    plan: planAsNamedIn(grid, plan),
  };
}

function lockIssue(altered: AlteredCell): readonly Issue[] {
  const { kind, sheet } = altered;
  switch (kind) {
    case "formula":
    case "value": {
      const limits = { found: shown(altered.found), inserted: shown(altered.inserted) };
      const code = kind === "formula" ? "formula-altered" : "locked-value-altered";
      return [{ code, severity: "error", place: { sheet, cell: altered.cell }, limits }];
    }
    case "sheet-missing":
      return [{ code: "sheet-missing", severity: "error", place: {}, limits: { name: sheet } }];
    case "rearranged":
      return [{ code: "sheet-rearranged", severity: "error", place: { sheet, cell: "A1" }, limits: {} }];
    case "unprotected":
      return [{ code: "sheet-unprotected", severity: "warning", place: { sheet, cell: "A1" }, limits: {} }];
    case "unlocked":
      return [];
  }
}

/** One for each sheet: a user unlocks cells by the hundred. */
function unlockedIssues(altered: readonly AlteredCell[]): readonly Issue[] {
  const bySheet = new Map<string, string[]>();
  for (const each of altered) {
    if (each.kind === "unlocked") bySheet.set(each.sheet, [...(bySheet.get(each.sheet) ?? []), each.cell]);
  }
  return [...bySheet].map(([sheet, [cell = "A1", ...others]]) => ({
    code: "cells-unlocked",
    severity: "warning",
    place: { sheet, cell },
    limits: { count: others.length + 1 },
  }));
}

/** Ranges that an issue names; the rest it counts. */
const NAMED = 3;

/** The cells that refuse what they were inserted to refuse no longer; none where the grid does not say what rules there are. */
export function lostRuleIssues(plan: Plan, grid: Grid): readonly Issue[] {
  return lostRules(plan, grid).flatMap(ruleIssue);
}

/** A warning, since what stands in the cells is tested all the same. */
function ruleIssue({ sheet, ranges, refusal }: LostRule): readonly Issue[] {
  const [first] = ranges;
  if (!first) return [];
  const left = ranges.length - NAMED;
  const cells =
    ranges
      .slice(0, NAMED)
      .map((range) => rangeName(range))
      .join(", ") + (left > 0 ? ` and ${left} more` : "");
  return [makeIssue("warning", { sheet, cell: cellName(first) }, "entry-rule-lost", { cells, refusal })];
}

/** Characters of a formula or text that an issue quotes. */
const QUOTED = 80;

function shown({ value, formula }: LockedContent): string {
  if (formula === undefined && (value === null || value === "")) return "nothing";
  const text = formula ?? String(value);
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
