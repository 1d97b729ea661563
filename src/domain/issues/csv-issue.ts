import { type CsvRecord, MOST_CHARACTERS } from "../values/csv-read";
import type { Issue } from "./issue";
import { errorAt } from "./schema-issues";

/** What is wrong with a record as such; undefined where its cells are as they were meant. */
export function csvIssue({ line, fault }: CsvRecord): Issue | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case "quote-open":
      return quoteIssue(line);
    case "too-long":
      return errorAt([], "csv-line-too-long", { maximum: MOST_CHARACTERS }, `line ${line}`);
  }
}

/** The same for a record whose field, of a kind that holds neither, has a quotation mark or a line end in it. */
export function strayQuote({ line }: CsvRecord, field: string): Issue | undefined {
  return /["\r\n]/.test(field) ? quoteIssue(line) : undefined;
}

function quoteIssue(line: number): Issue {
  return errorAt([], "csv-quote-stray", {}, `line ${line}`);
}
