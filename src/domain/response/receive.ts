import { type BidFile, sameName } from "../tender/bids";
import { hasOffers } from "../evaluation/seen-tender";
import { type Issue, makeIssue, type Result } from "../issues/issue";
import type { ResponsePart } from "./form";
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
  /** Which of a response's two workbooks it is; absent where it is both in one. */
  readonly part?: ResponsePart;
  /** The file that came before it and says the same; this one changes nothing. */
  readonly sameAs?: string;
}

/** What a bidder's files say together. */
export interface ReceivedBid {
  /** An entry for the tender's `bids`. */
  readonly bid: BidFile;
  /** The parts that came; of any other the tender keeps what it has. */
  readonly parts: readonly ResponsePart[];
}

export interface ReceivedResponses {
  /** In the order of the tender's bidders. */
  readonly bids: readonly ReceivedBid[];
  readonly received: readonly ReceivedFile[];
  /** Files of which nothing is taken, each with every reason. */
  readonly refused: readonly { readonly file: string; readonly issues: readonly Issue[] }[];
  /** What is missing or doubtful in the files that were taken. */
  readonly warnings: readonly Issue[];
}

/**
 * Takes responses in whole or not at all, a bidder's two workbooks in any order or one alone. Two that differ from one
 * bidder about the same part are both refused, since nobody but the officer can say which stands; the same one again
 * changes nothing.
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
        partsOf(response).some((part) => partsOf(each.response).includes(part)) &&
        !same(response, each.response),
    ),
  }));
  const taken = sorted.filter(({ others }) => others.length === 0);
  const firstOf = ({ bidder, part }: ReceivedResponse) =>
    taken.find(({ response }) => sameName(response.bidder, bidder) && response.part === part);
  const first = taken.filter((each) => firstOf(each.response) === each);
  const bids = tender.bidders.flatMap(({ name }) => {
    const own = first.filter(({ response }) => sameName(response.bidder, name));
    return own.length > 0 ? [togetherOf(own.map(({ response }) => response))] : [];
  });
  return {
    bids,
    received: taken.map(({ file, response }) => {
      const { bidder, part } = response;
      const earlier = firstOf(response)?.file ?? file;
      return {
        file,
        bidder,
        ...(part === undefined ? {} : { part }),
        ...(earlier === file ? {} : { sameAs: earlier }),
      };
    }),
    refused: files.flatMap(({ file, response }) => {
      if (!response.ok) return [{ file, issues: response.issues }];
      const others = sorted.find((each) => each.file === file)?.others ?? [];
      return others.length === 0 ? [] : [{ file, issues: [...others.map(twiceIssue(file, response.value))] }];
    }),
    warnings: first.flatMap(({ file, response, issues }) => [
      ...issues,
      ...otherPartMissing(tender, bids, { file, response }),
    ]),
  };
}

function partsOf({ part }: ReceivedResponse): readonly ResponsePart[] {
  return part === undefined ? ["offer", "price"] : [part];
}

/** What one bidder's files say, none of which is about what another is about. */
function togetherOf(responses: readonly ReceivedResponse[]): ReceivedBid {
  // What the offer says of offers and answers stands: a price form holds none.
  const priceFirst = (one: ReceivedResponse, other: ReceivedResponse) =>
    Number(other.part === "price") - Number(one.part === "price");
  const bids = responses.toSorted(priceFirst).map(bidOf);
  return { bid: Object.assign({}, ...bids) as BidFile, parts: responses.flatMap(partsOf) };
}

/** Where one of a bidder's two workbooks came, and the other has neither come nor been taken into the tender before. */
function otherPartMissing(
  tender: Tender,
  bids: readonly ReceivedBid[],
  { file, response: { bidder, part } }: { readonly file: string; readonly response: ReceivedResponse },
): readonly Issue[] {
  const parts = bids.find(({ bid }) => sameName(bid.bidder, bidder))?.parts ?? [];
  const before = tender.bids.find((bid) => sameName(bid.bidder, bidder));
  const missing = (code: "response-price-missing" | "response-offer-missing") => [
    makeIssue("warning", { file }, code, { name: bidder }),
  ];
  if (
    part === "offer" &&
    tender.weights.price > 0 &&
    !parts.includes("price") &&
    (before?.price ?? null) === null
  )
    return missing("response-price-missing");
  return part === "price" && !parts.includes("offer") && !(before && hasOffers({ bids: [before] }))
    ? missing("response-offer-missing")
    : [];
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
 * The tender with the prices, answers and offers of the bids received; marks and decisions stay as they are. A response
 * takes the place of all that the bidder said before of its part: what it leaves blank does not stay from an earlier version.
 */
export function withReceivedBids(tender: Tender, received: readonly ReceivedBid[]): Tender {
  const before = toTenderFile(tender);
  const asksForPrice = tender.weights.price > 0;
  const bids = tender.bidders.map(({ name }): BidFile => {
    const bid = before.bids?.find(({ bidder }) => sameName(bidder, name)) ?? { bidder: name };
    const own = received.find((each) => sameName(each.bid.bidder, name));
    return own ? joined(bid, own, asksForPrice) : bid;
  });
  return { ...tender, bids: fullBids({ ...tender, bids }) };
}

function joined(before: BidFile, { bid, parts }: ReceivedBid, asksForPrice: boolean): BidFile {
  const ofPrice = parts.includes("price") && asksForPrice ? withPrice(before, bid) : before;
  return parts.includes("offer") ? withOffers(ofPrice, bid) : ofPrice;
}

function withPrice({ price: _before, ...kept }: BidFile, { price }: BidFile): BidFile {
  return price === undefined ? kept : { ...kept, price };
}

function withOffers(
  { answers: _before, subcontractors: _named, ...kept }: BidFile,
  { answers, measures = {}, subcontractors }: BidFile,
): BidFile {
  const marks = Object.entries(kept.measures ?? {}).map(([id, { appropriate, achievable }]) => [
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
    ...(answers === undefined ? {} : { answers }),
    measures: offers,
    ...(subcontractors === undefined ? {} : { subcontractors }),
  };
}
