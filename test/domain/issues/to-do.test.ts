import { type Issue, makeIssue } from "../../../src/domain/issues/issue";
import { evaluatorIn, toDoList } from "../../../src/domain/issues/to-do";

const on = (sheet: string, cell: string) => ({ sheet, cell });
const reason = (sheet: string, cell: string) =>
  makeIssue("warning", on(sheet, cell), "reason-missing", { label: "mark" });
const missing = (label: string, cell: string) =>
  makeIssue("warning", on("Scoring", cell), "entry-missing", { label });
const told = (issues: readonly Issue[]) =>
  toDoList(issues).map(({ words, often, sheet }) => [words, often, sheet]);

describe("issues as a plan", () => {
  it("are one thing to do on each sheet, errors first, with all of their places", () => {
    const wrong = makeIssue("error", on("Scoring", "C10"), "not-above", { label: "price", minimum: 0 });
    const plan = toDoList([
      reason("Moderation", "F5"),
      reason("Quality", "G5"),
      reason("Moderation", "F6"),
      wrong,
    ]);
    expect(plan.map(({ severity, words, sheet }) => [severity, words, sheet])).toEqual([
      ["error", "Price must be more than 0", "Scoring"],
      ["warning", "Give the reason for 2 marks", "Moderation"],
      ["warning", "Give the reason for the mark", "Quality"],
    ]);
    expect(plan.map(({ issues }) => issues.map(({ place }) => place.cell))).toEqual([
      ["C10"],
      ["F5", "F6"],
      ["G5"],
    ]);
  });

  it("are told in numbers where they are many, and by field", () => {
    expect(
      told([
        missing("price", "C1"),
        missing("price", "C2"),
        missing("quantity", "D1"),
        missing("quantity", "D2"),
      ]),
    ).toEqual([
      ["Enter 2 prices", undefined, "Scoring"],
      ["Enter 2 quantities", undefined, "Scoring"],
    ]);
  });

  it("say how many more there are like the first where they say different things, and in how many places where not", () => {
    const low = (cell: string, price: number) =>
      makeIssue("warning", on("Scoring", cell), "price-abnormally-low", { price, share: 80, mean: 200 });
    const four = [low("C1", 10), low("C2", 20), low("C3", 30), low("C4", 40)];
    const [[words, often] = []] = told(four);
    expect(words).toMatch(/^Price of £10 is below /);
    expect(often).toBe("and 3 more like this");
    expect(toDoList(four).map(({ doDiffer, issues }) => [doDiffer, issues.length])).toEqual([[true, 4]]);
    expect(toDoList([reason("Quality", "F5"), reason("Quality", "F6")])[0]?.doDiffer).toBe(false);
    expect(told([low("C1", 10), low("C2", 20)])).toHaveLength(2);
    expect(told([missing("way of delivery", "E1"), missing("way of delivery", "E2")])).toEqual([
      ["Enter the way of delivery", "2 places", "Scoring"],
    ]);
  });

  it("know whose mark or reason is spoken of", () => {
    expect(evaluatorIn({ path: ["bids", 0, "quality", "approach", "reasons", 2] })).toBe(2);
    expect(evaluatorIn({ path: ["bids", 0, "price"] })).toBeUndefined();
    expect(evaluatorIn({})).toBeUndefined();
  });
});
