import { type BidFile, sameName } from "./bids";
import { hasQuantity, type Measure, OWN_MEASURES } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { errorAt, warningAt } from "../issues/schema-issues";
import { MARK_OF_ANSWERS, TenderFile } from "./file";
import { hasAtMost } from "../values/decimals";
import { levelsSum } from "./level-weights";
import { repeatedHeadlines } from "./own-measures";
import { checkSubcontractors } from "./subcontractors";

type Path = readonly (string | number)[];
type MarkFile = NonNullable<BidFile["quality"]>[string] | undefined;
type OfferFile = NonNullable<BidFile["measures"]>[string];

/** Entries of bids against the tender that they answer. */
export function checkBids(tender: TenderFile, measures: ReadonlyMap<string, Measure>): readonly Issue[] {
  const { bids = [], bidders } = tender;
  return bids.flatMap((bid, index) => {
    const path = ["bids", index];
    const at = (field: string) => [...path, field];
    const first = bids.findIndex(({ bidder }) => sameName(bidder, bid.bidder));
    const known = bidders.some(({ name }) => sameName(name, bid.bidder));
    return [
      ...(known ? [] : [errorAt(at("bidder"), "unknown-bidder", { name: bid.bidder })]),
      ...(first < index ? [errorAt(at("bidder"), "bid-repeated", { name: bid.bidder })] : []),
      ...checkPrice(bid, at("price")),
      ...checkStatus(bid, path),
      ...checkQualityMarks(bid, tender, at("quality")),
      ...checkAnswers(bid, tender, at("answers")),
      ...checkOffers(bid, tender, measures, at("measures")),
      ...checkSubcontractors(bid.subcontractors ?? [], at("subcontractors"), bid.bidder),
    ];
  });
}

function checkPrice({ price, bidder }: BidFile, path: Path): readonly Issue[] {
  return typeof price === "number" && price <= 0
    ? [errorAt(path, "not-above", { label: "price", minimum: 0 }, bidder)]
    : [];
}

function checkStatus({ status, statusReason, bidder }: BidFile, path: Path): readonly Issue[] {
  if (status && !statusReason) {
    return [errorAt([...path, "statusReason"], "status-reason-needed", { status }, bidder)];
  }
  return !status && statusReason ? [warningAt([...path, "status"], "status-needed", {}, bidder)] : [];
}

function checkQualityMarks(bid: BidFile, tender: TenderFile, path: Path): readonly Issue[] {
  return Object.entries(bid.quality ?? {}).flatMap(([id, entry]) => {
    const question = tender.qualityQuestions.find((each) => each.id === id);
    if (!question) return [errorAt([...path, id], "unknown-question", { id }, bid.bidder)];
    const subject = `${question.title}, ${bid.bidder}`;
    return checkMarks(entry, { maximum: question.maximum, tender, path: [...path, id], subject });
  });
}

function checkAnswers({ answers = {}, bidder }: BidFile, tender: TenderFile, path: Path): readonly Issue[] {
  return Object.keys(answers).flatMap((id) =>
    tender.qualityQuestions.some((each) => each.id === id)
      ? []
      : [errorAt([...path, id], "unknown-question", { id }, bidder)],
  );
}

function checkOffers(
  bid: BidFile,
  tender: TenderFile,
  measures: ReadonlyMap<string, Measure>,
  path: Path,
): readonly Issue[] {
  return Object.entries(bid.measures ?? {}).flatMap(([id, offer]) => {
    const own = tender.measures.find((each) => each.id === id);
    const measure = own && measures.get(id);
    if (!measure) return [errorAt([...path, id], "measure-not-in-tender", { id }, bid.bidder)];
    const within = [...path, id];
    const subject = `${measure.headline}, ${bid.bidder}`;
    const answers = (["appropriate", "achievable"] as const).flatMap((part) =>
      checkMarks(offer[part], { maximum: MARK_OF_ANSWERS, tender, path: [...within, part], subject }),
    );
    const levels = own?.levelWeights ? checkLevelsSum(offer, [...within, "quantity"], subject) : [];
    const ownOnes = checkOwnMeasures(offer, {
      id,
      at: [...within, "own"],
      subject,
      asked: askedIn(tender, measures),
    });
    return [...checkQuantity(offer, measure, within, subject), ...levels, ...ownOnes, ...answers];
  });
}

