import type { Evaluation } from "../evaluation/score-tender";
import { flagTender } from "../evaluation/flags";
import type { Framework } from "../framework/edition";
import { shippedEditions } from "../framework/shipped-editions";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { criterionMarks } from "../tender/available-marks";
import type { Tender } from "../tender/tender";
import { isAssessed } from "../evaluation/status";

/**
 * What summaries have to state and the tender does not hold (regulation 31 of the Procurement Regulations 2024): of each
 * supplier whose tender was assessed the postal address, the email address and the unique identifier; what scores there
 * were; where the award criteria are in full; and why each mark was given. Of a bid that was not assessed nothing is asked.
 */
export function missingFromSummaries(
  tender: Tender,
  evaluation: Evaluation,
  editions: readonly Framework[] = shippedEditions,
): readonly Issue[] {
  return [
    ...missingPlace(tender),
    ...missingDescriptors(tender),
    ...missingDetails(tender, evaluation),
    ...missingReasons(tender, evaluation, editions),
  ];
}

function missingPlace({ fullCriteria = {} }: Tender): readonly Issue[] {
  return Object.values(fullCriteria).some((part) => part !== undefined)
    ? []
    : [warningAt(["fullCriteria"], "full-criteria-missing")];
}

function missingDescriptors(tender: Tender): readonly Issue[] {
  const { quality, qualitative } = criterionMarks(tender);
  const questions = quality > 0 ? tender.qualityQuestions : [];
  return [
    ...questions.flatMap(({ title, descriptors }, index) =>
      isEmpty(descriptors)
        ? [warningAt(["qualityQuestions", index, "descriptors"], "descriptors-missing", {}, title)]
        : [],
    ),
    ...(qualitative > 0 && isEmpty(tender.answerDescriptors)
      ? [warningAt(["answerDescriptors"], "descriptors-missing", {}, "social value answers")]
      : []),
  ];
}

function isEmpty(descriptors: Readonly<Record<string, string>> = {}): boolean {
  return Object.keys(descriptors).length === 0;
}

function missingDetails(tender: Tender, { bids }: Evaluation): readonly Issue[] {
  return tender.bidders.flatMap(({ name, ...bidder }, index) => {
    const bid = bids[index];
    if (!bid || !isAssessed(bid)) return [];
    return (["address", "email", "identifier"] as const).flatMap((detail) =>
      bidder[detail] === undefined
        ? [warningAt(["bidders", index, detail], "supplier-detail-missing", { detail }, name)]
        : [],
    );
  });
}

function missingReasons(
  tender: Tender,
  evaluation: Evaluation,
  editions: readonly Framework[],
): readonly Issue[] {
  const isOfAssessed = (path: Issue["place"]["path"]) => {
    const bid = evaluation.bids[Number(path?.[1])];
    return bid !== undefined && isAssessed(bid);
  };
  return flagTender(tender, evaluation, editions).filter(
    ({ code, place }) => code === "reason-missing" && isOfAssessed(place.path),
  );
}
