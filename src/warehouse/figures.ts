import { type Tier, TIER_WORDS, TIERS } from "../domain/council/tiers";
import { LEFT_OUT_REASONS, type LeftOutReason } from "../domain/spend/left-out";
import type { ServiceAreaTotals } from "../domain/spend/local-spend";
import { type Engine, EngineFailed, quoted, type Row } from "./engine";

/** Whole pence, and shares as fractions; null where the total is 0 or less. */
export interface TotalsOfCouncil {
  readonly lines: number;
  readonly total: number;
  readonly local: number;
  readonly wider: number;
  readonly elsewhere: number;
  readonly unknown: number;
  readonly sme: number;
  readonly vcse: number;
  readonly localShare: number | null;
  readonly localShareLow: number | null;
  readonly localShareHigh: number | null;
}

export interface CouncilFigures {
  readonly council: string;
  /** Undefined where no payment of it is in scope. */
  readonly spend: TotalsOfCouncil | undefined;
  readonly excluded: readonly { readonly rule: string; readonly lines: number; readonly total: number }[];
  /** Every tier by the council's own name. */
  readonly byTier: readonly (Omit<Group, "local"> & { readonly tier: Tier })[];
  readonly byQuarter: readonly Group[];
  readonly byServiceArea: readonly ServiceAreaGroup[];
  readonly unmatched: { readonly suppliers: number; readonly lines: number; readonly total: number };
  readonly leftOut: readonly LeftOutOfCouncil[];
  /** What says that the figures may be others. */
  readonly doubts: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  /** Numbered payments that stand in more than one ledger. */
  readonly twice: { readonly lines: number; readonly pence: number } | undefined;
  readonly returns: readonly ReturnsOfQuarter[];
}

interface Group {
  readonly name: string;
  readonly lines: number;
  readonly total: number;
  readonly local: number;
}

interface ServiceAreaGroup extends Group {
  readonly fromRegister: ServiceAreaTotals["fromRegister"];
}

interface LeftOutOfCouncil {
  readonly reason: LeftOutReason;
  readonly mayBePayments: boolean;
  readonly lines: number;
  readonly pence: number;
  readonly unknown: number;
}

/** What a register of a quarter says: of the quarter itself. */
interface ReturnsOfQuarter {
  readonly quarter: string;
  readonly returns: Readonly<Record<string, number>>;
  readonly measures: readonly Readonly<
    Record<"committed" | "due" | "claimed" | "evidenced" | "validated", number> & {
      readonly serviceArea: string;
      readonly measure: string;
    }
  >[];
  readonly supplyChain: Omit<TotalsOfCouncil, "lines"> | undefined;
}

export interface WarehouseFigures {
  readonly councils: readonly CouncilFigures[];
  /** All councils together, where there are several. */
  readonly all:
    (TotalsOfCouncil & { readonly councils: number; readonly averageLocalShare: number | null }) | undefined;
}

/** The figures of every council in a warehouse, or of one; throws EngineFailed where lines of a load are not there. */
export async function figuresIn(engine: Engine, council?: string): Promise<WarehouseFigures> {
  const lost = await engine.rows(
    "SELECT council, file, lines, lines_found FROM not_whole ORDER BY council, file",
  );
  const [first] = lost;
  if (first)
    throw new EngineFailed(
      `${text(first.file)} of ${text(first.council)} has ${text(first.lines_found)} of its ${text(first.lines)} lines in the warehouse: ` +
        "files of it are missing. Put them back, or add the ledger with --again",
    );
  const views = new Map<string, readonly Row[]>();
  for (const [view, order] of Object.entries(VIEWS)) {
    const where = council === undefined ? "" : `WHERE council = ${quoted(council)}`;
    views.set(view, await engine.rows(`SELECT * FROM ${view} ${where} ORDER BY council, ${order}`));
  }
  const rowsOf = (view: keyof typeof VIEWS, name: string) =>
    (views.get(view) ?? []).filter((row) => row.council === name);
  // A council whose ledgers were taken out still has names of tiers.
  const figures = [...views].flatMap(([view, rows]) => (view === "tier_names" ? [] : rows));
  const names = [...new Set(figures.map((row) => text(row.council)))].sort();
  const all =
    council === undefined && names.length > 1 ? await engine.rows("SELECT * FROM spend_of_all") : [];
  return {
    councils: names.map((name) => councilFigures(name, (view) => rowsOf(view, name))),
    all: all[0] && {
      ...totalsOf(all[0]),
      councils: whole(all[0].councils),
      averageLocalShare: share(all[0].average_local_share),
    },
  };
}

