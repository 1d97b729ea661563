import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { checkSubcontractors, MOST_SUBCONTRACTORS, type Subcontractor } from "../tender/subcontractors";
import { figure, type Parsed, textOf, tooLong } from "./typed-entries";

/** What stands on a line for a subcontractor. */
export interface TypedSubcontractor {
  readonly name?: unknown;
  readonly identifier?: unknown;
  readonly sme?: unknown;
  readonly vcse?: unknown;
  readonly share?: unknown;
}

type Path = readonly (string | number)[];

/** Characters of a name or an identifier. */
const LONGEST_LINE = 255;

/** The subcontractors that a bidder names; a line that is left blank names none, and of one that is begun the name is needed. */
export function parseSubcontractors(typed: readonly TypedSubcontractor[]): Parsed<readonly Subcontractor[]> {
  const lines = typed.slice(0, MOST_SUBCONTRACTORS).flatMap((line, index) => {
    const isBlank = Object.values(line).every((each) => textOf(each) === undefined);
    return isBlank ? [] : [{ index, ...parseLine(line, ["subcontractors", index]) }];
  });
  const value = lines.map((line) => line.value);
  const together = checkSubcontractors(value, ["subcontractors"]).map((issue) => atLine(issue, lines));
  return { value, issues: [...lines.flatMap(({ issues }) => issues), ...together] };
}

/** Lines may be left blank between others. */
function atLine(issue: Issue, lines: readonly { readonly index: number }[]): Issue {
  const [part = "", index, ...within] = issue.place.path ?? [];
  const line = lines[Number(index)]?.index ?? 0;
  return { ...issue, place: { ...issue.place, path: [part, line, ...within] } };
}

function parseLine(line: TypedSubcontractor, path: Path): Parsed<Subcontractor> {
  const [name, identifier] = [textOf(line.name), textOf(line.identifier)];
  const subject = name ?? `subcontractor ${Number(path.at(-1)) + 1}`;
  const sme = parseAnswer(line.sme, [...path, "sme"], "SME", subject);
  const vcse = parseAnswer(line.vcse, [...path, "vcse"], "VCSE", subject);
  const share = parseShare(line.share, [...path, "share"], subject);
  return {
    value: {
      name: name ?? subject,
      ...(identifier === undefined ? {} : { identifier }),
      ...(sme.value === undefined ? {} : { sme: sme.value }),
      ...(vcse.value === undefined ? {} : { vcse: vcse.value }),
      ...(share.value === undefined ? {} : { share: share.value }),
    },
    issues: [
      ...(name === undefined
        ? [errorAt([...path, "name"], "entry-missing", { label: "subcontractor's name" }, subject)]
        : []),
      ...tooLong(name, LONGEST_LINE, [...path, "name"], "subcontractor's name", subject),
      ...tooLong(identifier, LONGEST_LINE, [...path, "identifier"], "subcontractor's identifier", subject),
      ...sme.issues,
      ...vcse.issues,
      ...share.issues,
    ],
  };
}

function parseAnswer(typed: unknown, path: Path, what: string, subject: string): Parsed<boolean | undefined> {
  const text = textOf(typed)?.toLowerCase();
  if (text === undefined) return { value: undefined, issues: [] };
  if (text === "yes" || text === "no") return { value: text === "yes", issues: [] };
  const label = `answer whether the subcontractor is ${what === "SME" ? "an" : "a"} ${what}`;
  return {
    value: undefined,
    issues: [errorAt(path, "not-an-option", { label, options: "Yes, No" }, subject)],
  };
}

/** Percent of the work, from 0 to 100. */
function parseShare(typed: unknown, path: Path, subject: string): Parsed<number | undefined> {
  const label = "subcontractor's share of the work";
  if (textOf(typed) === undefined) return { value: undefined, issues: [] };
  const { value, issues } = figure(typed, path, label, subject);
  if (value === null) return { value: undefined, issues };
  if (value < 0)
    return { value: undefined, issues: [errorAt(path, "too-low", { label, minimum: 0 }, subject)] };
  return value > 100
    ? { value: undefined, issues: [errorAt(path, "too-high", { label, maximum: 100 }, subject)] }
    : { value, issues: [] };
}
