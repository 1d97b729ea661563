import type { Framework } from "../edition";
import { COMMON_PROMPTS } from "../prompts";
import type { RowSource } from "../publication";
import { ADDED, ATTRIBUTION, described, OF_QUANTITIES, OPEN_GOVERNMENT_LICENCE } from "./described";

const ACT: RowSource = {
  where:
    "Procurement Reform (Scotland) Act 2014, section 24, from legislation.gov.uk as revised to 1 March 2026",
  read: "published",
};

const RECRUITMENT = "training and recruitment";
const SUB_CONTRACTING = "the availability of sub-contracting opportunities";

/** Their ids, sections, headlines and definitions; the last headline is a part of the section's words. */
const KINDS = [
  ["training-and-recruitment", "24(a)(i)", RECRUITMENT, RECRUITMENT],
  ["sub-contracting", "24(a)(ii)", SUB_CONTRACTING, SUB_CONTRACTING],
  [
    "wellbeing",
    "24(b)",
    "economic, social or environmental wellbeing of the authority's area",
    "otherwise intended to improve the economic, social or environmental wellbeing of the authority's area in a way additional to the main purpose of the contract in which the requirement is included",
  ],
] as const;

/** Scotland: the three kinds of community benefit requirement that the Act of 2014 has; an authority adds its own measures. */
export const scotland: Framework = {
  id: "scotland",
  title: "Community benefit requirements (Scotland)",
  council: "Scotland",
  anyBuyer: true,
  published: "2014",
  publication: {
    document: "Procurement Reform (Scotland) Act 2014, sections 24 and 25",
    address: "legislation.gov.uk",
    licence: OPEN_GOVERNMENT_LICENCE,
    attribution: ATTRIBUTION,
    read: "2026-11-28",
  },
  words: {
    policy: "Procurement Reform (Scotland) Act 2014, section 24",
    added: ADDED,
    settings:
      "The threshold: section 25, by the value without VAT (section 5). The Act gives no share of the score, so none is set here: weigh the requirements as is proportionate. The plan and offers to ask about: Social value for Excel.",
  },
  law: "scotland",
  lawNote:
    "At or above the threshold the authority must consider whether to impose community benefit requirements; the contract notice has a summary of them, or the reasons for none (section 25). A contract is regulated from £50,000, or £2,000,000 for works, without VAT (sections 3(2) and 5(1)). The Procurement Act 2023 does not apply to devolved Scottish authorities, save where they buy under a reserved, Welsh or Northern Irish arrangement (section 2(5)(a)). Its thresholds, its KPIs and reserving contracts in England are not for them, and are not asked about here.",
  threshold: { amount: 4_000_000, comparison: "at-least", basis: "excluding-vat" },
  socialValueWeight: 0,
  deliveryPlanOver: 0,
  kpis: { over: 0, count: 0 },
  ...OF_QUANTITIES,
  priorities: [
    { id: "community-benefit-requirements", title: "community benefit requirements", source: ACT },
  ],
  outcomes: KINDS.map(([id, , title]) => ({
    ...{ id, priority: "community-benefit-requirements", title, source: ACT },
  })),
  measures: KINDS.map(([id, reference, headline, definition]) =>
    described({ id: `scotland-${id}`, reference, outcome: id, headline, definition }, ACT),
  ),
  countingRules: [],
  prompts: COMMON_PROMPTS,
};

const { prompts: _asked, law: _told, ...others } = scotland;

/** Its words before an assessment under it left out what is not Scotland's law. */
export const scotlandFirst: Framework = {
  ...others,
  lawNote: scotland.lawNote?.replace(
    ". Its thresholds, its KPIs and reserving contracts in England are not for them, and are not asked about here.",
    ": what is said below of its thresholds, of KPIs and of reserving contracts in England is not for them.",
  ),
};
