import { type Done, DONE_WORDS, doneMeant } from "../../domain/return/done";
import { valueOfArithmetic } from "../../domain/values/arithmetic";
import { type Day, dayInWords, dayOfSerial, two } from "../../domain/values/day";
import { dayWritten } from "../../domain/values/day-in-any-form";
import type { YesNoUnknown } from "../../domain/values/answer";
import { readTypedNumber } from "../../domain/values/typed-number";
import type { GridCell } from "../../workbook/cells";
import { countedFrom1900 } from "../../workbook/date-system";

/** What a cell of entries says, or why that cannot be taken: a code with what its sentence needs. */
export interface Typed<T> {
  /** Undefined where the cell is blank, or at fault. */
  readonly value?: T;
  readonly fault?: EntryFault;
  /** What is to be told of a value that is taken. */
  readonly note?: EntryNote;
}

/** Why what a cell shows is not what was taken: the form's own formulas take it for something else, it is a sum, or its format hides it. */
export interface EntryNote {
  readonly code: "entry-taken-as" | "entry-worked-out" | "entry-not-shown";
  readonly limits: { readonly found: string; readonly taken: string };
}

type FaultCode =
  "entry-ambiguous" | "entry-not-number" | "entry-not-day" | "entry-is-formula" | "entry-is-error";

/** A code with what its sentence needs beside the label. */
export type EntryFault =
  | { readonly code: FaultCode; readonly limits: { readonly found: string } }
  | { readonly code: "entry-is-date"; readonly limits: { readonly day: Day } }
  | {
      readonly code: "entry-not-answer";
      readonly limits: { readonly found: string; readonly options: string };
    };

export type CellReader<T> = (cell: GridCell | undefined, date1904: boolean) => Typed<T>;

/** Characters of a cell that an issue quotes. */
const QUOTED = 40;

export const readText: CellReader<string> = (cell) =>
  stated(cell, (value) => ({ value: typeof value === "string" ? value : String(value).toUpperCase() }));

/** "£1,200.50", "(12.00)" and "−5" are numbers; a date is none, whatever its serial number. */
export const readFigure: CellReader<number> = (cell, date1904) =>
  stated(cell, (value) => {
    if (cell?.date && typeof value === "number") return dateForFigure(value, date1904);
    const read = readTypedNumber(typeof value === "string" ? signInFront(value) : value);
    if (read.kind === "number")
      return typeof value === "string"
        ? takenAs(value, read.value, figureInWords(read.value))
        : { value: read.value, ...(cell?.unshown ? { note: notShown(read.value) } : {}) };
    return fault(read.kind === "ambiguous" ? "entry-ambiguous" : "entry-not-number", value);
  });

function dateForFigure(value: number, date1904: boolean): Typed<number> {
  const serial = countedFrom1900(value, date1904);
  // A time alone, and what is no day at all, are not called a date.
  if (!isDay(serial)) return fault("entry-not-number", timeInWords(serial) ?? value);
  return { fault: { code: "entry-is-date", limits: { day: dayOfSerial(serial) } } };
}

function isDay(serial: number): boolean {
  return serial >= 1 && serial < LAST_SERIAL;
}

