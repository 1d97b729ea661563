import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WORKBOOK_KINDS } from "../../src/domain/values/workbook-kind";
import { LIMITS } from "../../src/workbook/limits";
import { planBreaches } from "../../src/workbook/plan-limits";
import { largestWorkbooks } from "./largest-workbooks";
import { soundWorkbooks } from "./kinds";

type Limit = keyof typeof LIMITS;

const root = join(__dirname, "..", "..");
const PAGE = join(root, "docs", "excel-limits.md");
const BEGIN = "<!-- limits: begin -->";
const END = "<!-- limits: end -->";

/** A line of the list for each limit, from what stands before it in the code. */
function table(): string {
  const code = readFileSync(join(root, "src", "workbook", "limits.ts"), "utf8");
  const told = [...code.matchAll(/\/\*\* ([^*]+)\. Source: ([^*]+) \*\/\s+(\w+):/g)];
  const number = (value: number) => (value > 1e15 ? String(value) : value.toLocaleString("en-GB"));
  const lines = told.map(([, what = "", source = "", key = ""]) => {
    return `| ${what} | ${number(LIMITS[key as Limit])} | ${source} |`;
  });
  expect(told.map(([, , , key]) => key)).toEqual(Object.keys(LIMITS));
  return ["| what | at most | source |", "| --- | --- | --- |", ...lines].join("\n");
}

const cellsOf = (text: string) => text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));

describe("the largest workbook of each kind", () => {
  it.each(WORKBOOK_KINDS)("is one that every Excel takes: %s", (kind) => {
    for (const plan of largestWorkbooks[kind]()) expect([...planBreaches(plan)]).toEqual([]);
  });
});

describe("the document of Excel's limits", () => {
  it("tells of each limit, with its source", () => {
    const page = readFileSync(PAGE, "utf8");
    const between = page.slice(page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)).trim();
    const plain = (text: string) => cellsOf(text).filter(([, first = ""]) => !first.startsWith("-"));
    expect(plain(between)).toEqual(plain(table()));
  });
});

it("needs no text of our own to be cut, in an ordinary workbook of any kind", () => {
  const words = Object.values(soundWorkbooks).flatMap(({ sheets }) =>
    sheets.flatMap(({ validations = [], print }) => [
      print.footer ?? "",
      ...validations.flatMap(({ error, prompt }) => [error.message, prompt?.message ?? ""]),
    ]),
  );
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((text) => text.endsWith("…"))).toEqual([]);
});
