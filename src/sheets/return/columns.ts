import { COMPARED_DECIMALS, progressOf } from "../../domain/contract/accumulation";
import { hasQuantity } from "../../domain/framework/edition";
import { leastClaim } from "../../domain/return/claim-rules";
import { refusingBroken, testsByCells, warnedMarks } from "../framework/rule-tests";
import { accumulationWords } from "../contract/accumulation-words";
import { columnsFor, type RowColumn } from "../language/block";
import { measureWords, poundsText, unitName } from "../../domain/framework/words";
import { DONE_WORDS } from "../../domain/return/done";
import { claimRule, listRule, textRule } from "../language/entry-rules";
import { numberColumn } from "../language/number-column";
import { firstOf, isFilled } from "../language/formulas";
import { marked, type StyleName } from "../language/palette";
import { formula, given } from "../language/piece";
import { NOT_KNOWN } from "./earlier";
import type { FormLine, ReturnModel } from "./model";
import { toDo, toDoFormula } from "./to-do";
import { DONE } from "../language/verdict";

/** Of the columns of the sheet Return. */
export type ReturnKey = ReturnType<typeof returnColumns>[number]["key"];

/** Those of a form: what was validated before is not in forms that did not say where earlier quarters are from. */
export function columnsOf({ earlier }: Pick<ReturnModel, "earlier">, lines: readonly FormLine[] = []) {
  return returnColumns(lines).filter(({ key }) => earlier !== undefined || key !== "earlierValidated");
}

/** The columns of the sheet Return, in the user's order; entries have a `path` within the claims. */
export function returnColumns(lines: readonly FormLine[] = []) {
  return columnsFor<FormLine>()([
    ...committedColumns(figureWidth(lines)),
    ...claimColumns(lines),
    ...textColumns(),
    ...progressColumns(Math.max(12, figureWidth(lines))),
  ]);
}

const FIGURE = (of: FormLine): StyleName =>
  of.measure.unit === "pounds" ? "money" : of.measure.decimals === 0 ? "count" : "units";
const ENTRY = (of: FormLine): StyleName =>
  of.measure.unit === "pounds" ? "entryMoney" : of.measure.decimals === 0 ? "entryCount" : "entryUnits";

/** Of a column of figures: as wide as the greatest that is committed, with its pence. */
function figureWidth(lines: readonly FormLine[]): number {
  const longest = lines.map(({ commitment, measure }) =>
    measure.unit === "pounds" ? poundsText(commitment.quantity + 0.01).length + 1 : 0,
  );
  return Math.max(11, ...longest);
}

function figureColumns(width: number) {
  return <const Key extends string>(
    key: Key,
    heading: string,
    name: string,
    content: (line: FormLine) => number | string,
  ): RowColumn<FormLine, Key, never> => ({
    ...{ key, heading, headingStyle: "headingOfFigures", width, name },
    row: { style: FIGURE, content: (line) => given(hasQuantity(line.measure) ? content(line) : null) },
  });
}

function committedColumns(width: number) {
  const figure = figureColumns(width);
  return columnsFor<FormLine>()([
    numberColumn(),
    {
      key: "measure",
      heading: "Measure",
      width: 26,
      name: "Return_Measure",
      row: { style: "label", content: ({ measure }) => given(measure.headline) },
    },
    {
      key: "level",
      heading: "Level",
      width: 6,
      name: "Return_Level",
      row: { style: "given", content: ({ commitment }) => given(commitment.level) },
    },
    {
      key: "counting",
      heading: "What counts",
      width: COUNTING_WIDTH,
      row: { style: "given", content: (line) => given(explanation(line)) },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 9,
      name: "Return_Unit",
      row: { style: "given", content: ({ measure }) => given(unitName(measure)) },
    },
    figure("committed", "Committed", "Return_Committed", ({ commitment }) => commitment.quantity),
    figure("due", "Due by now", "Return_Due", ({ due }) => due),
    figure("earlier", "Earlier quarters", "Return_Earlier", ({ earlier }) => earlier?.claimed ?? NOT_KNOWN),
    figure(
      "earlierValidated",
      "Earlier, validated",
      "Return_EarlierValidated",
      ({ earlier }) => earlier?.validated ?? NOT_KNOWN,
    ),
  ]);
}

export const COUNTING_WIDTH = 58;

/** Of a line that is told in words what was promised is what it is held against; no more of it than a row can show. */
function promisedWords(promise: string): string {
  const shown = promise.length > LONGEST_SHOWN ? `${promise.slice(0, LONGEST_SHOWN)}...` : promise;
  return `Promised:\n${shown}`;
}

const LONGEST_SHOWN = 1200;

/** What a line is about; where the edition does not tell the policy's words apart, as it was printed before. */
export function explanation({ measure, commitment, isToldApart, livingWage }: FormLine): string {
  const counting = `${measure.counting} ${accumulationWords(measure)}`;
  const words = isToldApart ? measureWords(measure, counting) : `${measure.definition}. ${counting}`;
  const promised = hasQuantity(measure) ? undefined : commitment.promise;
  return [words, livingWage, promised && promisedWords(promised)].filter(Boolean).join("\n");
}

const DONE_RULE = listRule(
  "This quarter",
  "List_Done",
  `${DONE_WORDS.done}, ${DONE_WORDS.partly} or ${DONE_WORDS["not-done"]}`,
);

