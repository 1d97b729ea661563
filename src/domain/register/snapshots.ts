import type { QuarterId } from "../values/calendar";
import type { RegisterLedger, RegisterRow, Snapshot, SnapshotFigure } from "./model";
import type { Publication } from "../council/sections/publication";
import type { Acceptance } from "./standing";
import type { Settings } from "../council/settings";
import { type Issue, makeIssue } from "../issues/issue";
import type { Day } from "../values/day";
import { sum } from "../values/shares";
import { statesDirectorates } from "./directorates";
import { spendOf } from "./ledgers";
import { supplyChainOf } from "./supply-chain";
import { exact, totalsOf } from "./totals";

interface Figures {
  readonly rows: readonly RegisterRow[];
  readonly ledgers: readonly RegisterLedger[];
}

export interface SnapshotsAsked {
  readonly settings: Settings;
  /** What the register before has on record, and what this one has. */
  readonly before: Figures;
  readonly now: Figures;
  /** The day of this register. */
  readonly asOf: Day;
  /** What the register before counted of contracts that are not in the list now. */
  readonly withoutContract: readonly Pick<Acceptance, "contract" | "quarter">[];
}

/**
 * The snapshots on record, and one of each quarter that the settings say was published by the day of this register and
 * that has none yet. What was published is what the register before said, where this one is made after that day, with what
 * was decided by that day.
 */
export function snapshotsOf(snapshots: readonly Snapshot[], asked: SnapshotsAsked): readonly Snapshot[] {
  const made = toFreeze(snapshots, asked).map((publication) => {
    const { quarter, date, note } = publication;
    const { rows, ledgers } = published(publication, asked);
    const decided = rows.map((row) => (isDecidedAfter(row, date) ? { ...row, validated: 0 } : row));
    return {
      ...{ quarter, published: date, note: note ?? null },
      ...figuresOf({ rows: decided, ledgers }, quarter),
    };
  });
  return [...snapshots, ...made];
}

function published({ quarter, date }: Publication, { before, now, asOf }: SnapshotsAsked): Figures {
  return asOf > date && has(before, quarter) ? before : now;
}

/** An officer goes on deciding in a register whose figures have gone out. */
function isDecidedAfter({ validation }: RegisterRow, day: Day): boolean {
  return Boolean(validation?.verdict && validation.date !== null && validation.date > day);
}

/**
 * Where what is frozen is not what went out: no register before has the quarter, so that it is frozen as it stands later; the
 * register before counted contracts that are not in the list now; decisions were made after it went out, which may have
 * taken the place of others; or the settings say another day than that of the freeze.
 */
export function publicationIssues(snapshots: readonly Snapshot[], asked: SnapshotsAsked): readonly Issue[] {
  const { settings, before, asOf, withoutContract } = asked;
  const made = toFreeze(snapshots, asked);
  const late = made
    .filter(({ quarter, date }) => asOf > date && !has(before, quarter))
    .map(({ quarter, date }) => makeIssue("warning", {}, "frozen-late", { quarter, date, asOf }));
  const without = made.flatMap(({ quarter, date }) =>
    withoutContract
      .filter((each) => each.quarter === quarter)
      .map(({ contract }) =>
        makeIssue("warning", { subject: contract }, "frozen-without-contract", { quarter, date }),
      ),
  );
  const undecided = made.flatMap((publication) => {
    const { quarter, date } = publication;
    const after = published(publication, asked).rows.filter(
      (row) => row.quarter === quarter && isDecidedAfter(row, date),
    );
    const limits = { quarter, date, decisions: after.length };
    return after.length === 0 ? [] : [makeIssue("warning", {}, "frozen-without-decisions", limits)];
  });
  const moved = snapshots.flatMap(({ quarter, published: frozen }) => {
    const said = settings.published?.find((each) => each.quarter === quarter)?.date ?? frozen;
    return said === frozen
      ? []
      : [makeIssue("warning", {}, "publication-day-changed", { quarter, frozen, said })];
  });
  return [...late, ...without, ...undecided, ...moved];
}

