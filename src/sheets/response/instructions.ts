import { hasQuantity } from "../../domain/framework/edition";
import { dayInWords } from "../../domain/values/day";
import { LONGEST, type ResponseForm } from "../../domain/response/form";
import { MOST_OWN_MEASURES } from "../../domain/tender/own-measures";
import { answerDescriptors, leastAnswerMark } from "../../domain/tender/disclosed";
import { STATEMENTS_TITLE, titledStatements } from "../../domain/tender/statements";
import { BLANK_HALF_RULES, NOTHING_OFFERED_RULES } from "../../domain/tender/methods";
import { goName } from "../language/cover";
import { columnsFor } from "../language/block";
import { countSaying, isBlank, isFilled, isNumber, oneWhere } from "../language/formulas";
import { textLines } from "../language/lines";
import { marked } from "../language/palette";
import { type Content, formula, given, linked, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { table } from "../language/table";
import {
  answersSheet,
  INSTRUCTIONS,
  LINKS,
  MEASURES,
  OWN_SHEET,
  PLAN_SHEETS,
  SUBCONTRACTORS_SHEET,
  type ResponseModel,
} from "./model";
import {
  formerRules,
  type Paragraph,
  testedRuleParagraphs,
  titled,
  wordsTold,
} from "../framework/paragraphs";
import { rulesOfForm } from "../../domain/framework/counting-rule";
import { ruleSentence } from "../../domain/framework/words";
import { ownToDo } from "./own-to-do";
import { offerToDo, planToDo, questionToDo } from "./to-do";
import { DONE } from "../language/verdict";
import { textRule } from "../language/entry-rules";

interface AboutLine {
  readonly label: string;
  readonly content: Content;
  readonly bidder?: "typed" | "given";
}

interface PartLine {
  readonly label: string;
  /** The name of the part's column To do, or of its one entry. */
  readonly name: string;
  readonly count: number;
  readonly done: number;
  readonly single: "text" | "number" | undefined;
  /** The workbook-wide name of where it is entered. */
  readonly goTo?: string;
}

/** Whose response it is, how much of it is done, and how to fill it in. */
export function placeInstructions(model: ResponseModel): PlacedSheet {
  const { form } = model;
  const parts = partLines(model);
  const columns = responseAboutColumns();
  const text = paragraphs(form).map(([style, words]) => [
    { column: 0, columns: 2, style, content: given(words) },
  ]);
  const layout = layOut(
    INSTRUCTIONS,
    stack([
      titleRow(responseTitle(form)),
      gap(),
      table({
        columns,
        lines: [{ rows: aboutLines(model) }],
        heights: { row: ({ bidder }) => (bidder === undefined ? undefined : 24) },
      }),
      gap(),
      table({ columns: meterColumns(parts), lines: [{ rows: [...parts, totalOf(parts)] }] }),
      ...(form.scoring
        ? [gap(), table({ columns: criterionColumns(), lines: [{ rows: criterionLines(form.scoring) }] })]
        : []),
      gap(),
      textLines(text, widths(columns)),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#484C4F",
    columnWidths: widths(columns),
    print: { orientation: "portrait", footer: footer(form) },
  });
}

/** "Bid response: Grounds maintenance", "Price form: Grounds maintenance" */
export function responseTitle({ part, title }: ResponseForm): string {
  return `${part === "price" ? "Price form" : "Bid response"}: ${title}`;
}

export function aboutLines({ form, bidder }: ResponseModel): readonly AboutLine[] {
  return [
    { label: "Tender", content: given(`${form.reference}: ${form.title}`) },
    { label: "Council and service", content: given(`${form.council}, ${form.serviceArea}`) },
    { label: "Send back", content: given(sendBack(form)) },
    {
      label: "Bidder",
      content: given(bidder),
      bidder: bidder === undefined ? "typed" : "given",
    },
  ];
}

function sendBack({ deadline }: ResponseForm): string {
  if (deadline === undefined) return "By the time that the tender documents give";
  const [day = "", time] = deadline.split("T");
  return `By ${dayInWords(day)}${time === undefined ? "" : `, ${time}`}`;
}

export function responseAboutColumns() {
  return columnsFor<AboutLine>()([
    {
      key: "label",
      heading: "About this response",
      width: 34,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "entry",
      heading: "Details",
      width: 62,
      name: "Response_About",
      row: {
        style: ({ bidder }) => (bidder === "typed" ? "entryText" : "given"),
        content: ({ content }) => content,
        rule: ({ bidder }) =>
          bidder === "typed"
            ? textRule("Bidder", 255, "The bidder's name as in the tender documents.")
            : undefined,
        path: ({ bidder }) => (bidder === undefined ? undefined : ["bidder"]),
        name: ({ bidder }) => (bidder === undefined ? undefined : "Response_Bidder"),
      },
      marks: [{ when: (at) => `AND(${at("label")}="Bidder",${isBlank(at("entry"))})`, look: marked.missing }],
    },
  ]);
}

function partLines(model: ResponseModel): readonly PartLine[] {
  const { form, bidder, price, offers, plan, questions, own } = model;
  const doneOf = (toDo: readonly string[]) => toDo.filter((each) => each === DONE).length;
  const single = (label: string, name: string, type: "text" | "number", done: boolean): PartLine => ({
    label,
    name,
    count: 1,
    done: done ? 1 : 0,
    single: type,
    goTo: name,
  });
  const column = (
    label: string,
    name: string,
    toDo: readonly string[],
    sheet = label,
  ): readonly PartLine[] => {
    if (toDo.length === 0) return [];
    const goTo = goName(LINKS, sheet);
    return [{ label, name, count: toDo.length, done: doneOf(toDo), single: undefined, goTo }];
  };
  return [
    single("Bidder's name", "Response_Bidder", "text", bidder !== undefined),
    ...(form.price ? [single("Price", "Response_Price", "number", price !== undefined)] : []),
    ...column(MEASURES, "Response_ToDo", offers.map(offerToDo)),
    ...column(PLAN_SHEETS[form.document], "Plan_ToDo", plan.map(planToDo)),
    ...column(OWN_SHEET, "Response_OwnToDo", own.map(ownToDo)),
    ...column("Quality answers", "Answers_ToDo", questions.map(questionToDo), answersSheet(form)),
  ];
}

function totalOf(parts: readonly PartLine[]): PartLine & { readonly total: true } {
  const sum = (of: (part: PartLine) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    label: "Whole response",
    name: "",
    count: sum(({ count }) => count),
    done: sum(({ done }) => done),
    single: undefined,
    total: true,
  };
}

function meterColumns(parts: readonly PartLine[]) {
  return columnsFor<PartLine>()([
    {
      key: "part",
      heading: "How much is done",
      width: 34,
      row: {
        style: "label",
        content: ({ label, goTo }) =>
          linked(given(label), goTo === undefined ? undefined : { place: goTo, tip: `Go to ${label}` }),
      },
    },
    {
      key: "done",
      heading: "Done",
      width: 62,
      name: "Response_Completeness",
      row: {
        style: "given",
        content: (part) => {
          const counted = "total" in part ? parts.map(doneFormula).join("+") : doneFormula(part);
          const soFar = `(${counted})&" of ${part.count}"`;
          return formula(
            `IF(${counted}=${part.count},"${DONE}",${soFar})`,
            part.done === part.count ? DONE : `${part.done} of ${part.count}`,
          );
        },
      },
      marks: [
        { when: (at) => `${at("done")}<>"${DONE}"`, look: marked.missing },
        { when: (at) => `${at("done")}="${DONE}"`, look: marked.right },
      ],
    },
  ]);
}

function doneFormula({ name, single }: PartLine): string {
  if (single === "text") return oneWhere(isFilled(name));
  if (single === "number") return `IF(${isNumber(name)},${oneWhere(`${name}>0`)},0)`;
  return countSaying(name, DONE);
}

type Scoring = NonNullable<ResponseForm["scoring"]>;

interface CriterionLine {
  readonly label: string;
  readonly marks: number;
}

/** The marks of the criteria, and of the two halves of social value. */
function criterionLines({ criteria }: Scoring): readonly CriterionLine[] {
  return [
    { label: "Price", marks: criteria.price },
    { label: "Quality", marks: criteria.quality },
    { label: "Social value", marks: criteria.socialValue },
    { label: "Of which for quantities", marks: criteria.quantitative },
    { label: "Of which for answers", marks: criteria.qualitative },
  ];
}

function criterionColumns() {
  return columnsFor<CriterionLine>()([
    {
      key: "criterion",
      heading: "How bids are scored",
      width: 34,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "marks",
      heading: "Marks that can be had",
      headingStyle: "headingOfFigures",
      width: 62,
      name: "Response_CriterionMarks",
      row: { style: "givenScore", content: ({ marks }) => given(marks) },
    },
  ]);
}

const OTHERS_LOCKED =
  "The other cells are locked: do not change them, and add no rows, columns or sheets. If the workbook does not update itself, press F9.";
const SENT_ONCE: Paragraph = [
  "given",
  "Save it as .xlsx, without a password and without macros, and send it back once. A second version that says something else is not taken in place of the first without a word from you.",
];

/** What the price form says: the price is kept from those who mark what is offered. */
function priceParagraphs(form: ResponseForm): readonly Paragraph[] {
  return [
    ["section", "What to do"],
    ["given", "1. Enter the bidder's name above as in the bid response, where it is not given."],
    ["given", `2. On ${answersSheet(form)}, enter the price.`],
    [
      "given",
      "3. Send this form back with the bid response, as two files. Those who mark what you offer do not see the price, so it stands here alone.",
    ],
    ["given", `Yellow cells are yours. ${OTHERS_LOCKED}`],
    SENT_ONCE,
    ...lotParagraphs(form),
  ];
}

const LONGEST_METHOD = LONGEST.method.toLocaleString("en-GB");
const OFFER_IN_FIGURES = `2. On ${MEASURES}, enter for each line the quantity that you commit to over the whole contract, and how you will deliver it (up to ${LONGEST_METHOD} characters). Type 0 where you offer nothing. Where a measure has levels, each level has a line of its own.`;
const OFFER_IN_WORDS = `2. On ${MEASURES}, say for each line what you commit to on this contract and how you will deliver it (up to ${LONGEST_METHOD} characters). No quantities are asked for.`;

/** Whether no line asks for a quantity. Forms of before editions told where their words were read keep the words that they had. */
function isInWords({ measures }: ResponseForm): boolean {
  return measures.every(({ definition }) => !hasQuantity(definition) && definition.source !== undefined);
}

function paragraphs(form: ResponseForm): readonly Paragraph[] {
  if (form.part === "price") return priceParagraphs(form);
  const plan = PLAN_SHEETS[form.document];
  const asked = form.price || form.questions.length > 0;
  return [
    ["section", "What to do"],
    ["given", "1. Enter the bidder's name above, as in the tender documents, where it is not given."],
    ["given", isInWords(form) ? OFFER_IN_WORDS : OFFER_IN_FIGURES],
    [
      "given",
      form.document === "delivery-plan"
        ? `3. On ${plan}, enter milestones by quarter, who is responsible, partners and risks, for each measure that you offer something for.`
        : `3. On ${plan}, enter milestones by quarter for each measure that you offer something for.`,
    ],
    ...(asked ? [answersParagraph(form)] : []),
    ...(form.own ? [ownParagraph(asked)] : []),
    ...(form.subcontractors ? [SUBCONTRACTORS] : []),
    ...(form.part === "offer" && (form.scoring?.criteria.price ?? 0) > 0 ? [PRICE_APART] : []),
    ["given", `Yellow cells are yours; To do says what is left. ${OTHERS_LOCKED}`],
    SENT_ONCE,
    [
      "given",
      "Counts only: enter no names of employees, trainees or other private people. Confidential because: leave it empty unless a line should be kept back if someone asks the council for it (Freedom of Information Act); say why.",
    ],
    ...lotParagraphs(form),
    ["section", "What local means"],
    ["given", localWords(form)],
    ...wordsTold(
      form.words,
      form.measures.map(({ definition }) => definition),
    ),
    ...ruleParagraphs(form),
    ...titled(
      STATEMENTS_TITLE,
      titledStatements(form, form).map(({ title, text }) => `${title}: ${text}`),
    ),
    ...(form.scoring ? scoringParagraphs(form.scoring, isInWords(form)) : []),
  ];
}

function lotParagraphs({ lot = [] }: ResponseForm): readonly Paragraph[] {
  return titled(
    "The lot that this is for",
    lot.map(({ label, text }) => `${label}: ${text}`),
  );
}

function answersParagraph(form: ResponseForm): Paragraph {
  const what = form.part === "offer" ? "the answers" : "the price and the answers";
  return ["given", `4. On ${answersSheet(form)}, enter ${what} that are asked for.`];
}

function ownParagraph(isAfterAnswers: boolean): Paragraph {
  return [
    "given",
    `${isAfterAnswers ? 5 : 4}. On ${OWN_SHEET}, enter up to ${MOST_OWN_MEASURES} measures that you offer beside those of the tender, or none: leave the lines empty that you do not need.`,
  ];
}

const SUBCONTRACTORS: Paragraph = [
  "given",
  `On ${SUBCONTRACTORS_SHEET}, name the organisations that will do part of the work for you, if any.`,
];

const PRICE_APART: Paragraph = [
  "given",
  "Enter no price in this workbook. It goes into the price form, which you send back with this one: those who mark what you offer do not see the price.",
];

function ruleParagraphs({ rules, measures, words }: ResponseForm): readonly Paragraph[] {
  const asked = measures.map(({ definition }) => definition.id);
  const { former, tested, declared } = rulesOfForm(rules, asked);
  return [
    ...formerRules(former, words),
    ...testedRuleParagraphs(tested),
    ...titled("By sending this response the bidder declares", declared.map(ruleSentence)),
  ];
}

function scoringParagraphs(scoring: Scoring, inWords: boolean): readonly Paragraph[] {
  const { nothingOffered, blankHalf, ties, pounds, workedOutBy } = scoring;
  const byPounds = `Quantities are scored by their total in £ against the highest total, by the values of edition ${pounds?.edition ?? ""}${
    pounds?.illustrative ? " (ILLUSTRATIVE)" : ""
  } that stand on ${MEASURES}; a measure without a value adds nothing.`;
  return [
    ["section", "How social value is marked"],
    ...(pounds ? [["given", byPounds] as const] : []),
    ...(inWords
      ? []
      : ([
          ["given", NOTHING_OFFERED_RULES[nothingOffered].words],
          ["given", BLANK_HALF_RULES[blankHalf].words],
        ] as const)),
    ...(["appropriate", "achievable"] as const).flatMap((side) => {
      const least = leastAnswerMark({ minimums: { [side]: workedOutBy?.[side] ?? undefined } }, side);
      return least === undefined ? [] : [["given", `For how ${side} an answer is: ${least}`] as const];
    }),
    ...(ties === undefined ? [] : [["given", ties] as const]),
    ...titled("What the marks 0 to 5 of a measure's answer mean", answerDescriptors(scoring)),
  ];
}

function localWords({ local: { name, sectors, wider } }: ResponseForm): string {
  const beyond = wider === undefined ? "" : ` ${wider} outside ${name} is not local.`;
  return `Local is ${name}: addresses whose postcode begins with ${sectors.join(", ")}.${beyond} For people it is where they live, for businesses where they work from for this contract.`;
}
