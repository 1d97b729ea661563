export type Job = "editions" | "assess" | "tender" | "check";

interface Stage {
  readonly stage: string;
  readonly jobs: readonly { readonly job: Job; readonly title: string; readonly text: string }[];
}

/** The stages of a contract in their order, each with its jobs. */
export const STAGES: readonly Stage[] = [
  {
    stage: "Before the tender",
    jobs: [
      {
        job: "editions",
        title: "Framework editions",
        text: "Load another edition of the framework, see what changed, and choose the one to use.",
      },
      {
        job: "assess",
        title: "Assess the opportunity",
        text: "Find out which measures fit a contract, then start its tender from the answers.",
      },
    ],
  },
  {
    stage: "Tender",
    jobs: [
      {
        job: "tender",
        title: "Set up a tender",
        text: "Give the weights, questions, measures and bidders, and add the scoring sheets to this workbook.",
      },
    ],
  },
  {
    stage: "Evaluation",
    jobs: [
      {
        job: "check",
        title: "Check this workbook",
        text: "See what is missing or wrong in this workbook, and the totals so far.",
      },
    ],
  },
];
