import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";
import { BIDS, type EvaluatorModel } from "./model";

/** What an evaluator's file is, for the evaluator. */
export function evaluatorCover({ tender, evaluator }: EvaluatorModel): Cover {
  return {
    sheet: COVER,
    prefix: "Evaluator",
    title: `Evaluator's marks: ${tender.title}`,
    about: [
      `This file is for ${evaluator}, who marks the bids for ${tender.title} (${tender.reference}). It holds no price, and nobody else's marks.`,
    ],
    tasks: [
      { who: evaluator, what: "Declares interests, on Declaration.", when: "Before marking" },
      {
        who: evaluator,
        what: "Gives each mark and its reason, alone. Declaration says how many are given.",
        when: "By the day that the officer said",
      },
      { who: evaluator, what: "Sends this file back to the officer.", when: "When every mark is given" },
    ],
    sheets: {
      Declaration: "Your role and your interests, and how much is done.",
      Quality: "Marks for the answers to the quality questions.",
      "Social value": "Marks for how appropriate and how achievable each offer is.",
      [BIDS]: "What each bid says, in full.",
    },
    footer: footer(tender),
  };
}
