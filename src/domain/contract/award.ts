import { shippedEditions } from "../framework/shipped-editions";
import { type Bid, type Offer, sameName } from "../tender/bids";
import type { Day } from "../values/day";
import { type Quarter, quartersBetween } from "../values/calendar";
import { type Contract, parseContract } from "./contract";
import { dueOf } from "./due";
import type { Commitment, ContractFile } from "./file";
import { hasQuantity, type Measure, OWN_MEASURES } from "../framework/edition";
import { UNIT_WORDS } from "../framework/words";
import type { Issue, Result } from "../issues/issue";
import { preferredBidder } from "../evaluation/preferred-bidder";
import { errorAt } from "../issues/schema-issues";
import type { ProxyPack } from "../framework/proxies";
import { type Evaluation, scoreTender, type ScoringOptions } from "../evaluation/score-tender";
import { editionOf, type Tender } from "../tender/tender";
import { tenderMeasures } from "../tender/measures";
import { OWN_DECIMALS, type OwnMeasure } from "../tender/own-measures";
import { ownMeasureId } from "./measures";
import { sumsTo } from "../values/shares";

/** What an officer decides on an award, beside the scores. */
export interface Award {
  /** Left out, the award on record, or the one bidder with the highest total. */
  readonly bidder?: string;
  /**
   * Needed where the bidder's total is not the highest, or shares the highest without a tie rule. Left out, the reason
   * on record where the award on record is to this bidder; blank, none.
   */
  readonly reason?: string;
  readonly start: Day;
  readonly end: Day;
  /** As contract.json has them. */
  readonly area: ContractFile["area"];
  readonly calendar: ContractFile["calendar"];
  /** Ids of the measures whose commitments are key performance indicators. */
  readonly kpis?: readonly string[];
  readonly contact?: string;
  readonly officer?: string;
  /** Whose contract it is, else the buyer whom the tender names. */
  readonly council?: string;
  readonly directorate?: string;
  readonly returnTo?: string;
  readonly returnWithinDays?: number;
}

/**
 * The contract that comes of a tender: the preferred bidder's offers as commitments, each due as its delivery plan says
 * or, where that gives no quantities, in equal parts over the contract's quarters. Refused while a bid is incomplete, where the proxy pack is for trying out, and where the award
 * needs a reason that is not given.
 */
export function awardContract(tender: Tender, award: Award, options: ScoringOptions = {}): Result<Contract> {
  const { editions = shippedEditions, proxyPack } = options;
  const edition = editionOf(tender, editions);
  const { start, end } = award;
  if (end < start) return refused([errorAt(["end"], "ends-before-start", { start, end })]);
  const named = award.bidder;
  if (named !== undefined && !tender.bidders.some(({ name }) => sameName(name, named)))
    return refused([errorAt(["award", "bidder"], "unknown-bidder", { name: named })]);
  const evaluation = scoreTender(tender, options);
  const blocking = hindrances(evaluation, proxyPack);
  if (blocking.length > 0) return refused(blocking);
  const preferred = preferredBidder(withDecision(tender, award), evaluation);
  if (!preferred.ok) return preferred;
  const { bidder } = preferred.value.bid;
  const bid = tender.bids.find((each) => sameName(each.bidder, bidder));
  if (!bid) throw new Error(`bidder without a bid: ${bidder}`);
  const measures = tenderMeasures(tender, edition);
  const commitments = commitmentsOf(bid, measures, { ...award, reference: tender.reference });
  const unsound = checkCommitted(commitments, award, bidder);
  if (unsound.length > 0) return refused(unsound);
  return parseContract(
    contractOf(tender, award, { bid, reason: preferred.value.reason, commitments }),
    editions,
  );
}

function refused(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}

/** Why no contract can be made yet, whoever gets it. */
export function awardHindrances(tender: Tender, options: ScoringOptions = {}): readonly Issue[] {
  return hindrances(scoreTender(tender, options), options.proxyPack);
}

function hindrances({ bids }: Evaluation, proxyPack: ProxyPack | undefined): readonly Issue[] {
  const incomplete = bids.flatMap(({ status, bidder }, index) =>
    status === "Incomplete" ? [errorAt(["bids", index], "award-incomplete", {}, bidder)] : [],
  );
  return proxyPack?.illustrative
    ? [...incomplete, errorAt(["proxyPack"], "award-illustrative", { edition: proxyPack.edition })]
    : incomplete;
}

