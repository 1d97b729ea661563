import { addDays, dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { countSaying } from "../language/formulas";
import { marked } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, factRows, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, headingHeight, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { checkGoodJobs } from "../../domain/return/check";
import { figureOfLines, testsOf } from "../framework/rule-tests";
import { textHeight } from "../language/lines";
import { columnsOf, COUNTING_WIDTH, explanation } from "./columns";
import { earlierWords } from "./earlier";
import { FIRST_DAY, LAST_DAY, RETURN } from "./names";
import { type FormLine, type ReturnModel, rulesOfReturn } from "./model";
import { toDo } from "./to-do";
import { DONE } from "../language/verdict";

/** The lines with the counting rules that are tested on each. */
export function linesOf(model: ReturnModel): readonly FormLine[] {
  const { edition, lines } = model;
  const { tested } = rulesOfReturn(model);
  const nameOf = new Map(lines.map(({ measure }) => [measure.id, measure.headline]));
  const name = (id: string) => nameOf.get(id) ?? id;
  const figures = {
    of: (id: string) =>
      nameOf.has(id) ? figureOfLines("Return_Claimed", "Return_Measure", nameOf.get(id)) : undefined,
    price: undefined,
  };
  const isBroken = checkGoodJobs(model, { claims: lines.map(({ claim }) => claim) }).length > 0;
  return lines.map((line, index) => ({
    ...line,
    index,
    isToldApart: edition.words !== undefined,
    tests: testsOf(line.measure.id, tested, { name, figures }).map((test) => ({ ...test, isBroken })),
  }));
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
      checkRow(6, stateOf(rows), [{ when: () => `${DONE_COUNT}<${rows.length}`, look: marked.missing }], 18),
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

const DONE_COUNT = countSaying("Return_ToDo", DONE);

function stateOf(lines: readonly FormLine[]): Content {
  const done = lines.filter((line) => toDo(line) === DONE).length;
  const text = ` of ${lines.length} lines are done; see To do at the right, the sheets Spend and Declaration.`;
  return formula(`${DONE_COUNT}&"${text}"`, `${done}${text}`);
}

const fact = factRows({ column: 0, columns: 2 }, { column: 2, columns: 2 });

function facts(model: ReturnModel): readonly Section[] {
  const { contract, quarter, supplier, firstDay, lastDay } = model;
  const due =
    contract.returnWithinDays === undefined
      ? "as the contract says"
      : `by ${dayInWords(addDays(quarter.end, contract.returnWithinDays))}`;
  const contacts = [contract.contact, contract.officer].filter(Boolean).join(", ");
  const text = (label: string, words: string) => fact({ label, style: "given", content: given(words) });
  const day = (label: string, of: string, name: string) =>
    fact({ label, style: "date", content: given(serialOf(of)), name });
  return [
    text("Contract", `${contract.reference}: ${contract.title}`),
    text("Supplier", supplier),
    text("Send back", `${due}${contacts ? `; ask ${contacts}` : ""}`),
    text("Years begin", yearsBegin(model)),
    day("First day", firstDay, FIRST_DAY),
    day("Last day", lastDay, LAST_DAY),
  ];
}

/** From where earlier quarters are known, in forms that say it. */
function earlierFact({ earlier }: ReturnModel): Section {
  if (!earlier) return gap();
  return fact({ label: "Earlier quarters", style: "given", content: given(earlierWords(earlier)) });
}

function yearsBegin({ contract: { calendar } }: ReturnModel): string {
  const month = (number: number) =>
    dayInWords(`2026-${String(number).padStart(2, "0")}-01`).split(" ")[1] ?? "";
  return `social value year in ${month(calendar.socialValueFirstMonth)}, spend year in ${month(calendar.spendFirstMonth)}`;
}
