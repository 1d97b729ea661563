import type { Framework } from "../edition";
import { COMMON_PROMPTS } from "../prompts";
import type { RowSource } from "../publication";
import { ADDED, ATTRIBUTION, described, OF_QUANTITIES, OPEN_GOVERNMENT_LICENCE } from "./described";

const MODEL = "PPN 002: Taking account of social value in the award of contracts";
const WHERE = `gov.uk, collection ${MODEL}, document The Social Value Model`;

const G_CLOUD: RowSource = {
  where: "The question export of G-Cloud 15, Government Commercial Agency (github tractorjuice/arc-kit)",
  read: "quoted",
};
const NAMED: RowSource = { where: "insidehousing.co.uk; Hansard, 2 December 2025", read: "second-hand" };
const QUOTED: RowSource = {
  where: "executivecompass.co.uk, which prints them from the model",
  read: "quoted",
};

const OF_FAIR_WORK = [
  ["1a", "Create and retain high-quality jobs"],
  ["1b", "Fair working conditions"],
  ["1c", "Fair pay practices"],
  ["1d", "In-work progression to help people to move into work by developing new skills"],
] as const;

/** Outcomes whose criteria were not to be read; each has a place for the first of them. */
const WITHOUT_CRITERIA = ["2", "3", "4", "5", "6", "7", "8"] as const;

const missing = (reference: string, outcome: string) => ({
  ...{ id: `ppn-002-${reference}`, reference, outcome },
  where: WHERE,
});

/** The Social Value Model of PPN 002, as far as its words were to be read; what was not is to be filled in. */
export const ppn002: Framework = {
  id: "ppn-002",
  title: "Social Value Model (PPN 002)",
  council: "Central government",
  anyBuyer: true,
  published: "2025-02-13",
  publication: {
    document: MODEL,
    address: "gov.uk",
    licence: OPEN_GOVERNMENT_LICENCE,
    attribution: ATTRIBUTION,
    read: "2026-11-28",
  },
  words: {
    policy: "Social Value Model, PPN 002",
    added: ADDED,
    settings:
      "KPIs: Procurement Act 2023, section 52. No threshold of value was to be read, so none is set here. The plan and offers to ask about: Social value for Excel.",
  },
  commenced: { from: "2025-02-24", to: "2026-12-31" },
  lawNote:
    "The model was allowed from 24 February 2025, and binds central government departments, their executive agencies and non-departmental public bodies from 1 October 2025; councils and the NHS may use it. It goes by the day on which the procurement commenced: from 1 January 2027 PPN 026 takes its place. The least weight is that of the total score; where an absolute method such as price per quality point is used, it is that of the criteria other than price.",
  threshold: { amount: 0, comparison: "at-least", basis: "excluding-vat" },
  socialValueWeight: 10,
  deliveryPlanOver: 0,
  kpis: { over: 5_000_000, count: 3 },
  ...OF_QUANTITIES,
  priorities: [
    { id: "economic-growth", title: "Kick start economic growth", source: G_CLOUD },
    { id: "clean-energy", title: "Make Britain a clean energy superpower", source: G_CLOUD },
    { id: "streets", title: "Take back our streets", source: NAMED },
    { id: "opportunity", title: "Break down barriers to opportunity", source: G_CLOUD },
    { id: "nhs", title: "Build an NHS fit for the future", source: G_CLOUD },
  ],
  outcomes: [
    { id: "outcome-1", priority: "economic-growth", title: "Fair work", source: G_CLOUD },
    { id: "outcome-2", priority: "economic-growth", title: "Skills for growth", source: G_CLOUD },
    {
      id: "outcome-3",
      priority: "economic-growth",
      title: "Resilient, innovative and flexible supply chains",
      source: G_CLOUD,
    },
    {
      id: "outcome-4",
      priority: "clean-energy",
      title: "Sustainable procurement practices",
      source: G_CLOUD,
    },
    { id: "outcome-6", priority: "opportunity", title: "Employment and training", source: G_CLOUD },
    {
      id: "outcome-7",
      priority: "opportunity",
      title: "Creating a pipeline of opportunities",
      source: G_CLOUD,
    },
    {
      id: "outcome-8",
      priority: "nhs",
      title: "Increasing productivity through physical and mental wellbeing",
      source: G_CLOUD,
    },
  ],
  measures: OF_FAIR_WORK.map(([reference, words]) =>
    described(
      { id: `ppn-002-${reference}`, reference, outcome: "outcome-1", headline: words, definition: words },
      QUOTED,
    ),
  ),
  toFill: {
    outcomes: [{ id: "outcome-5", priority: "streets", where: WHERE }],
    measures: [
      missing("1e", "outcome-1"),
      ...WITHOUT_CRITERIA.map((outcome) => missing(`${outcome}a`, `outcome-${outcome}`)),
    ],
  },
  countingRules: [],
  prompts: COMMON_PROMPTS,
};
