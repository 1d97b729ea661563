import { LIMITS } from "../../src/workbook/limits";
import type { Plan, PlanCell, PlanSheet, Validation } from "../../src/workbook/plan";
import { mustHoldLimits, planBreaches } from "../../src/workbook/plan-limits";
import { insertPlan } from "../../src/excel/insert";
import { writeXlsx } from "../../src/xlsx/write";
import { openExcel } from "../excel/open";
import { at, samplePlan } from "../xlsx/sample-plan";

const [first, ...others] = samplePlan.sheets;
if (!first) throw new Error("no sheet");

const withSheet = (parts: Partial<PlanSheet>): Plan => ({
  ...samplePlan,
  sheets: [{ ...first, ...parts }, ...others],
});
const withCell = (parts: Partial<PlanCell>): Plan =>
  withSheet({ cells: [...first.cells, { ...at("Z99"), value: null, ...parts }] });
const validated: Validation = {
  range: at("B3"),
  rule: { type: "custom", formula: "=B3>0" },
  ignoreBlank: true,
  error: { style: "stop", title: "Price", message: "More than 0" },
};
const withValidation = (parts: Partial<Validation>): Plan =>
  withSheet({ validations: [{ ...validated, ...parts }] });
const withRule = (formula: string): Plan => withValidation({ rule: { type: "custom", formula } });
const withFormat = (formula: string): Plan =>
  withSheet({ conditionalFormats: [{ range: at("A3"), formula, look: { bold: true } }] });
const withName = (name: string, comment?: string): Plan => ({
  ...samplePlan,
  names: [...samplePlan.names, { name, sheet: first.name, range: at("A1"), ...(comment ? { comment } : {}) }],
});
const withStyle = (style: Plan["styles"][string]): Plan => ({
  ...samplePlan,
  styles: { ...samplePlan.styles, more: style },
});
const text = (length: number) => "x".repeat(length);
const nested = (levels: number) => `=${"ABS(".repeat(levels)}1${")".repeat(levels)}`;
const summed = (count: number) => `=SUM(${Array.from({ length: count }, () => "1").join(",")})`;
const table = first.tables?.[0];

