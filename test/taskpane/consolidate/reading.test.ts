import { makeIssue } from "../../../src/domain/issues/issue";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import {
  chosenReturns,
  countsOf,
  NOTHING_CHOSEN,
  readAgain,
  type Reading,
  receivedOf,
  withFiles,
  withoutChosen,
  withRead,
} from "../../../src/taskpane/consolidate/reading";
import { wordChosen } from "../../../src/taskpane/consolidate/word-outcome";
import { QUARTER, received, returnOf } from "../../domain/register/returned";

const found = (...names: readonly string[]) =>
  names.map((name) => ({ name, file: new File([], name.split("/").at(-1) ?? name) }));

/** What the worker says of a file whose bytes are these. */
const content = (sha256: string) => ({ sha256, received: received(returnOf("C-1"), sha256) });
const gone = (file: string) => ({ unopened: makeIssue("error", { file }, "file-gone") });

function reads(names: readonly string[], outcomes: readonly Parameters<typeof withRead>[1][]): Reading {
  return outcomes.reduce(withRead, withFiles(NOTHING_CHOSEN, found(...names)));
}

const waiting = (reading: Reading) => reading.waiting.map(({ name }) => name);
const filesOf = (reading: Reading) =>
  receivedOf(reading, QUARTER).map(({ files }) => files.map(({ name, sha256 }) => [name, sha256]).flat());

describe("returns that are chosen", () => {
  it("wait in their order; hidden ones and those that Excel makes while it is open are passed over", () => {
    const reading = withFiles(
      NOTHING_CHOSEN,
      found("in/b.xlsx", "in/~$b.xlsx", "in/.trash/c.xlsx", "in/deeper/A.XLSM", "in/notes.txt"),
    );
    expect(waiting(reading)).toEqual(["in/b.xlsx", "in/deeper/A.XLSM"]);
    expect(reading.others.map(wordIssue)).toEqual([
      "Send this file as an Excel workbook (.xlsx); it was not read (in/notes.txt)",
    ]);
    expect(wordChosen(reading)).toBe("2 files are chosen. 1 file of another kind is not read.");
    expect(withFiles(reading, found("in/notes.txt")).others).toHaveLength(1);
  });

  it("stay read when reading is cancelled, and only the rest waits", () => {
    const reading = reads(["a.xlsx", "b.xlsx", "c.xlsx"], [content("1"), content("2")]);
    expect(waiting(reading)).toEqual(["c.xlsx"]);
    expect(countsOf(reading)).toEqual({ done: 2, total: 3 });
    expect(wordChosen(reading)).toBe("3 files are chosen: 2 read, 1 to be read.");
  });

  it("can be taken out one by one, with what was read of them", () => {
    const reading = reads(["a.xlsx", "b.xlsx", "c.xlsx"], [content("1"), content("1")]);
    expect(chosenReturns(reading).map(({ name }) => name)).toEqual(["a.xlsx", "b.xlsx", "c.xlsx"]);
    const other = withoutChosen(reading, 0);
    expect(filesOf(other)).toEqual([["b.xlsx", "1"]]);
    expect(waiting(withoutChosen(other, 1))).toEqual([]);
    expect(withoutChosen(other, 0).contents.size).toBe(0);
  });

  it("wait alone where they are added later", () => {
    const reading = withFiles(reads(["a.xlsx"], [content("1")]), found("b.xlsx"));
    expect(waiting(reading)).toEqual(["b.xlsx"]);
    expect(filesOf(reading)).toEqual([["a.xlsx", "1"]]);
  });

  it("count once where the same name brings the same bytes again", () => {
    const reading = reads(["a.xlsx", "a.xlsx"], [content("1"), { sha256: "1" }]);
    expect(filesOf(reading)).toEqual([["a.xlsx", "1"]]);
    expect(countsOf(reading)).toEqual({ done: 2, total: 2 });
    expect(wordChosen(reading)).toContain("1 file came again and is not read twice.");
  });

  it("keep both names where another name brings the same bytes", () => {
    const reading = reads(["a.xlsx", "copy.xlsx"], [content("1"), { sha256: "1" }]);
    expect(filesOf(reading)).toEqual([
      ["a.xlsx", "1"],
      ["copy.xlsx", "1"],
    ]);
  });

  it("are told apart where one name brings other bytes", () => {
    const reading = reads(["a.xlsx", "a.xlsx"], [content("1"), content("2")]);
    expect(filesOf(reading)).toEqual([
      ["a.xlsx", "1"],
      ["a.xlsx (2)", "2"],
    ]);
    const thrice = withRead(withFiles(reading, found("a.xlsx")), { sha256: "2" });
    expect(filesOf(thrice)).toHaveLength(2);
  });

  it("may be chosen again where they could not be opened", () => {
    const reading = reads(["a.xlsx", "b.xlsx"], [gone("a.xlsx"), content("2")]);
    expect(reading.unopened.map(wordIssue)).toEqual([
      "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read (a.xlsx)",
    ]);
    const again = withFiles(reading, found("a.xlsx"));
    expect([again.unopened, waiting(again)]).toEqual([[], ["a.xlsx"]]);
  });

  it("are all read anew where the contracts are other ones", () => {
    const reading = readAgain(reads(["a.xlsx", "a.xlsx", "b.xlsx"], [content("1"), content("2")]));
    expect(waiting(reading)).toEqual(["a.xlsx", "a.xlsx", "b.xlsx"]);
    expect(receivedOf(reading, QUARTER)).toEqual([]);
  });

  it("come for the quarter that is asked for, whichever it was when they were read", () => {
    const reading = reads(["a.xlsx"], [content("1")]);
    expect(receivedOf(reading, "2026-27-Q2").map(({ cameFor }) => cameFor)).toEqual(["2026-27-Q2"]);
  });
});
