import type { Tender } from "../../../src/domain/tender/tender";
import { tenderWith } from "./tenders";

const evaluators = ["Evaluator 1", "Evaluator 2", "Evaluator 3"];
const letters = ["A", "B", "C", "D", "E"];

const MEASURES = [
  "good-jobs",
  "skills",
  "local-jobs",
  "local-spend",
  "apprenticeships",
  "young-people-work-advice",
  "business-advice",
  "waste",
];

/** Marks of three evaluators that differ by their number, with their reasons and the agreed mark. */
function moderated(seed: number) {
  const marks = [seed % 6, (seed * 2 + 1) % 6, (seed + 3) % 6];
  return {
    marks,
    reasons: marks.map((mark, index) => `Evaluator ${index + 1} gave ${mark}`),
    agreed: marks[1],
    reason: `Agreed in moderation: ${marks.join(", ")}`,
  };
}

/** 5 bidders, 4 questions, 8 measures, 3 evaluators; every mark is moderated. The last bid came late and is disregarded. */
export const moderatedTender: Tender = tenderWith({
  moderation: true,
  evaluators,
  minimums: { quality: 0 },
  qualityQuestions: letters.slice(0, 4).map((letter, index) => ({
    id: `question-${index + 1}`,
    title: `Question ${letter}`,
    weight: 25,
    maximum: 5,
    descriptors: { 5: "Excellent: every part is answered with evidence", 3: "Good", 0: "No answer" },
  })),
  measures: MEASURES.map((id) => ({ id, weight: 12.5 })),
  bidders: letters.map((letter) => ({ name: `Bidder ${letter}` })),
  deadline: "2026-04-30T12:00",
  bidLog: [
    { kind: "received", bidder: "Bidder A", date: "2026-04-30T11:58", officer: "Officer" },
    { kind: "received", bidder: "Bidder E", date: "2026-04-30T12:01", officer: "Officer" },
    { kind: "clarification", detail: "+44 is a dialling code", date: "2026-05-04", officer: "Officer" },
  ],
  bids: letters.map((letter, bidder) => ({
    bidder: `Bidder ${letter}`,
    price: 200_000 + bidder * 12_345.67,
    quality: Object.fromEntries(
      [1, 2, 3, 4].map((question) => [`question-${question}`, moderated(bidder + question)]),
    ),
    measures: Object.fromEntries(
      MEASURES.map((id, index) => [
        id,
        {
          ...(id === "waste" ? {} : { quantity: (bidder + 2) * (index + 3) }),
          appropriate: moderated(bidder + index),
          achievable: moderated(bidder * 2 + index),
        },
      ]),
    ),
    ...(letter === "E" ? { status: "disregarded", statusReason: "Came after the deadline" } : {}),
  })),
});
