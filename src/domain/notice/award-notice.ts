import { awardHindrances } from "../contract/award";
import type { Contract } from "../contract/contract";
import { preferredBidder } from "../evaluation/preferred-bidder";
import {
  type BidEvaluation,
  type Evaluation,
  scoreTender,
  type ScoringOptions,
} from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import { hasError } from "../issues/errors-first";
import type { Issue, Result } from "../issues/issue";
import { errorAt, readShape, warningAt } from "../issues/schema-issues";
import { sameName } from "../tender/bids";
import { editionOf, type Tender } from "../tender/tender";
import { instantInUk } from "../values/uk-time";
import { NoticeAsked } from "./asked";
import { criteriaInWords, noticeCriteria } from "./criteria";
import {
  buyerParty,
  memberParties,
  missingDetails,
  referenceTo,
  sharedIdentifiers,
  supplierParty,
  type Tenderer,
  tendererParty,
  unclearIdentifiers,
} from "./parties";
import type { AwardPart, Bids, Party, Release, TenderPart, Value } from "./release";

/** As an officer gives it, to be checked; the procurement's identifier is the tender's reference where it is left out. */
export type NoticeGiven = Readonly<Partial<Record<keyof NoticeAsked, unknown>>>;

export interface AwardedTender {
  readonly tender: Tender;
  /** As the award made it. */
  readonly contract: Contract;
}

/** The id of the only lot of a tender that is not divided. */
const ONLY_LOT = "1";

/**
 * What a contract award notice publishes (Procurement Act 2023, section 50; Procurement Regulations 2024, regulation 27),
 * as an OCDS release. No score goes into it, and no price but the winning one; who else tendered is named only where that
 * is asked for. What is missing is named, and left out.
 */
export function awardNotice(
  { tender, contract }: AwardedTender,
  given: NoticeGiven,
  options: ScoringOptions = {},
): Result<Release> {
  const read = readShape(NoticeAsked, { ...given, procurement: given.procurement ?? tender.reference });
  if (!read.ok) return read;
  if (contract.reference !== tender.reference) {
    const limits = { found: contract.reference, reference: tender.reference };
    return { ok: false, issues: [errorAt(["reference"], "notice-of-another-tender", limits)] };
  }
  const winner = tenderers(tender).find(({ bidder }) => sameName(bidder.name, contract.supplier));
  if (!winner)
    return { ok: false, issues: [errorAt(["supplier"], "unknown-bidder", { name: contract.supplier })] };
  const hindrances = awardHindrances(tender, options);
  if (hasError(hindrances)) return { ok: false, issues: hindrances };
  const evaluation = scoreTender(tender, options);
  const award = { bidder: contract.supplier, reason: contract.awardReason };
  const preferred = preferredBidder({ ...tender, award }, evaluation);
  if (!preferred.ok) return preferred;
  const notice: Notice = {
    tender,
    contract,
    asked: read.value,
    evaluation,
    winner,
    bid: preferred.value.bid,
  };
  const council = editionOf(tender, options.editions).council;
  const shared = sharedIdentifiers({ id: read.value.buyerId, name: council }, [
    winner,
    ...otherTenderers(notice),
  ]);
  if (shared.length > 0) return { ok: false, issues: shared };
  return { ok: true, value: releaseOf(notice, council), issues: missing(notice) };
}

interface Notice extends AwardedTender {
  readonly asked: NoticeAsked;
  readonly evaluation: Evaluation;
  readonly winner: Tenderer;
  readonly bid: BidEvaluation;
}

function releaseOf(notice: Notice, council: string): Release {
  const { asked, winner } = notice;
  const { ocidPrefix, procurement, date } = asked;
  const buyer = buyerParty(council, asked);
  const { supplier, members, suppliers } = suppliersOf(winner, asked);
  const others = otherTenderers(notice).map(tendererParty);
  const ocid = `${ocidPrefix}-${procurement}`;
  return {
    ocid,
    id: `${ocid}-award-${date}`,
    date: instantInUk(date),
    language: "en",
    tag: ["award"],
    initiationType: "tender",
    parties: [buyer, supplier, ...members, ...others],
    buyer: referenceTo(buyer),
    tender: tenderPart(notice, [supplier, ...others]),
    bids: bidsOf(notice, [supplier, ...others]),
    awards: [awardPart(notice, suppliers)],
  };
}

