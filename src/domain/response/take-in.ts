import { hasOffers } from "../evaluation/seen-tender";
import { withoutFile } from "../issues/in-file";
import type { Issue } from "../issues/issue";
import { type Bid, sameName } from "../tender/bids";
import { LOG_LINES, type LogEntry } from "../tender/evaluation-record";
import type { Tender } from "../tender/tender";
import type { ResponsePart } from "./form";
import { type ReceivedBid, receiveResponses, type ResponseFile, withReceivedBids } from "./receive";

/** What becomes of a file. */
export interface SortedFile {
  readonly file: string;
  /** Absent where nothing of the file is taken. */
  readonly bidder?: string;
  /** Which of a response's two workbooks it is; absent where it is both in one. */
  readonly part?: ResponsePart;
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
  readonly bids: readonly ReceivedBid[];
}

/** Holds the files against each other and the tender. Of two versions from one bidder neither is taken. */
export function sortResponses(tender: Tender, files: readonly ResponseFile[]): SortedResponses {
  const { bids, received, refused, warnings } = receiveResponses(tender, files);
  const changed = bids.filter((each) => changes(tender, each));
  return {
    files: files.map(({ file }) => {
      const taken = received.find((each) => each.file === file);
      const issues = [
        ...(refused.find((each) => each.file === file)?.issues ?? []),
        ...warnings.filter(({ place }) => place.file === file),
      ].map(withoutFile);
      if (!taken) return { file, issues };
      const before = bidIn(tender, taken.bidder);
      const isChanged = changed.some(({ bid }) => sameName(bid.bidder, taken.bidder));
      return { ...taken, replaces: isChanged && before !== undefined && isSaid(before, taken.part), issues };
    }),
    bids: changed,
  };
}

function bidIn({ bids }: Tender, bidder: string): Bid | undefined {
  return bids.find((bid) => sameName(bid.bidder, bidder));
}

function changes(tender: Tender, received: ReceivedBid): boolean {
  const { bidder } = received.bid;
  const after = withReceivedBids(tender, [received]);
  return JSON.stringify(bidIn(tender, bidder)) !== JSON.stringify(bidIn(after, bidder));
}

/** Whether the tender has anything of what a file is about. */
function isSaid(bid: Bid, part: ResponsePart | undefined): boolean {
  const [price, offer] = [bid.price !== null, hasOffers({ bids: [bid] })];
  if (part === undefined) return price || offer;
  return part === "price" ? price : offer;
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
  const lines = bids.map(({ bid: { bidder } }): LogEntry => {
    const own = files.filter((each) => each.bidder !== undefined && sameName(each.bidder, bidder));
    const detail = own
      .filter(({ sameAs }) => sameAs === undefined)
      .map(({ file, part }) => `${READ_OF[part ?? "whole"]} read from ${file}`)
      .join("; ");
    return { kind: "other", bidder, detail, date: at, officer };
  });
  return { ...withReceivedBids(tender, bids), bidLog: [...(tender.bidLog ?? []), ...lines] };
}

const READ_OF = {
  whole: "Price, offers and answers",
  offer: "Offers and answers",
  price: "Price",
} as const;

/** Whether the bid log has lines left for that many bids. */
export function logHolds({ bidLog = [] }: Tender, bids: number): boolean {
  return bidLog.length + bids <= LOG_LINES;
}
