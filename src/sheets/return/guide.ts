import { dayInWords, daysBetween, serialOf } from "../../domain/values/day";
import { type Quarter, quarterInWords } from "../../domain/values/calendar";
import { type Area, sectorErrorWords, widerInSentence } from "../../domain/council/area";
import { tierWords } from "../../domain/council/tiers";
import { quarterYears } from "../../domain/contract/accumulation";
import { type Contract, returnDeadline } from "../../domain/contract/contract";
import { hasQuantity } from "../../domain/framework/edition";
import { DONE_WORDS } from "../../domain/return/done";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { checkRow, factRows, row, type RowCell, titleRow } from "../language/rows";
import { layOut, placeLayout, type Section, stack } from "../language/section";
import { textHeight } from "../language/lines";
import type { LinkWithin } from "../../workbook/link";
import { firstDeclared } from "./declaration";
import { earlierWords } from "./earlier";
import { firstPayment } from "./ledger";
import { datesInWords, FIRST_DAY, GUIDE, LAST_DAY, STATE } from "./names";
import { firstClaim, STATE_MARKS, stateOf } from "./sheet";
import { type ReturnModel, rulesOfReturn } from "./model";
import { formerRules, type Paragraph, testedRuleParagraphs, wordsTold } from "../framework/paragraphs";
import { footer, heightFor } from "../language/sheet-setup";

/** Of two columns together: LibreOffice does not shrink a single column that is wider than the page. */
const WIDTH = 80;
const COLUMNS = 2;

