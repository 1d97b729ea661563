import * as z from "zod";
import { labelled } from "../issues/labels";
import { BidFile } from "./bids";
import { CallOff, Member } from "./consortium";
import { amount, day, id, line, percentage, prose, secret } from "../values/fields";
import { EvaluatorFileRecord, LOG_LINES, LogEntry, moment, Rescoring } from "./evaluation-record";
import { SocialValueSplit, Weights } from "../council/tender-shares";
import { tierNameFields } from "../council/tiers";
import { ContractKind } from "../council/threshold-amounts";
import { Measure } from "../framework/edition";
import { Invited } from "./invited";
import { Statements } from "./statements";

const Question = z.strictObject({
  id: labelled("id", id),
  title: labelled("title", line),
  /** Share of the quality weight, in percent. */
  weight: labelled("question's share", percentage),
  maximum: labelled("maximum mark", z.number().gt(0).max(1000)),
  /** A bid whose mark is lower is below a minimum. */
  minimum: labelled("minimum mark", z.number().min(0)).optional(),
  /** What a mark means: {"5": "Excellent: ..."}. */
  descriptors: labelled("descriptors", z.record(z.string(), labelled("descriptor", prose))).optional(),
});
export type Question = z.infer<typeof Question>;

const TenderMeasure = z.strictObject({
  id: labelled("id", id),
  /** Share of the social value weight, in percent. */
  weight: labelled("measure's share", percentage),
  /** The level that quantities are asked for at; without it they are for all levels. */
  level: labelled("level", line).optional(),
  /** What one of a level counts as: {"2": 1, "3": 1.5}; a level that is left out, and all where this is absent, count as 1. */
  levelWeights: labelled(
    "weights of levels",
    z.record(z.string(), labelled("weight of a level", z.number().gt(0).max(100))),
  ).optional(),
  /** A disclosed quantity: the highest offer counts as at least this. */
  reference: labelled("reference quantity", z.number().gt(0).max(1e12)).optional(),
});
export type TenderMeasure = z.infer<typeof TenderMeasure>;

const Bidder = z.strictObject({
  name: labelled("bidder's name", line),
  address: labelled("address", prose).optional(),
  email: labelled("email", z.email()).optional(),
  identifier: labelled("identifier", line).optional(),
  sme: labelled("answer whether the bidder is an SME", z.boolean()).optional(),
  vcse: labelled("answer whether the bidder is a VCSE", z.boolean()).optional(),
  /** Of a consortium: the organisations that bid together. */
  members: labelled("members", z.array(labelled("member", Member)).min(2).max(20).readonly()).optional(),
});

const FullCriteria = z.strictObject({
  /** "Invitation to tender, section 4" */
  document: labelled("document with the full award criteria", line).optional(),
  /** The unique identifier of the tender notice: "2026/S 000-012345". */
  notice: labelled("identifier of the tender notice", line).optional(),
  /** Of a web page or an office: "https://...". */
  address: labelled("address of the tender documents", line).optional(),
});
export type FullCriteria = z.infer<typeof FullCriteria>;

/** What an exception may be from; each needs its reason in writing. */
export const ExceptionRule = z.enum(["social-value-weight", "local-quotation"]);

const Exception = z.strictObject({
  rule: labelled("rule", ExceptionRule),
  reason: labelled("reason", prose),
});

/** What of a tender's assessment is withheld from the summaries that go to others, and the ground in law. */
const Redaction = z.strictObject({
  bidder: labelled("bidder", line),
  /** The path within a bid: "price", "quality.team", "measures.local-jobs.appropriate"; "measures.local-jobs" is all of it. */
  item: labelled("item", line),
  ground: labelled("ground", prose),
  /** "reason" where absent: the explanation with what was offered; "all" keeps the score back too. */
  withhold: labelled("part withheld", z.enum(["reason", "all"])).optional(),
  /** What is said in place of the explanation. */
  instead: labelled("text shown instead", prose).optional(),
});
export type Redaction = z.infer<typeof Redaction>;

/** The bidder to whom the contract goes; without it the one with the highest total. */
const Award = z.strictObject({
  bidder: labelled("bidder", line),
  /** Needed where the bidder's total is not the highest, or shares the highest. */
  reason: labelled("reason for the award", prose).optional(),
  date: labelled("date of the award", day).optional(),
});

/** What a measure that is offered a quantity of 0 gets for how appropriate and achievable it is. */
export const NothingOffered = z.enum(["no-marks", "marked-as-answered"]);
export type NothingOffered = z.infer<typeof NothingOffered>;

/** Whether a bid that leaves either half of social value blank is scored as it is. */
export const BlankHalf = z.enum(["scored", "disregarded"]);

