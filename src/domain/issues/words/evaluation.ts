import { counted, type Labelled, type Sentences, type Spoken } from "./sentences";

/** Evaluators' files, the bid log and re-scoring. */
export const evaluationSentences = {
  "evaluator-not-named": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} is not an evaluator of this tender; add the evaluator or correct the name`,
  "not-an-evaluator-file": () => "Choose an evaluator's file: this workbook is something else",
  "evaluator-file-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string }>) =>
    `This file is for tender ${limits.found}; this tender is ${limits.reference}. Choose the file of this tender`,
  "evaluator-file-of-another-setup": () =>
    "This file was made for other bidders, questions or measures than the tender has now. Make a new file and ask the evaluator to mark in that",
  "evaluator-saw-another-offer": ({ limits }: Spoken<{ evaluator: string; name: string }>) =>
    `Ask ${limits.evaluator} to look at the marks of ${limits.name} again: what it offers was changed after this file was made`,
  "evaluator-file-twice": ({ limits }: Spoken<{ other: string; evaluator: string }>) =>
    `Choose one file of each evaluator; ${limits.other} has marks of ${limits.evaluator} too`,
  "mark-reason-needed": () => "Enter the reason for the mark",
  "mark-needed": ({ limits }: Spoken<{ maximum: number }>) =>
    `Enter the mark from 0 to ${limits.maximum}, or remove its reason`,
  "marks-blank": ({ limits }: Spoken<{ blank: number; all: number }>) =>
    `${counted(limits.blank, "mark")} of ${limits.all} ${limits.blank === 1 ? "is" : "are"} not given yet`,
  "declaration-needed": () => "Choose Yes or No: whether the evaluator has interests to declare",
  "interests-needed": () => "Enter the interests that are declared",
  "interests-contradicted": () => "Choose Yes, or remove the interests: No says that there are none",
  "mark-for-nothing": () =>
    "Look at this mark: it does not count, since nothing is offered and the tender gives that no marks",
  "bid-disregarded-by-rule": ({ limits }: Spoken<{ reason: string }>) =>
    `Check this bid: it is out by the tender's rule. ${limits.reason}`,
  "bid-below-minimum": () =>
    "Check this bid: it is out, since a mark is below the minimum that the tender sets",
  "late-bid-in": () =>
    "This bid was late and is still in the evaluation; disregard it on the sheet Scoring, or record why it is accepted",
  "rescoring-no-change": () => "Change a bid first: nothing differs, so there is nothing to score again",
  "rescoring-several-bids": ({ limits }: Spoken<{ bidders: string }>) =>
    `Score one bid again at a time, each with its own reason: ${limits.bidders} differ`,
  "rescoring-incomplete": () =>
    "Complete this bid first: bids are scored again once every bid is complete or out, and until then an entry is simply changed",
  "rescoring-older-copy": () =>
    "Choose the tender as it was after its last re-scoring: each change is scored again once, and this copy does not know of one that is on record",
  "rescoring-scheme-changed": ({ limits }: Labelled) =>
    `Keep the ${limits.label} as it was: only bids may change when opened bids are scored again`,
} satisfies Sentences;
