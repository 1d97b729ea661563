import type { DocumentBlock, DocumentDescription } from "../docx/document";
import { annualReport, type ReportTable } from "../domain/register/annual-report";
import type { Register } from "../domain/register/model";
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
        ...(table && table.rows.length > 0 ? [tableBlock(table)] : []),
      ]),
    ],
  };
}

function tableBlock({ headings, words, rows }: ReportTable): DocumentBlock {
  const figures = headings.length - words;
  const shareOfFigure = Math.floor(60 / Math.max(figures, 1));
  const shareOfWords = Math.floor((100 - figures * shareOfFigure) / words);
  const rest = 100 - figures * shareOfFigure - words * shareOfWords;
  return {
    kind: "table",
    columns: headings.map((heading, index) => ({
      heading,
      share: index >= words ? shareOfFigure : shareOfWords + (index === 0 ? rest : 0),
      figures: index >= words,
    })),
    rows: rows.map((cells) => ({ cells })),
  };
}

/** The councils whose frameworks the contracts are let under. */
function councilsOf({ contracts, editions }: Register): string {
  const used = new Set(contracts.map(({ framework }) => framework));
  const councils = editions.filter(({ id }) => used.has(id)).map(({ council }) => council);
  return [...new Set(councils)].join(", ");
}