function claimColumns(lines: readonly FormLine[]) {
  return columnsFor<FormLine, never, "number" | "evidence" | "narrative">()([
    {
      key: "claimed",
      heading: "This quarter",
      headingStyle: "headingOfFigures",
      width: Math.max(12, figureWidth(lines)),
      name: "Return_Claimed",
      row: {
        style: (line) => (hasQuantity(line.measure) ? ENTRY(line) : "entryChoice"),
        content: ({ measure, claim }) =>
          given(hasQuantity(measure) ? claim.quantity : claim.done && DONE_WORDS[claim.done]),
        rule: ({ measure, tests, index }, at) => {
          if (!hasQuantity(measure)) return DONE_RULE;
          const cell = at("claimed");
          const byCells = testsByCells(tests, { index, cell, lines });
          return refusingBroken(claimRule(cell, measure, leastClaim(measure)), cell, byCells);
        },
        path: ({ index, measure }) => ["claims", index, hasQuantity(measure) ? "quantity" : "done"],
      },
      marks: warnedMarks(lines),
    },
    {
      key: "toDo",
      heading: "To do",
      width: 20,
      name: "Return_ToDo",
      row: {
        style: "given",
        content: (line, at) => formula(toDoFormula(line, at), toDo(line)),
      },
      marks: [
        { when: (at) => `${at("toDo")}<>"${DONE}"`, look: marked.missing },
        { when: (at) => `${at("toDo")}="${DONE}"`, look: marked.right },
      ],
    },
  ]);
}

/** What progress is worked out from. */
type ProgressFrom = "committed" | "due" | "earlier" | "claimed" | "narrative";

function progressColumns(width: number) {
  return columnsFor<FormLine, never, ProgressFrom>()([
    {
      key: "countsAs",
      heading: "One counts as",
      headingStyle: "headingOfFigures",
      width: 8,
      name: "Return_CountsAs",
      row: {
        style: "countsAs",
        content: ({ measure, countsAs }) => given(hasQuantity(measure) ? countsAs : null),
      },
    },
    {
      key: "toDate",
      heading: "To date",
      headingStyle: "headingOfFigures",
      width,
      name: "Return_ToDate",
      row: {
        style: FIGURE,
        content: (line, at) =>
          tellsProgress(line)
            ? formula(
                `${at("earlier")}+IF(ISNUMBER(${at("claimed")}),${at("claimed")}*${at("countsAs")},0)`,
                progress(line).toDate,
              )
            : given(null),
      },
    },
    {
      key: "remaining",
      heading: "Remaining",
      headingStyle: "headingOfFigures",
      width,
      name: "Return_Remaining",
      row: {
        style: FIGURE,
        content: (line, at) =>
          tellsProgress(line)
            ? formula(`MAX(0,${at("committed")}-${at("toDate")})`, progress(line).remaining)
            : given(null),
      },
    },
    {
      key: "status",
      heading: "Status",
      width: 14,
      name: "Return_Status",
      row: {
        style: "label",
        content: (line, at) => {
          if (!hasQuantity(line.measure)) {
            const described = line.claim.narrative !== undefined;
            return formula(
              `IF(${isFilled(at("narrative"))},"Described","Not described")`,
              described ? "Described" : "Not described",
            );
          }
          if (!tellsProgress(line)) return given(null);
          const compared = (key: "toDate" | "committed" | "due") => `ROUND(${at(key)},${COMPARED_DECIMALS})`;
          const status = firstOf(
            [
              [`${compared("toDate")}>=${compared("committed")}`, '"Complete"'],
              [`${compared("toDate")}<${compared("due")}`, '"Behind"'],
              [`${compared("toDate")}>0`, '"On track"'],
            ],
            '"Not started"',
          );
          return formula(status, progress(line).status);
        },
      },
      marks: [
        { when: (at) => `${at("status")}="Behind"`, look: marked.wrong },
        { when: (at) => `${at("status")}="Complete"`, look: marked.right },
      ],
    },
  ]);
}

type ToldLine = FormLine & { readonly earlier: NonNullable<FormLine["earlier"]> };

/** Where a line stands can be told only of what is counted, and where it is known what was accepted before. */
function tellsProgress(line: FormLine): line is ToldLine {
  return hasQuantity(line.measure) && line.earlier !== undefined;
}

function progress({ commitment, due, earlier: { claimed: earlier }, claim, countsAs }: ToldLine) {
  return progressOf({ committed: commitment.quantity, due, earlier, claimed: claim.quantity ?? 0, countsAs });
}

function textColumns() {
  return columnsFor<FormLine>()([
    entryText(
      "evidence",
      "Evidence reference",
      "Return_Evidence",
      18,
      255,
      ({ measure }) => measure.evidence,
    ),
    entryText(
      "narrative",
      "What was done",
      "Return_Narrative",
      24,
      2000,
      () => "Say what was done. No names of people.",
    ),
    entryText(
      "confidential",
      "Confidential because",
      "Return_Confidential",
      15,
      500,
      () => "Leave empty unless this line should not be published: say why (freedom of information).",
    ),
  ]);
}

function entryText<const Key extends "evidence" | "narrative" | "confidential">(
  key: Key,
  heading: string,
  name: string,
  width: number,
  longest: number,
  hint: (line: FormLine) => string,
): RowColumn<FormLine, Key, never> {
  return {
    key,
    heading,
    width,
    name,
    row: {
      style: "entryText",
      content: ({ claim }) => given(claim[key]),
      rule: (line) => textRule(heading, longest, hint(line)),
      path: ({ index }) => ["claims", index, key],
    },
  };
}
