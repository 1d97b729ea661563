import { refusedFile } from "../../../src/domain/issues/in-file";
import { type Issue, makeIssue } from "../../../src/domain/issues/issue";
import { errorAt, warningAt } from "../../../src/domain/issues/schema-issues";
import { unreadableIssue, wordIssue } from "../../../src/domain/issues/word-issue";
import type { UnreadableReason } from "../../../src/xlsx/unreadable";

const path = ["weights"];

/** Held by the compiler: each line under a directive stops compiling, and the directive stops where it does not. */
const refusedByTheCompiler = () => [
  // @ts-expect-error a code without a sentence
  errorAt(path, "rainbow"),
  // @ts-expect-error the sentence needs the sum
  errorAt(path, "weights-sum"),
  // @ts-expect-error the sum is a number
  errorAt(path, "weights-sum", { sum: "99" }),
  // @ts-expect-error the sentence says nothing of a total
  warningAt(path, "weights-sum", { sum: 99, total: 99 }),
  // @ts-expect-error the sentence names no field
  warningAt(path, "measure-retired", { id: "skills", label: "skills" }),
  // @ts-expect-error the sentence needs nothing
  refusedFile("a.xlsx", "stamp-damaged", { name: "Stamp" }),
  // @ts-expect-error a text has no minimum
  makeIssue("error", {}, "too-low", { label: "price", minimum: "0" }),
  // @ts-expect-error the sentence names the field
  makeIssue("error", {}, "too-low", { minimum: 0 }),
  // @ts-expect-error limits of another code
  { code: "too-low", severity: "error", place: {}, limits: { label: "price", maximum: 1 } } satisfies Issue,
  // @ts-expect-error no reason of a reader
  unreadableIssue("a.xlsx", { code: "rainbow" }),
];

describe("an issue", () => {
  it("compiles only with a sentence and with what that needs", () => {
    expect(refusedByTheCompiler).toBeInstanceOf(Function);
  });

  it("is plain data that travels as JSON", () => {
    const issue = errorAt(path, "weights-sum", { sum: 99 }, "Grounds maintenance");
    const travelled = JSON.parse(JSON.stringify(issue)) as Issue;
    expect(travelled).toEqual({
      code: "weights-sum",
      severity: "error",
      place: { path, subject: "Grounds maintenance" },
      limits: { sum: 99 },
    });
    expect(wordIssue(travelled)).toBe(
      "Weights of price, quality and social value must sum to 100; they sum to 99 (Grounds maintenance)",
    );
  });

  it.each([
    errorAt(["x".repeat(5_000)], "unknown-key", { key: "x" }),
    errorAt(
      Array.from({ length: 20_000 }, () => 0),
      "unknown-key",
      { key: "x" },
    ),
    errorAt(path, "edition-file-needed", { path: "x".repeat(5_000) }),
    errorAt(path, "weights-sum", { sum: 99 }, "x".repeat(5_000)),
  ])("quotes no more of a file than a line holds: %#", (issue) => {
    const words = wordIssue(issue as Issue);
    expect(words).toContain("…");
    expect(words.length).toBeLessThan(450);
  });

  it("takes every reason for which a workbook is not read", () => {
    const issueOf = (reason: UnreadableReason) => unreadableIssue("a.xlsx", reason);
    expect(issueOf({ code: "damaged", detail: "no sheets" }).limits).toEqual({ detail: "no sheets" });
  });
});
