import * as z from "zod";
import { TIERS } from "../council/tiers";
import { Framework } from "../framework/edition";
import { VERDICTS } from "./decisions";
import type { RegisterState } from "./model";
import { Done } from "../return/done";
import { YES_NO_UNKNOWN } from "../values/answer";

const text = z.string();
const maybe = text.nullable();
const figure = z.number();
const answer = z.enum(YES_NO_UNKNOWN);

const QuarterReturn = z.strictObject({
  contract: text,
  quarter: text,
  declared: maybe,
  corrects: z.literal(true).optional(),
  claims: z.array(
    z.strictObject({
      measure: text,
      level: maybe,
      quantity: figure.nullable(),
      done: Done.optional(),
      evidence: maybe,
      narrative: maybe,
      confidential: maybe,
    }),
  ),
  spend: z.array(
    z.strictObject({
      row: z.int(),
      invoice: maybe,
      date: maybe,
      supplier: maybe,
      postcode: maybe,
      creditNote: z.boolean(),
      pence: z.int(),
      sme: answer,
      vcse: answer,
      tier: z.enum(TIERS),
      confidential: maybe,
    }),
  ),
});

const Issue = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning"]),
  place: z.strictObject({
    file: text.optional(),
    sheet: text.optional(),
    cell: text.optional(),
    subject: text.optional(),
    path: z.array(z.union([text, figure])).optional(),
  }),
  limits: z.record(text, z.union([text, figure])),
});

const Received = z.strictObject({
  files: z.array(z.strictObject({ name: text, sha256: text })).min(1),
  cameFor: text,
  issues: z.array(Issue),
  read: QuarterReturn.optional(),
  cells: z.array(text).optional(),
  says: z.strictObject({ contract: text.optional(), quarter: text.optional() }).optional(),
});

const Validation = z.strictObject({
  contract: text,
  quarter: text,
  measure: text,
  level: maybe,
  verdict: z.enum(VERDICTS).nullable(),
  quantity: figure.nullable(),
  reason: maybe,
  officer: maybe,
  date: maybe,
  claimed: figure.nullable(),
  done: Done.nullable().optional(),
});

const Choice = z.strictObject({
  key: text,
  contract: text,
  quarter: text,
  use: z.boolean().nullable(),
  officer: maybe,
  date: maybe,
  note: maybe,
  over: z.array(text),
});

const Action = z.strictObject({
  contract: text,
  about: maybe,
  action: maybe,
  officer: maybe,
  began: maybe,
  due: maybe,
  done: maybe,
  outcome: maybe,
});

const Look = z.strictObject({
  contract: text,
  quarter: text,
  measure: text,
  level: maybe,
  reference: text,
  file: maybe,
  sha256: maybe,
  officer: maybe,
  date: maybe,
  note: maybe,
});

const Restatement = z.strictObject({
  quarter: text,
  contract: text,
  measure: text,
  level: maybe,
  before: figure,
  after: figure,
  why: text,
  on: text,
});

const Snapshot = z.strictObject({
  quarter: text,
  published: text,
  note: maybe,
  figures: z.array(
    z.strictObject({
      serviceArea: text,
      directorate: maybe.optional(),
      measure: text,
      edition: text.optional(),
      claimed: figure,
      evidenced: figure,
      validated: figure,
    }),
  ),
  spend: z.strictObject({ total: figure, local: figure, unknown: figure }),
});

const Acceptance = z.strictObject({
  contract: text,
  quarter: text,
  key: text,
  over: z.array(text),
  /** Absent before the fifth form. */
  serviceArea: text.optional(),
  directorate: maybe.optional(),
});

/** What a register's stamp holds for the next one. */
export const RegisterStamp = z.strictObject({
  quarter: text,
  received: z.array(Received),
  decisions: z.strictObject({
    validations: z.array(Validation),
    choices: z.array(Choice),
    actions: z.array(Action).optional(),
    evidence: z.array(Look).optional(),
  }),
  restatements: z.array(Restatement),
  snapshots: z.array(Snapshot),
  /** Absent before the third form. */
  accepted: z.array(Acceptance).optional(),
  /** Absent before the fifth form. */
  missing: z.array(z.strictObject({ contract: text, quarter: text })).optional(),
  /** The council's own that its contracts were let under. */
  editions: z.array(Framework).optional(),
});
export type RegisterStamp = z.infer<typeof RegisterStamp> & RegisterState;
