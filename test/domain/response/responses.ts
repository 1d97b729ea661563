import type { Tender } from "../../../src/domain/tender/tender";
import type { ResponseEntries } from "../../../src/sheets/response/model";
import { groundsMaintenance, tenderWith } from "../tender/tenders";

/** Every kind of unit, a measure asked for at one level and one at all of its levels. */
export const askedTender: Tender = tenderWith({
  deadline: "2026-04-30T12:00",
  qualityQuestions: [
    {
      id: "approach",
      title: "Approach",
      weight: 60,
      maximum: 5,
      descriptors: { "0": "No answer", "5": "Excellent: every part is answered with evidence" },
    },
    { id: "team", title: "Team", weight: 40, maximum: 10 },
  ],
  measures: [
    { id: "good-jobs", weight: 10 },
    { id: "local-jobs", weight: 20 },
    { id: "apprenticeships", weight: 20 },
    { id: "skills", weight: 10, level: "3" },
    { id: "local-spend", weight: 20 },
    { id: "unpaid-work-placements", weight: 10 },
    { id: "waste", weight: 10 },
  ],
});

/** The measures that counting rules are tested on. */
export const countedTender: Tender = tenderWith({
  measures: [
    { id: "good-jobs", weight: 20 },
    { id: "local-jobs", weight: 20 },
    { id: "unpaid-work-placements", weight: 15 },
    { id: "paid-work-placements", weight: 15 },
    { id: "local-spend", weight: 15 },
    { id: "monetary-donation-to-the-vcs", weight: 15 },
  ],
});

/** The same, small: one measure, no questions and no price to answer. */
export const smallTender: Tender = tenderWith({
  weights: { price: 0, quality: 0, socialValue: 100 },
  qualityQuestions: [],
  value: 260_000,
  measures: [{ id: "local-jobs", weight: 100 }],
  bidders: groundsMaintenance.bidders,
});

/** Lines of Measures: good jobs, local jobs, apprenticeships 2, 3 and 4+, skills 3, spend, placements, waste. */
export const answered: ResponseEntries = {
  price: 187_500.25,
  offers: [
    { quantity: 4.5, method: "Paid the Living Wage at least" },
    { quantity: 12.5, method: "Ten full-time and five half-time gardeners" },
    { quantity: 2, method: "With the college" },
    { quantity: 3, method: "With the college" },
    { quantity: 0 },
    { quantity: 0 },
    {
      quantity: 50_000.75,
      method: "Plants and hire from businesses nearby",
      confidential: "Prices of others",
    },
    { quantity: 6, method: "Two students, three weeks each" },
    { method: "Pots that come back" },
  ],
  plan: [
    { quarter1: "Four posts advertised" },
    { quarter1: "All posts filled", later: "All kept" },
    { quarter2: "Two begin" },
    {},
    { quarter4: "Half is spent" },
    { quarter3: "Both placements done" },
    { later: "No single-use pots" },
  ],
  answers: { approach: "We plan by season.", team: "A foreman and two teams." },
};
