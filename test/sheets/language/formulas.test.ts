import { openEmbeddedExcel } from "../../../src/host/client/node";
import { magnitudeChange } from "../../../src/domain/values/magnitude";
import { magnitudeFormula, magnitudeShown } from "../../../src/sheets/language/magnitude";
import * as formulas from "../../../src/sheets/language/formulas";
import { onSheet } from "../../host/run";

/** In A1 a blank, in A2 an empty cell, in A3 to A6 figures, in A7 a word. */
const CELLS = [[" "], [""], [0], [0.5], [4], [-2], ["Yes"]];
const [blank, empty, zero, half, four, below, word] = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"] as const;

async function outcomes(pieces: readonly string[]): Promise<readonly unknown[]> {
  const excel = await openEmbeddedExcel();
  const cells = await onSheet(excel, (sheet) => {
    sheet.getRange("A1:A7").values = CELLS;
    const range = sheet.getRange(`C1:C${pieces.length}`);
    range.formulas = pieces.map((piece) => [`=${piece}`]);
    return range.load("values");
  });
  return cells.values.map(([value]) => value as unknown);
}

it("makes formulas that hold at their edges, as the embedded workbook computes them", async () => {
  const expected: readonly (readonly [piece: string, outcome: unknown])[] = [
    ...[blank, empty].map((cell) => [formulas.isBlank(cell), true] as const),
    ...[zero, word].map((cell) => [formulas.isFilled(cell), true] as const),
    [formulas.isFilled(blank), false],
    [formulas.isBetween(four, 4, 5), true],
    [formulas.isBetween(four, 3, 4), true],
    [formulas.isBetween(half, 1, 4), false],
    [formulas.isBetween(four, 0, 3), false],
    [formulas.isBetween(word, 0, 3), false],
    [formulas.isBetween(empty, 0, 3), false],
    [formulas.isZero(zero), true],
    [formulas.isZero(empty), false],
    [formulas.isZero(half), false],
    [formulas.oneWhere(`${half}>0`), 1],
    [formulas.oneWhere(`${half}>1`), 0],
    [formulas.oneUnless(`${half}>0`), 0],
    [formulas.oneUnless(`${half}>1`), 1],
    [formulas.unlessZero(zero, "9"), 0],
    [formulas.unlessZero(below, "9"), 9],
    [formulas.orEmpty(`${half}>0`, half), 0.5],
    [formulas.orEmpty(`${half}>1`, half), ""],
    [formulas.onceNumbers([half, four], `${half}*${four}`), 2],
    [formulas.onceNumbers([half, word], `${half}*${four}`, "Wait"), "Wait"],
    [formulas.onceNumbers([empty], "1"), ""],
    [
      formulas.firstOf(
        [
          [`${half}>1`, "1"],
          [`${half}>0`, "2"],
          [`${half}<9`, "3"],
        ],
        "4",
      ),
      2,
    ],
    [formulas.firstOf([[`${half}>1`, "1"]], "4"), 4],
    // Of a whole below 1, as of half a person, there is a share; of none there is not.
    [formulas.shareFormula("0.25", half), 0.5],
    [formulas.shareFormula(half, zero), ""],
    [formulas.shareFormula(half, below, "None"), "None"],
    [formulas.partOfBest("1", four), 0.25],
    [formulas.partOfBest("5", four), 1],
    [formulas.partOfBest("5", zero), 0],
    [formulas.highestFormula("A2:A5"), 4],
    [formulas.highestFormula("A6"), -2],
    [formulas.highestFormula("A1:A2"), ""],
    [formulas.rankAmong("A3:A6", four), 1],
    [formulas.rankAmong("A3:A6", zero), 3],
    [formulas.countIn("A1:A7", "Yes"), 1],
    [formulas.countSaying("A1:A7", "yes"), 1],
    [formulas.cellAtNumber("A1:A7", "5"), 4],
    [`LEN(${formulas.quoted('"'.repeat(300))})`, 300],
  ];
  const found = await outcomes(expected.map(([piece]) => piece));
  expect(expected.map(([piece], place) => [piece, found[place]])).toEqual(expected);
});

it("tells ten times another figure, up or down, as the domain does, and nothing of 0", async () => {
  const figures = [0, 0.5, 1, 4, 5, 10, 39, 40, -40];
  const pairs = figures.flatMap((now) => figures.map((other) => [now, other] as const));
  expect(await outcomes(pairs.map(([now, other]) => magnitudeFormula(String(now), String(other))))).toEqual(
    pairs.map(([now, other]) => magnitudeShown(magnitudeChange(now, other))),
  );
});
