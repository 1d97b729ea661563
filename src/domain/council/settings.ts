import * as z from "zod";
import { labelled } from "../issues/labels";
import { quarterId } from "../values/calendar";
import { amount, day, id, line, percentage, prose } from "../values/fields";
import type { Issue, Result } from "../issues/issue";
import { Plausible } from "./plausible";
import { repeats } from "../values/repeats";
import { errorAt, inEntries, readShape } from "../issues/schema-issues";

/** Which state a rating is held against; validated where not given. */
export const RatingBasis = z.enum(["claimed", "validated"]);
export type RatingBasis = z.infer<typeof RatingBasis>;

/** The least percentage of what is due for each rating; less than the last is Inadequate. The council's choice. */
const Bands = z.strictObject({
  good: labelled("least percentage for Good", percentage),
  approachingTarget: labelled("least percentage for Approaching target", percentage),
  requiresImprovement: labelled("least percentage for Requires improvement", percentage),
});
export type Bands = z.infer<typeof Bands>;

const Target = z.strictObject({
  /** A measure's id. */
  measure: labelled("measure", id),
  /** For the year, in the measure's unit. */
  quantity: labelled("quantity", amount),
});

const YearShare = z.strictObject({
  /** "2025-26" */
  year: labelled("year", line),
  /** Of spend that is local, in percent. */
  percent: labelled("percentage", percentage),
});
export type YearShare = z.infer<typeof YearShare>;

const Shares = z.strictObject({
  baseline: labelled("baseline", YearShare).optional(),
  target: labelled("target", YearShare).optional(),
});

const columnHeadings = (of: string) =>
  labelled(of, z.array(labelled("heading", line)).min(1).max(50).readonly()).optional();

/** The headings by which the council's ledgers name their columns, where others than those that are known anyway. */
export const LedgerHeadings = z.strictObject({
  supplier: columnHeadings("headings of the supplier"),
  amount: columnHeadings("headings of the amount"),
  date: columnHeadings("headings of the date"),
  serviceArea: columnHeadings("headings of the service area"),
  category: columnHeadings("headings of the category"),
  transaction: columnHeadings("headings of the transaction"),
  postcode: columnHeadings("headings of the postcode"),
  sme: columnHeadings("headings of SME"),
  vcse: columnHeadings("headings of VCSE"),
  companyNumber: columnHeadings("headings of the company number"),
});
export type LedgerHeadings = z.infer<typeof LedgerHeadings>;

const Publication = z.strictObject({
  quarter: labelled("quarter", quarterId),
  date: labelled("date", day),
  note: labelled("note", prose).optional(),
});
export type Publication = z.infer<typeof Publication>;

const Story = z.strictObject({ title: labelled("title", line), text: labelled("text", prose) });

const Quotations = z.strictObject({
  invited: labelled("number of quotations invited", z.int().min(0)),
  withLocal: labelled("number of quotations with a local supplier", z.int().min(0)),
});

const Report = z.strictObject({
  year: labelled("year", line).optional(),
  /** Invitations to quote, and those of them with a local supplier. */
  quotations: labelled("quotations", Quotations).optional(),
  caseStudies: labelled("case studies", z.array(labelled("case study", Story)).max(20).readonly()).optional(),
  enforcement: labelled(
    "enforcement cases",
    z.array(labelled("enforcement case", Story)).max(20).readonly(),
  ).optional(),
  caveats: labelled("caveats", z.array(labelled("caveat", prose)).max(20).readonly()).optional(),
});

/** settings.json: what the council chose for its registers. Everything may be left out. */
export const Settings = z.strictObject({
  /** Service areas as they are to be written, in the order in which they are to stand. */
  serviceAreas: labelled(
    "service areas",
    z.array(labelled("service area", line)).max(200).readonly(),
  ).optional(),
  /** The path of a proxy pack, relative to the settings. */
  proxyPack: labelled("proxy pack", line).optional(),
  bands: labelled("bands", Bands).optional(),
  ratedBy: labelled("state that ratings go by", RatingBasis).optional(),
  targets: labelled("targets", z.array(labelled("target", Target)).max(200).readonly()).optional(),
  /** Of what suppliers spend through their contracts. */
  localShare: labelled("local share", Shares).optional(),
  /** Of what the council pays to suppliers itself: another spend, with a baseline and target of its own. */
  directLocalShare: labelled("local share of direct spend", Shares).optional(),
  /** What an officer chose of an earlier ledger, taken where a ledger has such a heading. */
  ledgerColumns: labelled("ledger columns", LedgerHeadings).optional(),
  /** Counts of people above 0 and below this are left out of what is published. */
  suppressBelow: labelled("count below which people are left out", z.int().min(1).max(100)).optional(),
  /** Quarters whose figures went out: frozen as they stand when the register is next made. */
  published: labelled(
    "published quarters",
    z.array(labelled("published quarter", Publication)).max(200).readonly(),
  ).optional(),
  report: labelled("report", Report).optional(),
  /** When a figure of a return is pointed out as hardly possible. */
  plausible: labelled("limits of what is plausible", Plausible).optional(),
});
export type Settings = z.infer<typeof Settings>;

export const SUPPRESS_BELOW = 5;

/** Reads settings.json. */
export function parseSettings(json: unknown): Result<Settings> {
  const read = readShape(Settings, json);
  if (!read.ok) return read;
  const issues = inEntries(Settings, checkSettings(read.value));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}

function checkSettings({
  bands,
  serviceAreas = [],
  targets = [],
  published = [],
}: Settings): readonly Issue[] {
  const rising =
    bands && (bands.good <= bands.approachingTarget || bands.approachingTarget <= bands.requiresImprovement);
  const twice = (field: string, names: readonly string[]) =>
    repeats(names).map(([index, name]) => errorAt([field, index], "settings-repeated", { name }));
  return [
    ...(rising ? [errorAt(["bands"], "bands-out-of-order")] : []),
    ...twice("serviceAreas", serviceAreas),
    ...twice(
      "targets",
      targets.map(({ measure }) => measure),
    ),
    ...twice(
      "published",
      published.map(({ quarter }) => quarter),
    ),
  ];
}
