import { type BidFile, sameName } from "../tender/bids";
import type { Issue, Result } from "../issues/issue";
import { bidOf, type ReceivedResponse } from "./parse";
import { type Tender } from "../tender/tender";
import { fullBids } from "../tender/bids";
import { toTenderFile } from "../tender/write-json";

/** A file that came, with what was read in it. */
export interface ResponseFile {
  readonly file: string;
  readonly response: Result<ReceivedResponse>;
}

export interface ReceivedFile {
  readonly file: string;
  readonly bidder: string;
  /** The file that came before it and says the same; this one changes nothing. */
  readonly sameAs?: string;
}

export interface ReceivedResponses {
  /** Entries for the tender's `bids`, in the order of its bidders. */
  readonly bids: readonly BidFile[];
  readonly received: readonly ReceivedFile[];
  /** Files of which nothing is taken, each with every reason. */
  readonly refused: readonly { readonly file: string; readonly issues: readonly Issue[] }[];
  /** What is missing or doubtful in the files that were taken. */
  readonly warnings: readonly Issue[];
}

/**
 * Takes responses in whole or not at all. Two that differ from one bidder are both refused, since nobody but the
 * officer can say which stands; the same one again changes nothing.
 */
export function receiveResponses(tender: Tender, files: readonly ResponseFile[]): ReceivedResponses {
  const read = files.flatMap(({ file, response }) =>
    response.ok ? [{ file, response: response.value, issues: response.issues }] : [],
  );
  const sorted = read.map((each) => ({
    ...each,
    others: read.filter(
      ({ file, response }) =>
        file !== each.file &&
        sameName(response.bidder, each.response.bidder) &&
        !same(response, each.response),
    ),
  }));
  const taken = sorted.filter(({ others }) => others.length === 0);
  const firstOf = (response: ReceivedResponse) =>
    taken.find((each) => sameName(each.response.bidder, response.bidder));
  const first = taken.filter((each) => firstOf(each.response) === each);
  return {
    bids: tender.bidders.flatMap(({ name }) => {
      const own = first.find(({ response }) => sameName(response.bidder, name));
      return own ? [bidOf(own.response)] : [];
    }),
    received: taken.map(({ file, response }) => {
      const earlier = firstOf(response)?.file ?? file;
      return { file, bidder: response.bidder, ...(earlier === file ? {} : { sameAs: earlier }) };
    }),
    refused: files.flatMap(({ file, response }) => {
      if (!response.ok) return [{ file, issues: response.issues }];
      const others = sorted.find((each) => each.file === file)?.others ?? [];
      return others.length === 0 ? [] : [{ file, issues: [...others.map(twiceIssue(file, response.value))] }];
    }),
    warnings: first.flatMap(({ issues }) => issues),
  };
}

function twiceIssue(file: string, { bidder }: ReceivedResponse) {
  return ({ file: other }: { readonly file: string }): Issue => ({
    code: "response-twice",
    severity: "error",
    place: { file },
    limits: { name: bidder, other },
  });
}

function same(one: ReceivedResponse, other: ReceivedResponse): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The tender with the prices, answers and offers of the bids received; marks and decisions stay as they are. A response takes
 * the place of all that the bidder offered before: what it leaves blank does not stay from an earlier version.
 */
export function withReceivedBids(tender: Tender, received: readonly BidFile[]): Tender {
  const before = toTenderFile(tender);
  const asksForPrice = tender.weights.price > 0;
  const bids = tender.bidders.map(({ name }): BidFile => {
    const bid = before.bids?.find(({ bidder }) => sameName(bidder, name)) ?? { bidder: name };
    const own = received.find(({ bidder }) => sameName(bidder, name));
    return own ? joined(bid, own, asksForPrice) : bid;
  });
  return { ...tender, bids: fullBids({ ...tender, bids }) };
}

function joined(bid: BidFile, { price, answers, measures = {} }: BidFile, asksForPrice: boolean): BidFile {
  const { price: priceBefore, answers: _before, ...kept } = bid;
  const stands = asksForPrice ? price : priceBefore;
  const marks = Object.entries(bid.measures ?? {}).map(([id, { appropriate, achievable }]) => [
    id,
    {
      ...(appropriate === undefined ? {} : { appropriate }),
      ...(achievable === undefined ? {} : { achievable }),
    },
  ]);
  const offers: NonNullable<BidFile["measures"]> = Object.fromEntries(marks);
  for (const [id, offer] of Object.entries(measures)) offers[id] = { ...offers[id], ...offer };
  return {
    ...kept,
    ...(stands === undefined ? {} : { price: stands }),
    ...(answers === undefined ? {} : { answers }),
    measures: offers,
  };
}
