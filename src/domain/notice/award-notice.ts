import { awardHindrances } from "../contract/award";
import type { Contract } from "../contract/contract";
import { preferredBidder } from "../evaluation/preferred-bidder";
import { scoreTender, type ScoringOptions } from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import { hasError } from "../issues/errors-first";
import type { Issue, Result } from "../issues/issue";
import { errorAt, readShape, warningAt } from "../issues/schema-issues";
import { sameName } from "../tender/bids";
import { knownAuthority } from "../tender/edition-rules";
import { wholeOf } from "../tender/lots";
import { editionOf, type Tender } from "../tender/tender";
import { instantInUk } from "../values/uk-time";
import { NoticeAsked } from "./asked";
import { criteriaInWords, noticeCriteria } from "./criteria";
import {
  awardPart,
  bidsOf,
  lotPart,
  type LotNotice,
  missingOfAward,
  namedTenderers,
  partiesOf,
  statisticOf,
  valueOfTender,
} from "./lot-notice";
import {
  buyerParty,
  missingOfCouncil,
  referenceTo,
  sharedIdentifiers,
  type Tenderer,
  unclearIdentifiers,
} from "./parties";
import type { Party, Release, TenderPart } from "./release";

/** As an officer gives it, to be checked; the procurement's identifier is the tender's reference where it is left out. */
export type NoticeGiven = Readonly<Partial<Record<keyof NoticeAsked, unknown>>>;

export interface AwardedTender {
  readonly tender: Tender;
  /** As the award made it. */
  readonly contract: Contract;
}

/** A lot, or the one tender, with what it is scored by. */
export interface AwardedLot extends AwardedTender {
  readonly scoring: ScoringOptions;
}

/** The id of the only lot of a tender that is not divided. */
const ONLY_LOT = "1";

/**
 * What a contract award notice publishes (Procurement Act 2023, section 50; Procurement Regulations 2024, regulation 27),
 * as an OCDS release. No score goes into it, and no price but the winning one; who else tendered is named only where that
 * is asked for. What is missing is named, and left out.
 */
export function awardNotice(
  awarded: AwardedTender,
  given: NoticeGiven,
  scoring: ScoringOptions = {},
): Result<Release> {
  return awardNoticeOfLots([{ ...awarded, scoring }], given);
}

/** The same of the lots of one tender, with an award for each; a lot that is not among them is named. */
export function awardNoticeOfLots(awarded: readonly AwardedLot[], given: NoticeGiven): Result<Release> {
  const [first] = awarded;
  if (!first) throw new Error("a notice of no award");
  const { reference } = wholeOf(first.tender);
  const read = readShape(NoticeAsked, { ...given, procurement: given.procurement ?? reference });
  if (!read.ok) return read;
  const asked = read.value;
  const several = new Set(awarded.map(({ contract }) => contract.supplier.toLowerCase())).size > 1;
  const setting = { asked, kinds: several ? {} : asked, numberOf: numbering(awarded) };
  const lots: LotNotice[] = [];
  for (const each of awarded) {
    const lot = lotNotice(each, setting);
    if (!lot.ok) return lot;
    lots.push(lot.value);
  }
  const council = knownAuthority(first.tender, editionOf(first.tender, first.scoring.editions));
  const named = namedOnce(lots);
  const shared = sharedIdentifiers({ id: asked.buyerId, name: council }, named);
  if (shared.length > 0) return { ok: false, issues: shared };
  return {
    ok: true,
    value: releaseOf({ asked, lots, tender: first.tender }, council),
    issues: [
      ...missing({ asked, lots, tender: first.tender }, named),
      ...(several ? kindsUnused(asked) : []),
    ],
  };
}

/** Who tendered for any of the lots, in the order in which they stand: a number stays a bidder's from lot to lot. */
function numbering(awarded: readonly AwardedTender[]): (name: string) => number {
  const names = awarded.flatMap(({ tender }) => tender.bidders.map(({ name }) => name));
  const different = names.filter((name, index) => names.findIndex((each) => sameName(each, name)) === index);
  return (name) => different.findIndex((each) => sameName(each, name)) + 1;
}

interface Setting extends Pick<LotNotice, "asked" | "kinds"> {
  readonly numberOf: (name: string) => number;
}

function lotNotice({ tender, contract, scoring }: AwardedLot, setting: Setting): Result<LotNotice> {
  const { asked, kinds, numberOf } = setting;
  if (contract.reference !== tender.reference) {
    const limits = { found: contract.reference, reference: tender.reference };
    return { ok: false, issues: [errorAt(["reference"], "notice-of-another-tender", limits)] };
  }
  const all = tender.bidders.map((bidder, index): Tenderer => ({
    bidder,
    index,
    number: numberOf(bidder.name),
  }));
  const winner = all.find(({ bidder }) => sameName(bidder.name, contract.supplier));
  if (!winner)
    return { ok: false, issues: [errorAt(["supplier"], "unknown-bidder", { name: contract.supplier })] };
  const hindrances = awardHindrances(tender, scoring);
  if (hasError(hindrances)) return { ok: false, issues: hindrances };
  const evaluation = scoreTender(tender, scoring);
  const award = { bidder: contract.supplier, reason: contract.awardReason };
  const preferred = preferredBidder({ ...tender, award }, evaluation);
  if (!preferred.ok) return preferred;
  const others = all.filter(({ index }) => {
    const bid = evaluation.bids[index];
    return asked.nameTenderers && index !== winner.index && bid !== undefined && isAssessed(bid);
  });
  const { bid } = preferred.value;
  const id = tender.lot?.id ?? ONLY_LOT;
  return {
    ok: true,
    value: { id, tender, contract, evaluation, winner, bid, others, asked, kinds },
    issues: [],
  };
}

