import type { AssessedTender, AssessmentSummary } from "./model";
import type { NotAssessed } from "./summary";
import { dayInFigures } from "../values/day";

/** A summary as plain text, to be copied into a letter or a message. */
export function summaryText(summary: AssessmentSummary): string {
  const { own, winning, decimals } = summary;
  return [
    `ASSESSMENT SUMMARY: ${summary.title}`,
    `Reference: ${summary.reference}`,
    `Contracting authority: ${summary.authority}`,
    ...supplierLines("Supplier", own),
    ...(summary.awardDate === undefined
      ? []
      : [`Date of the award decision: ${dayInFigures(summary.awardDate)}`]),
    "",
    summary.outcome,
    "",
    "Award criteria",
    ...summary.criteria.map(({ name, weight }) => `- ${name}: ${weight}`),
    ...(summary.proxyEdition === undefined
      ? []
      : [`Values in pounds: proxy pack, edition ${summary.proxyEdition}`]),
    "",
    "YOUR TENDER",
    ...tenderLines(own, decimals),
    ...(winning
      ? ["", "THE WINNING TENDER", ...supplierLines("Supplier", winning), ...tenderLines(winning, decimals)]
      : []),
    "",
  ].join("\n");
}

function supplierLines(label: string, { bidder, address, identifier }: AssessedTender): readonly string[] {
  return [
    `${label}: ${bidder}`,
    `Address: ${address ?? "not recorded"}`,
    `Identifier: ${identifier ?? "not recorded"}`,
  ];
}

function tenderLines(assessed: AssessedTender, decimals: number): readonly string[] {
  const { sections, total } = assessed;
  const shown = (score: number | null) => (score === null ? "not given" : score.toFixed(decimals));
  const scored = sections.flatMap(({ title, available, awarded, lines }) => [
    "",
    `${title}: ${shown(awarded)} of ${shown(available)}`,
    ...lines.flatMap((line) => [
      `- ${line.title}: ${line.offered}. Score ${shown(line.awarded)}${
        line.available === null ? "" : ` of ${shown(line.available)}`
      }`,
      `  ${line.reason.replaceAll("\n", "\n  ")}`,
      ...(line.ground === undefined ? [] : [`  Withheld because: ${line.ground}`]),
    ]),
  ]);
  const missing = totalWithheld(assessed) ? shown(null) : "none";
  const sum = total === null ? missing : `${shown(total)} of ${shown(100)}`;
  return [...scored, "", `Total: ${sum}`];
}

/** A total is withheld with the scores that it would give away; else a tender without one has a mark below its minimum. */
export function totalWithheld({ sections, total }: AssessedTender): boolean {
  return total === null && sections.some(({ awarded }) => awarded === null);
}

/** "Bidder E gets no summary: the tender is disregarded, so it is not an assessed one." */
export function notAssessedWords({ bidder, status }: NotAssessed): string {
  return `${bidder} gets no summary: the tender is ${status.toLowerCase()}, so it is not an assessed one.`;
}
