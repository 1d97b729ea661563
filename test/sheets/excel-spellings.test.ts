import { checkWorkbook } from "../../src/sheets/check-workbook";
import { cellsFrom, everyCell } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import { sameFormula } from "../../src/workbook/same-formula";
import { smallWorkbooks } from "./small-workbooks";
import { gridOfPlan } from "./grid-of-plan";

/** Rewrites what stands outside texts, sheets in quotes and columns in brackets. */
function outside(formula: string, rewrite: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:[^[\]]|\[[^\]]*\])*\])/)
    .map((part, index) => (index % 2 === 1 ? part : rewrite(part)))
    .join("");
}

/** A call with what is in its brackets, wherever it stands outside texts. */
function wrapped(formula: string, name: string, before: string, after: string): string {
  const at = formula.search(new RegExp(`(?<![\\w.])${name}\\(`));
  if (at < 0) return formula;
  let depth = 0;
  for (let end = at + name.length; end < formula.length; end += 1) {
    const quoted = /^"(?:[^"]|"")*"/.exec(formula.slice(end))?.[0];
    if (quoted !== undefined) end += quoted.length - 1;
    if (formula[end] === "(") depth += 1;
    if (formula[end] === ")") depth -= 1;
    if (depth === 0)
      return `${formula.slice(0, at)}${before}${formula.slice(at, end + 1)}${after}${formula.slice(end + 1)}`;
  }
  return formula;
}

/** How Excel and LibreOffice write what a file held, each by itself and all together. */
const SPELLINGS: Readonly<Record<string, (formula: string) => string>> = {
  "@ before INDEX": (formula) => outside(formula, (text) => text.replace(/(?<![\w.@])INDEX\(/g, "@INDEX(")),
  "@ before names": (formula) =>
    outside(formula, (text) => text.replace(/(?<![\w.@!$])([A-Z][a-z]+_[A-Z]\w*)(?![\w(])/g, "@$1")),
  "_xlfn.SINGLE round INDEX": (formula) => wrapped(formula, "INDEX", "_xlfn.SINGLE(", ")"),
  "numbers with an exponent": (formula) => outside(formula, (text) => text.replaceAll("0.0000001", "1E-07")),
  "numbers with a nought more": (formula) =>
    outside(formula, (text) => text.replace(/(?<![\w.$:])(\d+\.\d+)(?![\w.:(])/g, "$10")),
  "blanks after commas": (formula) => outside(formula, (text) => text.replaceAll(",", ", ")),
  "truths called": (formula) => outside(formula, (text) => text.replace(/\b(TRUE|FALSE)\b(?!\()/g, "$1()")),
  "sheets without quotes": (formula) => formula.replace(/'([A-Za-z]\w*)'!/g, "$1!"),
  "all of it": (formula) =>
    Object.entries(SPELLINGS).reduce(
      (text, [name, spell]) => (name === "all of it" ? text : spell(text)),
      formula,
    ),
};

function respelt(grid: Grid, spell: (formula: string) => string): Grid {
  const sheets = grid.sheets.map((sheet) => ({
    ...sheet,
    cells: cellsFrom(
      [...everyCell(sheet.cells)].map(({ row, column, cell }) => ({
        ...{ row, column },
        cell: cell.formula === undefined ? cell : { ...cell, formula: spell(cell.formula) },
      })),
    ),
  }));
  return { ...grid, sheets };
}

const kinds = Object.entries(smallWorkbooks);

/** What a check says of altered formulas, and how many there were to look at. */
function altered(grid: Grid): readonly string[] {
  return checkWorkbook(grid)
    .issues.filter(({ code }) => code === "formula-altered")
    .map(({ place }) => String(place.cell));
}

describe("a formula as Excel saves it", () => {
  it.each(Object.entries(SPELLINGS))("is none that was altered: %s", (_, spell) => {
    let rewritten = 0;
    for (const [, plan] of kinds) {
      for (const sheet of plan.sheets) {
        for (const { formula } of sheet.cells) {
          if (formula === undefined) continue;
          const saved = spell(formula);
          if (saved !== formula) rewritten += 1;
          if (!sameFormula(formula, saved)) expect(saved).toBe(formula);
        }
      }
    }
    expect(rewritten).toBeGreaterThan(0);
  });

  it.each(kinds)("is none that a check tells of: %s", (_, plan) => {
    const grid = gridOfPlan(plan);
    const saved = respelt(grid, SPELLINGS["all of it"] ?? ((formula) => formula));
    expect(altered(saved)).toEqual(altered(grid));
    expect(altered(grid)).toEqual([]);
  });
});
