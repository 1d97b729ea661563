import * as z from "zod";
import { quarterId } from "../values/calendar";
import { amount, day, id, line, percentage, prose } from "../values/fields";
import type { Issue, Result } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt, schemaIssues } from "../issues/schema-issues";

/** Which state a rating is held against; validated where not given. */
export const RatingBasis = z.enum(["claimed", "validated"]);
export type RatingBasis = z.infer<typeof RatingBasis>;

/** The least percentage of what is due for each rating; less than the last is Inadequate. The council's choice. */
const Bands = z.strictObject({
  good: percentage,
  approachingTarget: percentage,
  requiresImprovement: percentage,
});
export type Bands = z.infer<typeof Bands>;

const Target = z.strictObject({
  /** A measure's id. */
  measure: id,
  /** For the year, in the measure's unit. */
  quantity: amount,
});

const YearShare = z.strictObject({
  /** "2025-26" */
  year: line,
  /** Of spend that is local, in percent. */
  percent: percentage,
});
export type YearShare = z.infer<typeof YearShare>;

const Shares = z.strictObject({ baseline: YearShare.optional(), target: YearShare.optional() });

const Publication = z.strictObject({ quarter: quarterId, date: day, note: prose.optional() });
export type Publication = z.infer<typeof Publication>;

const Story = z.strictObject({ title: line, text: prose });

/** settings.json: what the council chose for its registers. Everything may be left out. */
export const Settings = z.strictObject({
  /** Service areas as they are to be written, in the order in which they are to stand. */
  serviceAreas: z.array(line).max(200).readonly().optional(),
  /** The path of a proxy pack, relative to the settings. */
  proxyPack: line.optional(),
  bands: Bands.optional(),
  ratedBy: RatingBasis.optional(),
  targets: z.array(Target).max(200).readonly().optional(),
  /** Of what suppliers spend through their contracts. */
  localShare: Shares.optional(),
  /** Of what the council pays to suppliers itself: another spend, with a baseline and target of its own. */
  directLocalShare: Shares.optional(),
  /** Counts of people above 0 and below this are left out of what is published. */
  suppressBelow: z.int().min(1).max(100).optional(),
  /** Quarters whose figures went out: frozen as they stand when the register is next made. */
  published: z.array(Publication).max(200).readonly().optional(),
  report: z
    .strictObject({
      year: line.optional(),
      /** Invitations to quote, and those of them with a local supplier. */
      quotations: z.strictObject({ invited: z.int().min(0), withLocal: z.int().min(0) }).optional(),
      caseStudies: z.array(Story).max(20).readonly().optional(),
      enforcement: z.array(Story).max(20).readonly().optional(),
      caveats: z.array(prose).max(20).readonly().optional(),
    })
    .optional(),
});
export type Settings = z.infer<typeof Settings>;

export const SUPPRESS_BELOW = 5;

/** Reads settings.json. */
export function parseSettings(json: unknown): Result<Settings> {
  const parsed = Settings.safeParse(json);
  if (!parsed.success) return { ok: false, issues: schemaIssues(parsed.error, json) };
  const issues = checkSettings(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: parsed.data, issues };
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