function toFreeze(
  snapshots: readonly Snapshot[],
  { settings: { published = [] }, before, now, asOf }: SnapshotsAsked,
): readonly Publication[] {
  return published
    .filter(({ quarter }) => !snapshots.some((each) => each.quarter === quarter))
    .filter(({ date }) => date <= asOf)
    .filter(({ quarter }) => has(before, quarter) || has(now, quarter));
}

/** Whether any return of the quarter counts. */
function has({ rows }: Figures, quarter: QuarterId): boolean {
  return rows.some((row) => row.quarter === quarter && row.counts);
}

export function figuresOf(
  { rows, ledgers }: Figures,
  quarter: QuarterId,
): Pick<Snapshot, "figures" | "spend"> {
  const { total, local, unknown } = supplyChainOf(
    spendOf(ledgers.filter((ledger) => ledger.quarter === quarter)),
  );
  return {
    figures: statesDirectorates({ rows, ledgers: [] })
      ? [...new Set(rows.map(({ directorate }) => directorate))].flatMap((directorate) =>
          figuresIn(
            rows.filter((row) => row.directorate === directorate),
            quarter,
          ).map((figure) => ({ ...figure, directorate })),
        )
      : figuresIn(rows, quarter),
    spend: { total, local, unknown },
  };
}

function figuresIn(rows: readonly RegisterRow[], quarter: QuarterId): readonly SnapshotFigure[] {
  return totalsOf(rows, quarter).map(({ serviceArea, measure, edition, claimed, evidenced, validated }) => ({
    serviceArea,
    measure: measure.id,
    edition: edition.id,
    ...{ claimed, evidenced, validated },
  }));
}

/** Whether a publication said of its figures what directorate they are of. */
export function tellsDirectorates({ figures }: Pick<Snapshot, "figures">): boolean {
  return figures.some(({ directorate }) => directorate !== undefined);
}

/** From a figure as published to what it is now. */
export interface BridgeLine {
  readonly quarter: QuarterId;
  readonly serviceArea: string;
  /** Null where it is not stated; absent of spend, and where the publication did not tell directorates. */
  readonly directorate?: string | null;
  /** A measure's id, or what a figure of spend is. */
  readonly what: string;
  readonly state: "claimed" | "evidenced" | "validated" | "spend";
  readonly published: number;
  readonly now: number;
}

const STATES = ["claimed", "evidenced", "validated"] as const;

/** Where a published quarter's figures have changed since. Money is in pounds. */
export function bridgeOf(snapshot: Snapshot, figures: Figures): readonly BridgeLine[] {
  const now = figuresOf(figures, snapshot.quarter);
  const ofEditions = snapshot.figures.every(({ edition }) => edition !== undefined);
  const ofDirectorates = tellsDirectorates(snapshot);
  const keyOf = ({ serviceArea, directorate = null, measure, edition }: SnapshotFigure) =>
    JSON.stringify([serviceArea, ofDirectorates ? directorate : null, measure, ofEditions ? edition : null]);
  const all = [...snapshot.figures, ...now.figures];
  const keys = new Map(all.map((each) => [keyOf(each), each]));
  const of = (list: readonly SnapshotFigure[], key: string, state: (typeof STATES)[number]) =>
    exact(sum(list.filter((each) => keyOf(each) === key).map((each) => each[state])));
  const measures = [...keys].flatMap(([key, each]) =>
    STATES.map((state): BridgeLine => ({
      quarter: snapshot.quarter,
      serviceArea: each.serviceArea,
      ...(ofDirectorates ? { directorate: each.directorate ?? null } : {}),
      what: each.measure,
      state,
      published: of(snapshot.figures, key, state),
      now: of(now.figures, key, state),
    })),
  );
  const spend = (["total", "local", "unknown"] as const).map((part): BridgeLine => ({
    quarter: snapshot.quarter,
    serviceArea: "",
    what: `Supply chain spend, ${part}`,
    state: "spend",
    published: snapshot.spend[part] / 100,
    now: now.spend[part] / 100,
  }));
  return [...measures, ...spend].filter(({ published, now: present }) => published !== present);
}
