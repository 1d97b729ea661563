import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";

/** What the contract register is, for the officers who keep it. */
export function contractsCover(title: string): Cover {
  return {
    sheet: COVER,
    prefix: "Contracts",
    title,
    about: [
      "The council's record of its contracts with social value: what each promised, to when, and how it changed. Return forms and registers are made from it.",
      "It is for the council's contract officers. Lines are added below the last, sorted and filtered; nothing is protected.",
    ],
    tasks: [
      {
        who: "Contract officer",
        what: "Enters the contract and its commitments; Check says what is missing.",
        when: "At the award",
      },
      {
        who: "Contract officer",
        what: "Adds a version where a contract changes, and leaves what went before.",
        when: "When it is agreed",
      },
      {
        who: "Contract officer",
        what: "Makes the return forms from this workbook, and sends them.",
        when: "Before each quarter's end",
      },
    ],
    sheets: {
      Contracts: "A line for each contract.",
      Commitments: "What was promised, and what is due in each quarter.",
      Versions: "Each variation or extension: from when, why, and who agreed it.",
      "Who does the work": "Members of a consortium, and named subcontractors.",
      "Own measures": "Measures that a bidder offered beside the framework's.",
      Statements: "What was answered to the policy's prompts.",
      "Earlier figures": "What was reported before return forms were made here.",
    },
    footer: footer({ reference: title }),
  };
}
