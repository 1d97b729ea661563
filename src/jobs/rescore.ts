import { recordRescoring, type RescoringReason } from "../domain/evaluation/rescoring";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Framework } from "../domain/framework/edition";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import type { Rescoring, BidStanding } from "../domain/tender/evaluation-record";
import type { Tender } from "../domain/tender/tender";
import { readWorkbook } from "./read-workbook";
import { bytesOf, isText, type OpenNamed, type Source } from "./source";
import { readTenderSetup, readTenderToScore, type TenderToScore } from "./tender";
import { tenderIn } from "./tender-in-workbook";

/** The tender after a re-scoring, with its record. */
export interface Rescored {
  readonly tender: Tender;
  readonly record: Rescoring;
}

/** Scores opened bids again after one of them was withdrawn or corrected, and records it. */
export function rescore(
  before: Tender,
  { tender: after, edition, proxyPack }: TenderToScore,
  why: RescoringReason,
): Result<Rescored> {
  const recorded = recordRescoring(before, after, why, { editions: [edition], proxyPack });
  if (!recorded.ok) return recorded;
  const record = recorded.value.rescorings?.at(-1);
  if (!record) throw new Error("a re-scoring without a record");
  return { ...recorded, value: { tender: recorded.value, record } };
}

/** A tender as it was, from tender.json or its workbook; what was pointed out in it then is of no use any more. */
export async function readTenderBefore(
  source: Source,
  editions: readonly Framework[] = shippedEditions,
): Promise<Result<Tender>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  const read = isText(bytes.value) ? await readTenderSetup(source, editions) : await tenderOfWorkbook(source);
  return read.ok ? { ok: true, value: read.value.tender, issues: [] } : read;
}

/** A tender with what it is scored by, from tender.json or its workbook. */
export async function readTenderFile(
  source: Source,
  openNamed: OpenNamed,
  editions: readonly Framework[] = shippedEditions,
): Promise<Result<TenderToScore>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  return isText(bytes.value) ? readTenderToScore(source, openNamed, editions) : tenderOfWorkbook(source);
}

async function tenderOfWorkbook(source: Source): Promise<Result<TenderToScore>> {
  const grid = await readWorkbook(source);
  return grid.ok ? inFile(source.name, tenderIn(grid.value)) : grid;
}

/** A bidder's place before and after: "rank 2 with 87.60", "withdrawn". */
export interface StandingBeforeAndAfter {
  readonly bidder: string;
  readonly before: string;
  readonly after: string;
}

export function standingsOf({ before, after }: Rescoring): readonly StandingBeforeAndAfter[] {
  return before.map((was) => {
    const is = after.find(({ bidder }) => bidder === was.bidder);
    return { bidder: was.bidder, before: placeWords(was), after: is ? placeWords(is) : "not there" };
  });
}

function placeWords({ status, total, rank }: BidStanding): string {
  return rank === null || total === null ? status.toLowerCase() : `rank ${rank} with ${total.toFixed(2)}`;
}
