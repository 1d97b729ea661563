import { type RangeAddress, rangeName } from "../workbook/address";
import type { Attempt } from "../workbook/attempt";
import type { Grid, GridValidation } from "../workbook/grid";
import { formulasOf } from "../workbook/lost-rules";
import { moveFormula } from "../workbook/moved-formula";
import type { Plan, Validation } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { inExcel, PATIENCE, type Requests } from "./sync";

/** Ranges that are asked about in one request. Where rules differ in more, nothing is said of those. */
const MOST_ASKED = 2_000;

/**
 * The open workbook with the rules of a plan's cells, whose sheets have the names that they have now. Excel says of a range of
 * what kind its rule is, or that its cells differ; to which cell a rule's references are relative it does not say, so that a
 * rule of the right kind is taken for the plan's.
 */
export function readRules(plan: Plan, grid: Grid, patience = PATIENCE): Promise<Attempt<Grid, ExcelReason>> {
  return inExcel(async (excel) => {
    const known = new Set(grid.sheets.map(({ name }) => name));
    const asked = plan.sheets.flatMap(({ name, validations = [] }) =>
      known.has(name) ? validations.map((rule): Asked => ({ sheet: name, rule, range: rule.range })) : [],
    );
    const held = new Map<string, GridValidation[]>(plan.sheets.map(({ name }) => [name, []]));
    for (const { sheet, rule, range } of await withRule(excel, asked)) {
      held.get(sheet)?.push(asFound(rule, range));
    }
    const sheets = grid.sheets.map((sheet) => {
      const validations = held.get(sheet.name);
      return validations ? { ...sheet, validations } : sheet;
    });
    return { ...grid, sheets };
  }, patience);
}

interface Asked {
  readonly sheet: string;
  readonly rule: Validation;
  /** Of the rule's cells. */
  readonly range: RangeAddress;
}

/** Those that have a rule of the kind; a range whose cells differ is halved until it is known which. */
async function withRule(excel: Requests, asked: readonly Asked[]): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  for (let open = asked; open.length > 0;) {
    const answers = open.map(({ sheet, range }) => {
      const cells = excel.workbook.worksheets.getItem(sheet).getRange(rangeName(range));
      return cells.dataValidation.load("type");
    });
    await excel.sync();
    const types = answers.map(({ type }) => type);
    found.push(...open.filter(({ rule }, at) => types[at] === KINDS[rule.rule.type]));
    const mixed = open.filter((_, at) => DIFFERING.has(types[at] ?? ""));
    if (mixed.length * 2 > MOST_ASKED) return [...found, ...mixed];
    open = mixed.flatMap(halves);
  }
  return found;
}

/** That some cells have no rule, or that they have different ones: either may be meant by either. */
const DIFFERING: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);

const KINDS = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
} as const satisfies Readonly<Record<Validation["rule"]["type"], string>>;

function halves({ range, ...asked }: Asked): readonly Asked[] {
  const { row, column, rows, columns } = range;
  const [above, left] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  const parts: readonly RangeAddress[] =
    rows > 1
      ? [
          { ...range, rows: above },
          { ...range, row: row + above, rows: rows - above },
        ]
      : [
          { ...range, columns: left },
          { ...range, column: column + left, columns: columns - left },
        ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0).map((part) => ({ ...asked, range: part }));
}

/** As a file would have the plan's rule in these cells of its own. */
function asFound({ rule, error, range: whole }: Validation, range: RangeAddress): GridValidation {
  const [first = "", second = ""] = formulasOf(rule).map((formula) =>
    moveFormula(formula.replace(/^=/, ""), whole, range),
  );
  return {
    ranges: [range],
    type: rule.type,
    comparison: "comparison" in rule ? rule.comparison : "between",
    formulas: [first, second],
    refuses: error.style === "stop",
  };
}
