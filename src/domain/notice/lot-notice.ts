import type { Contract } from "../contract/contract";
import type { BidEvaluation, Evaluation } from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { sameName } from "../tender/bids";
import type { Tender } from "../tender/tender";
import { instantInUk } from "../values/uk-time";
import type { NoticeAsked } from "./asked";
import { noticeCriteria } from "./criteria";
import {
  type Kinds,
  memberParties,
  missingOfSupplier,
  referenceTo,
  supplierParty,
  type Tenderer,
  tendererParty,
} from "./parties";
import type { AwardPart, Bids, Lot, Party, Value } from "./release";

/** The award of a lot, or of a tender that is not divided. */
export interface LotNotice {
  /** Of the lot; the only one of a tender that is not divided has 1. */
  readonly id: string;
  readonly tender: Tender;
  readonly contract: Contract;
  readonly evaluation: Evaluation;
  readonly winner: Tenderer;
  readonly bid: BidEvaluation;
  /** Who else is named: those whose tenders were assessed, where that is asked for. */
  readonly others: readonly Tenderer[];
  readonly asked: NoticeAsked;
  /** The supplier's kinds as they are given for the notice; of several suppliers none. */
  readonly kinds: Kinds;
}

/** Everybody that the award of a lot names, the winner first. */
export function partiesOf(notice: LotNotice): readonly Party[] {
  const { supplier, members } = suppliersOf(notice);
  return [supplier, ...members, ...notice.others.map(tendererParty)];
}

/** Those of them who tendered. */
export function namedTenderers(notice: LotNotice): readonly Party[] {
  return [suppliersOf(notice).supplier, ...notice.others.map(tendererParty)];
}

export function lotPart({ id, tender }: LotNotice): Lot {
  return {
    id,
    ...(tender.lot ? { title: tender.title } : {}),
    status: "complete",
    value: valueOfTender(tender),
    awardCriteria: { criteria: noticeCriteria(tender) },
  };
}

export function valueOfTender({
  value,
  valueIncludingVat,
}: Pick<Tender, "value" | "valueIncludingVat">): Value {
  return {
    amount: value,
    ...(valueIncludingVat === undefined ? {} : { amountGross: valueIncludingVat }),
    currency: "GBP",
  };
}

/** How many tenders were assessed. */
export function statisticOf({ id, tender, evaluation }: LotNotice): Bids["statistics"][number] {
  return {
    id: tender.lot ? `assessed-${id}` : "assessed",
    measure: "finalStageBids",
    value: evaluation.bids.filter(isAssessed).length,
    relatedLot: id,
  };
}

/** Whose tenders they are, where tenderers are named. */
export function bidsOf(notice: LotNotice): NonNullable<Bids["details"]> {
  return namedTenderers(notice).map((party, index) => ({
    id: bidId(notice, index),
    status: "valid" as const,
    tenderers: [referenceTo(party)],
    relatedLots: [notice.id],
  }));
}

/** The winner's is the first. */
function bidId({ id, tender }: LotNotice, index: number): string {
  return tender.lot ? `${id}-${index + 1}` : String(index + 1);
}

export function awardPart(notice: LotNotice): AwardPart {
  const { id, tender, contract, asked, bid } = notice;
  const date = awardDate(notice);
  return {
    id,
    title: tender.title,
    status: asked.status ?? "pending",
    ...(date === undefined ? {} : { date: instantInUk(date) }),
    ...(bid.price === null || priceWithheld(notice) ? {} : { value: { amount: bid.price, currency: "GBP" } }),
    suppliers: suppliersOf(notice).suppliers.map(referenceTo),
    contractPeriod: { startDate: instantInUk(contract.start), endDate: instantInUk(`${contract.end}T23:59`) },
    relatedLots: [id],
    ...(asked.nameTenderers ? { relatedBid: bidId(notice, 0) } : {}),
  };
}

/** The bidder, and where it is a consortium its members, with whom the contract is made; one of them may be the bidder itself. */
function suppliersOf({ winner, kinds }: LotNotice) {
  const bidder = supplierParty(winner, kinds);
  const all = memberParties(winner);
  const lead = all.find(({ id }) => id === bidder.id);
  const members = all.filter((each) => each !== lead);
  if (all.length === 0) return { supplier: bidder, members, suppliers: [bidder] };
  const { details: _own, ...others } = bidder;
  const supplier: Party = lead
    ? { ...bidder, ...lead, name: bidder.name, roles: bidder.roles }
    : { ...others, roles: ["tenderer"] };
  return { supplier, members, suppliers: lead ? [supplier, ...members] : members };
}

function awardDate({ tender: { award }, asked, winner }: LotNotice): string | undefined {
  return asked.awardDate ?? (award && sameName(award.bidder, winner.bidder.name) ? award.date : undefined);
}

/** Why the winning price may not be told to others, where a ground is on record (section 94). */
function priceWithheld({ tender: { redactions = [] }, winner }: LotNotice): string | undefined {
  const found = redactions.find(
    ({ bidder, item }) => item === "price" && sameName(bidder, winner.bidder.name),
  );
  return found?.ground;
}

/** What the notice states of an award and nobody has given. */
export function missingOfAward(notice: LotNotice): readonly Issue[] {
  const ground = priceWithheld(notice);
  const { winner, kinds } = notice;
  return [
    ...(awardDate(notice) === undefined
      ? [warningAt(["awardDate"], "notice-detail-missing", { detail: "day of the award decision" })]
      : []),
    ...missingOfSupplier(kinds, winner),
    ...(ground === undefined
      ? []
      : [warningAt(["redactions"], "notice-price-withheld", { ground }, winner.bidder.name)]),
  ];
}