/** The tender with the award that the officer decides on, where one is named, in place of the one on record. */
function withDecision(tender: Tender, { bidder, reason }: Award): Tender {
  if (bidder === undefined) return tender;
  const recorded = tender.award && sameName(tender.award.bidder, bidder) ? tender.award.reason : undefined;
  const given = reason === undefined ? recorded : reason || undefined;
  return { ...tender, award: { bidder, ...(given === undefined ? {} : { reason: given }) } };
}

function checkCommitted(
  commitments: readonly Commitment[],
  { kpis = [] }: Award,
  bidder: string,
): readonly Issue[] {
  if (commitments.length === 0) return [errorAt(["award", "bidder"], "award-nothing-offered", {}, bidder)];
  const offered = [...new Set(commitments.map(({ measure }) => measure))];
  return kpis
    .filter((id) => !offered.includes(id))
    .map((id) => errorAt(["award", "kpis"], "award-kpi-unknown", { id, offered: offered.join(", ") }));
}

function contractOf(
  tender: Tender,
  { start, end, area, calendar, council, directorate, contact, officer, returnTo, returnWithinDays }: Award,
  agreed: {
    readonly bid: Bid;
    readonly reason: string | undefined;
    readonly commitments: readonly Commitment[];
  },
): ContractFile {
  const { reference, title, serviceArea, framework, bespokeMeasures, proxyPack, statements } = tender;
  const { valueIncludingVat, valueWithOptions, kind } = tender;
  const { bid, reason, commitments } = agreed;
  const whose = council ?? tender.authority;
  const { members } = tender.bidders.find(({ name }) => sameName(name, bid.bidder)) ?? {};
  return {
    reference,
    title,
    serviceArea,
    ...(whose === undefined ? {} : { council: whose }),
    ...(directorate === undefined ? {} : { directorate }),
    supplier: bid.bidder,
    ...valuesOf(bid, tender),
    ...(valueIncludingVat === undefined ? {} : { valueIncludingVat }),
    ...(valueWithOptions === undefined ? {} : { valueWithOptions }),
    ...(kind === undefined ? {} : { kind }),
    start,
    end,
    framework,
    ...(bespokeMeasures === undefined ? {} : { bespokeMeasures }),
    ...ownMeasuresOf(bid),
    ...(proxyPack === undefined ? {} : { proxyPack }),
    area,
    calendar,
    ...(contact === undefined ? {} : { contact }),
    ...(officer === undefined ? {} : { officer }),
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(returnWithinDays === undefined ? {} : { returnWithinDays }),
    ...(members === undefined ? {} : { members }),
    ...(bid.subcontractors === undefined ? {} : { subcontractors: bid.subcontractors }),
    ...(tender.callOff === undefined ? {} : { callOff: tender.callOff }),
    ...(statements === undefined ? {} : { statements }),
    ...(reason === undefined ? {} : { awardReason: reason }),
    commitments,
  };
}

/** What the council pays is the price that won; a tender that scores no price says its estimate alone. */
function valuesOf({ price }: Bid, { value }: Tender): Pick<ContractFile, "value" | "estimate"> {
  return price === null || price <= 0 ? { value } : { value: price, estimate: value };
}

/** What the bid offers of its own. */
function ownOf({ measures }: Bid): readonly OwnMeasure[] {
  return measures[OWN_MEASURES]?.own ?? [];
}

/** The same as the contract keeps it: quantities and promises stand in its commitments. */
function ownMeasuresOf(bid: Bid): Pick<ContractFile, "ownMeasures"> {
  const ownMeasures = ownOf(bid).map((own) => ({
    headline: own.headline,
    ...(own.quantity === undefined ? {} : { unit: own.unit ?? UNIT_WORDS.number }),
    ...(own.evidence === undefined ? {} : { evidence: own.evidence }),
  }));
  return ownMeasures.length === 0 ? {} : { ownMeasures };
}

