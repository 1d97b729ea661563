import type { Cover } from "../language/cover";
import { COVER } from "../language/cover-names";
import { footer } from "../language/sheet-setup";

/** What the workbook of an edition is, for the officer who writes it. */
export function editionCover(title: string, reference: string): Cover {
  return {
    sheet: COVER,
    prefix: "Edition",
    title,
    about: [
      "One edition of the council's social value framework: its outcomes, measures, rules and weights. Tenders and registers made with it carry it with them.",
      "It is for the officer who keeps the framework. Nothing is made with it until the sheet Edition says Ready.",
    ],
    tasks: [
      {
        who: "Officer",
        what: "Enters what was decided and published, sheet by sheet; Check says what is missing.",
        when: "Before the edition begins",
      },
      {
        who: "Officer",
        what: "Says under Succession what became of each measure of the edition before.",
        when: "Before the edition begins",
      },
      {
        who: "Officer",
        what: "Gives this workbook as the edition, once it says Ready.",
        when: "From the day that it holds",
      },
    ],
    sheets: {
      Edition: "What the edition is, from when it holds, and whether it is ready.",
      Outcomes: "The outcomes that measures belong to.",
      Measures: "What is measured, in which unit, and how figures add up.",
      "Counting rules": "How people and things are counted.",
      Questions: "What assessments ask of a measure.",
      Prompts: "What officers are asked to think of.",
      Weights: "The least weights by value.",
      Succession: "What became of the measures before.",
    },
    footer: footer({ reference }),
  };
}
