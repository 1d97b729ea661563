import type { At } from "../../../src/sheets/language/block";
import { isBlank } from "../../../src/sheets/language/formulas";
import { firstFault, formulaOf, type Verdict, wordsOf } from "../../../src/sheets/language/verdict";

interface Line {
  readonly offered: number | undefined;
  readonly method: string;
}

type Cells = At<"offered" | "method">;

const at: Cells = Object.assign((key: keyof Line) => ({ offered: "$B2", method: "$C2" })[key], {
  across: () => "",
  group: () => "",
  rows: () => "",
  all: () => "",
});

const toDo: Verdict<Line, Cells> = firstFault(
  [
    {
      says: "Enter what is offered",
      holds: ({ offered }) => offered === undefined,
      formula: (cells) => isBlank(cells("offered")),
    },
    {
      says: 'Say "how"',
      holds: ({ offered = 0, method }) => offered > 0 && method === "",
      formula: (cells) => `AND(${cells("offered")}>0,${isBlank(cells("method"))})`,
    },
  ],
  "Done",
);

describe("a verdict on a line", () => {
  it.each([
    [{ offered: undefined, method: "" }, "Enter what is offered"],
    [{ offered: 2, method: "" }, 'Say "how"'],
    [{ offered: 2, method: "In schools" }, "Done"],
    [{ offered: 0, method: "" }, "Done"],
  ])("is the first fault's that the line has: %j", (line, words) => expect(wordsOf(toDo, line)).toBe(words));

  it("is asked in the sheet in the same order and in the same words", () =>
    expect(formulaOf(toDo, at)).toBe(
      'IF(LEN(TRIM($B2))=0,"Enter what is offered",IF(AND($B2>0,LEN(TRIM($C2))=0),"Say ""how""","Done"))',
    ));

  it("may ask something else where a test does not hold", () => {
    const asked: Verdict<Line, Cells> = {
      holds: ({ offered = 0 }) => offered > 10,
      formula: (cells) => `${cells("offered")}>10`,
      yes: "Much",
      no: toDo,
    };
    expect(wordsOf(asked, { offered: 11, method: "" })).toBe("Much");
    expect(wordsOf(asked, { offered: 1, method: "" })).toBe('Say "how"');
    expect(formulaOf(asked, at)).toMatch(/^IF\(\$B2>10,"Much",IF\(LEN\(TRIM\(\$B2\)\)=0,/);
  });

  it("may hold a figure, in the domain's words as in the sheet's", () => {
    const told: Verdict<Line, Cells> = firstFault(
      [
        {
          says: {
            words: ({ offered }) => `${offered} is too much`,
            formula: (cells) => `${cells("offered")}&" is too much"`,
          },
          holds: ({ offered = 0 }) => offered > 10,
          formula: (cells) => `${cells("offered")}>10`,
        },
      ],
      toDo,
    );
    expect(wordsOf(told, { offered: 11, method: "" })).toBe("11 is too much");
    expect(wordsOf(told, { offered: 1, method: "" })).toBe('Say "how"');
    expect(formulaOf(told, at)).toMatch(/^IF\(\$B2>10,\$B2&" is too much",IF\(LEN\(TRIM\(\$B2\)\)=0,/);
  });
});
