import { DONE_WORDS } from "../return/done";
import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import { commitmentName } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { Measure } from "../framework/edition";
import { sum } from "../values/shares";
import type { Choice, Decisions } from "./decisions";
import type { Register, ReturnEntry } from "./model";
import type { QuarterReturn, ReturnedClaim } from "./received";

/** What the returns say of one thing, one value each in their order; null where one says nothing of it. */
export interface ComparedLine {
  readonly label: string;
  readonly kind: "quantity" | "count" | "pence" | "text";
  readonly values: readonly (number | string | null)[];
  readonly differs: boolean;
}

export interface ComparedReturn {
  /** The content key, by which it is chosen. */
  readonly key: string;
  readonly files: readonly string[];
  readonly declared: Day | null;
  /** Whether it counts while none is chosen. */
  readonly counts: boolean;
}

/** The different returns of one contract and quarter: until one is chosen none counts, or the one that was accepted. */
export interface ReturnsToChoose {
  readonly contract: string;
  readonly title: string;
  readonly supplier: string;
  readonly quarter: QuarterId;
  readonly returns: readonly ComparedReturn[];
  /** Quantities and spend always, all else where the returns differ in it. */
  readonly lines: readonly ComparedLine[];
  /** The keys of every return on record for the contract and quarter, replaced ones too. */
  readonly recorded: readonly string[];
}

type Listed = ReturnEntry & { readonly key: string; readonly read: QuarterReturn };

/** The returns to choose from, side by side, in the register's order. */
export function returnsToChoose(register: Register): readonly ReturnsToChoose[] {
  const all = register.returns.flatMap(listed);
  const undecided = all.filter(({ status }) => status === "To choose");
  const firsts = undecided.filter((each) => undecided.find((other) => isBeside(each, other)) === each);
  const open = all.filter(
    (each) =>
      undecided.includes(each) ||
      (each.status === "Accepted" && firsts.some((first) => isBeside(first, each))),
  );
  return firsts.map((first) => ({
    contract: first.reference,
    title: first.contract?.title ?? "",
    supplier: first.supplier ?? "",
    quarter: first.quarter,
    returns: open
      .filter((each) => isBeside(first, each))
      .map(({ key, received, declared, status }) => ({
        key,
        counts: status === "Accepted",
        files: (received?.files ?? []).map(({ name }) => name),
        declared,
      })),
    lines: comparedLines(
      open.filter((each) => isBeside(first, each)),
      register,
    ),
    recorded: all
      .filter((each) => isBeside(first, each))
      .map(({ key }) => key)
      .sort(),
  }));
}

/** Whether two are of one contract and quarter. */
function isBeside(one: ReturnEntry, other: ReturnEntry): boolean {
  return one.reference === other.reference && one.quarter === other.quarter;
}

function listed(entry: ReturnEntry): readonly Listed[] {
  const { key, received } = entry;
  return key !== null && received?.read ? [{ ...entry, key, read: received.read }] : [];
}

function comparedLines(open: readonly Listed[], register: Register): readonly ComparedLine[] {
  const reads = open.map(({ read }) => read);
  const total = ({ spend }: QuarterReturn) => sum(spend.map(({ pence }) => pence));
  const own = reads.map((read) => ownPayments(read, reads));
  const lines = [
    ...claimsOf(reads).flatMap((claim) => claimLines(claim, open, register)),
    line("Spend", "pence", reads.map(total)),
    {
      label: "Payments that the others lack",
      kind: "count" as const,
      values: own,
      differs: own.some((count) => count > 0),
    },
  ];
  return lines.filter(({ kind, differs }) => differs || kind === "quantity" || kind === "pence");
}

function line(label: string, kind: ComparedLine["kind"], values: ComparedLine["values"]): ComparedLine {
  return { label, kind, values, differs: new Set(values).size > 1 };
}

/** Each measure and level that any of the returns states, once, in the first one's order. */
function claimsOf(reads: readonly QuarterReturn[]): readonly ReturnedClaim[] {
  const found = new Map<string, ReturnedClaim>();
  for (const claim of reads.flatMap(({ claims }) => claims)) {
    const key = JSON.stringify([claim.measure, claim.level]);
    if (!found.has(key)) found.set(key, claim);
  }
  return [...found.values()];
}

function claimLines(
  { measure, level }: ReturnedClaim,
  open: readonly Listed[],
  { editions }: Register,
): readonly ComparedLine[] {
  const contract = open[0]?.contract;
  const edition = editions.find(({ id }) => id === contract?.framework);
  const measures = contract && edition ? contractMeasures(contract, edition) : new Map<string, Measure>();
  const name = commitmentName({ measure, level: level ?? undefined }, measures);
  const claims = open.map(({ read }) =>
    read.claims.find((each) => each.measure === measure && each.level === level),
  );
  const of = (label: string, kind: ComparedLine["kind"], field: keyof ReturnedClaim) =>
    line(
      label,
      kind,
      claims.map((claim) => claim?.[field] ?? null),
    );
  return [
    of(name, "quantity", "quantity"),
    ...(claims.some((claim) => claim?.done !== undefined)
      ? [
          line(
            `${name}: whether it was done`,
            "text",
            claims.map((claim) => (claim?.done === undefined ? null : DONE_WORDS[claim.done])),
          ),
        ]
      : []),
    of(`${name}: evidence`, "text", "evidence"),
    of(`${name}: what was done`, "text", "narrative"),
    of(`${name}: why confidential`, "text", "confidential"),
  ];
}

function ownPayments(read: QuarterReturn, reads: readonly QuarterReturn[]): number {
  const others = new Set(
    reads.filter((each) => each !== read).flatMap(({ spend }) => spend.map((each) => JSON.stringify(each))),
  );
  return read.spend.filter((each) => !others.has(JSON.stringify(each))).length;
}

/** A choice among returns that stand side by side. */
export interface MadeChoice {
  readonly of: ReturnsToChoose;
  /** Of the one to be used. */
  readonly key: string;
  readonly officer: string;
  readonly date: Day;
  readonly note: string | null;
}

/** The decisions with the choices made; a former choice of the same contract and quarter chooses nothing any more. */
export function withChoices(decisions: Decisions, made: readonly MadeChoice[]): Decisions {
  return { ...decisions, choices: made.reduce(withChoice, decisions.choices) };
}

function withChoice(choices: readonly Choice[], { of, key, ...signed }: MadeChoice): readonly Choice[] {
  const { contract, quarter, recorded } = of;
  const chosen: Choice = {
    key,
    contract,
    quarter,
    use: true,
    ...signed,
    over: recorded.filter((each) => each !== key),
  };
  const others = choices
    .filter((each) => each.key !== key)
    .map((each) => (recorded.includes(each.key) && each.use ? { ...each, use: null, over: [] } : each));
  return [...others, chosen].sort((one, other) => (one.key < other.key ? -1 : 1));
}
