import { type Issue, makeIssue } from "../../domain/issues/issue";

/** Cells that the warning names; the rest it counts. */
const NAMED = 3;

/**
 * The same issues, with one warning for all formulas of the form that are not as they were sent: a supplier who cuts and
 * pastes alters dozens without seeing one, and every figure is worked out from the entries in any case.
 */
export function withFormulasToldOnce(issues: readonly Issue[]): readonly Issue[] {
  const altered = issues.filter(({ code }) => code === "formula-altered");
  const told = issues.filter(({ code }) => code === "form-formulas-altered");
  const others = issues.filter(({ code }) => code !== "formula-altered");
  const [first] = altered;
  if (!first || told.length > 0) return others;
  const { sheet, cell } = first.place;
  const named = altered.slice(0, NAMED).map(({ place }) => `${place.sheet} ${place.cell}`);
  const more = altered.length - named.length;
  const cells = named.join(", ") + (more > 0 ? ` and ${more} more` : "");
  const place = { ...(sheet ? { sheet } : {}), ...(cell ? { cell } : {}) };
  return [...others, makeIssue("warning", place, "form-formulas-altered", { count: altered.length, cells })];
}