/** The headlines of the tender's measures. */
function askedIn(tender: TenderFile, measures: ReadonlyMap<string, Measure>): readonly string[] {
  return tender.measures.flatMap(({ id }) => measures.get(id)?.headline ?? []);
}

interface OwnPlace {
  readonly id: string;
  readonly at: Path;
  readonly subject: string;
  readonly asked: readonly string[];
}

/** Measures of the bidder's own stand on their line alone, each under its own headline. */
function checkOwnMeasures({ own }: OfferFile, { id, at, subject, asked }: OwnPlace): readonly Issue[] {
  if (!own) return [];
  if (id !== OWN_MEASURES) return [errorAt(at, "own-measures-misplaced", {}, subject)];
  const headlines = own.map(({ headline }) => headline);
  return repeatedHeadlines(headlines, asked).map(({ index, headline }) =>
    errorAt([...at, index, "headline"], "own-measure-repeated", { headline }, subject),
  );
}

/** Where levels have weights, what is offered has to be told by level. */
function checkLevelsSum(
  { quantity, level, byLevel }: OfferFile,
  at: Path,
  subject: string,
): readonly Issue[] {
  if (quantity === undefined || quantity === null) return [];
  const offered = { quantity, ...(level === undefined ? {} : { level }), ...(byLevel ? { byLevel } : {}) };
  return levelsSum(offered) ? [] : [warningAt(at, "levels-not-summing", { quantity }, subject)];
}

function checkQuantity(offer: OfferFile, measure: Measure, path: Path, subject: string): readonly Issue[] {
  const { quantity, level } = offer;
  const levels = [
    ...(level === undefined ? [] : checkLevel(measure, level, [...path, "level"])),
    ...Object.keys(offer.byLevel ?? {}).flatMap((each) => checkLevel(measure, each, [...path, "byLevel"])),
    ...Object.keys(offer.methodByLevel ?? {}).flatMap((each) =>
      checkLevel(measure, each, [...path, "methodByLevel"]),
    ),
  ];
  if (quantity === undefined || quantity === null) return levels;
  const at = [...path, "quantity"];
  if (!hasQuantity(measure)) return [...levels, errorAt(at, "quantity-not-asked", {}, subject)];
  if (quantity < 0) return [...levels, errorAt(at, "too-low", { label: "quantity", minimum: 0 }, subject)];
  const decimals = measure.decimals ?? 2;
  return hasAtMost(quantity, decimals)
    ? levels
    : [...levels, warningAt(at, "quantity-decimals", { decimals }, subject)];
}

interface Marked {
  readonly maximum: number;
  readonly tender: TenderFile;
  readonly path: Path;
  readonly subject: string;
}

function checkMarks(entry: MarkFile, { maximum, tender, path, subject }: Marked): readonly Issue[] {
  const check = (mark: number | null | undefined, at: Path) => {
    if (typeof mark !== "number" || (mark >= 0 && mark <= maximum)) return [];
    return [errorAt(at, "mark-outside-scale", { label: labelAt(TenderFile, at), maximum }, subject)];
  };
  if (typeof entry === "number" || entry === null || entry === undefined) return check(entry, path);
  const listed = isList(entry);
  const marks = listed ? entry : (entry.marks ?? []);
  const marksPath = listed ? path : [...path, "marks"];
  const expected = Math.max(tender.evaluators.length, 1);
  const counted = (of: "mark" | "reason", { length: count }: readonly unknown[], at: Path) =>
    count === expected ? [] : [errorAt(at, "marks-count", { of, expected, count }, subject)];
  return [
    ...(listed || entry.marks ? counted("mark", marks, marksPath) : []),
    ...marks.flatMap((mark, index) => check(mark, [...marksPath, index])),
    ...(listed ? [] : check(entry.agreed, [...path, "agreed"])),
    ...(!listed && entry.reasons ? counted("reason", entry.reasons, [...path, "reasons"]) : []),
  ];
}

function isList(entry: Exclude<MarkFile, number | null | undefined>): entry is readonly (number | null)[] {
  return Array.isArray(entry);
}

/** A level must be one that the measure has. */
export function checkLevel(
  measure: Measure,
  level: string,
  path: readonly (string | number)[],
): readonly Issue[] {
  const { levels = [], headline } = measure;
  if (levels.includes(level)) return [];
  return [errorAt(path, "unknown-level", { level, levels: levels.join(", ") }, headline)];
}
