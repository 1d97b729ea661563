import { returnDeadline } from "../../domain/contract/contract";
import { dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { allOf, countSaying, quoted } from "../language/formulas";
import { marked } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { factRows, row, type RowMark, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, headingHeight, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { checkGoodJobs, LOCAL_SPEND, localSpendDiffers } from "../../domain/return/check";
import { AMONG_LOCAL_JOBS, claimedLines, LOCAL_JOBS } from "../../domain/return/claim-rules";
import { figureOfLines, type TestedFigure, testsOf } from "../framework/rule-tests";
import { textHeight } from "../language/lines";
import { columnsOf, COUNTING_WIDTH, explanation } from "./columns";
import { earlierWords } from "./earlier";
import { livingWageOf } from "./living-wage";
import { FIRST_DAY, LAST_DAY, RETURN, STATE } from "./names";
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

/** Where the lines of the sheet Return stand. */
export function layOutReturn(model: ReturnModel) {
  const rows = linesOf(model);
  const columns = columnsOf(model, rows);
  const lines = table({
    columns,
    lines: [{ rows }],
    heights: {
      headings: headingHeight(columns),
      row: (line) => textHeight(explanation(line), COUNTING_WIDTH),
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
      ...facts(model),
      earlierFact(model),
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
      ...sideBySide(columns, 3),
    },
  });
}

/** Of the cell that says whether the form is ready. */
export const STATE_MARKS = [
  { when: (own: string) => `LEFT(${own},5)<>"Ready"`, look: marked.missing },
] as const satisfies readonly RowMark[];

const DONE_COUNT = countSaying("Return_ToDo", DONE);
/** A sum of products also counts a column of one line. */
const AGAIN_COUNT = `SUMPRODUCT((LEFT(Return_ToDo,${LOOK_AGAIN.length})=${quoted(LOOK_AGAIN)})*1)`;
const IS_DECLARED = `${DECLARATION_STATE}="${DECLARED}"`;

const READY = "Ready to send: save this workbook and send it back.";

/** Whether the form is ready to be sent, and else what is left to do. */
export function stateOf(model: ReturnModel): Content {
  const lines = linesOf(model);
  const said = lines.map(toDo);
  const done = said.filter((each) => each === DONE).length;
  const again = said.filter((each) => each.startsWith(LOOK_AGAIN)).length;
  const spend = linesToMend(model);
  const all = lines.length;
  const linesDone = ` of ${all} lines are done`;
  const spendLeft = "; to mend on Spend: ";
  const undeclared = "; Declaration is to be filled in";
  const lookAgain = " Look again first, as To do says, at lines: ";
  const isReady = allOf(`${DONE_COUNT}+${AGAIN_COUNT}=${all}`, `${LINES_TO_MEND}=0`, IS_DECLARED);
  const againWords = `IF(${AGAIN_COUNT}=0,"",${quoted(lookAgain)}&${AGAIN_COUNT}&".")`;
  const leftWords = `(${DONE_COUNT}+${AGAIN_COUNT})&${quoted(linesDone)}&IF(${LINES_TO_MEND}=0,"",${quoted(spendLeft)}&${LINES_TO_MEND})&IF(${IS_DECLARED},"",${quoted(undeclared)})&"."`;
  const inWords = (isReadyNow: boolean) =>
    isReadyNow
      ? `${READY}${again === 0 ? "" : `${lookAgain}${again}.`}`
      : `${done + again}${linesDone}${spend === 0 ? "" : `${spendLeft}${spend}`}${isDeclared(model) ? "" : undeclared}.`;
  return formula(
    `IF(${isReady},${quoted(READY)}&${againWords},${leftWords})`,
    inWords(done + again === all && spend === 0 && isDeclared(model)),
  );
}

const fact = factRows({ column: 0, columns: 2 }, { column: 2, columns: 2 });

function facts(model: ReturnModel): readonly Section[] {
  const { contract, quarter, supplier, firstDay, lastDay } = model;
  const deadline = returnDeadline(contract, quarter.end);
  const due = deadline === undefined ? "as the contract says" : `by ${dayInWords(deadline)}`;
  const to = contract.returnTo === undefined ? "" : `to ${contract.returnTo}, `;
  const contacts = [contract.contact, contract.officer].filter(Boolean).join(", ");
  const text = (label: string, words: string) => fact({ label, style: "given", content: given(words) });
  const day = (label: string, of: string, name: string) =>
    fact({ label, style: "day", content: given(serialOf(of)), name });
  return [
    text("Contract", `${contract.reference}: ${contract.title}`),
    text("Supplier", supplier),
    text("Send back", `${to}${due}${contacts ? `; ask ${contacts}` : ""}`),
    text("Years begin", yearsBegin(model)),
    day("First day", firstDay, FIRST_DAY),
    day("Last day", lastDay, LAST_DAY),
  ];
}

/** From where earlier quarters are known, in forms that say it. */
function earlierFact({ earlier }: ReturnModel): Section {
  if (!earlier) return gap();
  const words = earlierWords(earlier);
  return fact({
    label: "Earlier quarters",
    style: "given",
    content: given(words),
    height: textHeight(words, COUNTING_WIDTH),
  });
}

function yearsBegin({ contract: { calendar } }: ReturnModel): string {
  const month = (number: number) =>
    dayInWords(`2026-${String(number).padStart(2, "0")}-01`).split(" ")[1] ?? "";
  return `social value year in ${month(calendar.socialValueFirstMonth)}, spend year in ${month(calendar.spendFirstMonth)}`;
}
