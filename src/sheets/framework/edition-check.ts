import type { Column } from "../language/block";
import type { ListLine } from "../language/entry-list";
import { allOf, ANY_TEXT, anyOf, countIn, quoted } from "../language/formulas";
import { marked } from "../language/palette";
import { formula } from "../language/piece";
import { type Fault, firstFault, type Verdict, verdictContent, wordsOf } from "../language/verdict";
import { columnName } from "./edition-columns";
import type { EditionList } from "./edition-entries";
import { EDITION_CHOICES, TO_FILL_IN } from "./edition-words";

export const READY = "Ready";

type Cells = (column: string) => string;

/** A line among the others of its list, and what lines of other lists may name. */
interface LineOf {
  readonly line: ListLine;
  readonly lines: readonly ListLine[];
  readonly lists: readonly EditionList[];
}

/** The column that says of each line what it lacks. */
export function checkColumn(
  list: EditionList,
  lists: readonly EditionList[],
): Column<never, ListLine, string> {
  const name = columnName(list.name, "check");
  const verdict = lineVerdict(list);
  return {
    key: name,
    heading: "Check",
    width: 30,
    name,
    row: {
      style: "given",
      content: (line, at) => verdictContent(verdict, { line, lines: list.lines, lists }, at),
    },
    marks: [
      {
        when: (at) => `AND(${at(name)}<>"",${at(name)}<>${quoted(READY)},${at(name)}<>${quoted(TO_FILL_IN)})`,
        look: marked.wrong,
      },
      { when: (at) => `${at(name)}=${quoted(TO_FILL_IN)}`, look: marked.missing },
    ],
  };
}

/** What is said of a line: nothing of a blank one, else the first thing that it lacks. */
function lineVerdict(list: EditionList): Verdict<LineOf, Cells> {
  const names = list.columns.map(({ name }) => name);
  const { words } = list;
  const faults = words ? emptyLineFaults(list, words) : [...missing(list), ...twice(list), ...unknown(list)];
  return {
    holds: ({ line }) => list.columns.every(({ field = "" }) => line[field] === undefined),
    formula: (at) => `COUNTA(${at(names[0] ?? "")}:${at(names.at(-1) ?? "")})=0`,
    yes: "",
    no: firstFault(faults, READY),
  };
}

/** The same of a list whose lines may be without words: such a line has its id, what it belongs to and where its words are published. */
function emptyLineFaults(list: EditionList, words: readonly string[]): readonly Fault<LineOf, Cells>[] {
  const asked = list.needed.filter((field) => field === "id" || BELONGS.includes(field));
  const among = Object.fromEntries(
    Object.entries(list.among ?? {}).filter(([field]) => BELONGS.includes(field)),
  );
  const read = columnName(list.name, "source.read");
  const isEmpty = ({ line }: LineOf) => line["source.read"] === TO_FILL_IN;
  const empty = (at: Cells) => `${at(read)}=${quoted(TO_FILL_IN)}`;
  return [
    ...missing({ ...list, needed: asked }),
    ...twice(list),
    ...unknown({ ...list, among }),
    {
      holds: (of) => isEmpty(of) && words.some((field) => of.line[field] !== undefined),
      formula: (at) =>
        allOf(empty(at), anyOf(...words.map((field) => `${at(columnName(list.name, field))}<>""`))),
      says: "Say how its words were read",
    },
    {
      holds: (of) => isEmpty(of) && of.line["source.where"] === undefined,
      formula: (at) => allOf(empty(at), `${at(columnName(list.name, "source.where"))}=""`),
      says: "Say where its words are published",
    },
    { holds: isEmpty, formula: empty, says: TO_FILL_IN },
    ...missing(list),
    ...unknown(list),
  ];
}

/** By which a line belongs to one of another list. */
const BELONGS: readonly string[] = ["priority", "outcome"];

function headingOf({ columns }: EditionList, wanted: string): string {
  return columns.find(({ field }) => field === wanted)?.heading ?? wanted;
}

function missing(list: EditionList): readonly Fault<LineOf, Cells>[] {
  return list.needed.map((field) => ({
    holds: ({ line }) => line[field] === undefined,
    formula: (at) => `${at(columnName(list.name, field))}=""`,
    says: `Fill in: ${headingOf(list, field)}`,
  }));
}

