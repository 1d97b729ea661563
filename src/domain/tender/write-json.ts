import { type Bid, type BidFile, type Marking, numberIsAgreed, type Offer, statedOf } from "./bids";
import type { Tender } from "./tender";
import { TenderFile } from "./file";

type MarkFile = NonNullable<BidFile["quality"]>[string];

/** A tender as tender.json in its shortest form: blank entries are left out, marks without reasons are numbers or lists. */
export function toTenderFile(tender: Tender): TenderFile {
  const { bids, ...facts } = tender;
  const written = bids.map((bid) => toBidFile(bid, tender)).filter((bid) => Object.keys(bid).length > 1);
  return inFieldOrder(written.length > 0 ? { ...facts, bids: written } : facts);
}

const FIELDS: readonly string[] = Object.keys(TenderFile.shape);

/** The fields of a tender.json in the order of their description, others after them. */
export function inFieldOrder<Setup extends object>(setup: Setup): Setup {
  const place = ([field]: readonly [string, unknown]) =>
    FIELDS.includes(field) ? FIELDS.indexOf(field) : FIELDS.length;
  const fields = Object.entries(setup).sort((one, other) => place(one) - place(other));
  return Object.fromEntries(fields) as Setup;
}

export function toBidFile(
  { bidder, price, subcontractors, status, statusReason, ...bid }: Bid,
  tender: Tender,
): BidFile {
  const quality = filled(bid.quality, (marking) => toMarkFile(marking, tender));
  const measures = filled(bid.measures, (offer) => toOfferFile(offer, tender));
  return {
    bidder,
    ...(price === null ? {} : { price }),
    ...(quality ? { quality } : {}),
    ...(bid.answers ? { answers: bid.answers } : {}),
    ...(measures ? { measures } : {}),
    ...(subcontractors ? { subcontractors } : {}),
    ...(status ? { status } : {}),
    ...(statusReason ? { statusReason } : {}),
  };
}

function filled<From, To>(
  entries: Readonly<Record<string, From>>,
  write: (entry: From) => To | undefined,
): Record<string, To> | undefined {
  const written = Object.entries(entries).flatMap(([id, entry]) => {
    const file = write(entry);
    return file === undefined ? [] : [[id, file] as const];
  });
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

function toOfferFile({ quantity, ...offered }: Offer, tender: Tender) {
  const appropriate = toMarkFile(offered.appropriate, tender);
  const achievable = toMarkFile(offered.achievable, tender);
  const offer = {
    ...(quantity === null ? {} : { quantity }),
    ...statedOf(offered),
    ...(appropriate === undefined ? {} : { appropriate }),
    ...(achievable === undefined ? {} : { achievable }),
  };
  return Object.keys(offer).length > 0 ? offer : undefined;
}

function toMarkFile({ marks, agreed, reason, reasons }: Marking, tender: Tender): MarkFile | undefined {
  const anyMark = marks.some((mark) => mark !== null);
  const plain = reason === undefined && reasons === undefined;
  const [only = null] = marks;
  if (plain && !anyMark && agreed === null) return undefined;
  if (plain && agreed === null) return marks.length === 1 && !numberIsAgreed(tender) ? only : marks;
  if (plain && !anyMark && numberIsAgreed(tender)) return agreed;
  return {
    ...(anyMark ? { marks } : {}),
    ...(agreed === null ? {} : { agreed }),
    ...(reason === undefined ? {} : { reason }),
    ...(reasons === undefined ? {} : { reasons }),
  };
}
