import * as z from "zod";
import { day, line, prose } from "../values/fields";

/** A day, with its time of day where known: "2026-04-30", "2026-04-30T12:00". The pattern's message is a key of the formats in words. */
export const moment = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/, "moment");

/** What an evaluator declares before marking. */
export const Declaration = z.strictObject({
  /** "Service manager" */
  role: line,
  /** The interests declared; absent where there are none. */
  interests: prose.optional(),
  date: day,
});
export type Declaration = z.infer<typeof Declaration>;

/** An evaluator's file that was read in. */
export const EvaluatorFileRecord = z.strictObject({
  evaluator: line,
  file: line,
  received: moment,
  declaration: Declaration,
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
  kind: z.enum(Object.keys(LOG_KINDS) as [LogKind, ...LogKind[]]),
  /** Absent where the entry is about the tender as a whole. */
  bidder: line.optional(),
  detail: prose.optional(),
  date: moment,
  officer: line,
});
export type LogEntry = z.infer<typeof LogEntry>;

const BidStanding = z.strictObject({
  bidder: line,
  status: line,
  total: z.number().nullable(),
  rank: z.number().nullable(),
});
export type BidStanding = z.infer<typeof BidStanding>;

/** Totals and ranks before and after a withdrawal or a correction of a bid that was opened. */
export const Rescoring = z.strictObject({
  date: day,
  officer: line,
  reason: prose,
  /** Whose bid was changed; absent where the record was written by hand. */
  bidder: line.optional(),
  /** What was changed in it, a line for each entry. */
  changes: z.array(prose).max(200).readonly().optional(),
  before: z.array(BidStanding).max(30).readonly(),
  after: z.array(BidStanding).max(30).readonly(),
});
export type Rescoring = z.infer<typeof Rescoring>;

type Log = readonly { readonly kind: LogKind; readonly bidder?: string | undefined; readonly date: string }[];

/** Whether an entry tells of a bid that came after the deadline; a day without a time counts as its first minute. */
export function isLate({ kind, date }: Log[number], deadline: string | undefined): boolean {
  return kind === "late" || (kind === "received" && deadline !== undefined && date > deadline);
}
