import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";

/** What a workbook of local spend is, for finance and for those who report. */
export function spendCover(title: string): Cover {
  return {
    sheet: COVER,
    prefix: "LocalSpend",
    title,
    about: [
      "How much of the council's own spend with suppliers stayed local, worked out from the payments ledgers that the sheet Local spend names.",
      "It is for finance and for those who report. Nothing is entered here: to change a figure, change the ledgers, the supplier register or the council's settings, and make it again.",
    ],
    tasks: [],
    sheets: {
      "Local spend": "The figures, with what they rest on and what may change them.",
      Breakdown: "The same by service area, category and supplier.",
      Ledger: "Each payment, and where it went. It begins with its headings, so that it can be filtered.",
      "Left out": "What is in no figure, and why. It begins with its headings, so that it can be filtered.",
    },
    footer: "&L&A&RPage &P of &N",
  };
}
