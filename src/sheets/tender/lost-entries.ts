import type { Bid, Marking, Offer } from "../../domain/tender/bids";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { measuresAtHand } from "../../domain/tender/measures";
import { wordIssue } from "../../domain/issues/word-issue";
import { withEntries } from "../language/entries";
import type { FollowedPeople } from "./followed-people";
import type { EntryPath } from "../language/piece";

/** Entries that a tender set up anew has no place for, in the user's words. */
export interface LostEntry {
  /** "Bidder B: 1 price and 4 marks", "Mark 8" */
  readonly what: string;
  /** "Bidder B is taken out" */
  readonly why: string;
}

type Context = FollowedPeople & { readonly editions: readonly Framework[] };

/** What goes with bidders, questions, measures and evaluators who are not there any more. */
export function lostWithParts(current: Tender, next: Tender, context: Context): readonly LostEntry[] {
  const stays = (place: number) => next.bidders.some(({ name }) => context.bidder.before(name) === place);
  const staying = current.bids.filter((_, place) => stays(place));
  return [
    ...current.bids.filter((_, place) => !stays(place)).map((bid) => lost(bid.bidder, countBid(bid))),
    ...current.qualityQuestions
      .filter(({ id }) => !next.qualityQuestions.some((question) => question.id === id))
      .map(({ id, title }) =>
        lost(title, {
          ...countMarkings(staying.flatMap(({ quality }) => quality[id] ?? [])),
          answer: staying.filter(({ answers = {} }) => Object.hasOwn(answers, id)).length,
        }),
      ),
    ...lostMeasures(current, next, { staying, editions: context.editions }),
    ...lostEvaluators(current, next, { staying, ...context }),
  ].flatMap((each) => each ?? []);
}

function lostMeasures(
  current: Tender,
  next: Tender,
  { staying, editions }: { readonly staying: readonly Bid[]; readonly editions: readonly Framework[] },
) {
  const edition = editions.find(({ id }) => id === current.framework);
  const known = edition && measuresAtHand(current, edition);
  return current.measures
    .filter(({ id }) => !next.measures.some((measure) => measure.id === id))
    .map(({ id }) => {
      const offers = staying.flatMap(({ measures }) => measures[id] ?? []);
      return lost(known?.get(id)?.headline ?? id, {
        ...countMarkings(offers.flatMap(({ appropriate, achievable }) => [appropriate, achievable])),
        ...countOffers(offers),
      });
    });
}

/** An evaluator's only mark stays as the mark where no evaluator is named any more. */
function lostEvaluators(
  current: Tender,
  next: Tender,
  { staying, evaluator }: FollowedPeople & { readonly staying: readonly Bid[] },
) {
  const markings = staying.flatMap((bid) => markingsOf(bid));
  const staysAsMark = ({ agreed }: Marking) =>
    next.evaluators.length === 0 && current.evaluators.length === 1 && agreed === null;
  return current.evaluators.map((name, index) => {
    if (next.evaluators.some((each) => evaluator.before(each) === index)) return undefined;
    const gone = markings.filter((marking) => !staysAsMark(marking));
    const file = current.evaluatorFiles?.some((each) => each.evaluator.toLowerCase() === name.toLowerCase());
    return lost(name, {
      mark: gone.filter(({ marks }) => typeof marks[index] === "number").length,
      reason: gone.filter(({ reasons }) => typeof reasons?.[index] === "string").length,
      "record of a file": file ? 1 : 0,
    });
  });
}

type Counts = Readonly<Record<string, number>>;

