import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";
import { SUPPLIERS } from "./names";

/** What the supplier register is, for the officer who keeps it. */
export const suppliersCover: Cover = {
  sheet: COVER,
  prefix: "Suppliers",
  title: "Supplier register",
  about: [
    "Where each of the council's suppliers is, and what it is, so that spend can be placed. It is for finance, who fill it in and give it with the ledgers.",
  ],
  tasks: [
    {
      who: "Finance",
      what: "Confirms or refuses what was looked up, on To confirm.",
      when: "Before figures are made",
    },
    {
      who: "Finance",
      what: "Enters the postcode and the kind of those at the head of Suppliers: most is paid to them.",
      when: "Before figures are made",
    },
    {
      who: "Finance",
      what: "Gives this workbook as the supplier register, and makes the figures again.",
      when: "After that",
    },
  ],
  sheets: {
    [SUPPLIERS]: "A line for each supplier; those without a place first, by what they were paid.",
    "To confirm": "What was found of suppliers and waits for a yes.",
    "On record": "From where each entry comes.",
  },
  footer: footer({ reference: "Supplier register" }),
};