function twice(list: EditionList): readonly Fault<LineOf, Cells>[] {
  const { once } = list;
  if (once === undefined) return [];
  const name = columnName(list.name, once);
  return [
    {
      holds: ({ line, lines }) => lines.filter((other) => other[once] === line[once]).length > 1,
      formula: (at) => `COUNTIF(${name},${at(name)})>1`,
      says: `Stands twice: ${headingOf(list, once)}`,
    },
  ];
}

function unknown(list: EditionList): readonly Fault<LineOf, Cells>[] {
  return Object.entries(list.among ?? {}).map(([field, among]) => ({
    holds: ({ line, lists }) => !namesOf(among, lists).includes(String(line[field])),
    formula: (at) => `COUNTIF(${among},${at(columnName(list.name, field))})=0`,
    says: `Not in its list: ${headingOf(list, field)}`,
  }));
}

/** What stands in a column of another list, or in a hidden one. */
function namesOf(column: string, lists: readonly EditionList[]): readonly string[] {
  const hidden = Object.entries(EDITION_CHOICES).find(([name]) => name === column);
  if (hidden) return Object.values(hidden[1].words);
  return lists.flatMap(({ columns, lines }) => {
    const field = columns.find(({ name }) => name === column)?.field;
    return field === undefined ? [] : lines.map((line) => String(line[field]));
  });
}

/** A list in the summary of what is ready. */
export interface ReadyLine {
  readonly title: string;
  readonly says: () => { readonly value: string; readonly formula: string };
}

/** "12 lines are ready", "3 to put right", "None" */
export function readyLine(list: EditionList, lists: readonly EditionList[]): ReadyLine {
  const verdict = lineVerdict(list);
  const said = list.lines.map((line) => wordsOf(verdict, { line, lines: list.lines, lists }));
  const filled = said.filter((words) => words !== "").length;
  const ready = said.filter((words) => words === READY).length;
  const check = columnName(list.name, "check");
  const [allFilled, allReady] = [countIn(check, ANY_TEXT), countIn(check, READY)];
  if (list.words) return withEmptyLines(list, { said, check });
  const none = list.mayBeEmpty ? `${READY}: none` : "Add at least one";
  return {
    title: list.title,
    says: () => ({
      value:
        filled === 0 ? none : filled === ready ? `${READY}: ${filled}` : `${filled - ready} to put right`,
      formula: `IF(${allFilled}=0,${quoted(none)},IF(${allFilled}=${allReady},"${READY}: "&${allFilled},${allFilled}-${allReady}&" to put right"))`,
    }),
  };
}

/** "Ready: 4", "Ready: 4, to be filled in: 9"; one without words is not ready, and hinders no other. */
function withEmptyLines(
  { title }: EditionList,
  { said, check }: { readonly said: readonly string[]; readonly check: string },
): ReadyLine {
  const [filled, ready, empty] = [
    said.filter((words) => words !== "").length,
    said.filter((words) => words === READY).length,
    said.filter((words) => words === TO_FILL_IN).length,
  ];
  const [allFilled, allReady, allEmpty] = [ANY_TEXT, READY, TO_FILL_IN].map((text) => countIn(check, text));
  const none = "Add at least one";
  const wrong = filled - ready - empty;
  const rest = empty > 0 ? `, to be filled in: ${empty}` : "";
  const sound = ready === 0 ? none : `${READY}: ${ready}${rest}`;
  return {
    title,
    says: () => ({
      value: wrong > 0 ? `${wrong} to put right` : sound,
      formula: `IF(${allFilled}>${allReady}+${allEmpty},${allFilled}-${allReady}-${allEmpty}&" to put right",IF(${allReady}=0,${quoted(none)},"${READY}: "&${allReady}&IF(${allEmpty}>0,", to be filled in: "&${allEmpty},"")))`,
    }),
  };
}

/** The same of single values. */
export function readyValues(
  needed: readonly { readonly label: string; readonly name: string; readonly value: unknown }[],
): ReadyLine {
  const verdict = firstFault<typeof needed, undefined>(
    needed.map(({ name, label }) => ({
      holds: (all) => all.find((each) => each.name === name)?.value === undefined,
      formula: () => `${name}=""`,
      says: `Fill in: ${label}`,
    })),
    READY,
  );
  const content = verdictContent(verdict, needed, undefined);
  return {
    title: "Values below",
    says: () => ({ value: String(content.value), formula: content.formula?.slice(1) ?? "" }),
  };
}

export function readyContent({ says }: ReadyLine) {
  const { value, formula: text } = says();
  return formula(text, value);
}
