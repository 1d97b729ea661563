import { writeFileSync } from "node:fs";
import { WORKBOOK_KINDS } from "../../src/domain/values/workbook-kind";
import { largestWorkbooks } from "../sheets/largest-workbooks";
import { smallWorkbooks } from "../sheets/small-workbooks";
import { type Judged, judge } from "./judged";

const all: Judged[] = [];

function line({ name, kB, formulas, validator, seconds, openpyxl, exceljs, gnumeric, gnumericsOwn }: Judged) {
  const found = (told: readonly string[] | undefined) => (told === undefined ? "not here" : told.length);
  return [
    ...[name, kB, formulas, validator.length, `${Math.round(seconds * 10) / 10} s`, found(openpyxl)],
    ...[exceljs.length, found(gnumeric), gnumericsOwn],
  ].join(" | ");
}

afterAll(() => {
  const head = "| file | kB | formulas | validator | took | openpyxl | exceljs | Gnumeric | its own |";
  process.stdout.write(
    `${[head, "| --- ".repeat(9) + "|", ...all.map((each) => `| ${line(each)} |`)].join("\n")}\n`,
  );
  if (process.env["JUDGED"]) writeFileSync(process.env["JUDGED"], JSON.stringify(all, null, 1));
});

async function nothingFoundIn(name: string, plans: Parameters<typeof judge>[0]) {
  const judged = await judge(plans);
  all.push(...judged);
  for (const { validator, openpyxl = [], exceljs, gnumeric = [] } of judged)
    expect({ name, told: [...validator, ...openpyxl, ...exceljs, ...gnumeric].slice(0, 10) }).toEqual({
      name,
      told: [],
    });
}

describe("every judge", () => {
  it.each(WORKBOOK_KINDS)("finds nothing in a small workbook: %s", (kind) =>
    nothingFoundIn(kind, [[`${kind}, small`, smallWorkbooks[kind]]]),
  );

  it.each(WORKBOOK_KINDS)("finds nothing in the largest workbook: %s", (kind) =>
    nothingFoundIn(
      kind,
      largestWorkbooks[kind]().map((plan) => [`${kind}, largest`, plan] as const),
    ),
  );
});