interface Notice {
  readonly asked: NoticeAsked;
  readonly lots: readonly LotNotice[];
  /** Of the first lot: what every lot says alike. */
  readonly tender: Tender;
}

function releaseOf(notice: Notice, council: string): Release {
  const { asked, lots } = notice;
  const { ocidPrefix, procurement, date } = asked;
  const buyer = buyerParty(council, asked);
  const ocid = `${ocidPrefix}-${procurement}`;
  return {
    ocid,
    id: `${ocid}-award-${date}`,
    date: instantInUk(date),
    language: "en",
    tag: ["award"],
    initiationType: "tender",
    parties: [buyer, ...partiesOnce(lots.flatMap(partiesOf))],
    buyer: referenceTo(buyer),
    tender: tenderPart(notice),
    bids: {
      statistics: lots.map(statisticOf),
      ...(asked.nameTenderers ? { details: lots.flatMap(bidsOf) } : {}),
    },
    awards: lots.map(awardPart),
  };
}

/** A party of several lots stands once, with all that it is in any of them. */
function partiesOnce(parties: readonly Party[]): readonly Party[] {
  const ids = [...new Set(parties.map(({ id }) => id))];
  return ids.map((id) => {
    const own = parties.filter((party) => party.id === id);
    const roles = [...new Set(own.flatMap((party) => party.roles))];
    return { ...(Object.assign({}, ...own.toReversed()) as Party), roles };
  });
}

function tenderPart({ tender, asked, lots }: Notice): TenderPart {
  const { reference, title, value, valueIncludingVat } = wholeOf(tender);
  const method = methodOf(tender, asked);
  const category = categoryOf(tender);
  const priceOnly = lots.every((lot) => lot.tender.weights.price === 100);
  const tenderersNamed = partiesOnce(lots.flatMap(namedTenderers)).map(referenceTo);
  return {
    id: reference,
    title,
    status: "complete",
    value: valueOfTender({ value, valueIncludingVat }),
    ...(method === undefined ? {} : { procurementMethod: method }),
    ...(category === undefined ? {} : { mainProcurementCategory: category }),
    awardCriteria: priceOnly ? "priceOnly" : "ratedCriteria",
    awardCriteriaDetails: criteriaOfLots(lots),
    ...(tender.deadline === undefined ? {} : { tenderPeriod: { endDate: instantInUk(tender.deadline) } }),
    ...(asked.nameTenderers ? { tenderers: tenderersNamed } : {}),
    lots: lots.map(lotPart),
  };
}

/** "Price 40%; Quality 60%", by lot where they are not alike. */
function criteriaOfLots(lots: readonly LotNotice[]): string {
  const words = lots.map(({ id, tender }) => ({ id, text: criteriaInWords(noticeCriteria(tender)) }));
  const [first] = words;
  return first && words.every(({ text }) => text === first.text)
    ? first.text
    : words.map(({ id, text }) => `Lot ${id}: ${text}`).join(". ");
}

/** The winners and who else is named, each once. */
function namedOnce(lots: readonly LotNotice[]): readonly Tenderer[] {
  const all = lots.flatMap(({ winner, others }) => [winner, ...others]);
  return all.filter((each, index) => all.findIndex(({ number }) => number === each.number) === index);
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

function missing({ tender, asked, lots }: Notice, named: readonly Tenderer[]): readonly Issue[] {
  const detail = (path: string, words: string) =>
    warningAt([path], "notice-detail-missing", { detail: words });
  const found = [
    ...(methodOf(tender, asked) === undefined ? [detail("method", "procurement method")] : []),
    ...(categoryOf(tender) === undefined
      ? [detail("kind", "kind of contract (goods, services or works)")]
      : []),
    ...missingOfCouncil(asked),
    ...lots.flatMap(missingOfAward),
    ...unclearIdentifiers(named),
    ...lotsMissing(tender, lots),
  ];
  const texts = found.map(({ code, limits, place: { subject } }) => JSON.stringify([code, limits, subject]));
  return found.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

function lotsMissing({ lot }: Tender, lots: readonly LotNotice[]): readonly Issue[] {
  return (lot?.lots ?? [])
    .filter(({ id }) => lots.every((each) => each.id !== id))
    .map(({ title }) => warningAt(["lot"], "notice-lot-missing", { title }));
}

/** Answers about the supplier say nothing where there are several: each has its own in the tender. */
function kindsUnused({ sme, vcse }: NoticeAsked): readonly Issue[] {
  return sme === undefined && vcse === undefined ? [] : [warningAt(["sme"], "notice-kinds-unused")];
}
