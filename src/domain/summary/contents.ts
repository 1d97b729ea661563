import { type Member, memberWords } from "../tender/consortium";
import { dayInFigures } from "../values/day";
import type { AssessedTender, AssessmentSummary } from "./model";
import type { CriterionScore, SummaryLine } from "./sections";

/** A label and its text. */
export type SummaryFact = readonly [string, string];

/** What the parts of a summary are called, in the workbook, the letter and the text. */
export const PARTS = {
  summary: "Assessment summary",
  criteria: "How tenders were assessed",
  own: "Your tender",
  winning: "Winning tender",
  next: "What happens next",
} as const;

/** What stands in place of something that is not recorded; it was named before the summary went out. */
export const NOT_RECORDED = "Not recorded";

/** Headings of the table of scores. */
export const SCORE_HEADINGS = {
  title: "Criterion and sub-criterion",
  offered: "Mark or offer",
  available: "Score available",
  awarded: "Score awarded",
  reason: "Reason",
} as const;

/** Headings of the table of how criteria were to be assessed. */
export const METHOD_HEADINGS = {
  title: "Criterion and sub-criterion",
  available: "Score available",
  text: "How it was to be assessed, and what scores there were",
} as const;

/** A member as others are told of it: the share of the work is the bidder's own affair. */
function memberNamed({ name, identifier }: Member): string {
  return memberWords({ name, identifier });
}

/** The supplier as regulation 31 names it: name, addresses and unique identifier. */
export function supplierFacts(supplier: AssessedTender): readonly SummaryFact[] {
  const { bidder, members, address, email, identifier } = supplier;
  return [
    ["Supplier", bidder],
    ...optional("Members", members?.map(memberNamed).join("; ")),
    ["Postal address", address ?? NOT_RECORDED],
    ["Email address", email ?? NOT_RECORDED],
    ["Unique identifier", identifier ?? NOT_RECORDED],
  ];
}

/** What a summary says as a whole. */
export function summaryFacts(summary: AssessmentSummary): readonly SummaryFact[] {
  const { own, reference, title, authority, awardDate, outcome, proxyEdition, scoredAgain } = summary;
  const last = scoredAgain.toSorted().at(-1);
  return [
    ...supplierFacts(own),
    ["Contract", title],
    ["Reference", reference],
    ["Contracting authority", authority],
    ...optional("Award decision", awardDate && dayInFigures(awardDate)),
    ["Outcome", outcome],
    ...optional("Scored again", last && scoredAgainWords(last)),
    ...optional("Values in pounds", proxyEdition && `Proxy pack, edition ${proxyEdition}`),
    ["Award criteria", criteriaWords(summary)],
    ["Criteria in full", fullCriteriaWords(summary)],
  ];
}

function optional(label: string, text: string | undefined): readonly SummaryFact[] {
  return text === undefined || text === "" ? [] : [[label, text]];
}

/** Of a re-scoring the day alone: what was changed may be another bidder's. */
function scoredAgainWords(day: string): string {
  return `The tenders were scored again on ${dayInFigures(day)}. These are the scores of that day, and take the place of earlier ones.`;
}

/** The criteria with their relative importance, which sum to 100. */
function criteriaWords({ own: { criteria } }: AssessmentSummary): string {
  const each = criteria.map(({ title, available }) => `${title} ${available}`).join(", ");
  return `${each} (marks out of 100)`;
}

/** Where the criteria and how they are assessed are to be had in full. */
export function fullCriteriaWords({ fullCriteria = {} }: Pick<AssessmentSummary, "fullCriteria">): string {
  const { document, notice, address } = fullCriteria;
  const parts = [
    ...(document === undefined ? [] : [document]),
    ...(notice === undefined ? [] : [`Tender notice ${notice}`]),
    ...(address === undefined ? [] : [address]),
  ];
  return parts.length === 0 ? NOT_RECORDED : parts.join("\n");
}

/** A row of the table of scores: a criterion or a half of one, a sub-criterion, or a sum. */
export interface ScoreRow {
  readonly kind: "section" | "line" | "sum";
  readonly title: string;
  readonly offered: string;
  /** Null where the score is part of another row's. */
  readonly available: number | null;
  /** In words where there is no figure to give. */
  readonly awarded: number | string;
  readonly reason: string;
}

/** The scores as they are printed: each section with its sub-criteria, then the sub-totals and the total. */
export function scoreRows(assessed: AssessedTender): readonly ScoreRow[] {
  const { sections, criteria, total } = assessed;
  const isWithheld = (criterion: string) =>
    sections.some((section) => section.criterion === criterion && section.scoreWithheld);
  // A criterion of one section has its score there.
  const isInParts = ({ title }: CriterionScore) =>
    sections.filter(({ criterion }) => criterion === title).length > 1;
  return [
    ...sections.flatMap(({ title, available, awarded, scoreWithheld, lines }): readonly ScoreRow[] => [
      {
        kind: "section",
        title,
        offered: "",
        available,
        awarded: scoreOr(awarded, scoreWithheld),
        reason: "",
      },
      ...lines.map(lineRow),
    ]),
    ...criteria.filter(isInParts).map(({ title, available, awarded }): ScoreRow => ({
      kind: "sum",
      title: `${title} together`,
      offered: "",
      available,
      awarded: scoreOr(awarded, isWithheld(title)),
      reason: "",
    })),
    {
      kind: "sum",
      title: "Total",
      offered: "",
      available: 100,
      awarded: total ?? (totalWithheld(assessed) ? NOT_GIVEN : "None"),
      reason: "",
    },
  ];
}

const NOT_GIVEN = "Not given";

function scoreOr(score: number | null, isWithheld: boolean | undefined): number | string {
  return score ?? (isWithheld ? NOT_GIVEN : "Not scored");
}

function lineRow({
  title,
  offered,
  available,
  awarded,
  reason,
  ground,
  scoreWithheld,
}: SummaryLine): ScoreRow {
  return {
    kind: "line",
    title,
    offered,
    available,
    awarded: scoreOr(awarded, scoreWithheld),
    reason: ground === undefined ? reason : `${reason}\nWithheld because: ${ground}`,
  };
}

/** A total is withheld with the scores that it would give away; else a tender without one has a mark below its minimum. */
export function totalWithheld({ sections, total }: AssessedTender): boolean {
  return total === null && sections.some(({ scoreWithheld }) => scoreWithheld);
}

/** A score as it is printed, with as many decimals as tell the summary's scores apart. */
export function shownScore(score: number | string | null, decimals: number): string {
  return typeof score === "number" ? score.toFixed(decimals) : (score ?? "");
}
