import { quarterInWords } from "../../domain/values/calendar";
import type { Register } from "../../domain/register/model";
import type { Issue } from "../../domain/issues/issue";
import { alikeTogether } from "../../domain/issues/alike";
import { cellsInWords, wordIssue } from "../../domain/issues/word-issue";
import { columnsFor, type Column } from "../language/block";
import { textHeight } from "../language/lines";
import { given, linked, type PlacedSheet } from "../language/piece";
import { row, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { besideWorkbook, linkToPlace, type Locate } from "../language/file-links";
import { EXCEPTIONS } from "./names";

type Line = Issue | undefined;

/** The rows of the sheet Exceptions, and its table. */
export function layOutExceptions({ exceptions }: Register, locate: Locate = besideWorkbook) {
  const columns = exceptionColumns(locate);
  const rows: readonly Line[] = exceptions.length > 0 ? alikeTogether(exceptions) : [undefined];
  const errors = exceptions.filter(({ severity }) => severity === "error").length;
  const counts = `To put right: ${errors}. To look at: ${exceptions.length - errors}.`;
  const list = table({
    columns,
    lines: [{ rows }],
    heights: { row: (issue) => issue && rowHeight(issue) },
  });
  const layout = layOut(
    EXCEPTIONS,
    stack([titleRow("Exceptions"), row([{ column: 0, style: "check", content: given(counts) }], 20), list]),
  );
  return { layout, list, columns };
}

/** What is wrong with what came, worst first: file, sheet, cell and what to do. */
export function placeExceptions(register: Register, locate: Locate): PlacedSheet {
  const { layout, list, columns } = layOutExceptions(register, locate);
  return placeLayout(layout, {
    tabColour: "#942514",
    columnWidths: widths(columns),
    freeze: frozen(layout, list, 0),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, list),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

const FILE_WIDTH = 36;
const WORDS_WIDTH = 70;
const CELL_WIDTH = 16;

function rowHeight(issue: Issue): number {
  return Math.max(
    textHeight(exceptionWords(issue), WORDS_WIDTH),
    textHeight(issue.place.file ?? "", FILE_WIDTH),
    textHeight(cellsInWords(issue.place) ?? "", CELL_WIDTH),
  );
}

function column<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (issue: Issue) => string | undefined,
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width,
    row: { style: "given", content: (issue) => given(issue ? content(issue) : null) },
  };
}

const exceptionColumns = (locate: Locate) =>
  columnsFor<Line>()([
    column("kind", "Kind", 13, ({ severity }) => (severity === "error" ? "Put right" : "Look at")),
    {
      key: "file",
      heading: "File",
      width: FILE_WIDTH,
      row: {
        style: "given",
        content: (issue) =>
          issue ? linked(given(issue.place.file), linkToPlace(issue.place, locate)) : given(null),
      },
    },
    column("sheet", "Sheet", 16, ({ place }) => place.sheet),
    column("cell", "Cell", CELL_WIDTH, ({ place }) => cellsInWords(place)),
    column("words", "What to do", WORDS_WIDTH, (issue) => exceptionWords(issue)),
    column("code", "Code", 26, ({ code }) => code),
  ]);

/** The sentence, with what the row is about; file, sheet and cell stand beside it. */
export function exceptionWords({ place, ...issue }: Issue): string {
  return wordIssue({ ...issue, place: place.subject === undefined ? {} : { subject: place.subject } });
}
