import { PUBLISHED, type PublishedKind, type PublishedRow } from "./published";
import { CsvReading } from "../values/csv-read";

/** Takes the text of a published register in parts, as it is read from a file, and gives its rows. */
export interface RowReader {
  take(part: string): Iterable<PublishedRow>;
  end(): Iterable<PublishedRow>;
  /** Undefined until the headings are read. */
  readonly kind: PublishedKind | "unknown" | undefined;
  /** Rows that have not as many cells as there are headings, or that are no JSON. */
  readonly damaged: number;
}

/** A reader of what a text is by its beginning: JSON, text with tabs, or comma-separated text. */
export function rowReader(beginning: string): RowReader {
  if (/^\s*[[{]/.test(beginning)) return new JsonRows();
  const [first = ""] = beginning.split(/[\r\n]/, 1);
  return first.includes("\t") ? new TabRows() : new CommaRows();
}

/** Rows of cells under headings. */
abstract class HeadedRows {
  kind: PublishedKind | "unknown" | undefined;
  damaged = 0;
  private places: ReadonlyMap<string, number> | undefined;

  protected rowOf(cells: readonly string[]): PublishedRow | undefined {
    if (!this.places) {
      const headings = cells.map((cell) => cell.trim().toLowerCase());
      this.places = new Map(headings.map((heading, index) => [heading, index]));
      this.kind = kindOf((heading) => headings.includes(heading));
      return undefined;
    }
    if (!this.kind || this.kind === "unknown") return undefined;
    if (cells.length !== this.places.size) {
      if (cells.length > 1) this.damaged += 1;
      return undefined;
    }
    const { places } = this;
    return this.kind.read((heading) => (cells[places.get(heading) ?? -1] ?? "").trim());
  }
}

class CommaRows extends HeadedRows implements RowReader {
  private readonly reading = new CsvReading(",");

  *take(part: string): Generator<PublishedRow> {
    for (const { cells } of this.reading.take(part)) {
      const row = this.rowOf(cells);
      if (row) yield row;
    }
  }

  *end(): Generator<PublishedRow> {
    for (const { cells } of this.reading.end()) {
      const row = this.rowOf(cells);
      if (row) yield row;
    }
  }
}

/**
 * The Charity Commission's text: a tab between cells, no quotation marks, a backslash before a tab, a line end or a
 * backslash that is part of a cell. A line that begins with a tab is the rest of the one before: its first cell is never
 * empty.
 */
class TabRows extends HeadedRows implements RowReader {
  private rest = "";

  *take(part: string): Generator<PublishedRow> {
    this.rest += part;
    // The last line, and what may yet be its rest, waits for more.
    const lines = this.rest.split(LINE_OF_TABS);
    this.rest = lines.pop() ?? "";
    if (this.rest.length > MOST_LINE) {
      this.damaged += 1;
      this.rest = "";
    }
    yield* this.rows(lines);
  }

  *end(): Generator<PublishedRow> {
    yield* this.rows(this.rest.split(/(?<!\\)\r?\n$/));
    this.rest = "";
  }

  private *rows(lines: readonly string[]): Generator<PublishedRow> {
    for (const line of lines) {
      const row = this.rowOf(cellsOf(line));
      if (row) yield row;
    }
  }
}

/** A line end before a line that has begun, which says that it is no rest; one after a backslash is text. */
const LINE_OF_TABS = /(?<!\\)\r?\n(?=[^\t\r\n])/;
/** A row of more characters is none. */
const MOST_LINE = 4_000_000;

function cellsOf(line: string): readonly string[] {
  const whole = line.replace(/(?<!\\)\r?\n\t/g, "\t");
  if (!whole.includes("\\")) return whole.split("\t");
  const cells = [""];
  for (let at = 0; at < whole.length; at += 1) {
    const letter = whole.charAt(at);
    if (letter === "\t") cells.push("");
    else if (letter === "\\" && at + 1 < whole.length)
      cells.push((cells.pop() ?? "") + whole.charAt((at += 1)));
    else cells.push((cells.pop() ?? "") + letter);
  }
  return cells;
}

/** An array of objects without others in them, each of which is read as it comes. */
class JsonRows implements RowReader {
  kind: PublishedKind | "unknown" | undefined;
  damaged = 0;
  private rest = "";

  *take(part: string): Generator<PublishedRow> {
    const text = this.rest + part;
    let start = text.indexOf("{");
    while (start >= 0) {
      const end = objectEnd(text, start);
      if (end === undefined) break;
      const row = this.rowOf(text.slice(start, end));
      if (row) yield row;
      start = text.indexOf("{", end);
    }
    this.rest = start < 0 ? "" : text.slice(start);
    if (this.rest.length > MOST_LINE) {
      this.damaged += 1;
      this.rest = "";
    }
  }

  *end(): Generator<PublishedRow> {
    if (this.rest.includes("{")) this.damaged += 1;
    yield* [];
  }

  private rowOf(text: string): PublishedRow | undefined {
    const object = objectIn(text);
    if (!object) {
      this.damaged += 1;
      return undefined;
    }
    this.kind ??= kindOf((heading) => Object.hasOwn(object, heading));
    return this.kind === "unknown" ? undefined : this.kind.read((heading) => textOfValue(object[heading]));
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function textOfValue(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

/** The place after an object that begins there; undefined where its end is not there yet. Braces within texts are none. */
function objectEnd(text: string, start: number): number | undefined {
  let depth = 0;
  BRACE_OR_QUOTE.lastIndex = start;
  for (let found = BRACE_OR_QUOTE.exec(text); found; found = BRACE_OR_QUOTE.exec(text)) {
    const [mark] = found;
    if (mark === "{") depth += 1;
    else if (mark === "}") depth -= 1;
    if (depth === 0) return found.index + 1;
  }
  return undefined;
}

/** A whole text counts as one; an open one ends the search. */
const BRACE_OR_QUOTE = /[{}]|"(?:[^"\\]|\\[^])*(?:"|$)/g;

function kindOf(has: (heading: string) => boolean): PublishedKind | "unknown" {
  return PUBLISHED.find(({ needs }) => needs.every(has)) ?? "unknown";
}
