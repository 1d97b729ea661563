import { refusedFile } from "../../../src/domain/issues/in-file";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { expectStamp } from "../../../src/sheets/language/expect-stamp";
import type { Stamp } from "../../../src/sheets/language/stamp";

const stamp = (kind: Stamp["kind"], formVersion: number): Stamp => ({ kind, formVersion, parts: {} });

describe("the stamp that a reader of registers expects", () => {
  const read = (found: Stamp | "none" | "damaged") =>
    expectStamp("a.xlsx", found, {
      kind: "register",
      known: 2,
      another: () => refusedFile("a.xlsx", "no-register"),
    });

  it.each([1, 2])("is one of form %i", (version) => {
    expect(read(stamp("register", version))).toEqual({
      ok: true,
      value: stamp("register", version),
      issues: [],
    });
  });

  it.each([
    [
      "a newer form",
      stamp("register", 3),
      "This workbook was made by a newer version (form 3; this version knows up to 2). Update the add-in (a.xlsx)",
    ],
    ["none", "none", "Choose a register that consolidate made; this workbook is none (a.xlsx)"],
    [
      "another kind",
      stamp("tender", 1),
      "Choose a register that consolidate made; this workbook is none (a.xlsx)",
    ],
    [
      "a kind of a later version",
      stamp({ later: "forecast" }, 1),
      "Choose a register that consolidate made; this workbook is none (a.xlsx)",
    ],
    [
      "one that cannot be read",
      "damaged",
      "This workbook's hidden Stamp sheet was changed, so what it was made from cannot be read. Use an earlier copy, or make the workbook again (a.xlsx)",
    ],
  ] as const)("is not %s", (_, found, words) => {
    const { ok, issues } = read(found);
    expect([ok, issues.map(wordIssue)]).toEqual([false, [words]]);
  });
});