interface Over {
  readonly start: Day;
  readonly quarters: readonly Quarter[];
  readonly kpis: readonly string[];
}

/** A commitment for each measure of the bidder's own. */
function ownCommitments(bid: Bid, reference: string, { kpis, ...over }: Over): readonly Commitment[] {
  return ownOf(bid).map((own, index) => {
    const measure = ownMeasureId(reference, index);
    const { quantity = 0 } = own;
    return {
      measure,
      quantity,
      ...dueOf({ quantity, decimals: OWN_DECIMALS, plan: undefined }, over),
      ...promiseOf(own, undefined),
      ...(kpis.includes(measure) ? { kpi: true } : {}),
    };
  });
}

export interface OfferedMeasure {
  readonly id: string;
  readonly headline: string;
}

/** The measures of a bid's commitments, and what they are called. */
export function measuresOffered(
  bid: Bid,
  asked: ReturnType<typeof tenderMeasures>,
  reference: string,
): readonly OfferedMeasure[] {
  return asked.flatMap(({ id, definition }) => {
    if (id === OWN_MEASURES)
      return ownOf(bid).map(({ headline }, index) => ({ id: ownMeasureId(reference, index), headline }));
    const isOffered = !hasQuantity(definition) || (bid.measures[id]?.quantity ?? 0) > 0;
    return isOffered ? [{ id, headline: definition.headline }] : [];
  });
}

/** A commitment for each measure, or each level of it, that the bid offers something for. */
function commitmentsOf(
  bid: Bid,
  asked: ReturnType<typeof tenderMeasures>,
  { start, end, calendar, kpis = [], reference }: Award & Pick<Tender, "reference">,
): readonly Commitment[] {
  const quarters = quartersBetween(start, end, calendar.socialValueFirstMonth);
  return asked.flatMap(({ id, level, definition }) => {
    if (id === OWN_MEASURES) return ownCommitments(bid, reference, { start, quarters, kpis });
    const offer = bid.measures[id];
    if (!offer) throw new Error(`bid without an entry: ${id}`);
    const offered = offeredByLevel(offer, definition, level);
    // A plan speaks of a measure: of levels beside each other it does not say which is due when.
    const plan = offered.length === 1 ? offer.due : undefined;
    return offered.map(({ level: own, quantity }) => ({
      measure: id,
      ...(own === undefined ? {} : { level: own }),
      quantity,
      ...dueOf({ quantity, decimals: definition.decimals ?? 2, plan }, { start, quarters }),
      ...promiseOf(offer, own),
      ...(kpis.includes(id) ? { kpi: true } : {}),
    }));
  });
}

/** As many characters as a commitment's promise may have. */
const LONGEST_PROMISE = 5000;

/** In the bidder's words: of the level, or of every level where they make one commitment. */
function promiseOf(
  { method, methodByLevel = {} }: Pick<Offer, "methodByLevel"> & { readonly method?: string | undefined },
  level: string | undefined,
): Pick<Commitment, "promise"> {
  const levels = Object.entries(methodByLevel);
  const every = levels.map(([each, text]) => `Level ${each}: ${text}`).join("\n");
  const ofLevel = level === undefined ? every : levels.find(([each]) => each === level)?.[1];
  const promise = ofLevel || method;
  if (promise === undefined) return {};
  return {
    promise: promise.length > LONGEST_PROMISE ? `${promise.slice(0, LONGEST_PROMISE - 1)}…` : promise,
  };
}

interface Offered {
  readonly level: string | undefined;
  readonly quantity: number;
}

/** A quantity by level counts only while it makes up the quantity, which an officer may have corrected since. */
function offeredByLevel(
  { quantity, level: stated, byLevel = {} }: Offer,
  measure: Measure,
  asked: string | undefined,
): readonly Offered[] {
  const level = stated ?? asked;
  if (!hasQuantity(measure)) return [{ level, quantity: 0 }];
  if (quantity === null || quantity <= 0) return [];
  const levels = Object.entries(byLevel);
  const parts = levels.map(([, part]) => part);
  return levels.length > 0 && sumsTo(parts, quantity)
    ? levels.flatMap(([each, part]) => (part > 0 ? [{ level: each, quantity: part }] : []))
    : [{ level, quantity }];
}