/** "07:30" of a part of a day; undefined of what is none. */
function timeInWords(part: number): string | undefined {
  if (!(part >= 0 && part < 1)) return undefined;
  const minutes = Math.round(part * 24 * 60);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** A date or a time as people read it in the cell, and not its serial number. */
export function shownIn(cell: GridCell | undefined, date1904: boolean): string | number | boolean {
  const value = cell?.value ?? "";
  if (!cell?.date || typeof value !== "number") return value;
  const serial = countedFrom1900(value, date1904);
  return isDay(serial) ? dayInWords(dayOfSerial(Math.floor(serial))) : (timeInWords(serial) ?? value);
}

function takenAs<T>(found: string | number | boolean, value: T, taken: string): Typed<T> {
  return { value, note: { code: "entry-taken-as", limits: { found: foundInWords(found), taken } } };
}

function notShown(value: number): EntryNote {
  const taken = figureInWords(value);
  return { code: "entry-not-shown", limits: { found: taken, taken } };
}

function figureInWords(figure: number): string {
  return figure.toLocaleString("en-GB", { maximumFractionDigits: 10 });
}

/** Accountants write what is below zero in brackets. */
function signInFront(text: string): string {
  const plain = text.replace(/\u2212/g, "-").replace(/^GBP\s*/i, "£");
  const bracketed = /^\(([^()-]+)\)$/.exec(plain)?.[1]?.trim();
  return bracketed === undefined ? plain : `-${bracketed}`;
}

export const readDay: CellReader<Day> = (cell, date1904) =>
  stated(cell, (value) => {
    if (typeof value === "boolean") return fault("entry-not-day", value);
    const counted = typeof value === "number" ? countedFrom1900(value, date1904) : value;
    const day = dayWritten(counted, "day-first");
    if (day === undefined)
      return fault("entry-not-day", typeof value === "number" ? shownIn(cell, date1904) : value);
    const isSerial = typeof counted === "number" && counted < LAST_SERIAL;
    return isSerial ? { value: day } : takenAs(value, day, dayInWords(day));
  });

/** Serial numbers of days are less; 20260605 is a day in figures, and no date to a spreadsheet. */
export const LAST_SERIAL = 3_000_000;

const ANSWERS: readonly (readonly [YesNoUnknown, RegExp])[] = [
  ["Yes", /^(?:y|yes|true)$/i],
  ["No", /^(?:n|no|false)$/i],
  ["Unknown", /^(?:unknown|not known|don't know|n\/k|\?)$/i],
];

export const readAnswer: CellReader<YesNoUnknown> = (cell, date1904) =>
  stated(cell, (value) => {
    const found = ANSWERS.find(([, pattern]) => pattern.test(String(value)));
    if (!found)
      return notAnswer(typeof value === "number" ? shownIn(cell, date1904) : value, "Yes, No or Unknown");
    const [answer] = found;
    const isChoice = String(cell?.value).toLowerCase() === answer.toLowerCase() && typeof value === "string";
    return isChoice ? { value: answer } : takenAs(value, answer, answer);
  });

/** Yes, No or nothing. */
export const readYesNo: CellReader<boolean> = (cell, date1904) => {
  const { value, fault: found, note } = readAnswer(cell, date1904);
  if (found && found.code !== "entry-not-answer") return { fault: found };
  if (found || value === "Unknown") return notAnswer(shownIn(cell, date1904), "Yes or No");
  return value === undefined ? {} : { value: value === "Yes", ...(note ? { note } : {}) };
};

/** Yes or nothing, as for a credit note; No is nothing too. */
export const readYes: CellReader<boolean> = (cell, date1904) => {
  const { value, fault: found, note } = readAnswer(cell, date1904);
  if (found && found.code !== "entry-not-answer") return { fault: found };
  if (found || value === "Unknown") return notAnswer(shownIn(cell, date1904), "Yes or empty");
  if (value === "Yes") return note ? { value: true, note } : { value: true };
  return value === undefined ? {} : { note: takenAs(cell?.value ?? "", value, "empty").note };
};

/** Whether something was done. */
export const readDone: CellReader<Done> = (cell) =>
  stated(cell, (value) => {
    const found = doneMeant(String(value));
    return found === undefined
      ? notAnswer(value, `${DONE_WORDS.done}, ${DONE_WORDS.partly} or ${DONE_WORDS["not-done"]}`)
      : { value: found };
  });

/** A cell's own content without blanks round it; what formulas and errors show is not taken. */
function stated<T>(
  cell: GridCell | undefined,
  read: (value: string | number | boolean) => Typed<T>,
): Typed<T> {
  if (cell?.error) return fault("entry-is-error", cell.value ?? "");
  if (cell?.formula !== undefined && !TRUTH.test(cell.formula)) return workedOut(cell.formula, read);
  const value = plainValue(cell);
  return value === undefined ? {} : read(value);
}

/** A sum of numbers alone is what it comes to; of another formula no figure can be checked. */
function workedOut<T>(formula: string, read: (value: number) => Typed<T>): Typed<T> {
  const value = valueOfArithmetic(formula);
  if (value === undefined) return fault("entry-is-formula", formula);
  const typed = read(value);
  const limits = { found: foundInWords(formula), taken: figureInWords(value) };
  return typed.fault ? typed : { ...typed, note: { code: "entry-worked-out", limits } };
}

/** LibreOffice saves a typed TRUE as a formula. */
const TRUTH = /^=(?:TRUE|FALSE)\(\)$/i;

/** Undefined for a cell of blanks alone, of whatever width. */
export function plainValue(cell: GridCell | undefined): string | number | boolean | undefined {
  const value = cell?.value ?? undefined;
  if (typeof value !== "string") return value;
  const text = value
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .trim();
  return text === "" ? undefined : text;
}

function fault(code: FaultCode, found: string | number | boolean): { readonly fault: EntryFault } {
  return { fault: { code, limits: { found: foundInWords(found) } } };
}

function notAnswer(found: string | number | boolean, options: string): { readonly fault: EntryFault } {
  return { fault: { code: "entry-not-answer", limits: { options, found: foundInWords(found) } } };
}

export function foundInWords(found: string | number | boolean | null | undefined): string {
  if (found === null || found === undefined || found === "") return "nothing";
  const text = String(found);
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
