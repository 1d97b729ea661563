import * as z from "zod";
import { BidFile } from "./bids";
import { amount, day, id, line, percentage, prose } from "../values/fields";
import { EvaluatorFileRecord, LOG_LINES, LogEntry, moment, Rescoring } from "./evaluation-record";
import { Measure } from "../framework/edition";

export const Weights = z.strictObject({ price: percentage, quality: percentage, socialValue: percentage });

const Question = z.strictObject({
  id,
  title: line,
  /** Share of the quality weight, in percent. */
  weight: percentage,
  maximum: z.number().gt(0).max(1000),
  /** A bid whose mark is lower is below a minimum. */
  minimum: z.number().min(0).optional(),
  /** What a mark means: {"5": "Excellent: ..."}. */
  descriptors: z.record(z.string(), prose).optional(),
});
export type Question = z.infer<typeof Question>;

const TenderMeasure = z.strictObject({
  id,
  /** Share of the social value weight, in percent. */
  weight: percentage,
  /** The level that quantities are asked for at; without it they are for all levels. */
  level: line.optional(),
  /** A disclosed quantity: the highest offer counts as at least this. */
  reference: z.number().gt(0).max(1e12).optional(),
});
export type TenderMeasure = z.infer<typeof TenderMeasure>;

const Bidder = z.strictObject({
  name: line,
  address: prose.optional(),
  email: z.email().optional(),
  identifier: line.optional(),
});

/** What an exception may be from; each needs its reason in writing. */
export const ExceptionRule = z.enum(["social-value-weight", "local-quotation"]);

/** What of a tender's assessment is withheld from the summaries that go to others, and the ground in law. */
const Redaction = z.strictObject({
  bidder: line,
  /** The path within a bid: "price", "quality.team", "measures.local-jobs.appropriate"; "measures.local-jobs" is all of it. */
  item: line,
  ground: prose,
  /** "reason" where absent: the explanation with what was offered; "all" keeps the score back too. */
  withhold: z.enum(["reason", "all"]).optional(),
  /** What is said in place of the explanation. */
  instead: prose.optional(),
});
export type Redaction = z.infer<typeof Redaction>;

/** The bidder to whom the contract goes; without it the one with the highest total. */
const Award = z.strictObject({
  bidder: line,
  /** Needed where the bidder's total is not the highest, or shares the highest. */
  reason: prose.optional(),
  date: day.optional(),
});

/** tender.json as it is written: marks and bids in any of their short forms. */
export const TenderFile = z.strictObject({
  reference: line,
  title: line,
  serviceArea: line,
  /** Pounds without VAT. */
  value: z.number().gt(0).max(1e12),
  valueIncludingVat: amount.optional(),
  valueWithOptions: amount.optional(),
  kind: z.enum(["goods", "services", "works", "light-touch", "framework"]).optional(),
  route: z.enum(["tender", "quotation"]),
  framework: id,
  bespokeMeasures: z.array(Measure).max(30).readonly().optional(),
  weights: Weights,
  socialValueSplit: z.strictObject({ quantitative: percentage, qualitative: percentage }),
  methods: z.strictObject({
    price: z.enum(["lowest-over-bid", "straight-line-from-lowest"]),
    quality: z.enum(["share-of-maximum", "share-of-highest"]),
    socialValueQuantitative: z.enum(["quantity-share-of-highest", "proxy-total-share-of-highest"]),
  }),
  qualityQuestions: z.array(Question).max(20).readonly(),
  measures: z.array(TenderMeasure).max(30).readonly(),
  evaluators: z.array(line).max(10).readonly(),
  bidders: z.array(Bidder).min(1).max(30).readonly(),
  bids: z.array(BidFile).readonly().optional(),
  /** True: only agreed marks are scored. Otherwise the mean of the evaluators' marks stands where none is agreed. */
  moderation: z.boolean().optional(),
  /** A file's path, relative to the file that names it. */
  proxyPack: line.optional(),
  /** Least marks for every question without a minimum of its own, and for every measure's two marks. */
  minimums: z
    .strictObject({
      quality: z.number().min(0).optional(),
      appropriate: z.number().min(0).max(5).optional(),
      achievable: z.number().min(0).max(5).optional(),
    })
    .optional(),
  exceptions: z
    .array(z.strictObject({ rule: ExceptionRule, reason: prose }))
    .readonly()
    .optional(),
  /** What happens when bids tie, in the words that bidders read. */
  tieRule: prose.optional(),
  /** When bids had to be in. */
  deadline: moment.optional(),
  bidLog: z.array(LogEntry).max(LOG_LINES).readonly().optional(),
  /** The files from which evaluators' marks were read in. */
  evaluatorFiles: z.array(EvaluatorFileRecord).max(10).readonly().optional(),
  rescorings: z.array(Rescoring).max(50).readonly().optional(),
  redactions: z.array(Redaction).max(1000).readonly().optional(),
  award: Award.optional(),
});
export type TenderFile = z.infer<typeof TenderFile>;

/** Appropriate and achievable are marked from 0 to this. */
export const MARK_OF_ANSWERS = 5;
