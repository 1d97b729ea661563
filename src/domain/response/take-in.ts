import { withoutFile } from "../issues/in-file";
import type { Issue } from "../issues/issue";
import { type Bid, type BidFile, sameName } from "../tender/bids";
import { LOG_LINES, type LogEntry } from "../tender/evaluation-record";
import type { Tender } from "../tender/tender";
import { receiveResponses, type ResponseFile, withReceivedBids } from "./receive";

/** What becomes of a file. */
export interface SortedFile {
  readonly file: string;
  /** Absent where nothing of the file is taken. */
  readonly bidder?: string;
  /** The file that says the same, so that this one adds nothing. */
  readonly sameAs?: string;
  /** Whether it puts other figures in place of a price or quantities that the tender has. */
  readonly replaces?: boolean;
  /** They do not repeat the file's name. */
  readonly issues: readonly Issue[];
}

export interface SortedResponses {
  readonly files: readonly SortedFile[];
  /** Bids that say something else than the tender does. */
  readonly bids: readonly BidFile[];
}

/** Holds the files against each other and the tender. Of two versions from one bidder neither is taken. */
export function sortResponses(tender: Tender, files: readonly ResponseFile[]): SortedResponses {
  const { bids, received, refused, warnings } = receiveResponses(tender, files);
  const changed = bids.filter((bid) => changes(tender, bid));
  return {
    files: files.map(({ file }) => {
      const taken = received.find((each) => each.file === file);
      const issues = [
        ...(refused.find((each) => each.file === file)?.issues ?? []),
        ...warnings.filter(({ place }) => place.file === file),
      ].map(withoutFile);
      if (!taken) return { file, issues };
      const before = bidIn(tender, taken.bidder);
      const isChanged = changed.some(({ bidder }) => sameName(bidder, taken.bidder));
      return { ...taken, replaces: isChanged && before !== undefined && hasFigures(before), issues };
    }),
    bids: changed,
  };
}

function bidIn({ bids }: Tender, bidder: string): Bid | undefined {
  return bids.find((bid) => sameName(bid.bidder, bidder));
}

function changes(tender: Tender, bid: BidFile): boolean {
  const after = withReceivedBids(tender, [bid]);
  return JSON.stringify(bidIn(tender, bid.bidder)) !== JSON.stringify(bidIn(after, bid.bidder));
}

function hasFigures({ price, measures }: Bid): boolean {
  return price !== null || Object.values(measures).some(({ quantity }) => quantity !== null);
}

export interface TakenFrom {
  readonly officer: string;
  /** "2026-04-30T12:00" */
  readonly at: string;
}

/**
 * The tender with the bids, and a line of the bid log for each. The line is not of the kind "Received": the file is
 * read now, and when it came is for the officer to say.
 */
export function withResponses(
  tender: Tender,
  { files, bids }: SortedResponses,
  { officer, at }: TakenFrom,
): Tender {
  const lines = bids.map(({ bidder }): LogEntry => {
    const file = files.find((each) => each.bidder !== undefined && sameName(each.bidder, bidder))?.file ?? "";
    return {
      kind: "other",
      bidder,
      detail: `Price, offers and answers read from ${file}`,
      date: at,
      officer,
    };
  });
  return { ...withReceivedBids(tender, bids), bidLog: [...(tender.bidLog ?? []), ...lines] };
}

/** Whether the bid log has lines left for that many bids. */
export function logHolds({ bidLog = [] }: Tender, bids: number): boolean {
  return bidLog.length + bids <= LOG_LINES;
}
