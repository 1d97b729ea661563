import type { Framework } from "../edition";
import { COMMON_PROMPTS } from "../prompts";
import type { RowSource } from "../publication";
import { ADDED, ATTRIBUTION, described, OF_QUANTITIES, OPEN_GOVERNMENT_LICENCE } from "./described";

const NAMED: RowSource = { where: "Public projects on GitHub that cite gov.uk", read: "second-hand" };

const CRITERIA = [
  ["jobs", "good-jobs", "Create and retain high quality jobs"],
  ["conditions", "good-jobs", "Fair working conditions"],
  ["pay", "good-jobs", "Fair pay"],
  ["training", "skills", "Training and retraining"],
  ["progression", "skills", "In-work progression"],
  ["pipeline", "skills", "Talent pipeline"],
] as const;

/** The Social Value Model of PPN 026, as others name its outcomes and criteria: to be held against the publication. */
export const ppn026: Framework = {
  id: "ppn-026",
  title: "Social Value Model (PPN 026)",
  council: "Central government",
  anyBuyer: true,
  published: "2026-08-05",
  publication: {
    document: "PPN 026: the Social Value Model",
    address: "gov.uk/government/publications/ppn-026-the-social-value-model",
    licence: OPEN_GOVERNMENT_LICENCE,
    attribution: ATTRIBUTION,
    read: "2026-11-28",
  },
  words: {
    policy: "Social Value Model, PPN 026",
    added: ADDED,
    settings:
      "Threshold, weights and KPIs as others report them: hold them against the publication too. The plan and offers to ask about: Social value for Excel.",
  },
  commenced: { from: "2027-01-01" },
  lawNote:
    "The model goes by the day on which the procurement commenced: until 31 December 2026 it is PPN 002. It binds central government departments, their executive agencies and non-departmental public bodies; councils and the NHS may use it. It has no reporting metrics: delivery is measured by the contract's KPIs, of which at least three are on social value at £5,000,000 and over. All of this is as others report it: hold it against the publication.",
  threshold: { amount: 1_000_000, comparison: "at-least", basis: "including-vat" },
  socialValueWeight: 10,
  weightsFrom: [{ atLeast: 5_000_000, weight: 20 }],
  deliveryPlanOver: 0,
  kpis: { over: 5_000_000, comparison: "at-least", count: 3 },
  ...OF_QUANTITIES,
  priorities: [{ id: "model", title: "The Social Value Model", source: NAMED }],
  outcomes: [
    { id: "good-jobs", priority: "model", title: "Good Jobs", source: NAMED },
    { id: "skills", priority: "model", title: "Skills", source: NAMED },
  ],
  measures: CRITERIA.map(([id, outcome, words]) =>
    described({ id: `ppn-026-${id}`, outcome, headline: words, definition: words }, NAMED),
  ),
  countingRules: [],
  prompts: COMMON_PROMPTS,
};
