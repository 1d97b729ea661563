import type { DocumentBlock, DocumentDescription, TableColumn } from "../docx/document";
import {
  type SummaryFact,
  METHOD_HEADINGS,
  PARTS,
  SCORE_HEADINGS,
  type ScoreRow,
  scoreRows,
  shownScore,
  summaryFacts,
  supplierFacts,
} from "../domain/summary/contents";
import type { CriterionMethod } from "../domain/summary/criteria";
import type { AssessedTender, AssessmentSummary } from "../domain/summary/model";

/**
 * A summary as a letter: the words and figures of its workbook, in the order in which a bidder reads them, and the council's own
 * words round them.
 */
export function summaryLetter(summary: AssessmentSummary): DocumentDescription {
  const { own, winning, criteria, decimals, title, reference, authority, words } = summary;
  return {
    title: `${PARTS.summary}: ${title}`,
    subject: reference,
    author: authority,
    footer: `${PARTS.summary}, ${reference}`,
    blocks: [
      ...paragraph(words.opening),
      facts(summaryFacts(summary)),
      heading(PARTS.own),
      ...scores(own, decimals),
      ...(winning
        ? [heading(PARTS.winning), facts(supplierFacts(winning)), ...scores(winning, decimals)]
        : []),
      heading(PARTS.criteria),
      ...criteria.flatMap((criterion) => method(criterion, decimals)),
      ...(words.next === undefined ? [] : [heading(PARTS.next), ...paragraph(words.next)]),
      ...paragraph(words.closing),
    ],
  };
}

function heading(text: string, level: 2 | 3 = 2): DocumentBlock {
  return { kind: "heading", level, text };
}

function paragraph(text: string | undefined): readonly DocumentBlock[] {
  return text === undefined ? [] : [{ kind: "paragraph", text }];
}

function facts(rows: readonly SummaryFact[]): DocumentBlock {
  return {
    kind: "table",
    headedByRow: true,
    columns: [
      { heading: "", share: 28 },
      { heading: "", share: 72 },
    ],
    rows: rows.map((cells) => ({ cells })),
  };
}

const SCORE_COLUMNS: readonly TableColumn[] = [
  { heading: SCORE_HEADINGS.title, share: 24 },
  { heading: SCORE_HEADINGS.offered, share: 16 },
  { heading: SCORE_HEADINGS.available, share: 12, figures: true },
  { heading: SCORE_HEADINGS.awarded, share: 12, figures: true },
  { heading: SCORE_HEADINGS.reason, share: 36 },
];

/** One table, whose headings repeat on each page; sections and sums stand out in it. */
function scores(assessed: AssessedTender, decimals: number): readonly DocumentBlock[] {
  const cells = ({ title, offered, available, awarded, reason }: ScoreRow) => [
    title,
    offered,
    shownScore(available, decimals),
    shownScore(awarded, decimals),
    reason,
  ];
  return [
    {
      kind: "table",
      columns: SCORE_COLUMNS,
      rows: scoreRows(assessed).map((row) => ({ cells: cells(row), sum: row.kind !== "line" })),
    },
  ];
}

const METHOD_COLUMNS: readonly TableColumn[] = [
  { heading: METHOD_HEADINGS.title, share: 26 },
  { heading: METHOD_HEADINGS.available, share: 12, figures: true },
  { heading: METHOD_HEADINGS.text, share: 62 },
];

function method({ title, available, lines }: CriterionMethod, decimals: number): readonly DocumentBlock[] {
  return [
    heading(title, 3),
    {
      kind: "table",
      columns: METHOD_COLUMNS,
      rows: [
        { cells: [title, shownScore(available, decimals), ""], sum: true },
        ...lines.map((line) => ({ cells: [line.title, shownScore(line.available, decimals), line.text] })),
      ],
    },
  ];
}
