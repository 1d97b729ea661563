import type { DocumentBlock, DocumentDescription } from "../docx/document";
import { annualReport, type ReportTable } from "../domain/register/annual-report";
import { ownerOf } from "../domain/framework/edition";
import type { Register } from "../domain/register/model";
import { sum } from "../domain/values/shares";
import { quarterInWords } from "../domain/values/calendar";
import type { NamedDocument } from "./document-file";

/** "annual report to 2026-27 Q1": the year to the register's quarter, for a paper to Cabinet. */
export function namedAnnualReport(register: Register): NamedDocument {
  return {
    name: `annual report to ${quarterInWords(register.quarter)}`,
    document: annualReportDocument(register),
  };
}

/** Sentences under their headings; where a table says the same it stands in their place. */
function annualReportDocument(register: Register): DocumentDescription {
  const { title, headline, sections } = annualReport(register);
  return {
    title,
    subject: "Social value",
    author: councilsOf(register),
    footer: title,
    blocks: [
      { kind: "paragraph", text: headline },
      ...sections.flatMap(({ heading, sentences, table }): readonly DocumentBlock[] => [
        { kind: "heading", level: 2, text: heading },
        ...sentences.map((text): DocumentBlock => ({ kind: "paragraph", text })),
        ...(table && table.rows.length > 0 ? tableBlocks(table) : []),
      ]),
    ],
  };
}

/** A table in as many parts as its columns of figures need room for; each begins with the columns of words. */
function tableBlocks({ headings, words, rows }: ReportTable): readonly DocumentBlock[] {
  const columns = headings.map((heading, index) => ({
    heading,
    cells: rows.map((cells) => cells[index] ?? ""),
    figures: index >= words,
  }));
  const named = columns.slice(0, words);
  const parts: ReportColumn[][] = [[]];
  for (const column of columns.slice(words)) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && percents([...named, ...last, column], leastRoom) > 100) parts.push([column]);
    else last.push(column);
  }
  return parts.map((figures) => {
    const own = [...named, ...figures];
    return {
      kind: "table",
      columns: own.map((column) => ({
        heading: column.heading,
        share: shareOf(column, own),
        figures: column.figures,
      })),
      rows: rows.map((_, index) => ({ cells: own.map(({ cells }) => cells[index] ?? "") })),
    };
  });
}

interface ReportColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly figures: boolean;
}

/** What a letter, and a cell without any, take of the page's width, in percent: of 11 points, in bold. */
const OF_LETTER = 1.5;
const OF_CELL = 2;
/** No column takes more for being on one line. */
const MOST = 40;

/** For the longest word or figure, which is never broken. */
function leastRoom({ heading, cells }: ReportColumn): number {
  return roomFor([heading, ...cells].flatMap((text) => text.split(/\s+|(?<=\w-)/)));
}

function wishedRoom(column: ReportColumn): number {
  return Math.max(leastRoom(column), Math.min(MOST, roomFor([column.heading, ...column.cells])));
}

function roomFor(texts: readonly string[]): number {
  return OF_CELL + OF_LETTER * Math.max(...texts.map(({ length }) => length));
}

function percents(columns: readonly ReportColumn[], room: (column: ReportColumn) => number): number {
  return sum(columns.map(room));
}

/** What it needs at least, and of what is left over as much as it wishes for beside the others; all come to 100. */
function shareOf(column: ReportColumn, all: readonly ReportColumn[]): number {
  const least = percents(all, leastRoom);
  const wished = percents(all, wishedRoom);
  if (least >= 100) return (100 * leastRoom(column)) / least;
  if (wished <= 100) return (100 * wishedRoom(column)) / wished;
  const part = (100 - least) / (wished - least);
  return leastRoom(column) + part * (wishedRoom(column) - leastRoom(column));
}

/** The councils whose frameworks the contracts are let under. */
function councilsOf({ contracts, editions }: Register): string {
  const used = new Set(contracts.map(({ framework }) => framework));
  const councils = editions.filter(({ id }) => used.has(id)).flatMap((edition) => ownerOf(edition) ?? []);
  return [...new Set(councils)].join(", ");
}
