import { type ComparedFigure, magnitudeOf } from "../../domain/spend/compared";
import { cellName } from "../../workbook/address";
import { type Content, cell, formula, given, type Piece } from "../language/piece";

export const CHECK_WORDS = "Ten times up or down: check the amounts.";

/** Whether a figure is ten times, or a tenth of, another; both as references. */
export function magnitudeFormula(now: string, other: string): string {
  const size = (figure: string) => `ROUND(ABS(${figure}),6)`;
  const tenTimes = (figure: string) => `ROUND(10*ABS(${figure}),6)`;
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${other})),IF(AND(${now}<>0,${other}<>0),IF(OR(${size(now)}>=${tenTimes(other)},${size(other)}>=${tenTimes(now)}),"${CHECK_WORDS}",""),""),"")`;
}

/** What that formula gives. */
export function magnitudeWords(figure: ComparedFigure): string {
  return magnitudeOf(figure) === undefined ? "" : CHECK_WORDS;
}

/** A line for each figure under headings: now, then what it is held against, the difference and whether to check it. */
export function comparedLines(top: number, figures: readonly ComparedFigure[]): readonly Piece[] {
  return figures.map((figure, index): Piece => {
    const row = top + index;
    const [now, other] = [cellName({ row, column: 1 }), cellName({ row, column: 2 })];
    const shown = (value: number) => (figure.kind === "spend" ? value / 100 : value);
    const style = figure.kind === "spend" ? "money" : "units";
    const difference: Content = formula(
      `IF(ISNUMBER(${now}),ROUND(${now}-${other},6),"no share")`,
      figure.now === null ? "no share" : Number((shown(figure.now) - shown(figure.other)).toFixed(6)),
    );
    const own: Content =
      figure.kind === "spend"
        ? formula("Local_Total", shown(figure.now ?? 0))
        : formula('IF(ISNUMBER(Local_Share),100*Local_Share,"no share")', figure.now ?? "no share");
    const cells = [
      cell({ row, column: 0 }, "given", given(figure.label)),
      cell({ row, column: 1 }, style, own),
      cell({ row, column: 2 }, style, given(shown(figure.other))),
      cell({ row, column: 3 }, style, difference),
      cell({ row, column: 4 }, "check", formula(magnitudeFormula(now, other), magnitudeWords(figure))),
    ];
    return { cells: cells.flatMap(({ cells: placed }) => placed) };
  });
}
