import type { Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";

/** What the register of a quarter is, for those who read and decide. */
export function registerCover({ quarter }: Register): Cover {
  const words = quarterInWords(quarter);
  return {
    sheet: COVER,
    prefix: "Register",
    title: `Register of social value: ${words}`,
    about: [
      `What contracts committed to and what suppliers' returns for ${words} say that was delivered, with what was validated, summed up and traced to each return.`,
      "It is for the contract team, who decide on what was claimed, and for those who report from it. Give it again when the register of the next quarter is made: decisions are kept.",
    ],
    tasks: [
      {
        who: "Contract officers",
        what: "Decide on each claim, on Register, and on what waits, on Follow up.",
        when: "When returns have come",
      },
      {
        who: "Social value lead",
        what: "Looks through Exceptions and Reconciliation, and makes the register again.",
        when: "When everything is decided",
      },
      {
        who: "Social value lead",
        what: "Reports from Cabinet page, Dashboard and Annual report.",
        when: "After that",
      },
    ],
    sheets: {
      Quarter: "The quarter at a glance: totals by measure.",
      Outcomes: "The same by the framework's outcomes.",
      "Across editions": "Measures of several editions, side by side.",
      Directorates: "The quarter by directorate.",
      Areas: "The quarter by area.",
      Councils: "The quarter by council.",
      "Local spend": "What suppliers spent locally for contracts.",
      "Cabinet page": "A page for the cabinet.",
      Dashboard: "Charts of the quarter.",
      "Annual report": "The year so far, with texts.",
      Register: "Each claim, and what was decided on it.",
      Trace: "How each total came to be, line by line.",
      Spend: "Each payment in the supply chain.",
      Contracts: "The contracts that this register is made from.",
      Returns: "Which returns came, and which are missing.",
      Commitments: "How far each commitment is.",
      Actions: "What is to be done, by whom and when.",
      Evidence: "What evidence was given.",
      "Follow up": "What waits for a decision.",
      Exceptions: "What does not fit together.",
      Changes: "What changed in earlier quarters.",
      Reconciliation: "How figures of returns become totals.",
      Method: "How everything was worked out, and from which files.",
    },
    footer: footer({ reference: `Register ${words}` }),
  };
}
