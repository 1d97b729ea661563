import type { Cover } from "../language/cover";
import { ASSESSMENT_COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";
import type { AssessmentModel } from "./model";

/** What an opportunity assessment is, for the officer who makes it. */
export function assessmentCover({ assessment: { title, reference }, edition }: AssessmentModel): Cover {
  return {
    sheet: ASSESSMENT_COVER,
    prefix: "Assessment",
    title: `Opportunity assessment: ${title}`,
    about: [
      `Here it is worked out, before the tender, what social value ${title} (${reference}) can ask for, by ${edition.title}.`,
      "It is for the officer who plans the contract. A tender can be set up from it.",
    ],
    tasks: [
      {
        who: "Officer",
        what: "Enters the facts of the contract, on Assessment.",
        when: "Before the documents are written",
      },
      {
        who: "Officer",
        what: "Answers for each measure whether it fits, and chooses, on Measures.",
        when: "Before the documents are written",
      },
      {
        who: "Officer",
        what: "Sets the tender up from this workbook.",
        when: "When Assessment says that it is complete",
      },
    ],
    sheets: {
      Assessment: "Facts of the contract, what the framework asks for, and what follows.",
      Measures: "Which measures fit this contract.",
      Reservation: "Whether the contract can be reserved to local suppliers.",
      Thresholds: "The law's threshold amounts.",
      "Local businesses": "Businesses that could take part, and whether they were invited.",
      Prompts: "What else the policy asks you to think of.",
      Framework: "The framework's measures and rules.",
    },
    footer: footer({ reference }),
  };
}
