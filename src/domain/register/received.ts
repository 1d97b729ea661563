import type { Tier } from "../council/tiers";
import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import { fingerprint, formerFingerprint } from "../values/fingerprint";
import type { Issue } from "../issues/issue";
import type { Done } from "../return/done";
import type { ReturnRecord } from "../return/record";
import type { YesNoUnknown } from "../values/answer";

/** What a supplier states of a commitment; null where blank. */
export interface ReturnedClaim {
  readonly measure: string;
  readonly level: string | null;
  /** In the measure's unit. */
  readonly quantity: number | null;
  /** Of a measure without a quantity; absent where it was not asked or not answered. */
  readonly done?: Done | undefined;
  readonly evidence: string | null;
  readonly narrative: string | null;
  /** Why the line should not be published. */
  readonly confidential: string | null;
}

/** A payment that a supplier states; null where blank. */
export interface ReturnedPayment {
  /** Of the return's ledger, from 1. */
  readonly row: number;
  readonly invoice: string | null;
  readonly date: Day | null;
  readonly supplier: string | null;
  readonly postcode: string | null;
  readonly creditNote: boolean;
  readonly pence: number;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly tier: Tier;
  readonly confidential: string | null;
}

/** A return that passed its checks, as consolidation takes it. */
export interface QuarterReturn {
  /** The contract's reference. */
  readonly contract: string;
  readonly quarter: QuarterId;
  /** The day of the declaration; null where there is none. */
  readonly declared: Day | null;
  /** True where the supplier says that it takes the place of a return that was sent before; absent where not. */
  readonly corrects?: true | undefined;
  readonly claims: readonly ReturnedClaim[];
  readonly spend: readonly ReturnedPayment[];
}

export interface ReturnFile {
  readonly name: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What came in files of one content: a return with warnings, or what refuses it. */
export interface Received {
  /** By name; several where the same content came more than once. */
  readonly files: readonly ReturnFile[];
  /** The quarter that was consolidated when it came; the latest where it came several times. */
  readonly cameFor: QuarterId;
  readonly issues: readonly Issue[];
  /** Absent where it is refused. */
  readonly read?: QuarterReturn;
  /** Where each of its claims stands in the first file: "Return!F14"; absent of returns that were received before. */
  readonly cells?: readonly string[] | undefined;
  /** What a refused file says it is of, as far as that can be read. */
  readonly says?: { readonly contract?: string; readonly quarter?: QuarterId };
}

/** The first of its files by name, by which messages call it. */
export function firstFileName({ files: [first] }: Received): string {
  if (!first) throw new Error("received without a file");
  return first.name;
}

/** The fingerprint of a return's content: the same for the same content in another file. */
export function contentKey(received: Received): string {
  return fingerprint(identity(received));
}

/** The key that 0.1.0 gave the same content. */
export function formerContentKey(received: Received): string {
  return formerFingerprint(identity(received));
}

/**
 * Everything received, each content once: the same file or the same content again adds at most a name. The order of
 * the lists says nothing. A file that was refused before and is read now counts as read.
 */
export function joinReceived(...lists: readonly (readonly Received[])[]): readonly Received[] {
  const all = lists.flat();
  const read = new Set(
    all.filter((each) => each.read).flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  );
  const stands = all.filter((each) => each.read ?? !each.files.every(({ sha256 }) => read.has(sha256)));
  const byContent = new Map<string, Received>();
  for (const each of stands) {
    const key = identity(each);
    const found = byContent.get(key);
    byContent.set(key, found ? joinTwo(found, each) : each);
  }
  return [...byContent.values()].sort((one, other) => compare(fileKey(one), fileKey(other)));
}

function joinTwo(one: Received, other: Received): Received {
  const [first, second] = [one, other].sort((a, b) => compare(fileKey(a), fileKey(b)));
  if (!first || !second) throw new Error("nothing to join");
  const files = new Map(
    [...first.files, ...second.files].map((file) => [`${file.name}\n${file.sha256}`, file]),
  );
  return {
    ...first,
    issues: withErrors(first.issues, second.issues),
    cameFor: first.cameFor > second.cameFor ? first.cameFor : second.cameFor,
    files: [...files.entries()].sort(([a], [b]) => compare(a, b)).map(([, file]) => file),
  };
}

/** What refused a return before is not lost where the same content comes again. */
function withErrors(issues: readonly Issue[], others: readonly Issue[]): readonly Issue[] {
  const isError = ({ severity }: Issue) => severity === "error";
  return issues.some(isError) ? issues : [...issues, ...others.filter(isError)];
}

function fileKey(received: Received): string {
  return `${firstFileName(received)}\n${received.files[0]?.sha256 ?? ""}`;
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A refused file is known by its bytes, a return by what it states. */
export function identity({ files, read }: Received): string {
  return read ? JSON.stringify(read) : `refused ${files[0]?.sha256 ?? ""}`;
}

/** What consolidation takes of a return that was read back; where it was read from says nothing of its content. */
export function quarterReturn({
  reference,
  quarter,
  declaration,
  measures,
  spend,
}: ReturnRecord): QuarterReturn {
  return {
    contract: reference,
    quarter,
    declared: declaration.date,
    ...(declaration.corrects ? { corrects: true as const } : {}),
    claims: measures.map(({ measure, level, claimed, done, evidence, narrative, confidential }) => ({
      measure,
      level: level ?? null,
      quantity: claimed ?? null,
      ...(done === undefined ? {} : { done }),
      evidence: evidence ?? null,
      narrative: narrative ?? null,
      confidential: confidential ?? null,
    })),
    spend: spend.map(
      ({ row, invoice, date, supplier, postcode, creditNote, netPence, sme, vcse, tier, confidential }) => ({
        row,
        invoice: invoice ?? null,
        date: date ?? null,
        supplier: supplier ?? null,
        postcode: postcode ?? null,
        creditNote,
        pence: netPence,
        sme,
        vcse,
        tier,
        confidential: confidential ?? null,
      }),
    ),
  };
}
