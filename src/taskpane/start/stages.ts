import type { StageOfContract } from "../../jobs/at-hand";

export type Job =
  | "editions"
  | "next-edition"
  | "assess"
  | "tender"
  | "change"
  | "scheme"
  | "evaluators"
  | "check"
  | "rescore"
  | "lots"
  | "summaries"
  | "contract-register"
  | "settings"
  | "help"
  | "explain"
  | "next-entry"
  | "returns"
  | "consolidate"
  | "award"
  | "spend"
  | "responses"
  | "take-out";

export interface Stage {
  /** Undefined for what belongs to no stage. */
  readonly at?: StageOfContract;
  readonly stage: string;
  readonly jobs: readonly { readonly job: Job; readonly title: string; readonly text: string }[];
}

/** The stages of a contract in their order, each with its jobs; then what is set up once for all. */
export const STAGES: readonly Stage[] = [
  {
    at: "before",
    stage: "Before the tender",
    jobs: [
      {
        job: "assess",
        title: "Assess the opportunity",
        text: "Find out which measures fit a contract, then start its tender from the answers.",
      },
    ],
  },
  {
    at: "tender",
    stage: "Tender",
    jobs: [
      {
        job: "tender",
        title: "Set up a tender",
        text: "Give the weights, questions, measures and bidders, and add the scoring sheets to this workbook.",
      },
      {
        job: "change",
        title: "Change this tender",
        text: "Change a question, a measure, a bidder or anything else of the tender in this workbook, with what was typed kept.",
      },
      {
        job: "scheme",
        title: "Try the scheme",
        text: "Before you publish, see how the weights rank invented bids.",
      },
      {
        job: "responses",
        title: "Bid responses",
        text: "Make the form that bidders fill in, and take in what came back.",
      },
    ],
  },
  {
    at: "evaluation",
    stage: "Evaluation",
    jobs: [
      {
        job: "evaluators",
        title: "Evaluator files",
        text: "Make a file for each evaluator to mark in, and take the marks of filled files into this workbook.",
      },
      {
        job: "explain",
        title: "Explain a score",
        text: "See how a bid came to its scores, step by step with its own figures.",
      },
      {
        job: "rescore",
        title: "Score bids again",
        text: "After a bid was withdrawn or corrected, score the bids again once and keep the ranks before and after.",
      },
    ],
  },
  {
    at: "award",
    stage: "Award",
    jobs: [
      {
        job: "lots",
        title: "Who gets each lot",
        text: "Put the marked workbooks of a tender's lots together, and see who wins each within the limit.",
      },
      {
        job: "summaries",
        title: "Assessment summaries",
        text: "Name the preferred bidder, and make the summary that each bidder is sent.",
      },
      {
        job: "award",
        title: "Award",
        text: "Make the contract, its commitments and their schedule for the preferred bidder, and the data of its award notice.",
      },
    ],
  },
  {
    at: "contract",
    stage: "During the contract",
    jobs: [
      {
        job: "contract-register",
        title: "Contract register",
        text: "Keep all contracts in one workbook: commitments by quarter, people to ask, and dated changes.",
      },
      {
        job: "returns",
        title: "Quarterly returns",
        text: "Make the form in which a supplier reports a quarter, or those of all contracts.",
      },
      {
        job: "consolidate",
        title: "Consolidate returns",
        text: "Bring a quarter's returns together in one register, and see what is missing or wrong.",
      },
      {
        job: "spend",
        title: "Local spend",
        text: "Find out from payments ledgers how much was spent locally.",
      },
    ],
  },
  {
    stage: "Check, settings and help",
    jobs: [
      {
        job: "check",
        title: "Check",
        text: "See what is missing or wrong in this workbook or in files that came, and the totals so far.",
      },
      {
        job: "next-entry",
        title: "Next empty entry",
        text: "Go to the next cell of this workbook that is to be filled in.",
      },
      {
        job: "settings",
        title: "Council settings",
        text: "Set up your council once for every job: what is local, bands, targets, contacts and the rest.",
      },
      {
        job: "editions",
        title: "Framework editions",
        text: "Load another edition of the framework, see what changed, and choose the one to use.",
      },
      {
        job: "next-edition",
        title: "Next edition",
        text: "After the yearly review, make the next edition of the framework: reword, retire and add measures.",
      },
      {
        job: "take-out",
        title: "Take out what was added",
        text: "Save the entries of a tender or an assessment in this workbook as a file, then take its sheets out.",
      },
      {
        job: "help",
        title: "Help",
        text: "How scoring works with an example, what the words mean, and what happens to your data.",
      },
    ],
  },
];

/** What a job is called. */
export function titleOf(job: Job): string {
  const found = STAGES.flatMap(({ jobs }) => jobs).find((each) => each.job === job);
  if (!found) throw new Error(`no stage has the job ${job}`);
  return found.title;
}

/** Jobs that are part of another by now: links and what was used last still lead there. */
const FORMER: ReadonlyMap<unknown, Job> = new Map([["returned", "check"]]);

/** The job of a name; undefined where there is none. */
export function jobNamed(name: unknown): Job | undefined {
  const found = STAGES.flatMap(({ jobs }) => jobs).find(({ job }) => job === name);
  return found?.job ?? FORMER.get(name);
}