function tenderPart({ tender, asked }: Notice, named: readonly Party[]): TenderPart {
  const { reference, title, deadline } = tender;
  const criteria = noticeCriteria(tender);
  const method = methodOf(tender, asked);
  const category = categoryOf(tender);
  const value: Value = {
    amount: tender.value,
    ...(tender.valueIncludingVat === undefined ? {} : { amountGross: tender.valueIncludingVat }),
    currency: "GBP",
  };
  return {
    id: reference,
    title,
    status: "complete",
    value,
    ...(method === undefined ? {} : { procurementMethod: method }),
    ...(category === undefined ? {} : { mainProcurementCategory: category }),
    awardCriteria: tender.weights.price === 100 ? "priceOnly" : "ratedCriteria",
    awardCriteriaDetails: criteriaInWords(criteria),
    ...(deadline === undefined ? {} : { tenderPeriod: { endDate: instantInUk(deadline) } }),
    ...(asked.nameTenderers ? { tenderers: named.map(referenceTo) } : {}),
    lots: [{ id: ONLY_LOT, status: "complete", value, awardCriteria: { criteria } }],
  };
}

/** How many tenders were assessed; of each, where tenderers are named, whose it is. */
function bidsOf({ evaluation, asked }: Notice, named: readonly Party[]): Bids {
  const value = evaluation.bids.filter(isAssessed).length;
  const statistics = [{ id: "assessed", measure: "finalStageBids", value, relatedLot: ONLY_LOT }] as const;
  if (!asked.nameTenderers) return { statistics };
  const details = named.map((party, index) => ({
    id: bidId(index),
    status: "valid" as const,
    tenderers: [referenceTo(party)],
    relatedLots: [ONLY_LOT],
  }));
  return { statistics, details };
}

/** The bidder, and where it is a consortium its members, with whom the contract is made; one of them may be the bidder itself. */
function suppliersOf(winner: Tenderer, asked: NoticeAsked) {
  const bidder = supplierParty(winner, asked);
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

function awardPart(notice: Notice, suppliers: readonly Party[]): AwardPart {
  const { tender, contract, asked, bid } = notice;
  const date = awardDate(notice);
  return {
    id: "1",
    title: tender.title,
    status: asked.status ?? "pending",
    ...(date === undefined ? {} : { date: instantInUk(date) }),
    ...(bid.price === null || priceWithheld(notice) ? {} : { value: { amount: bid.price, currency: "GBP" } }),
    suppliers: suppliers.map(referenceTo),
    contractPeriod: { startDate: instantInUk(contract.start), endDate: instantInUk(`${contract.end}T23:59`) },
    relatedLots: [ONLY_LOT],
    ...(asked.nameTenderers ? { relatedBid: bidId(0) } : {}),
  };
}

/** The winner's is the first. */
function bidId(index: number): string {
  return String(index + 1);
}

function tenderers({ bidders }: Tender): readonly Tenderer[] {
  return bidders.map((bidder, index) => ({ bidder, index }));
}

function otherTenderers({ tender, asked, evaluation, winner }: Notice): readonly Tenderer[] {
  if (!asked.nameTenderers) return [];
  return tenderers(tender).filter(({ index }) => {
    const bid = evaluation.bids[index];
    return index !== winner.index && bid !== undefined && isAssessed(bid);
  });
}

function awardDate({ tender: { award }, asked, winner }: Notice): string | undefined {
  return asked.awardDate ?? (award && sameName(award.bidder, winner.bidder.name) ? award.date : undefined);
}

function methodOf({ route }: Tender, { method }: NoticeAsked): TenderPart["procurementMethod"] {
  return method ?? (route === "quotation" ? "limited" : undefined);
}

/** Light touch contracts are for services (Procurement Act 2023, section 9); of other kinds nobody can tell. */
function categoryOf({ kind }: Tender): TenderPart["mainProcurementCategory"] {
  switch (kind) {
    case "goods":
    case "services":
    case "works":
      return kind;
    case "light-touch":
    case "light-touch-concession":
    case "utilities-light-touch":
      return "services";
    case "utilities-works":
      return "works";
    default:
      return undefined;
  }
}

/** Why the winning price may not be told to others, where a ground is on record (section 94). */
function priceWithheld({ tender: { redactions = [] }, winner }: Notice): string | undefined {
  const found = redactions.find(
    ({ bidder, item }) => item === "price" && sameName(bidder, winner.bidder.name),
  );
  return found?.ground;
}

function missing(notice: Notice): readonly Issue[] {
  const { tender, asked, winner } = notice;
  const ground = priceWithheld(notice);
  const detail = (path: string, words: string) =>
    warningAt([path], "notice-detail-missing", { detail: words });
  return [
    ...(methodOf(tender, asked) === undefined ? [detail("method", "procurement method")] : []),
    ...(categoryOf(tender) === undefined
      ? [detail("kind", "kind of contract (goods, services or works)")]
      : []),
    ...(awardDate(notice) === undefined ? [detail("awardDate", "day of the award decision")] : []),
    ...missingDetails(asked, winner),
    ...unclearIdentifiers([winner, ...otherTenderers(notice)]),
    ...(ground === undefined
      ? []
      : [warningAt(["redactions"], "notice-price-withheld", { ground }, winner.bidder.name)]),
  ];
}
