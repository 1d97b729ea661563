import { type IssueCode, SENTENCES, TOPICS } from "../../../src/domain/issues/catalogue";
import { refusedFile } from "../../../src/domain/issues/in-file";
import type { Issue, LimitsOf } from "../../../src/domain/issues/issue";
import { unreadableIssue, wordIssue } from "../../../src/domain/issues/word-issue";
import type { UnreadableReason } from "../../../src/xlsx/unreadable";
import { checkIssueMakers } from "../../sheets/issue-makers";
import { responseIssueMakers } from "../../sheets/response/issue-makers";
import { returnIssueMakers } from "../../sheets/return/damaged-returns";
import { spendIssueMakers } from "../spend/issue-makers";
import { supplierIssueMakers } from "../suppliers/issue-makers";
import { notReadIssue } from "../../../src/domain/register/found-files";
import { consolidationIssueMakers } from "../register/issue-makers";
import { contractIssueMakers } from "../contract/issue-makers";
import { evaluationIssueMakers } from "../evaluation/issue-makers";
import { assessmentIssueMakers } from "../assessment/issue-makers";
import { frameworkIssueMakers } from "../framework/issue-makers";
import { noticeIssueMakers } from "../notice/issue-makers";
import { summaryIssueMakers } from "../summary/issue-makers";
import { tenderIssueMakers } from "../tender/issue-makers";

/** An issue that another part of the product makes, with all that it says. */
const made = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) =>
  refusedFile("a.xlsx", code, ...limits).issues;
const unreadable = (reason: UnreadableReason) => [unreadableIssue("a.xlsx", reason)];

/** What makes each issue, by its code. */
const MAKERS: Readonly<Record<string, () => readonly Issue[]>> = {
  ...checkIssueMakers,
  ...returnIssueMakers,
  ...responseIssueMakers,
  ...tenderIssueMakers,
  ...frameworkIssueMakers,
  ...assessmentIssueMakers,
  ...summaryIssueMakers,
  ...noticeIssueMakers,
  ...contractIssueMakers,
  ...evaluationIssueMakers,
  ...spendIssueMakers,
  ...supplierIssueMakers,
  ...consolidationIssueMakers,
  "file-not-opened": () => made("file-not-opened", { cause: "you may not use it" }),
  "json-key-twice": () => made("json-key-twice", { key: "id" }),
  "json-key-reserved": () => made("json-key-reserved", { key: "__proto__" }),
  "json-is-workbook": () => made("json-is-workbook"),
  "file-empty": () => made("file-empty"),
  "not-a-json-file": () => made("not-a-json-file"),
  "not-json": () => made("not-json", { cause: "Unexpected end of JSON input" }),
  "not-a-workbook": () => unreadable({ code: "not-a-workbook" }),
  "old-xls": () => unreadable({ code: "old-xls" }),
  password: () => unreadable({ code: "password" }),
  macros: () => unreadable({ code: "macros" }),
  "open-document": () => unreadable({ code: "open-document" }),
  "text-file": () => [notReadIssue("return.csv")],
  "binary-workbook": () => unreadable({ code: "binary-workbook" }),
  damaged: () => [
    ...unreadable({ code: "damaged", part: "xl/workbook.xml", detail: "no sheets" }),
    ...unreadable({ code: "damaged", detail: "no sheets" }),
  ],
  "too-large": () => [
    ...unreadable({ code: "too-large", measure: "bytes", limit: 200_000_000, found: 300_500_000 }),
    ...unreadable({ code: "too-large", measure: "ratio", limit: 100, found: 1000 }),
  ],
  "area-of-forms": () => [1, 2].flatMap((count) => made("area-of-forms", { area: "area.json", count })),
  "edition-differs": () => made("edition-differs", { edition: "borough-2026", difference: "Waste: unit" }),
  "edition-file-needed": () => made("edition-file-needed", { path: "editions/borough-2026.json" }),
  "edition-not-in-workbook": () => made("edition-not-in-workbook", { id: "borough-2026" }),
  "edition-other-than-named": () =>
    made("edition-other-than-named", { framework: "borough-2026", edition: "borough-2027" }),
  "not-an-edition": () => [...made("not-an-edition"), ...made("not-an-edition", { kind: "tender" })],
  "no-edition-in-workbook": () => made("no-edition-in-workbook"),
  "several-editions-in-workbook": () =>
    made("several-editions-in-workbook", { known: "borough-2026, borough-2027" }),
  "warehouse-file-known": () => made("warehouse-file-known", { other: "april.csv" }),
  "warehouse-payments-known": () => made("warehouse-payments-known", { other: "april.csv", lines: 1200 }),
  "warehouse-setup-wanting": () =>
    made("warehouse-setup-wanting", { option: "--suppliers", council: "rotherham" }),
  "warehouse-scope-differs": () => made("warehouse-scope-differs", { files: "april.csv, may.csv" }),
  "warehouse-payments-held": () => made("warehouse-payments-held", { other: "april.csv", lines: 3 }),
  "warehouse-areas-differ": () => made("warehouse-areas-differ", { files: "april.csv, may.csv" }),
  "not-a-tender": () => made("not-a-tender"),
  "stamp-damaged": () => made("stamp-damaged"),
  "form-too-new": () => made("form-too-new", { version: 3, known: 1 }),
  "sheet-altered": () => made("sheet-altered", { name: "Scoring_Price" }),
};

describe("the catalogue of sentences", () => {
  it("has no sentence that nothing says, and a case for each", () => {
    expect(Object.keys(MAKERS).toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  });

  it("has each code in one topic only", () => {
    const codes = TOPICS.flatMap((topic) => Object.keys(topic));
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
  });

  it.each(Object.keys(MAKERS))("says %s with its limits filled in", (code) => {
    const issues = MAKERS[code]?.().filter((issue) => issue.code === code) ?? [];
    expect(issues).not.toEqual([]);
    for (const issue of issues) {
      const sentence = wordIssue(issue);
      expect(sentence).toMatch(/^[A-Z0-9a-z]/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\binvalid\b|  /);
    }
  });
});

describe("a file that cannot be read", () => {
  it.each<[UnreadableReason, string]>([
    [
      { code: "too-large", measure: "bytes", limit: 200_000_000, found: 300_500_000 },
      "This file is not read: it unpacks to 300.5 MB, and 200 MB is the most that is taken (a.xlsx)",
    ],
    [
      { code: "damaged", part: "xl/workbook.xml", detail: "no sheets" },
      "This workbook is damaged in xl/workbook.xml: no sheets. Open it in Excel, save it again and choose that (a.xlsx)",
    ],
  ])("is explained: %j", (reason, sentence) => {
    expect(wordIssue(unreadableIssue("a.xlsx", reason))).toBe(sentence);
  });
});

describe("an issue's place", () => {
  const issue = (place: Issue["place"]): Issue => ({
    code: "too-low",
    severity: "error",
    place,
    limits: { label: "delivered", minimum: 0 },
  });

  it.each([
    [
      "a cell and what its row is about",
      { sheet: "Return", cell: "C14", subject: "Apprenticeships" },
      " (sheet Return, cell C14, Apprenticeships)",
    ],
    ["a file and a sheet", { file: "a.xlsx", sheet: "Return" }, " (a.xlsx, sheet Return)"],
    ["nothing", {}, ""],
  ])("is said after the sentence: %s", (_, place, words) => {
    expect(wordIssue(issue(place))).toBe(`Delivered must be 0 or higher${words}`);
  });
});