/** The views that are asked, in which order their rows stand. */
const VIEWS = {
  spend: "total",
  spend_excluded: "total DESC, rule",
  tier_names: "tier",
  spend_by_tier: "tier",
  spend_by_quarter: "quarter",
  spend_by_service_area: "total DESC, service_area",
  spend_unmatched_of_council: "total",
  left_out_by_reason: "reason",
  doubts: "file, code",
  payments_twice: "lines",
  returns_by_status: "quarter, status",
  measures: "quarter, service_area, measure",
  supply_chain: "quarter",
} as const;

function councilFigures(council: string, rows: (view: keyof typeof VIEWS) => readonly Row[]): CouncilFigures {
  const [spend] = rows("spend");
  const [unmatched] = rows("spend_unmatched_of_council");
  const [twice] = rows("payments_twice");
  return {
    council,
    spend: spend && totalsOf(spend),
    excluded: rows("spend_excluded").map((row) => ({
      ...{ rule: text(row.rule), lines: whole(row.lines), total: whole(row.total) },
    })),
    byTier: byTier(rows),
    byQuarter: rows("spend_by_quarter").map((row) => groupOf(row, "quarter")),
    byServiceArea: rows("spend_by_service_area").map((row) => ({
      ...groupOf(row, "service_area"),
      fromRegister: { lines: whole(row.lines_from_register), pence: whole(row.from_register) },
    })),
    unmatched: {
      suppliers: whole(unmatched?.suppliers ?? 0),
      lines: whole(unmatched?.lines ?? 0),
      total: whole(unmatched?.total ?? 0),
    },
    leftOut: rows("left_out_by_reason").map((row) => ({
      reason: reasonOf(row.reason),
      mayBePayments: row.may_be_payments === true,
      ...{ lines: whole(row.lines), pence: whole(row.pence), unknown: whole(row.lines_of_unknown_amount) },
    })),
    doubts: rows("doubts")
      .filter(({ open }) => open === true)
      .map((row) => ({ file: text(row.file), code: text(row.code), message: text(row.message) })),
    twice: twice && { lines: whole(twice.lines), pence: whole(twice.pence) },
    returns: returnsOf(rows),
  };
}

function byTier(rows: (view: keyof typeof VIEWS) => readonly Row[]): CouncilFigures["byTier"] {
  return TIERS.map((tier) => {
    const [named, sums] = (["tier_names", "spend_by_tier"] as const).map((view) =>
      rows(view).find((row) => row.tier === tier),
    );
    const name = text(named?.name ?? "") || TIER_WORDS[tier];
    return { tier, name, lines: whole(sums?.lines ?? 0), total: whole(sums?.total ?? 0) };
  });
}

function groupOf(row: Row, name: "quarter" | "service_area"): Group {
  return {
    name: text(row[name]),
    ...{ lines: whole(row.lines), total: whole(row.total), local: whole(row.local) },
  };
}

function returnsOf(rows: (view: keyof typeof VIEWS) => readonly Row[]): readonly ReturnsOfQuarter[] {
  const quarters = [
    ...new Set(
      (["returns_by_status", "measures", "supply_chain"] as const).flatMap((view) =>
        rows(view).map(({ quarter }) => text(quarter)),
      ),
    ),
  ].sort();
  return quarters.map((quarter) => {
    const own = (view: keyof typeof VIEWS) => rows(view).filter((row) => row.quarter === quarter);
    const [chain] = own("supply_chain");
    return {
      quarter,
      returns: Object.fromEntries(
        own("returns_by_status").map((row) => [text(row.status), whole(row.returns)]),
      ),
      measures: own("measures").map((row) => ({
        ...{ serviceArea: text(row.service_area), measure: text(row.measure) },
        ...{ committed: Number(row.committed), due: Number(row.due), claimed: Number(row.claimed) },
        ...{ evidenced: Number(row.evidenced), validated: Number(row.validated) },
      })),
      supplyChain: chain && totalsOf(chain),
    };
  });
}

function totalsOf(row: Row): TotalsOfCouncil {
  return {
    lines: whole(row.lines),
    total: whole(row.total),
    local: whole(row.local),
    wider: whole(row.wider),
    elsewhere: whole(row.elsewhere),
    unknown: whole(row.unknown),
    sme: whole(row.sme),
    vcse: whole(row.vcse),
    localShare: share(row.local_share),
    localShareLow: share(row.local_share_low),
    localShareHigh: share(row.local_share_high),
  };
}

function text(value: unknown): string {
  return String(value);
}

/** A whole number of 64 bits, which comes as text so that none of its digits is lost. */
function whole(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`beyond exact whole numbers: ${String(value)}`);
  return number;
}

function share(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function reasonOf(value: unknown): LeftOutReason {
  const reason = LEFT_OUT_REASONS.find((each) => each === value);
  if (!reason) throw new Error(`no reason: ${String(value)}`);
  return reason;
}
