import {
  type SummaryFact,
  PARTS,
  type ScoreRow,
  scoreRows,
  shownScore,
  summaryFacts,
  supplierFacts,
} from "./contents";
import type { CriterionMethod } from "./criteria";
import type { AssessedTender, AssessmentSummary } from "./model";
import type { NotAssessed } from "./summary";

/** A summary as plain text, to be copied into a letter or a message. */
export function summaryText(summary: AssessmentSummary): string {
  const { own, winning, decimals, criteria, words } = summary;
  const { opening, next, closing } = words;
  return [
    `${PARTS.summary.toUpperCase()}: ${summary.title}`,
    ...(opening === undefined ? [] : ["", opening, ""]),
    ...factLines(summaryFacts(summary)),
    "",
    PARTS.own.toUpperCase(),
    ...scoreLines(own, decimals),
    ...(winning
      ? [
          "",
          PARTS.winning.toUpperCase(),
          ...factLines(supplierFacts(winning)),
          ...scoreLines(winning, decimals),
        ]
      : []),
    "",
    PARTS.criteria.toUpperCase(),
    ...criteria.flatMap((criterion) => methodLines(criterion, decimals)),
    ...(next === undefined ? [] : ["", PARTS.next.toUpperCase(), next]),
    ...(closing === undefined ? [] : ["", closing]),
    "",
  ].join("\n");
}

function factLines(facts: readonly SummaryFact[]): readonly string[] {
  return facts.map(([label, text]) => `${label}: ${indented(text)}`);
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

function scoreLines(assessed: AssessedTender, decimals: number): readonly string[] {
  return scoreRows(assessed).flatMap((row) => {
    const { kind, title, offered, reason } = row;
    if (kind === "line")
      return [`- ${title}: ${offered}. Score ${scoreOf(row, decimals)}`, `  ${indented(reason)}`];
    return [...(kind === "section" || title === "Total" ? [""] : []), `${title}: ${scoreOf(row, decimals)}`];
  });
}

/** "39.996 of 40.000", or why there is no figure. */
function scoreOf({ available, awarded }: ScoreRow, decimals: number): string {
  const shown = shownScore(awarded, decimals);
  return available === null || typeof awarded === "string"
    ? shown.toLowerCase()
    : `${shown} of ${shownScore(available, decimals)}`;
}

function methodLines({ title, available, lines }: CriterionMethod, decimals: number): readonly string[] {
  return [
    "",
    `${title}: ${shownScore(available, decimals)}`,
    ...lines.flatMap((line) => [
      `- ${line.title}${line.available === null ? "" : ` (${shownScore(line.available, decimals)})`}`,
      `  ${indented(line.text)}`,
    ]),
  ];
}

/** "Bidder E gets no summary: the tender is disregarded, so it is not an assessed one." */
export function notAssessedWords({ bidder, status }: NotAssessed): string {
  return `${bidder} gets no summary: the tender is ${status.toLowerCase()}, so it is not an assessed one.`;
}
