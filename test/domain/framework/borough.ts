import type { Framework, Measure } from "../../../src/domain/framework/edition";

/** Headlines of an invented borough's measures, with how each is counted. */
const MEASURES = [
  ["Local people in work", "fte"],
  ["Young people in work", "fte"],
  ["Carers in work", "fte"],
  ["Apprentices", "people"],
  ["Courses at work", "people"],
  ["School visits", "hours"],
  ["Mentoring", "hours"],
  ["Open days", "things"],
  ["Work tasters", "weeks"],
  ["Paid internships", "weeks"],
  ["Spend in the borough", "pounds"],
  ["Spend with social enterprises", "pounds"],
  ["Gifts to charities", "pounds"],
  ["Volunteering", "hours"],
  ["Advice to charities", "hours"],
  ["Trees planted", "things"],
  ["Carbon saved", "tonnes"],
  ["Bicycles lent", "things"],
  ["Repair sessions", "things"],
  ["Less plastic", "words"],
] as const;

type Counted = (typeof MEASURES)[number][1];

const COUNTED: Readonly<Record<Counted, Pick<Measure, "unit" | "accumulation" | "decimals" | "levels">>> = {
  fte: { unit: "fte", accumulation: "fte-years", decimals: 2 },
  people: {
    unit: "number",
    levels: ["entry", "middle", "higher"],
    accumulation: "people-once",
    decimals: 0,
  },
  hours: { unit: "hours", accumulation: "flow", decimals: 1 },
  things: { unit: "number", accumulation: "flow", decimals: 0 },
  weeks: { unit: "weeks", accumulation: "flow", decimals: 0 },
  pounds: { unit: "pounds", accumulation: "flow", decimals: 2 },
  tonnes: { unit: "tonnes", accumulation: "flow", decimals: 3 },
  words: { unit: "qualitative", accumulation: "qualitative" },
};

const measures = MEASURES.map(([headline, counted], index): Measure => ({
  id: headline.toLowerCase().replaceAll(" ", "-"),
  number: index + 1,
  outcome: ["work", "learning", "neighbourhood"][Math.floor(index / 7)] ?? "neighbourhood",
  headline,
  definition: `${headline}, as the borough's cabinet agreed it in March 2026`,
  ...COUNTED[counted],
  counting: `What counts as ${headline.toLowerCase()}.`,
  evidence: `A list of ${headline.toLowerCase()}; counts only, no names.`,
}));

/** An invented borough's edition: twenty measures, two of them at three levels, and a rule to declare. */
export const borough2026: Framework = {
  id: "borough-2026",
  title: "Borough social value measures 2026",
  council: "The Borough Council",
  published: "2026-03",
  words: {
    policy: "The Borough Council, social value measures agreed in March 2026",
    added: "The Borough Council, notes for suppliers",
    settings: "Settings are the council's, agreed with its measures.",
  },
  threshold: { amount: 50_000, comparison: "at-least", basis: "excluding-vat" },
  socialValueWeight: 15,
  deliveryPlanOver: 250_000,
  kpis: { over: 5_000_000, count: 3 },
  fteCappedAtOneYear: false,
  offerFlags: { timesNext: 4, shareOfValue: 30 },
  priorities: [
    { id: "people", title: "People who get on" },
    { id: "place", title: "A place to stay in" },
  ],
  outcomes: [
    { id: "work", priority: "people", title: "Good work close to home" },
    { id: "learning", priority: "people", title: "Young people who find their way" },
    { id: "neighbourhood", priority: "place", title: "Neighbourhoods that help each other" },
  ],
  measures,
  countingRules: [
    {
      kind: "declared",
      id: "one-contract",
      text: "Counted for this contract and for no other.",
      source: { from: "council", title: "The Borough Council, notes for suppliers" },
      inUse: true,
    },
  ],
};