/** What comes first of two bids whose totals are equal. */
export const TieBreak = z.enum(["lower-price", "higher-quality", "higher-social-value"]);
export type TieBreak = z.infer<typeof TieBreak>;

/** In turn; a third would find nothing, since totals are sums. None: equal totals share a rank, and the council decides with a record. */
export const TieBreaks = z.array(labelled("tie-break", TieBreak)).max(2).readonly();
export type TieBreaks = z.infer<typeof TieBreaks>;

/** The most lots of a tender. */
export const MOST_LOTS = 10;

/** A lot as its tender is set up: what it does not say is as in the whole tender. */
const Lot = z.strictObject({
  id: labelled("id", id),
  title: labelled("lot's title", line),
  /** Pounds without VAT; the lots' sum is the tender's value. */
  value: labelled("lot's value", z.number().gt(0).max(1e12)),
  valueIncludingVat: labelled("lot's value including VAT", amount).optional(),
  /** Pounds with VAT and all options, extensions and renewals. */
  valueWithOptions: labelled("lot's value with VAT and all options", amount).optional(),
  /** Names of the bidders that bid for it; all where absent. */
  bidders: labelled("lot's bidders", z.array(labelled("bidder", line)).min(1).max(30).readonly()).optional(),
  weights: labelled("weights", Weights).optional(),
  qualityQuestions: labelled(
    "quality questions",
    z.array(labelled("question", Question)).max(20).readonly(),
  ).optional(),
  measures: labelled("measures", z.array(labelled("measure", TenderMeasure)).max(30).readonly()).optional(),
});
export type Lot = z.infer<typeof Lot>;

const mostToWin = labelled("most lots to win", z.int().min(1).max(MOST_LOTS));

const Lots = z.strictObject({
  each: labelled("lots", z.array(labelled("lot", Lot)).min(2).max(MOST_LOTS).readonly()),
  /** As many lots as one bidder may win; all where absent. */
  mostToWin: mostToWin.optional(),
  /** The ids of all lots in the order in which they are awarded; as they stand where absent. */
  preference: labelled(
    "order of preference",
    z.array(labelled("lot", id)).max(MOST_LOTS).readonly(),
  ).optional(),
});
export type Lots = z.infer<typeof Lots>;

/** What the tender of one lot says of the whole, as `lots` of the whole tender makes it. */
export const LotOf = z.strictObject({
  /** Of the lot that it is. */
  id: labelled("id", id),
  tender: labelled(
    "whole tender",
    z.strictObject({
      reference: labelled("reference", line),
      title: labelled("title", line),
      value: labelled("contract value", z.number().gt(0).max(1e12)),
      valueIncludingVat: labelled("value including VAT", amount).optional(),
      valueWithOptions: labelled("value with VAT and all options", amount).optional(),
    }),
  ),
  /** Every lot, in the order in which they are awarded. */
  lots: labelled(
    "lots",
    z
      .array(
        labelled("lot", z.strictObject({ id: labelled("id", id), title: labelled("lot's title", line) })),
      )
      .min(2)
      .max(MOST_LOTS)
      .readonly(),
  ),
  mostToWin,
});
export type LotOf = z.infer<typeof LotOf>;

