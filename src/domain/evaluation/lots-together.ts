import { type Issue, makeIssue, type Result } from "../issues/issue";
import { sameName } from "../tender/bids";
import type { LotOf } from "../tender/file";
import type { Tender } from "../tender/tender";
import type { ScoredLot, ScoredLots } from "./award-by-lot";
import { scoreTender, type ScoringOptions } from "./score-tender";

/** A lot's tender with its bids, and the file that it stands in. */
export interface LotInFile {
  readonly file: string;
  readonly tender: Tender;
  readonly scoring: ScoringOptions;
}

/** The lots of one tender, in the order in which they are awarded; a lot that no file holds is named, and has no bids. */
export function lotsTogether(files: readonly LotInFile[]): Result<ScoredLots> {
  const lots = files.flatMap(({ tender: { lot }, ...each }) => (lot ? [{ ...each, lot }] : []));
  const others = files.flatMap(({ file, tender }) =>
    tender.lot ? [] : [makeIssue("error", { file }, "not-a-lot", { reference: tender.reference })],
  );
  const [first] = lots;
  if (!first) return { ok: false, issues: others };
  const issues = [
    ...others,
    ...lots.flatMap((each, index) => checkAmong(each, lots.slice(0, index))),
    ...checkNames(files),
  ];
  if (issues.length > 0) return { ok: false, issues };
  const scored = first.lot.lots.map((lot) => scoredLot(lot, files));
  return {
    ok: true,
    value: { tender: first.lot.tender, mostToWin: first.lot.mostToWin, lots: scored },
    issues: scored.flatMap(({ title, bids }) =>
      bids ? [] : [makeIssue("warning", {}, "lot-missing", { title })],
    ),
  };
}

interface Found {
  readonly file: string;
  readonly lot: LotOf;
}

function checkAmong({ file, lot }: Found, before: readonly Found[]): readonly Issue[] {
  const [first] = before;
  if (!first) return [];
  const twice = before.find((each) => each.lot.id === lot.id);
  const { tender } = lot;
  if (tender.reference !== first.lot.tender.reference) {
    const limits = { found: tender.reference, reference: first.lot.tender.reference, other: first.file };
    return [makeIssue("error", { file }, "lot-of-another-tender", limits)];
  }
  if (saidOfAll(lot) !== saidOfAll(first.lot))
    return [makeIssue("error", { file }, "lots-set-up-otherwise", { other: first.file })];
  return twice ? [makeIssue("error", { file }, "lot-twice", { id: lot.id, other: twice.file })] : [];
}

/** Lots won are counted by name: one identifier under two names would let a bidder win more lots than it may. */
function checkNames(files: readonly LotInFile[]): readonly Issue[] {
  const named = files.flatMap(({ file, tender }) =>
    tender.bidders.flatMap(({ name, identifier = "" }) =>
      identifier.trim() ? [{ file, name, identifier }] : [],
    ),
  );
  return named.flatMap(({ file, name, identifier }, index) => {
    const other = named
      .slice(0, index)
      .find(
        (each) => each.file !== file && sameName(each.identifier, identifier) && !sameName(each.name, name),
      );
    if (!other) return [];
    const limits = { identifier, name: other.name, other: other.file };
    return [makeIssue("error", { file, subject: name }, "lot-bidder-otherwise-named", limits)];
  });
}

/** What every lot of a tender says alike. */
function saidOfAll({ tender, lots, mostToWin }: LotOf): string {
  return JSON.stringify([tender, lots.map(({ id, title }) => [id, title]), mostToWin]);
}

function scoredLot({ id, title }: LotOf["lots"][number], files: readonly LotInFile[]): ScoredLot {
  const found = files.find(({ tender }) => tender.lot?.id === id);
  return found ? { id, title, ...standings(found) } : { id, title };
}

/** How the bids stand, and the award on record, which is a decision where bids are equal. */
function standings({ tender, scoring }: LotInFile): Pick<ScoredLot, "bids" | "decision"> {
  const { award } = tender;
  const bids = scoreTender(tender, scoring).bids.map(({ bidder, status, total, rank }) => ({
    bidder,
    status,
    total,
    rank,
  }));
  const shared = bids.filter(({ rank }) => rank === 1).length > 1;
  if (!award || !shared) return { bids };
  const { bidder, reason } = award;
  return { bids, decision: { bidder, ...(reason === undefined ? {} : { reason }) } };
}
