import { type ComparedFigure, isTelling, magnitudeOf } from "../../domain/spend/compared";
import { columnsFor, type At, type Column } from "../language/block";
import { onceNumbers } from "../language/formulas";
import { magnitudeFormula, magnitudeShown } from "../language/magnitude";
import { type Content, formula, given } from "../language/piece";
import { rounded } from "../../domain/values/decimals";
import { LOCAL_NAMES } from "./sums";

/** What a figure is held against, under headings: now, the other, the difference and whether to check it. */
export const COMPARED_COLUMNS = columnsFor<ComparedFigure>()([
  {
    key: "label",
    heading: "Against other periods",
    width: 46,
    row: { style: "given", content: ({ label }) => given(label) },
  },
  figure("now", "Now", (of) =>
    of.of === "localShare"
      ? formula(onceNumbers([LOCAL_NAMES.share], `100*${LOCAL_NAMES.share}`, NO_SHARE), of.now ?? NO_SHARE)
      : formula(LOCAL_NAMES[of.of], shown(of, of.now ?? 0)),
  ),
  figure("other", "Other", (of) => given(shown(of, of.other))),
  figure("difference", "Difference", (of, at) =>
    formula(
      onceNumbers([at("now")], `ROUND(${at("now")}-${at("other")},6)`, NO_SHARE),
      of.now === null ? NO_SHARE : rounded(shown(of, of.now) - shown(of, of.other), 6),
    ),
  ),
  {
    key: "check",
    heading: "Check",
    width: 14,
    row: {
      style: "check",
      content: (of, at) =>
        isTelling(of.of)
          ? formula(magnitudeFormula(at("now"), at("other")), magnitudeShown(magnitudeOf(of)))
          : given(null),
    },
  },
]);

/** What is said in place of a share of a whole of 0 or less. */
export const NO_SHARE = "no share";

/** Pence as pounds; percent as they are. */
function shown({ kind }: ComparedFigure, value: number): number {
  return kind === "spend" ? value / 100 : value;
}

const STYLES = { spend: "money", share: "units", lines: "count" } as const;

function figure<const Key extends "now" | "other" | "difference">(
  key: Key,
  heading: string,
  content: (of: ComparedFigure, at: At<"now" | "other">) => Content,
): Column<never, ComparedFigure, Key, "now" | "other"> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 20,
    row: { style: ({ kind }) => STYLES[kind], content },
  };
}