/** Of each limit a plan at it and one beyond, and what is said of that. */
const limits: readonly (readonly [name: string, at: Plan | undefined, beyond: Plan, says: string])[] = [
  [
    "a sheet's name",
    withSheet({ name: text(LIMITS.sheetName), charts: [], names: [] } as Partial<PlanSheet>),
    withSheet({ name: text(32) }),
    "a sheet's name: xxx",
  ],
  ["two sheets of one name", undefined, withSheet({ name: "LISTS & MORE" }), "two sheets of one name: Lists"],
  ["a row", withCell({ row: LIMITS.rows - 1 }), withCell({ row: LIMITS.rows }), "a cell in row 1048577"],
  [
    "a column",
    withCell({ column: LIMITS.columns - 1 }),
    withCell({ column: LIMITS.columns }),
    "a cell in row 99",
  ],
  ["a column's width", withSheet({ columnWidths: [255] }), withSheet({ columnWidths: [256] }), "width: 256"],
  [
    "a row's height",
    withSheet({ rowHeights: { 1: 409 } }),
    withSheet({ rowHeights: { 1: 410 } }),
    "row 2: 410",
  ],
  [
    "a text",
    withCell({ value: text(LIMITS.cellText) }),
    withCell({ value: text(32_768) }),
    "cell Z99: a text of 32768 characters",
  ],
  ["a number", withCell({ value: 9.99e307 }), withCell({ value: 1e308 }), "cell Z99: the number 1e+308"],
  [
    "a formula",
    withCell({ formula: `=1${"+1".repeat(4095)}` }),
    withCell({ formula: `=1${"+1".repeat(4096)}` }),
    "cell Z99: a formula of 8194 characters",
  ],
  [
    "a text in a formula, in which two quotation marks are one",
    withCell({ formula: `="""${text(253)}"""` }),
    withCell({ formula: `="${text(256)}"` }),
    "cell Z99: a text of 256 characters in a formula",
  ],
  [
    "arguments",
    withCell({ formula: summed(255) }),
    withCell({ formula: summed(256) }),
    "a function of 256 arg",
  ],
  ["levels", withCell({ formula: nested(64) }), withCell({ formula: nested(65) }), "functions too deep"],
  ["a name", withName(text(255)), withName(text(256)), "a name: xxx"],
  ["a name like a reference", withName("Net_AB12"), withName("AB12"), "a name: AB12"],
  ["a name of Excel's own", withName("xl_fn"), withName("_xlfn.SINGLE"), "a name: _xlfn.SINGLE"],
  ["a name that a table has", withName("Bid"), withName("BIDS"), "one name twice: Bids"],
  ["a name's comment", withName("More", text(255)), withName("More", text(256)), "comment of name More: 256"],
  [
    "a title",
    withValidation({ prompt: { title: text(32), message: "" } }),
    withValidation({ prompt: { title: text(33), message: "" } }),
    "validation B3: a title of 33 characters",
  ],
  [
    "a refusal",
    withValidation({ error: { ...validated.error, message: text(224) } }),
    withValidation({ error: { ...validated.error, message: text(225) } }),
    "validation B3: a refusal of 225 characters",
  ],
  [
    "a prompt",
    withValidation({ prompt: { title: "", message: text(255) } }),
    withValidation({ prompt: { title: "", message: text(256) } }),
    "validation B3: a prompt of 256 characters",
  ],
  [
    "a validation's formula",
    withRule(`=1${"+1".repeat(126)}`),
    withRule(`=1${"+1".repeat(127)}`),
    "validation B3: a formula of 256 characters",
  ],
  [
    "a validation of another sheet",
    withRule("=B3<Bid_Price"),
    withRule("=B3<'Lists'!B1"),
    "another sheet's cells",
  ],
  [
    "a list of more than another sheet's cells",
    withValidation({ rule: { type: "list", source: "='Lists & more'!$A$1:$A$2" } }),
    withValidation({ rule: { type: "list", source: "=INDEX('Lists & more'!$A$1:$A$2,1)" } }),
    "another sheet's cells",
  ],
  ["a validation of a table", withRule('=B3<>"[x]"'), withRule("=B3<Bids[Price]"), "a table's column or"],
  [
    "validations",
    undefined,
    withSheet({ validations: Array<Validation>(65_535).fill(validated) }),
    "65535 valid",
  ],
  [
    "a look of another sheet",
    withFormat('=A3="a!b"'),
    withFormat("='Lists'!B1=A3"),
    "format A3: another sheet",
  ],
  [
    "a look of constants",
    withFormat("=OR(A3=1,A3=2)"),
    withFormat("=OR(A3={1,2})"),
    "a table's column or const",
  ],
  ["a look where ranges meet", withFormat("=A3=1"), withFormat("=SUM(A:A 3:3)=1"), "a meeting of ranges"],
  [
    "a footer",
    withSheet({ print: { ...first.print, footer: text(255) } }),
    withSheet({ print: { ...first.print, footer: text(256) } }),
    "a footer of 256 characters",
  ],
  [
    "a format",
    withStyle({ format: text(255) }),
    withStyle({ format: text(256) }),
    "the number format of more",
  ],
  ["an indent", withStyle({ indent: 250 }), withStyle({ indent: 251 }), "the indent of more: 251"],
  ["a font", withStyle({ size: 409 }), withStyle({ size: 410 }), "the font of more: 410 points"],
  [
    "formats",
    undefined,
    {
      ...samplePlan,
      styles: Object.fromEntries(
        Array.from({ length: 207 }, (_, index) => [`s${index}`, { format: `0;${index}` }]),
      ),
    },
    "207 number formats",
  ],
  [
    "a heading that its cell does not hold",
    undefined,
    withSheet({
      tables: table ? [{ ...table, columns: [{ title: "Other" }, ...table.columns.slice(1)] }] : [],
    }),
    "table Bids: a heading that its cell does not hold: Other",
  ],
  [
    "series",
    undefined,
    withSheet({
      charts: (first.charts ?? []).map((chart) => ({
        ...chart,
        series: Array.from({ length: 256 }, () => ({ name: "S", values: "'Lists & more'!$B$1" })),
      })),
    }),
    "chart Score by bidder: 256 series",
  ],
  ["a link", undefined, withCell({ value: "x", link: { file: "a:b" } }), "cell Z99: a link"],
];

describe("a plan beyond what Excel takes", () => {
  it("is not one that uses every part of a plan", () => {
    expect([...planBreaches(samplePlan)]).toEqual([]);
  });

  it.each(limits)("is told of with its place: %s", (_, within, beyond, says) => {
    expect([...planBreaches(beyond)].join("\n")).toContain(says);
    if (within) expect([...planBreaches(within)]).toEqual([]);
  });

  it("is refused before anything of it is written, in a file and in Excel", async () => {
    const plan = withRule(`=1${"+1".repeat(127)}`);
    const beyond = /beyond what Excel takes: .*validation B3/;
    expect(() => mustHoldLimits(plan)).toThrow(beyond);
    await expect(writeXlsx(plan)).rejects.toThrow(beyond);
    const { workbook } = await openExcel();
    await expect(insertPlan(plan)).rejects.toThrow(beyond);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
