import { type Bid, type Marking, type Offer, sameName } from "../../domain/tender/bids";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { follower, type FollowedPeople, type Renamed } from "./followed-people";
import { dropRefused, type LostEntry, lostWithParts } from "./lost-entries";

export interface CarryOptions {
  readonly renamed?: Renamed;
  readonly editions?: readonly Framework[];
}

/**
 * A tender set up anew, with the entries of the one that it takes the place of: by question, measure, bidder and
 * evaluator. What was recorded of the evaluation (the bid log, files, re-scorings, redactions, the award) goes with
 * them. What cannot be kept is told. The mark of a tender without evaluators becomes the agreed mark when evaluators
 * are named, and an agreed mark the mark when none is any more.
 */
export function carryEntries(
  current: Tender,
  next: Tender,
  { renamed = {}, editions = shippedEditions }: CarryOptions = {},
): { readonly tender: Tender; readonly lost: readonly LostEntry[] } {
  const people: FollowedPeople = {
    bidder: follower(
      current.bidders.map(({ name }) => name),
      renamed.bidders,
    ),
    evaluator: follower(current.evaluators, renamed.evaluators),
  };
  const bids = next.bids.map((blank) => {
    const was = current.bids[people.bidder.before(blank.bidder)];
    return was ? carryBid(was, blank, { current, next, people }) : blank;
  });
  const carried = { ...next, bids, ...carryRecords(current, next, people) };
  const lost = lostWithParts(current, next, { ...people, editions });
  const kept = dropRefused(carried, editions);
  const parsed = parseTender(kept.tender, editions);
  if (!parsed.ok) throw new Error(`unsound tender after carrying entries: ${JSON.stringify(parsed.issues)}`);
  return { tender: parsed.value, lost: [...lost, ...kept.lost] };
}

interface Carry {
  readonly current: Tender;
  readonly next: Tender;
  readonly people: FollowedPeople;
}

function carryBid({ answers, ...was }: Bid, blank: Bid, carry: Carry): Bid {
  const asked = Object.entries(answers ?? {}).filter(([id]) => Object.hasOwn(blank.quality, id));
  return {
    ...was,
    bidder: blank.bidder,
    ...(asked.length === 0 ? {} : { answers: Object.fromEntries(asked) }),
    quality: carried(blank.quality, was.quality, (marking) => carryMarking(marking, carry)),
    measures: carried(blank.measures, was.measures, (offer): Offer => ({
      ...offer,
      appropriate: carryMarking(offer.appropriate, carry),
      achievable: carryMarking(offer.achievable, carry),
    })),
  };
}

function carried<Entry>(
  blank: Readonly<Record<string, Entry>>,
  was: Readonly<Record<string, Entry>>,
  carry: (entry: Entry) => Entry,
): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(blank).map(([id, entry]) => {
      const before = Object.hasOwn(was, id) ? was[id] : undefined;
      return [id, before === undefined ? entry : carry(before)];
    }),
  );
}

function carryMarking(was: Marking, { current, next, people }: Carry): Marking {
  const [had, has] = [current.evaluators.length > 0, next.evaluators.length > 0];
  if (!had && !has) return was;
  const [only = null] = was.marks;
  if (!had) {
    const { reasons: _ofNobody, ...marking } = was;
    return { ...marking, marks: next.evaluators.map(() => null), agreed: was.agreed ?? only };
  }
  if (!has) {
    const mark = was.agreed ?? (current.evaluators.length === 1 ? only : null);
    const reason =
      was.reason ?? (current.evaluators.length === 1 ? was.reasons?.[0] : undefined) ?? undefined;
    return { marks: [mark], agreed: null, ...(reason === undefined ? {} : { reason }) };
  }
  const places = next.evaluators.map((name) => people.evaluator.before(name));
  const { reasons, ...marking } = was;
  const kept = reasons && places.map((place) => reasons[place] ?? null);
  return {
    ...marking,
    marks: places.map((place) => was.marks[place] ?? null),
    ...(kept?.some((reason) => reason !== null) ? { reasons: kept } : {}),
  };
}

/** What the evaluation has on record, in the names of now. An entry of the log about a bidder who is gone stays, and says whom. */
function carryRecords(current: Tender, next: Tender, { bidder, evaluator }: FollowedPeople): Partial<Tender> {
  const { deadline, bidLog, evaluatorFiles, rescorings, redactions, award } = current;
  const isBidder = (name: string) => next.bidders.some((each) => sameName(each.name, name));
  const renamed = <One extends { readonly bidder: string }>(one: One) => ({
    ...one,
    bidder: bidder.now(one.bidder),
  });
  return {
    deadline,
    bidLog: bidLog?.map(({ bidder: about, ...entry }) => {
      if (about === undefined) return entry;
      const name = bidder.now(about);
      if (isBidder(name)) return { ...entry, bidder: name };
      return { ...entry, detail: [name, ...(entry.detail === undefined ? [] : [entry.detail])].join(": ") };
    }),
    evaluatorFiles: evaluatorFiles
      ?.map((file) => ({ ...file, evaluator: evaluator.now(file.evaluator) }))
      .filter((file) => next.evaluators.some((name) => sameName(name, file.evaluator))),
    rescorings: rescorings?.map((each) => ({
      ...each,
      ...(each.bidder === undefined ? {} : { bidder: bidder.now(each.bidder) }),
      before: each.before.map(renamed),
      after: each.after.map(renamed),
    })),
    redactions: redactions?.map(renamed),
    award: award && renamed(award),
  };
}
