import { type ComparedFigure, magnitudeOf } from "../../domain/spend/compared";
import type { At, Column } from "../language/block";
import { type Content, formula, given } from "../language/piece";
import { rounded } from "../../domain/values/decimals";

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

/** What a figure is held against, under headings: now, the other, the difference and whether to check it. */
export const COMPARED_COLUMNS: readonly Column<never, ComparedFigure>[] = [
  {
    key: "label",
    heading: "Against other periods",
    width: 44,
    row: { style: "given", content: ({ label }) => given(label) },
  },
  figure("now", "Now", (of) =>
    of.kind === "spend"
      ? formula("Local_Total", shown(of, of.now ?? 0))
      : formula(`IF(ISNUMBER(Local_Share),100*Local_Share,"${NO_SHARE}")`, of.now ?? NO_SHARE),
  ),
  figure("other", "Other", (of) => given(shown(of, of.other))),
  figure("difference", "Difference", (of, at) =>
    formula(
      `IF(ISNUMBER(${at("now")}),ROUND(${at("now")}-${at("other")},6),"${NO_SHARE}")`,
      of.now === null ? NO_SHARE : rounded(shown(of, of.now) - shown(of, of.other), 6),
    ),
  ),
  {
    key: "check",
    heading: "Check",
    headingStyle: "headingOfFigures",
    width: 14,
    row: {
      style: "check",
      content: (of, at) => formula(magnitudeFormula(at("now"), at("other")), magnitudeWords(of)),
    },
  },
];

/** What is said in place of a share of a whole of 0 or less. */
export const NO_SHARE = "no share";

/** Pence as pounds; percent as they are. */
function shown({ kind }: ComparedFigure, value: number): number {
  return kind === "spend" ? value / 100 : value;
}

function figure(
  key: "now" | "other" | "difference",
  heading: string,
  content: (of: ComparedFigure, at: At) => Content,
): Column<never, ComparedFigure> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 20,
    row: { style: ({ kind }) => (kind === "spend" ? "money" : "units"), content },
  };
}
