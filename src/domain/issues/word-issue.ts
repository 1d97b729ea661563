import { type IssueCode, type LimitsByCode, SENTENCES } from "./catalogue";
import { type Issue, issueOf, MOST_TOLD, type Place } from "./issue";
import type { fileSentences } from "./words/workbook";

/** An issue as its user reads it: what to do, with the limit, and where: "Price must be more than 0 (Bidder A)". */
export function wordIssue<Code extends IssueCode>(issue: Issue<Code>): string {
  const where = wordPlace(issue.place);
  const count = 1 + (issue.place.alike?.cells.length ?? 0);
  return wordSentence(issue, count) + (where ? plain(` (${where})`) : "");
}

/** The same without where: "Price must be more than 0"; of what is told of several, in numbers where it can be: "Enter 3 prices". */
export function wordSentence<Code extends IssueCode>(issue: Issue<Code>, count = 1): string {
  const { code, place, limits } = issue;
  const together = count > 1 ? inNumbers(code, limits, count) : undefined;
  return plain(together ?? SENTENCES[code]({ path: pathText(place.path), limits: quoted(limits) }));
}

/** Of a text that a file holds, and of a path within it, a sentence says no more than this. */
const LONGEST_QUOTED = 300;

function cut(text: string): string {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1)}…` : text;
}

function quoted<Limits extends object>(limits: Limits): Limits {
  if (!Object.values(limits).some((limit) => typeof limit === "string" && limit.length > LONGEST_QUOTED))
    return limits;
  const short = (limit: unknown) => (typeof limit === "string" ? cut(limit) : limit);
  return Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, short(limit)])) as Limits;
}

/** What a tender has many of, in one sentence with their number. */
function inNumbers(code: IssueCode, limits: object, count: number): string | undefined {
  if (code === "bid-not-entered") return `Enter ${count} bids: nothing of them is entered yet`;
  if ((code !== "entry-missing" && code !== "reason-missing") || !("label" in limits)) return undefined;
  const things = several(String(limits.label));
  if (things === undefined) return undefined;
  return code === "reason-missing" ? `Give the reason for ${count} ${things}` : `Enter ${count} ${things}`;
}

/** "achievable marks"; undefined of what is not told in numbers. */
function several(label: string): string | undefined {
  if (/(^| )(mark|price)$/.test(label)) return `${label}s`;
  return label === "quantity" ? "quantities" : undefined;
}

/** Control characters, breaks of lines, halves of signs, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Without what a file may hold to mislead who reads the message, or the window that it is printed in. */
function plain(sentence: string): string {
  return sentence.replace(UNSEEN, " ");
}

/** `bids[0].price`, as it is written in a program. */
function pathText(path: Place["path"] = []): string {
  const text = path
    .slice(0, LONGEST_QUOTED)
    .reduce<string>(
      (so, step) => (typeof step === "number" ? `${so}[${step}]` : so ? `${so}.${step}` : step),
      "",
    );
  return cut(text);
}

/** "sheet Spend, cell E8, Apprenticeships" of an issue in a workbook, "bid 2" of one in a file. */
function wordPlace(place: Place): string {
  const { file, sheet, subject } = place;
  const cells = wordCells(place);
  const lines = place.lines && linesInWords(place.lines);
  const parts = [file, sheet === undefined ? undefined : `sheet ${sheet}`, cells, lines, subject];
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : cut(part))).join(", ");
}

/** Cells that are named; the rest is counted. */
const NAMED = 4;

function wordCells(place: Place): string | undefined {
  const cells = cellsInWords(place);
  return cells === undefined || place.alike ? cells : `cell ${cells}`;
}

/** "E8"; "50 cells: E8, E12, E30, E31 and 46 more"; undefined where the issue is of none. */
export function cellsInWords({ cell, alike }: Place): string | undefined {
  if (cell === undefined || !alike) return cell;
  const all = [cell, ...alike.cells];
  const left = all.length - NAMED;
  const named = left > 1 ? `${all.slice(0, NAMED).join(", ")} and ${left} more` : all.join(", ");
  return `${all.length} cells${alike.differ ? " like this" : ""}: ${named}`;
}

/** "639 lines like this: 19, 20, 21, 22 and 635 more". */
function linesInWords({ first, count, differ }: NonNullable<Place["lines"]>): string {
  const isWhole = count < MOST_TOLD;
  const left = count - NAMED;
  const others = isWhole ? `${left.toLocaleString("en-GB")} more` : "others";
  const named = left > 1 ? `${first.slice(0, NAMED).join(", ")} and ${others}` : first.join(", ");
  const lines = `${count.toLocaleString("en-GB")} lines${isWhole ? "" : " or more"}`;
  return `${lines}${differ ? " like this" : ""}: ${named}`;
}

type UnreadableCode = keyof typeof fileSentences | "cannot-be-read";
type Details<Limits> = Limits extends Readonly<Record<string, never>> ? unknown : Limits;

/** Why a file could not be read: a code with what its sentence needs beside it. */
export type UnreadableDetails = {
  readonly [Code in UnreadableCode]: { readonly code: Code } & Details<LimitsByCode[Code]>;
}[UnreadableCode];

/** Why a file could not be read, as an issue. */
export function unreadableIssue(file: string, { code, ...details }: UnreadableDetails): Issue {
  return issueOf("error", { file }, code, details);
}