/** Undefined where nothing was entered. */
function lost(subject: string, counts: Counts): LostEntry | undefined {
  const named = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([thing, count]) => `${count} ${count === 1 ? thing : plural(thing)}`);
  if (named.length === 0) return undefined;
  const last = named.at(-1) ?? "";
  const listed = named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${last}` : last;
  return { what: `${subject}: ${listed}`, why: `${subject} is taken out` };
}

function plural(thing: string): string {
  return thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

function countBid(bid: Bid): Counts {
  const offers = Object.values(bid.measures);
  return {
    price: bid.price === null ? 0 : 1,
    ...countMarkings(markingsOf(bid)),
    ...countOffers(offers),
    answer: Object.keys(bid.answers ?? {}).length,
    "given status": bid.status ? 1 : 0,
  };
}

function countOffers(offers: readonly Offer[]): Counts {
  return {
    quantity: offers.filter(({ quantity, byLevel }) => quantity !== null || byLevel !== undefined).length,
    "delivery text": offers.filter(
      ({ method, methodByLevel, plan }) =>
        method !== undefined || methodByLevel !== undefined || plan !== undefined,
    ).length,
    "own measure": offers.reduce((sum, { own = [] }) => sum + own.length, 0),
  };
}

function markingsOf({ quality, measures }: Bid): readonly Marking[] {
  const offers = Object.values(measures);
  return [
    ...Object.values(quality),
    ...offers.flatMap(({ appropriate, achievable }) => [appropriate, achievable]),
  ];
}

function countMarkings(markings: readonly Marking[]): Counts {
  const sum = (count: (marking: Marking) => number) => markings.reduce((all, each) => all + count(each), 0);
  const isGiven = (each: unknown) => each !== null && each !== undefined;
  return {
    mark: sum(({ marks, agreed }) => [...marks, agreed].filter(isGiven).length),
    reason: sum(({ reason, reasons = [] }) => [reason, ...reasons].filter(isGiven).length),
  };
}

/** Leaves out entries that the rules refuse, such as a mark above a new maximum. */
export function dropRefused(
  tender: Tender,
  editions: readonly Framework[],
): { readonly tender: unknown; readonly lost: readonly LostEntry[] } {
  let left: unknown = tender;
  const lost: LostEntry[] = [];
  for (;;) {
    const errors = parseTender(left, editions).issues.filter(({ severity }) => severity === "error");
    const inBids = errors.filter(({ place }) => place.path?.[0] === "bids");
    const dropped = inBids.length > 0 ? inBids : errors.slice(0, 1);
    if (dropped.length === 0) return { tender: left, lost };
    for (const issue of dropped) {
      const path = droppedPath(issue);
      lost.push({ what: wordEntry(left, path, tender.evaluators), why: wordIssue(issue) });
      left = without(left, path);
    }
  }
}

/** Records of the evaluation that are left out as a whole, and those of a list of which one is. */
const WHOLE = ["award"];
const LISTS = ["bidLog", "evaluatorFiles", "redactions", "rescorings"];

function droppedPath({ code, place: { path = [] } }: Issue): EntryPath {
  const [part = ""] = path;
  if (part === "bids" && path.length > 2) return path;
  if (WHOLE.includes(String(part))) return [part];
  if (LISTS.includes(String(part)) && path.length > 1) return path.slice(0, 2);
  throw new Error(`unsound setup of a tender: ${code} ${path.join(".")}`);
}

function without(json: unknown, path: EntryPath): unknown {
  const [part, index] = path;
  if (part === "bids" || path.length === 1) return withEntries(json, [{ path, value: undefined, place: {} }]);
  const copy = structuredClone(json) as Record<string, unknown[]>;
  copy[String(part)] = (copy[String(part)] ?? []).filter((_, each) => each !== index);
  return copy;
}

/** "Mark 8 of Evaluator 1", "Quantity 12", "Redaction". */
function wordEntry(json: unknown, path: EntryPath, evaluators: readonly string[]): string {
  const value = path.reduce<unknown>(
    (within, key) => (within as Record<string | number, unknown>)[key],
    json,
  );
  const shown = typeof value === "number" || typeof value === "string" ? ` ${value}` : "";
  const [last, before] = [path.at(-1), path.at(-2)];
  if (before === "marks" && typeof last === "number") {
    const evaluator = evaluators[last];
    return `Mark${shown}${evaluator === undefined ? "" : ` of ${evaluator}`}`;
  }
  const thing = typeof last === "number" ? ONE_OF[String(before)] : THINGS[String(last)];
  return `${thing ?? "Entry"}${shown}`;
}

const ONE_OF: Readonly<Record<string, string>> = {
  bidLog: "Entry of the bid log",
  evaluatorFiles: "Record of an evaluator's file",
  redactions: "Redaction",
  rescorings: "Record of a re-scoring",
};

const THINGS: Readonly<Record<string, string>> = {
  agreed: "Agreed mark",
  award: "Award",
  level: "Level",
  byLevel: "Quantities by level",
  methodByLevel: "Delivery texts by level",
  price: "Price",
  quantity: "Quantity",
};
