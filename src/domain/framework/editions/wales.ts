import type { Framework, Measure } from "../edition";
import { COMMON_PROMPTS } from "../prompts";
import type { RowSource } from "../publication";
import { ADDED, ATTRIBUTION, described, OF_QUANTITIES, OPEN_GOVERNMENT_LICENCE } from "./described";

const GOALS: RowSource = {
  where: "gwentpsb.org, npt.gov.uk and thecrosskeysllanfyllin.co.uk, which print the Act's table and agree",
  read: "quoted",
};
const ACT: RowSource = {
  where: "Social Partnership and Public Procurement (Wales) Act 2023, Part 3, from legislation.gov.uk",
  read: "published",
};

interface Row {
  readonly id: string;
  readonly headline: string;
  readonly definition: string;
  readonly flaws?: Measure["flaws"];
}

const goals: readonly Row[] = [
  {
    id: "prosperous",
    headline: "A prosperous Wales",
    definition:
      "An innovative, productive and low carbon society which recognises the limits of the global environment and therefore uses resources efficiently and proportionately (including acting on climate change); and which develops a skilled and well-educated population in an economy which generates wealth and provides employment opportunities, allowing people to take advantage of the wealth generated through securing decent work.",
    flaws: [
      "As enacted. Section 20 of the Social Partnership and Public Procurement (Wales) Act 2023, in force since 1 April 2024, is known to put fair work for decent work; its own words were not read. Look at legislation.gov.uk/asc/2023/1/section/20 before this is printed.",
    ],
  },
  {
    id: "resilient",
    headline: "A resilient Wales",
    definition:
      "A nation which maintains and enhances a biodiverse natural environment with healthy functioning ecosystems that support social, economic and ecological resilience and the capacity to adapt to change (for example climate change).",
  },
  {
    id: "healthier",
    headline: "A healthier Wales",
    definition:
      "A society in which people’s physical and mental well-being is maximised and in which choices and behaviours that benefit future health are understood.",
  },
  {
    id: "more-equal",
    headline: "A more equal Wales",
    definition:
      "A society that enables people to fulfil their potential no matter what their background or circumstances (including their socio economic background and circumstances).",
  },
  {
    id: "cohesive",
    headline: "A Wales of cohesive communities",
    definition: "Attractive, viable, safe and well-connected communities.",
  },
  {
    id: "culture",
    headline: "A Wales of vibrant culture and thriving Welsh language",
    definition:
      "A society that promotes and protects culture, heritage and the Welsh language, and which encourages people to participate in the arts, and sports and recreation.",
  },
  {
    id: "globally-responsible",
    headline: "A globally responsible Wales",
    definition:
      "A nation which, when doing anything to improve the economic, social, environmental and cultural well-being of Wales, takes account of whether doing such a thing may make a positive contribution to global well-being.",
  },
];

const categories: readonly Row[] = [
  { id: "payments", headline: "Payments", definition: "Ensuring and enforcing prompt payments." },
  {
    id: "employment",
    headline: "Employment",
    definition:
      "Providing employment opportunities to younger people, older people, the long term unemployed, people with disabilities or people who may otherwise be disadvantaged (for example because of their race, religion or belief, sex, gender identity or sexual orientation).",
  },
  {
    id: "compliance",
    headline: "Compliance",
    definition: "health and safety, and trade union representation.",
  },
  { id: "training", headline: "Training", definition: "Providing appropriate training for workers." },
  {
    id: "sub-contracting",
    headline: "Sub-contracting",
    definition:
      "Providing opportunities to small and medium sized enterprises and voluntary organisations to execute works, supply products or provide services.",
  },
  {
    id: "environment",
    headline: "Environment",
    definition:
      "Requiring sustainable management of natural resources, use of sustainable materials, resilience to the impact of climate change, reduction of greenhouse gas emissions, and enhancement of the natural environment and biodiversity.",
  },
];

const rows = [
  ...goals.map((row) => ({ row, priority: "well-being-goals", source: GOALS })),
  ...categories.map((row) => ({ row, priority: "social-public-works-clauses", source: ACT })),
];

/** Wales: the well-being goals of the Act of 2015, and the categories of social public works clauses of the Act of 2023. */
export const wales: Framework = {
  id: "wales",
  title: "Well-being goals and social public works clauses (Wales)",
  council: "Wales",
  anyBuyer: true,
  published: "2023",
  publication: {
    document:
      "Well-being of Future Generations (Wales) Act 2015, section 4; Social Partnership and Public Procurement (Wales) Act 2023, section 27(2)",
    address: "legislation.gov.uk",
    licence: OPEN_GOVERNMENT_LICENCE,
    attribution: ATTRIBUTION,
    read: "2026-11-28",
  },
  words: {
    policy: "The two Acts",
    added: ADDED,
    settings:
      "The Acts give no share of the score and no threshold of value, so none is set here: weigh social value as is proportionate. KPIs: Procurement Act 2023, section 52. The plan and offers to ask about: Social value for Excel.",
  },
  law: "wales",
  lawNote:
    "Social public works clauses are for major construction contracts: public works contracts with an estimated value of £2,000,000 or more (Act of 2023, section 25(2)). Whether Part 3 of that Act is in force was not to be read: confirm it before you rely on its duties. A contract regulated by the Welsh Ministers has threshold amounts of its own in Schedule 1 of the Procurement Act 2023, which are not among those below; reserving by place is for England.",
  threshold: { amount: 0, comparison: "at-least", basis: "excluding-vat" },
  socialValueWeight: 0,
  deliveryPlanOver: 0,
  kpis: { over: 5_000_000, count: 3 },
  ...OF_QUANTITIES,
  priorities: [
    { id: "well-being-goals", title: "well-being goals", source: GOALS },
    { id: "social-public-works-clauses", title: "social public works clauses", source: ACT },
  ],
  outcomes: rows.map(({ row: { id, headline }, priority, source }) => ({
    ...{ id, priority, title: headline, source },
  })),
  measures: rows.map(({ row: { id, ...words }, source }) =>
    described({ id: `wales-${id}`, outcome: id, ...words }, source),
  ),
  countingRules: [],
  prompts: COMMON_PROMPTS,
};
