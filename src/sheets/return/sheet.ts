import { returnDeadline } from "../../domain/contract/contract";
import { dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { absoluteReference } from "../../workbook/address";
import type { LinkWithin } from "../../workbook/link";
import { allOf, quoted } from "../language/formulas";
import { marked } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { row, type RowCell, type RowMark, titleRow } from "../language/rows";
import { layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, lineCell, table } from "../language/table";
import { checkGoodJobs, localSpendDiffers } from "../../domain/return/check";
import { AMONG_LOCAL_JOBS, claimedLines, LOCAL_JOBS, LOCAL_SPEND } from "../../domain/return/claim-rules";
import { figureOfLines, type TestedFigure, testsOf } from "../framework/rule-tests";
import { textHeight } from "../language/lines";
import { columnsOf, COUNTING_WIDTH, explanation } from "./columns";
import { livingWageOf } from "./living-wage";
import { RETURN, STATE } from "./names";
import { type FormLine, type ReturnModel, rulesOfReturn } from "./model";
import { DECLARATION_STATE, DECLARED, isDeclared } from "./declaration";
import { LINES_TO_MEND, linesToMend } from "./ledger";
import { LOOK_AGAIN, toDo } from "./to-do";
import { DONE } from "../language/verdict";

/** The lines with the rules that are tested on each. */
export function linesOf(model: ReturnModel): readonly FormLine[] {
  const { edition, lines } = model;
  const { tested } = rulesOfReturn(model);
  const nameOf = new Map(lines.map(({ measure }) => [measure.id, measure.headline]));
  const name = (id: string) => nameOf.get(id) ?? id;
  const of = (id: string) =>
    nameOf.has(id) ? figureOfLines("Return_Claimed", "Return_Measure", nameOf.get(id)) : undefined;
  const claims = lines.map(({ claim }) => claim);
  const isBroken = checkGoodJobs(model, { claims }).length > 0;
  const localSpend = localSpendFigures(model, of(LOCAL_SPEND)?.sum);
  return claimedLines(model, claims, model.declaration).map((line, index) => ({
    ...line,
    index,
    livingWage: livingWageOf(model, line),
    isToldApart: edition.words !== undefined,
    tests: testsOf(line.measure.id, tested, { name, figures: { of, price: undefined } }).map((test) => ({
      ...test,
      isBroken,
    })),
    peopleFigures: line.people.isAmongLocalJobs ? peopleFigures(of) : undefined,
    localSpend: line.commitment.measure === LOCAL_SPEND ? localSpend : undefined,
  }));
}

function peopleFigures(of: (measure: string) => TestedFigure | undefined): FormLine["peopleFigures"] {
  const localJobs = of(LOCAL_JOBS);
  const among = AMONG_LOCAL_JOBS.flatMap((measure) => of(measure)?.sum ?? []);
  return localJobs && { among: `(${among.join("+")})`, localJobs };
}

function localSpendFigures(model: ReturnModel, claimed: string | undefined): FormLine["localSpend"] {
  const isDifferent = localSpendDiffers(model, {
    claims: model.lines.map(({ claim }) => claim),
    spend: model.spend,
  });
  return claimed === undefined ? undefined : { claimed, ledger: "Spend_LocalTotal", isDifferent };
}

/** Points: the longest To do has four lines. */
const LEAST_HEIGHT = 64;

/** Where the lines of the sheet Return stand. */
export function layOutReturn(model: ReturnModel) {
  const rows = linesOf(model);
  const columns = columnsOf(model, rows);
  const lines = table({
    columns,
    lines: [{ rows }],
    heights: {
      headings: headingHeight(columns),
      row: (line) => Math.max(textHeight(explanation(line), COUNTING_WIDTH + 4), LEAST_HEIGHT),
    },
  });
  const layout = layOut(
    RETURN,
    stack([
      titleRow(`Quarterly return ${quarterInWords(model.quarter.id)}: ${model.contract.title}`),
      row(
        [
          {
            ...{ column: 0, columns: 6, style: "check", name: STATE },
            content: stateOf(model),
            marks: STATE_MARKS,
          },
        ],
        18,
      ),
      factsRow(model),
      lines,
    ]),
  );
  return { layout, lines };
}

/** What was delivered in the quarter, a line for each commitment. */
export function placeReturnSheet(model: ReturnModel): PlacedSheet {
  const columns = columnsOf(model, linesOf(model));
  const { layout, lines } = layOutReturn(model);
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, lines, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, lines),
      footer: footer(model.contract),
    },
  });
}

