import { type Contract, latestTerms } from "../../domain/contract/contract";
import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";
import { COMMITMENTS, PROMISES, STATEMENTS, VERSIONS, WHO_WORKS } from "./sheet-names";

/** What the workbook of a contract's commitments is, for the two sides of the contract. */
export function commitmentsCover(contract: Contract): Cover {
  const { reference, title } = contract;
  return {
    sheet: COVER,
    prefix: "Commitments",
    title: `Commitments: ${title}`,
    about: [
      `What ${latestTerms(contract).supplier} has committed to on ${title} (${reference}), and what is due in each quarter.`,
      "It is for the contract officer and the supplier. Nothing in it is typed: what is agreed anew is added to the contract, and this workbook is made again.",
    ],
    tasks: [
      {
        who: "Contract officer",
        what: "Makes the return forms from this workbook, and sends them.",
        when: "Before each quarter's end",
      },
      {
        who: "Supplier",
        what: "Reports in a return form what was delivered, with its evidence.",
        when: "After each quarter",
      },
      {
        who: "Contract officer",
        what: "Adds a version to the contract where it changes, and makes this workbook again.",
        when: "When it is agreed",
      },
    ],
    sheets: {
      [COMMITMENTS]:
        "What was promised, what is due in each quarter, and the evidence that will be asked for.",
      [WHO_WORKS]: "Members of a consortium, and named subcontractors.",
      [STATEMENTS]: "What the council stated in the tender.",
      [PROMISES]: "How each commitment will be delivered, in the bidder's words.",
      [VERSIONS]: "What was agreed from which day on, and why.",
    },
    footer: footer(contract),
  };
}
