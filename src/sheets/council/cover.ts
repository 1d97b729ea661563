import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";

/** What the council's settings are, for those who decide on them. */
export const councilCover: Cover = {
  sheet: COVER,
  prefix: "Council",
  title: "Council settings",
  about: [
    "What the council is and what it chose, in one place: tenders, return forms, registers, reports and the reading of ledgers go by it. Everything may be left empty.",
    "It is for the council's social value lead. Who works with contracts or ledgers is given this workbook as the council file.",
  ],
  tasks: [
    {
      who: "Social value lead",
      what: "Enters what was decided, with where it was decided on Sources.",
      when: "When it is decided",
    },
    {
      who: "Finance",
      what: "Enters how ledgers name their columns, and what is no spend with suppliers.",
      when: "Before the first ledger is read",
    },
    {
      who: "Social value lead",
      what: "Adds a line on Versions for each change.",
      when: "When something changes",
    },
  ],
  sheets: {
    Council: "The council, its choices for tenders, returns, registers and reports.",
    Publications: "The day on which a quarter's figures went out.",
    Targets: "Targets of the year, by measure.",
    "Service areas": "Names of service areas, in their order.",
    Directorates: "The directorate of each service area.",
    "Living wages": "Rates of the Real Living Wage, by day.",
    "Ledger columns": "How the council's ledgers name their columns.",
    "Left out of ledgers": "Payments that are no spend with suppliers.",
    "Small counts": "Measures with a least count of people of their own.",
    "Annual report": "Texts for the annual report.",
    Area: "What is local.",
    Thresholds: "The law's threshold amounts, where they changed.",
    "Proxy packs": "Values in pounds that hold from a day on.",
    Sources: "Where each setting was decided.",
    Versions: "What was changed, and who approved it.",
  },
  footer: footer({ reference: "Council settings" }),
};
