import type { EntryPath } from "../language/piece";
import { meantChoice } from "./edition-words";

type Fields = Readonly<Record<string, unknown>>;

/** Of each list whose lines may be without words: the fields of such a line, and those that hold words. */
const LISTS = {
  outcomes: { kept: ["id", "priority"], words: ["title"] },
  measures: { kept: ["id", "reference", "outcome"], words: ["headline", "definition"] },
} as const;
type ListName = keyof typeof LISTS;

/** What was typed with its wordless lines in a list of their own, and where what was typed of a line stands now. */
export interface WithoutWordless {
  readonly typed: Fields;
  readonly moved: (path: EntryPath) => EntryPath;
}

/** Sets lines that are still to be filled in apart from those that have words. */
export function withoutWordless(typed: Fields): WithoutWordless {
  const parts = (Object.keys(LISTS) as readonly ListName[]).map((name) => ({
    name,
    ...divided(typed, name),
  }));
  const wordless = parts.filter(({ empty }) => empty.length > 0);
  if (wordless.length === 0) return { typed, moved: (path) => path };
  return {
    typed: {
      ...typed,
      ...Object.fromEntries(wordless.map(({ name, filled }) => [name, filled])),
      toFill: Object.fromEntries(wordless.map(({ name, empty }) => [name, empty])),
    },
    moved: (path) => {
      const [list, index, ...field] = path;
      const start = wordless.find(({ name }) => name === list)?.starts[Number(index)];
      if (!start) return path;
      const isEmpty = start[0] === "toFill";
      return [...start, ...(isEmpty && field[0] === "source" ? field.slice(1) : field)];
    },
  };
}

function divided(typed: Fields, name: ListName) {
  const lines = Array.isArray(typed[name]) ? (typed[name] as readonly Fields[]) : [];
  const filled: Fields[] = [];
  const empty: Fields[] = [];
  const starts = lines.map((line): EntryPath => {
    if (!isWordless(line, name)) return [name, filled.push(line) - 1];
    return ["toFill", name, empty.push(wordlessLine(line, name)) - 1];
  });
  return { filled, empty, starts };
}

function isWordless(line: Fields, name: ListName): boolean {
  const { read } = (line.source ?? {}) as Fields;
  return (
    meantChoice("Edition_List_Read", read) === "to-fill" &&
    LISTS[name].words.every((field) => line[field] === undefined)
  );
}

function wordlessLine(line: Fields, name: ListName): Fields {
  const { where } = (line.source ?? {}) as Fields;
  const kept = LISTS[name].kept.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]]));
  return { ...Object.fromEntries(kept), ...(where === undefined ? {} : { where }) };
}
