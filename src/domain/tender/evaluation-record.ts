import * as z from "zod";
import { labelled } from "../issues/labels";
import { day, line, prose } from "../values/fields";

/** A day, with its time of day where known: "2026-04-30", "2026-04-30T12:00". The pattern's message is a key of the formats in words. */
export const moment = z
  .string()
  .regex(new RegExp(`${z.regexes.date.source.slice(0, -1)}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d)?$`), "moment");

/** What an evaluator declares before marking. */
export const Declaration = z.strictObject({
  /** "Service manager" */
  role: labelled("role", line),
  /** The interests declared; absent where there are none. */
  interests: labelled("interests", prose).optional(),
  date: labelled("date", day),
});
export type Declaration = z.infer<typeof Declaration>;

/** An evaluator's file that was read in. */
export const EvaluatorFileRecord = z.strictObject({
  evaluator: labelled("evaluator", line),
  file: labelled("name of the file", line),
  received: labelled("date received", moment),
  declaration: labelled("declaration", Declaration),
});
export type EvaluatorFileRecord = z.infer<typeof EvaluatorFileRecord>;

/** What an entry of the bid log may be about, as users read it. */
export const LOG_KINDS = {
  received: "Received",
  late: "Late",
  clarification: "Clarification",
  "arithmetic-correction": "Arithmetic correction",
  "pass-fail-condition": "Pass or fail condition",
  "abnormally-low-enquiry": "Abnormally low enquiry",
  "consortium-or-lot": "Consortium or lot",
  withdrawal: "Withdrawal",
  exclusion: "Exclusion",
  rescored: "Re-scored",
  other: "Other",
} as const;
export type LogKind = keyof typeof LOG_KINDS;

/** Lines that a bid log holds. */
export const LOG_LINES = 200;

export const LogEntry = z.strictObject({
  kind: labelled("kind of entry", z.enum(Object.keys(LOG_KINDS) as [LogKind, ...LogKind[]])),
  /** Absent where the entry is about the tender as a whole. */
  bidder: labelled("bidder", line).optional(),
  detail: labelled("detail", prose).optional(),
  date: labelled("date", moment),
  officer: labelled("officer", line),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** How a bid stands. */
export const BidStanding = z.strictObject({
  bidder: labelled("bidder", line),
  status: labelled("status", line),
  total: labelled("total", z.number().nullable()),
  rank: labelled("rank", z.number().nullable()),
});
export type BidStanding = z.infer<typeof BidStanding>;

/** Totals and ranks before and after a withdrawal or a correction of a bid that was opened. */
export const Rescoring = z.strictObject({
  date: labelled("date", day),
  officer: labelled("officer", line),
  reason: labelled("reason", prose),
  /** Whose bid was changed; absent where the record was written by hand. */
  bidder: labelled("bidder", line).optional(),
  /** What was changed in it, a line for each entry. */
  changes: labelled("changes", z.array(labelled("change", prose)).max(200).readonly()).optional(),
  before: labelled("bids before", z.array(labelled("bid", BidStanding)).max(30).readonly()),
  after: labelled("bids after", z.array(labelled("bid", BidStanding)).max(30).readonly()),
});
export type Rescoring = z.infer<typeof Rescoring>;

type Log = readonly { readonly kind: LogKind; readonly bidder?: string | undefined; readonly date: string }[];

/** Whether an entry tells of a bid that came after the deadline; a day without a time counts as its first minute. */
export function isLate({ kind, date }: Log[number], deadline: string | undefined): boolean {
  return kind === "late" || (kind === "received" && deadline !== undefined && date > deadline);
}
