import { fileName } from "../../src/domain/values/file-name";
import { fileNameAmong, fileNames, toldApart } from "../../src/jobs/file-names";

describe("file names of what is made for each bidder", () => {
  it.each([
    [
      ["B.", "B"],
      ["B (2)", "B"],
    ],
    [
      ["B", "B."],
      ["B", "B (2)"],
    ],
    [
      ["B.", "B", "B (2)"],
      ["B (3)", "B", "B (2)"],
    ],
    [
      ["A/B Ltd", "A:B ltd"],
      ["A-B Ltd", "A-B ltd (2)"],
    ],
    [
      ["A:B", "A-B"],
      ["A-B (2)", "A-B"],
    ],
    [
      ["Ré", "Re\u0301"],
      ["Ré", "Re\u0301 (2)"],
    ],
  ])("of %j are %j", (wanted, names) => {
    expect(fileNames(wanted)).toEqual(names);
  });

  it("are the same for one alone as among all, also for one who is not among them", () => {
    expect(["B.", "B", "C."].map((name) => fileNameAmong(["B.", "B"], name))).toEqual(["B (2)", "B", "C"]);
  });

  it("are usable by every file system, and short enough", () => {
    expect(fileName('Say "yes": 50%? ... ')).toBe("Say -yes- 50%-");
    expect(fileName("x".repeat(200))).toHaveLength(100);
  });

  it.each([
    ["CON", "CON-"],
    ["nul.", "nul-"],
    ["Com1.tar", "Com1-.tar"],
    ["LPT9 ", "LPT9-"],
    ["Console Ltd", "Console Ltd"],
    ["CON Ltd", "CON Ltd"],
    ["...", "-"],
    ["", "-"],
    ["  ..hidden", "hidden"],
    ["a\u202excod", "a-xcod"],
    ["a\u009bb\u007f", "a-b-"],
    [`${"a".repeat(99)}\u{1f600}`, "a".repeat(99)],
    ["\u6f22".repeat(90), "\u6f22".repeat(66)],
  ])("keep clear of devices, hidden files and what is too long on a disk: %j", (wanted, name) => {
    expect(fileName(wanted)).toBe(name);
    expect(Buffer.byteLength(`${name} (2).xlsx.4194304.unfinished`)).toBeLessThan(256);
  });

  it("are told apart where devices and what is cut off meet", () => {
    expect(fileNames(["CON", "con-"])).toEqual(["CON- (2)", "con-"]);
    expect(fileNames(["...", "?", "-"])).toEqual(["- (2)", "- (3)", "-"]);
  });
});

it("tells files of one name apart, by how often the name came before", () => {
  const came = ["return.xlsx", "return.xlsx", "other.xlsx", "return.xlsx"];
  expect(toldApart(came)).toEqual(["return.xlsx", "return.xlsx (2)", "other.xlsx", "return.xlsx (3)"]);
});