/** tender.json as it is written: marks and bids in any of their short forms. */
export const TenderFile = z.strictObject({
  reference: labelled("reference", line),
  title: labelled("title", line),
  serviceArea: labelled("service area", line),
  /** Pounds without VAT. */
  value: labelled("contract value", z.number().gt(0).max(1e12)),
  valueIncludingVat: labelled("value including VAT", amount).optional(),
  /** Pounds with VAT and all options, extensions and renewals. */
  valueWithOptions: labelled("value with VAT and all options", amount).optional(),
  kind: labelled("kind of contract", ContractKind).optional(),
  route: labelled("route", z.enum(["tender", "quotation"])),
  /** For quotations: whether a local supplier is among those asked; an exception from it has its reason below. */
  localSupplierAsked: labelled("local supplier asked", z.boolean().nullable()).optional(),
  ...tierNameFields,
  /** Businesses that are to be approached: on the quotation route the proof that a local supplier was invited. */
  invited: labelled(
    "businesses to be invited",
    z.array(labelled("business", Invited)).max(200).readonly(),
  ).optional(),
  statements: Statements.optional(),
  framework: labelled("framework edition", id),
  /** Who buys, where the edition is not a council's own: its name as forms, summaries and notices print it. */
  authority: labelled("buying authority", line).optional(),
  /** The day on which the procurement commences, by which editions and the law's thresholds go. */
  commenced: labelled("day on which the procurement commences", day).optional(),
  /** The framework under which a mini-competition is held. */
  callOff: labelled("framework of the mini-competition", CallOff).optional(),
  /** True where bidders name those who will do part of the work for them. */
  namesSubcontractors: labelled("choice whether bidders name subcontractors", z.boolean()).optional(),
  /** Into which the tender is divided: each has a tender, a workbook and a contract of its own. */
  lots: labelled("lots", Lots).optional(),
  /** Of a lot's own tender: which it is, and of what. */
  lot: labelled("lot", LotOf).optional(),
  bespokeMeasures: labelled(
    "bespoke measures",
    z.array(labelled("bespoke measure", Measure)).max(30).readonly(),
  ).optional(),
  weights: labelled("weights", Weights),
  socialValueSplit: labelled("split of social value", SocialValueSplit),
  methods: labelled(
    "methods",
    z.strictObject({
      price: labelled("price method", z.enum(["lowest-over-bid", "straight-line-from-lowest"])),
      quality: labelled("quality method", z.enum(["share-of-maximum", "share-of-highest"])),
      socialValueQuantitative: labelled(
        "social value method",
        z.enum(["quantity-share-of-highest", "proxy-total-share-of-highest"]),
      ),
    }),
  ),
  qualityQuestions: labelled("quality questions", z.array(labelled("question", Question)).max(20).readonly()),
  measures: labelled("measures", z.array(labelled("measure", TenderMeasure)).max(30).readonly()),
  evaluators: labelled("evaluators", z.array(labelled("evaluator", line)).max(10).readonly()),
  bidders: labelled("bidders", z.array(labelled("bidder", Bidder)).min(1).max(30).readonly()),
  bids: labelled("bids", z.array(labelled("bid", BidFile)).readonly()).optional(),
  /** True: only agreed marks are scored. Otherwise the mean of the evaluators' marks stands where none is agreed. */
  moderation: labelled("moderation", z.boolean()).optional(),
  /** "no-marks" where absent. */
  nothingOffered: labelled("rule for nothing offered", NothingOffered).optional(),
  /** Whether a bid that leaves either half of social value blank is scored, as where absent, or disregarded. */
  blankHalf: labelled("rule for a blank half", BlankHalf).optional(),
  /**
   * Given where evaluators know bidders by letters alone. The letters are drawn by these words, which nobody else knows:
   * they stay with the tender, and no file that is sent out holds them.
   */
  anonymous: labelled("secret of the letters", secret).optional(),
  /** A file's path, relative to the file that names it. */
  proxyPack: labelled("proxy pack", line).optional(),
  /** Least marks for every question without a minimum of its own, and for every measure's two marks. */
  minimums: labelled(
    "least marks",
    z.strictObject({
      quality: labelled("least quality mark", z.number().min(0)).optional(),
      appropriate: labelled("least mark for appropriate", z.number().min(0).max(5)).optional(),
      achievable: labelled("least mark for achievable", z.number().min(0).max(5)).optional(),
    }),
  ).optional(),
  /** What the marks 0 to 5 of a measure's answer mean, for appropriate and achievable alike: {"5": "Excellent: ..."}. */
  answerDescriptors: labelled(
    "descriptors of answers' marks",
    z.record(z.string(), labelled("descriptor", prose)),
  ).optional(),
  /** Where bidders can get the award criteria and their assessment in full, which an assessment summary has to say. */
  fullCriteria: labelled("place of the full award criteria", FullCriteria).optional(),
  exceptions: labelled("exceptions", z.array(labelled("exception", Exception)).readonly()).optional(),
  /** By what equal totals are ranked, which the sheets apply; where absent they share a rank. */
  tieBreaks: labelled("tie-breaks", TieBreaks).optional(),
  /** What happens when bids tie, or are still equal after the tie-breaks, in the words that bidders read: no formula applies it. */
  tieRule: labelled("tie rule", prose).optional(),
  /** When bids had to be in. */
  deadline: labelled("deadline for bids", moment).optional(),
  bidLog: labelled(
    "bid log",
    z.array(labelled("bid log entry", LogEntry)).max(LOG_LINES).readonly(),
  ).optional(),
  /** The files from which evaluators' marks were read in. */
  evaluatorFiles: labelled(
    "evaluator files",
    z.array(labelled("evaluator file", EvaluatorFileRecord)).max(10).readonly(),
  ).optional(),
  rescorings: labelled(
    "re-scorings",
    z.array(labelled("re-scoring", Rescoring)).max(50).readonly(),
  ).optional(),
  redactions: labelled(
    "redactions",
    z.array(labelled("redaction", Redaction)).max(1000).readonly(),
  ).optional(),
  award: labelled("award", Award).optional(),
});
export type TenderFile = z.infer<typeof TenderFile>;

/** Appropriate and achievable are marked from 0 to this. */
export const MARK_OF_ANSWERS = 5;