/** How to fill in the return, with examples worked out. */
export function placeGuide(model: ReturnModel): PlacedSheet {
  const paragraphs = [
    ...howTo(model),
    ...(model.lines.some(({ measure }) => hasQuantity(measure)) ? accumulationExamples(model) : []),
    ...spendWords(model),
    ...ruleWords(model),
  ];
  const layout = layOut(
    GUIDE,
    stack([
      titleRow(`How to fill in this return (${quarterInWords(model.quarter.id)})`),
      checkRow(COLUMNS, formula(STATE, stateOf(model).value), STATE_MARKS, 18),
      ...goTo(model),
      paragraphRow(["section", "By when, and to whom"]),
      paragraphRow(["given", sendBack(model.contract, model.quarter)]),
      ...facts(model),
      ...paragraphs.map(paragraphRow),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#484C4F",
    columnWidths: Array.from({ length: COLUMNS }, () => WIDTH / COLUMNS),
    print: { orientation: "portrait", footer: footer(model.contract) },
  });
}

function paragraphRow([style, text]: Paragraph): Section {
  const height = style === "section" ? 24 : heightFor(text, WIDTH - 8) + 2;
  return row([{ column: 0, columns: COLUMNS, style, content: given(text) }], height);
}

/** To where a supplier begins on each sheet. */
function goTo(model: ReturnModel): readonly Section[] {
  const go = (column: number, words: string, link: LinkWithin): RowCell => ({
    ...{ column, style: "label", content: linked(given(words), link) },
  });
  return [
    row([
      go(0, "Go to Return: what was delivered", firstClaim(model)),
      go(1, "Go to Spend: what you paid", firstPayment(model)),
    ]),
    row([go(0, "Go to Declaration: the last step", firstDeclared(model))]),
  ];
}

const fact = factRows({ column: 0 }, { column: 1 });

/** What a form of the contract and quarter goes by. */
function facts(model: ReturnModel): readonly Section[] {
  const { supplier, firstDay, lastDay, earlier } = model;
  const text = (label: string, words: string) =>
    fact({ label, style: "given", content: given(words), height: textHeight(words, WIDTH / COLUMNS + 6) });
  const day = (label: string, of: string, name: string) =>
    fact({ label, style: "day", content: given(serialOf(of)), name });
  return [
    text("Supplier", supplier),
    day("First day", firstDay, FIRST_DAY),
    day("Last day", lastDay, LAST_DAY),
    text("Years begin", yearsBegin(model)),
    ...(earlier ? [text("Earlier quarters", earlierWords(earlier))] : []),
  ];
}

function yearsBegin({ contract: { calendar } }: ReturnModel): string {
  const month = (number: number) =>
    dayInWords(`2026-${String(number).padStart(2, "0")}-01`).split(" ")[1] ?? "";
  return `social value year in ${month(calendar.socialValueFirstMonth)}, spend year in ${month(calendar.spendFirstMonth)}`;
}

function sendBack(contract: Contract, { end }: Quarter): string {
  const { contact, officer, returnTo } = contract;
  const deadline = returnDeadline(contract, end);
  const by = deadline === undefined ? "when the contract says" : `by ${dayInWords(deadline)}`;
  const asked = [contact, officer].filter((each) => each !== undefined).join(", ");
  if (returnTo !== undefined)
    return `Send this workbook to ${returnTo} ${by}.${asked === "" ? "" : ` You can ask ${asked}.`}`;
  return asked === ""
    ? `Send this return back ${by}, to the council's officer for the contract.`
    : `Send this return back ${by}, to ${asked}, whom you can ask.`;
}

/** How lines are filled in: with figures, in words, or some so and some so. */
function linesInWords({ lines }: ReturnModel): string {
  const figures = "Type 0 where there is nothing. Give the evidence where the figure is above 0.";
  const told = `choose ${DONE_WORDS.done}, ${DONE_WORDS.partly} or ${DONE_WORDS["not-done"]} for what was promised for this quarter, and say under What was done what it was.`;
  const begin = "1. On Return, enter This quarter for each line.";
  const counted = lines.filter(({ measure }) => hasQuantity(measure)).length;
  if (counted === lines.length) return `${begin} ${figures}`;
  return counted === 0
    ? `1. On Return, for each line ${told} Give the evidence.`
    : `${begin} ${figures} Where a line has no quantity, ${told}`;
}

function howTo(model: ReturnModel): readonly Paragraph[] {
  const { earlier } = model;
  return [
    ["section", "What to do"],
    ["given", linesInWords(model)],
    [
      "given",
      "2. On Spend, enter a line for each payment to your own suppliers for this contract. Spend totals adds them up.",
    ],
    [
      "given",
      "3. On Declaration, enter Yes, your role and the date. Do not enter names of people anywhere in this form.",
    ],
    ...(earlier ? CORRECTING : []),
    [
      "given",
      "4. Where nothing was done and nothing was paid, enter Yes beside Nil return on Declaration: figures that you leave empty are then 0, and what is told in words was not done.",
    ],
    [
      "given",
      "5. The second row of this sheet, and of Return, says Ready to send when it is. Save the workbook as .xlsx without a password, and send it.",
    ],
    [
      "given",
      "To do and Check say what is missing on a line. Look again is no mistake: the figure is taken, and you leave it if it is right.",
    ],
    [
      "given",
      "Yellow cells are yours. The other cells are locked: do not change them, and do not add sheets. Sorting, filters and more columns are not needed. If the workbook does not update itself, press F9.",
    ],
    ["given", `${DUE} ${earlierWordsOfGuide(earlier)}`],
    [
      "given",
      "Status: Complete where to date is what was committed or more; Behind where it is less than due by now; On track where it is not; Not started where nothing is due or done yet.",
    ],
    [
      "given",
      "Confidential because: leave it empty unless a line should be kept back if someone asks the council for it (Freedom of Information Act). Say why.",
    ],
  ];
}

const CORRECTING: readonly Paragraph[] = [
  [
    "given",
    "To correct a return that you have sent: mend the figures in it, enter Yes beside Corrects on Declaration, date it anew, and send the whole form again. Without that Yes the figures that the council has accepted stay.",
  ],
];

const DUE =
  "Due by now is what the contract's plan has due in the quarters that ended by the end of this one.";

function earlierWordsOfGuide(earlier: ReturnModel["earlier"]): string {
  if (!earlier) return "Earlier quarters is what the council has accepted so far.";
  return earlier.state === "unknown"
    ? "What was accepted in earlier quarters is not known to this form, so it shows no To date, Remaining or Status. Enter this quarter's figures as usual."
    : "Earlier quarters is what the council has accepted so far, as you claimed it; beside it is what of it the council has validated.";
}

function accumulationExamples(model: ReturnModel): readonly Paragraph[] {
  const { contract, quarter } = model;
  const years = quarterYears(contract, quarter);
  const own = daysBetween(model.firstDay, quarter.end);
  return [
    ["section", "How quarters add up"],
    [
      "given",
      "Hours, weeks, pounds and tonnes add up. Example: 10 hours in each of two quarters are 20 hours to date; enter 10 each time.",
    ],
    [
      "given",
      "People and courses count once over the contract. Example: 4 apprentices start in one quarter and carry on; 1 more starts in the next. Enter 4, then 1: 5 to date. Entering 4, then 5 would count four people twice.",
    ],
    [
      "given",
      "FTE (full-time equivalent) count by time. Enter the average FTE over the quarter's days of the contract. Example: 10 full-time and 5 half-time people all quarter are 12.5; in a whole quarter, 0.25 of a year, they add 3.125. After four quarters they are 12.5. Someone who leaves in the middle of a quarter is half in that quarter's average.",
    ],
    [
      "given",
      `A whole quarter counts 0.25 of a year. A part-quarter counts the share of 0.25 that the contract's days have of the quarter's days, to four decimals. For this contract this quarter is ${years} of a year (quarter from ${dayInWords(quarter.start)} to ${dayInWords(quarter.end)}, ${daysBetween(quarter.start, quarter.end)} days; from the contract's start on: ${own}).`,
    ],
    [
      "given",
      model.edition.fteCappedAtOneYear
        ? "An FTE counts for one year or for the contract's length, whichever is shorter: leave a post out once it has counted that long. On a contract of less than a year, full time for the whole of it counts 1, so One counts as is higher there."
        : "Each year of a post counts.",
    ],
  ];
}

/** How far sectors are off: as counted, else that they are. */
function offWords(area: Area): string {
  return (
    sectorErrorWords(area) ??
    "Some sectors cross the border, so a few postcodes near it are placed on the wrong side"
  );
}

/** What the column of tiers says, where the council calls them otherwise than others do. */
function tiersCalled({ name, tiers }: Area): string {
  if (!tiers) return "";
  const { borough, "wider-area": wider, elsewhere } = tierWords({ tiers });
  return ` In the column Tier, ${borough} is ${name}, ${wider} is what lies round it, and ${elsewhere} is all else.`;
}

function spendWords(model: ReturnModel): readonly Paragraph[] {
  const { area, lookup } = model.places;
  const wider = widerInSentence(area);
  const how = lookup
    ? `The form holds the postcodes of ${area.name} and ${wider} from a postcode file. A postcode near them that is not in the file shows as Unknown.`
    : `Places go by postcode sector (S60 1). ${offWords(area)}; the council can make an exact form with a postcode file.`;
  return [
    ["section", "Spend"],
    [
      "given",
      `Enter payments made from ${datesInWords(model)}, for this contract only, in pounds and pence without VAT. A credit note is a line of its own: choose Yes under Credit note, and type its amount with a minus.`,
    ],
    [
      "given",
      `Local is ${area.name}. ${how}${tiersCalled(area)} Use the address from which the supplier works for this contract, which is often not its registered office.`,
    ],
    [
      "given",
      "SME: fewer than 250 staff, and turnover up to £44 million or a balance sheet up to £38 million. VCSE: a voluntary or community organisation or social enterprise. Choose Unknown where you have not asked.",
    ],
    [
      "given",
      "This quarter's figure for local spend must be the ledger's: see Spend totals. It is below 0, with a minus, where local credit notes are more than local payments.",
    ],
    [
      "given",
      "Excel prints Spend to the last line that you fill in. In LibreOffice select the lines and print the selection: it prints all lines otherwise.",
    ],
    [
      "given",
      `The ledger has ${model.lineCount.toLocaleString("en-GB")} lines and says when it is full. Ask for a form with more, up to 10,000. When you paste, paste values only.`,
    ],
  ];
}

function ruleWords(model: ReturnModel): readonly Paragraph[] {
  const { words } = model.edition;
  const { former, tested } = rulesOfReturn(model);
  return [
    ...wordsTold(
      words,
      model.lines.map(({ measure }) => measure),
    ),
    ...formerRules(former, words),
    ...testedRuleParagraphs(tested),
  ];
}
