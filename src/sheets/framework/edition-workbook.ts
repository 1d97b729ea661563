import { editionCover } from "./edition-cover";
import type { Framework } from "../../domain/framework/edition";
import type { Plan } from "../../workbook/plan";
import { columnsFor } from "../language/block";
import { placeChoiceSheet, placeListSheet } from "../language/choice-list";
import { quoted } from "../language/formulas";
import { placeHiddenLists } from "../language/hidden-lists";
import { marked } from "../language/palette";
import { joinSheets } from "../language/join-sheets";
import { formula, given } from "../language/piece";
import { checkRow } from "../language/rows";
import { gap, type Section } from "../language/section";
import { placeStamp } from "../language/stamp";
import { table } from "../language/table";
import { checkColumn, READY, readyContent, type ReadyLine, readyLine, readyValues } from "./edition-check";
import { editionChoices, NEEDED_CHOICES } from "./edition-choices";
import { allLists, editionLists, type EditionList } from "./edition-entries";
import { type EditionForm, PROMPTS_FORM, saysPrompts, saysPublication } from "./edition-form";
import { EDITION_CHOICES } from "./edition-words";

export const EDITION_SHEET = "Edition";

/** The form that this version places; it reads none that is newer. */
export const EDITION_FORM_VERSION = PROMPTS_FORM;

/** What an edition's workbook begins with: another edition, the shape of a framework of another owner, or nothing. */
export type EditionStart = Framework | "template" | undefined;

/** The workbook in which an officer edits an edition. */
export function placeEdition(start: EditionStart, form = EDITION_FORM_VERSION): Plan {
  const isTemplate = start === "template";
  const from = start === "template" ? undefined : start;
  const of = { from, form, isTemplate };
  const lists = editionLists(of);
  const title = from ? `Edition: ${from.title}` : "Edition of the framework";
  const checked = (listed: readonly EditionList[]) =>
    listed.map((list) => ({ ...list, check: checkColumn(list, allLists(of)) }));
  const head = { reference: from?.id ?? "New edition" };
  return joinSheets(
    { kind: "edition", title, subject: from?.id ?? "New edition", activeSheet: EDITION_SHEET },
    [
      placeChoiceSheet(
        { ...head, sheet: EDITION_SHEET, title, note: NOTE, above: ready(of) },
        editionChoices(of),
        60,
      ),
      placeListSheet(
        { ...head, sheet: "Outcomes", note: saysPublication(of) ? `${OUTCOMES} ${TO_FILL}` : OUTCOMES },
        checked(lists.outcomes),
      ),
      placeListSheet({ ...head, sheet: "Measures", note: MEASURES }, checked(lists.measures)),
      placeListSheet({ ...head, sheet: "Counting rules", note: RULES }, checked(lists.rules)),
      placeListSheet({ ...head, sheet: "Questions", note: QUESTIONS }, checked(lists.questions)),
      ...(lists.prompts.length === 0
        ? []
        : [placeListSheet({ ...head, sheet: "Prompts", note: PROMPTS }, checked(lists.prompts))]),
      ...(lists.weights.length === 0
        ? []
        : [placeListSheet({ ...head, sheet: "Weights", note: WEIGHTS }, checked(lists.weights))]),
      placeListSheet({ ...head, sheet: "Succession", note: SUCCESSION }, checked(lists.succession)),
      placeHiddenLists(
        "Lists",
        Object.entries(EDITION_CHOICES)
          .filter(([name]) => saysPublication(of) || name !== "Edition_List_Read")
          .filter(([name]) => saysPrompts(of) || name !== "Edition_List_Law")
          .map(([name, { words }]) => [name, Object.values<string>(words)]),
      ),
      placeStamp({
        kind: "edition",
        formVersion: form,
        parts: { from: from ?? null, ...(isTemplate ? { template: true } : {}) },
      }),
    ],
    editionCover(title, head.reference),
  );
}

const NOTE =
  "An edition of the council's social value framework. Yellow cells are yours. Give this workbook as the edition wherever one is asked for: nothing is made with it until it says Ready, and what is made carries it on. An edition that is in use keeps its id and its words: one that changes gets an id of its own, and says under Succession what became of each measure.";
const OUTCOMES = "Each outcome belongs to a priority, and each measure to an outcome, by their ids.";
const TO_FILL =
  "A line that is to be filled in has no words yet: nothing can use it. Type its words as they are published, and say that they were read there.";
const MEASURES =
  "A line for each measure, in the order in which they stand. Ids are what proxy packs, contracts and registers call a measure: they stay, whatever its headline. What counts and the evidence are printed on forms.";
const RULES =
  "A tested rule is one that this product tests, by its id. Any other is declared by suppliers, as far as it is in use. Nothing is called the policy's that the policy does not say.";
const QUESTIONS =
  "The quality questions with which tenders begin that an assessment starts; none where it is left empty. Their shares sum to 100.";
const PROMPTS =
  "What an assessment asks besides measures, such as on modern slavery: answers are not scored, and stand in the tender and the contract as what the council states. Nothing is asked where it is left empty.";
const WEIGHTS =
  "Where social value must weigh more the higher a contract's value is: on the same basis as the threshold. None where it is left empty.";
const SUCCESSION =
  "The same: its figures are added up with those of before, so its number, definition, unit, levels and how quarters add up are as they were. Replaced: another measure counts from now on, and nothing is added up. Retired: no measure follows it.";

/** What is still to be put right, list by list. */
function ready(of: EditionForm): readonly Section[] {
  const lists = allLists(of);
  const values = editionChoices(of).flatMap(({ choices }) => choices);
  const needed = NEEDED_CHOICES.flatMap((name) => values.find((value) => value.name === name) ?? []);
  const lines = [readyValues(needed), ...lists.map((list) => readyLine(list, lists))];
  const isReady = lines.every((line) => line.says().value.startsWith(READY));
  const [whole, not] = [`${READY} to be used`, "Not ready: see below"];
  const all = `COUNTIF(Edition_Ready,${quoted(`${READY}*`)})=${lines.length}`;
  return [
    checkRow(2, formula(`IF(${all},${quoted(whole)},${quoted(not)})`, isReady ? whole : not), [
      { when: (own) => `${own}=${quoted(not)}`, look: marked.wrong },
    ]),
    gap(),
    table({ columns: READY_COLUMNS, lines: [{ rows: lines }] }),
  ];
}

const READY_COLUMNS = columnsFor<ReadyLine>()([
  {
    key: "part",
    heading: "Part",
    width: 46,
    row: { style: "label", content: ({ title }) => given(title) },
  },
  {
    key: "ready",
    heading: "Is it ready?",
    width: 60,
    name: "Edition_Ready",
    row: { style: "given", content: readyContent },
  },
]);
