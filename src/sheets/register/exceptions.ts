import { quarterInWords } from "../../domain/values/calendar";
import type { Register } from "../../domain/register/model";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { type Column, placeBlock } from "../language/block";
import { textHeight } from "../language/lines";
import { cell, given, joinPieces, type PlacedSheet } from "../language/piece";
import { EXCEPTIONS } from "./names";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";

const HEADING_ROW = 2;

type Line = Issue | undefined;

/** What is wrong with what came, worst first: file, sheet, cell and what to do. */
export function placeExceptions({ exceptions, quarter }: Register): PlacedSheet {
  const rows: readonly Line[] = exceptions.length > 0 ? exceptions : [undefined];
  const errors = exceptions.filter(({ severity }) => severity === "error").length;
  return joinPieces(
    {
      name: EXCEPTIONS,
      tabColour: "#942514",
      columnWidths: widths(COLUMNS),
      rowHeights: {
        0: TITLE_HEIGHT,
        1: 20,
        ...Object.fromEntries(exceptions.map((issue, index) => [HEADING_ROW + 1 + index, rowHeight(issue)])),
      },
      freeze: { rows: HEADING_ROW + 1, columns: 0 },
      print: {
        orientation: "landscape",
        repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
        footer: footer({ reference: `Register ${quarterInWords(quarter)}` }),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given("Exceptions")),
      cell(
        { row: 1, column: 0 },
        "check",
        given(`To put right: ${errors}. To look at: ${exceptions.length - errors}.`),
      ),
      placeBlock({ sheet: EXCEPTIONS, headingRow: HEADING_ROW }, COLUMNS, [{ rows }]),
    ],
  );
}

const FILE_WIDTH = 36;
const WORDS_WIDTH = 70;

function rowHeight(issue: Issue): number {
  return Math.max(
    textHeight(exceptionWords(issue), WORDS_WIDTH),
    textHeight(issue.place.file ?? "", FILE_WIDTH),
  );
}

function column(
  key: string,
  heading: string,
  width: number,
  content: (issue: Issue) => string | undefined,
): Column<never, Line> {
  return {
    key,
    heading,
    width,
    row: { style: "given", content: (issue) => given(issue ? content(issue) : null) },
  };
}

const COLUMNS: readonly Column<never, Line>[] = [
  column("kind", "Kind", 13, ({ severity }) => (severity === "error" ? "Put right" : "Look at")),
  column("file", "File", FILE_WIDTH, ({ place }) => place.file),
  column("sheet", "Sheet", 16, ({ place }) => place.sheet),
  column("cell", "Cell", 9, ({ place }) => place.cell),
  column("words", "What to do", WORDS_WIDTH, (issue) => exceptionWords(issue)),
  column("code", "Code", 26, ({ code }) => code),
];

/** The sentence, with what the row is about; file, sheet and cell stand beside it. */
export function exceptionWords({ place, ...issue }: Issue): string {
  return wordIssue({ ...issue, place: place.subject === undefined ? {} : { subject: place.subject } });
}
