import type { Issue, Result } from "../../domain/issues/issue";
import { scoreTender } from "../../domain/evaluation/score-tender";
import { assessmentSummaries, type NotAssessed, type SummaryOptions } from "../../domain/summary/summary";
import { PARTS, summaryFacts, supplierFacts } from "../../domain/summary/contents";
import { summaryText } from "../../domain/summary/text";
import { scoresByPounds } from "../../domain/tender/methods";
import type { Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/join-sheets";
import { placeStamp } from "../language/stamp";
import { placeCriteria } from "./criteria";
import { placeScores } from "./scores";
import type { AssessmentSummary } from "../../domain/summary/model";

/** A workbook for one bidder, with the same as plain text. */
export interface PlacedSummary {
  readonly bidder: string;
  readonly plan: Plan;
  readonly text: string;
  /** What the workbook and the text say. */
  readonly summary: AssessmentSummary;
}

/** The form of the summaries' sheets. */
const FORM_VERSION = 1;

/** A summary for each assessed bidder, and who gets none; or why none can go out. */
export function placeSummaries(
  tender: Tender,
  options: SummaryOptions = {},
): Result<{ readonly summaries: readonly PlacedSummary[]; readonly notAssessed: readonly NotAssessed[] }> {
  const issues = packNeeded(tender, options);
  if (issues.length > 0) return { ok: false, issues };
  const result = assessmentSummaries(tender, scoreTender(tender, options), options);
  if (!result.ok) return result;
  const { summaries, notAssessed } = result.value;
  return {
    ...result,
    value: {
      notAssessed,
      summaries: summaries.map((summary) => ({
        bidder: summary.own.bidder,
        plan: placeSummary(summary),
        text: summaryText(summary),
        summary,
      })),
    },
  };
}

/** Without the pack there is nothing to score pounds by. */
function packNeeded(tender: Tender, { proxyPack }: SummaryOptions): readonly Issue[] {
  if (!scoresByPounds(tender) || proxyPack) return [];
  return [{ code: "proxy-pack-needed", severity: "error", place: { path: ["proxyPack"] }, limits: {} }];
}

/** One bidder's summary as a workbook of values: it goes out alone and holds nothing else. */
export function placeSummary(summary: AssessmentSummary): Plan {
  const { own, winning, reference, title } = summary;
  return joinSheets(
    {
      kind: "summary",
      title: `${PARTS.summary}: ${title}`,
      subject: reference,
      activeSheet: PARTS.summary,
    },
    [
      placeScores(summary, own, { name: PARTS.summary, prefix: "Summary", facts: summaryFacts(summary) }),
      ...(winning
        ? [
            placeScores(summary, winning, {
              name: PARTS.winning,
              prefix: "Winning",
              facts: supplierFacts(winning),
            }),
          ]
        : []),
      placeCriteria(summary),
      placeStamp({ kind: "summary", formVersion: FORM_VERSION, parts: { reference, bidder: own.bidder } }),
    ],
  );
}