/** Of the cell that says whether the form is ready. */
export const STATE_MARKS = [
  { when: (own: string) => `LEFT(${own},5)<>"Ready"`, look: marked.missing },
] as const satisfies readonly RowMark[];

/** Lines that are done, or only to be looked at again; a sum of products also counts a column of one line. */
const SAYS_DONE = `(Return_ToDo=${quoted(DONE)})`;
const SAYS_AGAIN = `(LEFT(Return_ToDo,${LOOK_AGAIN.length})=${quoted(LOOK_AGAIN)})`;
const AGAIN_COUNT = `SUMPRODUCT(${SAYS_AGAIN}*1)`;
const TAKEN_COUNT = `SUMPRODUCT(${SAYS_DONE}+${SAYS_AGAIN})`;
const IS_DECLARED = `${DECLARATION_STATE}="${DECLARED}"`;

const READY = "Ready to send: save this workbook and send it back.";

/** Whether the form is ready to be sent, and else what is left to do. */
export function stateOf(model: ReturnModel): Content {
  const lines = linesOf(model).map((line) => ({ line, says: toDo(line) }));
  const again = lines.filter(({ says }) => says.startsWith(LOOK_AGAIN)).length;
  const taken = lines.filter(({ says }) => says === DONE).length + again;
  const spend = linesToMend(model);
  const linesDone = ` of ${lines.length} lines are done`;
  const [doneFormula, doneWords] = [`${TAKEN_COUNT}&${quoted(linesDone)}`, `${taken}${linesDone}`];
  const spendLeft = "; to mend on Spend: ";
  const undeclared = "; Declaration is to be filled in";
  const lookAgain = " Look again first, as To do says, at lines: ";
  const isReady = allOf(`${TAKEN_COUNT}=${lines.length}`, `${LINES_TO_MEND}=0`, IS_DECLARED);
  const againWords = `IF(${AGAIN_COUNT}=0,"",${quoted(lookAgain)}&${AGAIN_COUNT}&".")`;
  const leftWords = `${doneFormula}&IF(${LINES_TO_MEND}=0,"",${quoted(spendLeft)}&${LINES_TO_MEND})&IF(${IS_DECLARED},"",${quoted(undeclared)})&"."`;
  const inWords = (isReadyNow: boolean) =>
    isReadyNow
      ? `${READY}${again === 0 ? "" : `${lookAgain}${again}.`}`
      : `${doneWords}${spend === 0 ? "" : `${spendLeft}${spend}`}${isDeclared(model) ? "" : undeclared}.`;
  return formula(
    `IF(${isReady},${quoted(READY)}&${againWords},${leftWords})`,
    inWords(taken === lines.length && spend === 0 && isDeclared(model)),
  );
}

/** What stays in view with the headings: which contract's form it is, and when it is due. */
function factsRow({ contract, quarter, supplier }: ReturnModel): Section {
  const deadline = returnDeadline(contract, quarter.end);
  const due = deadline === undefined ? "as the contract says" : `by ${dayInWords(deadline)}`;
  const to = contract.returnTo === undefined ? "" : `to ${contract.returnTo}, `;
  const facts = [
    {
      ...{ at: 0, label: "Contract" },
      ...{ from: 2, columns: 2, words: `${contract.reference}: ${contract.title}` },
    },
    { ...{ at: 4, label: "Supplier" }, ...{ from: 5, columns: 4, words: supplier } },
    { ...{ at: 9, label: "Send back" }, ...{ from: 10, columns: 2, words: `${to}${due}` } },
  ];
  return row(
    facts.flatMap(({ at, label, from, columns, words }): RowCell[] => [
      { column: at, columns: from - at > 1 ? from - at : 1, style: "label", content: given(label) },
      { column: from, columns, style: "given", content: given(words) },
    ]),
    Math.max(...facts.map(({ words }) => textHeight(words, FACT_WIDTH))),
  );
}

/** Characters that the narrowest of those facts has at the least. */
const FACT_WIDTH = 36;

/** The first entry of the sheet, where a supplier begins. */
export function firstClaim(model: ReturnModel): LinkWithin {
  const { layout, lines } = layOutReturn(model);
  return { place: absoluteReference(layout.sheet, lineCell(layout, lines, "claimed", 0)) };
}
