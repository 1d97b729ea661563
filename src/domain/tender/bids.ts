import * as z from "zod";
import { labelled } from "../issues/labels";
import { line, prose } from "../values/fields";
import { type Subcontractor, Subcontractors } from "./subcontractors";
import { DeliveryPlan, DueInPlan } from "./delivery-plan";
import { MOST_OWN_MEASURES, OwnMeasure } from "./own-measures";

/**
 * A mark in its short forms. A number is the agreed mark where several evaluators are named or marks are
 * moderated, otherwise the one mark; a list is a mark for each evaluator in their order, null for none yet.
 */
function markFile(label: string) {
  const mark = z.number().nullable();
  const marks = z.array(labelled(label, mark)).max(10).readonly();
  return labelled(
    label,
    z.union([
      z.number(),
      marks,
      z.strictObject({
        marks: labelled(`${label}s`, marks).optional(),
        /** Each evaluator's reason, in their order. */
        reasons: labelled(
          "reasons",
          z.array(labelled("reason", prose.nullable())).max(10).readonly(),
        ).optional(),
        agreed: labelled(`agreed ${label}`, mark).optional(),
        /** Why the agreed mark, or the one mark, is what it is. */
        reason: labelled("reason", prose).optional(),
      }),
      z.null(),
    ]),
  );
}
type MarkFile = z.infer<ReturnType<typeof markFile>>;

const OfferFile = z.strictObject({
  quantity: labelled("quantity", z.number().nullable()).optional(),
  level: labelled("level", line).optional(),
  /** The quantity by level, where more than one is offered. */
  byLevel: labelled(
    "quantity by level",
    z.record(z.string(), labelled("quantity", z.number().min(0))),
  ).optional(),
  /** How it will be delivered, in the bidder's words. */
  method: labelled("way of delivery", prose).optional(),
  /** The same by level, where quantities are given by level. */
  methodByLevel: labelled(
    "way of delivery by level",
    z.record(z.string(), labelled("way of delivery", prose)),
  ).optional(),
  /** When and how it will be delivered, as the delivery plan or milestone tracker says. */
  plan: labelled("delivery plan", DeliveryPlan).optional(),
  /** What of the quantity is due when, by the plan. */
  due: labelled("quantities due by the plan", DueInPlan).optional(),
  /** On the line for them: the measures of the bidder's own. Empty where it offers none; absent while that is not known. */
  own: labelled(
    "measures of the bidder's own",
    z.array(labelled("measure of the bidder's own", OwnMeasure)).max(MOST_OWN_MEASURES).readonly(),
  ).optional(),
  appropriate: markFile("appropriate mark").optional(),
  achievable: markFile("achievable mark").optional(),
});

/** A status that an officer gives; every other status is worked out. */
export const GivenStatus = z.enum(["excluded", "withdrawn", "disregarded"]);
export type GivenStatus = z.infer<typeof GivenStatus>;

/** An entry of `bids` in tender.json. */
export const BidFile = z.strictObject({
  bidder: labelled("bidder", line),
  price: labelled("price", z.number().nullable()).optional(),
  quality: labelled("quality marks", z.record(z.string(), markFile("mark"))).optional(),
  /** What the bidder answered to each question. */
  answers: labelled("answers", z.record(z.string(), labelled("answer", prose))).optional(),
  measures: labelled("offers", z.record(z.string(), labelled("offer", OfferFile))).optional(),
  /** Who will do part of the work for the bidder. */
  subcontractors: labelled("subcontractors", Subcontractors).optional(),
  status: labelled("status", GivenStatus).optional(),
  statusReason: labelled("reason for the status", prose).optional(),
});
export type BidFile = z.infer<typeof BidFile>;

/** One question's, or one answer's, marks. `marks` has one for each evaluator, or just one where none is named. */
export interface Marking {
  readonly marks: readonly (number | null)[];
  readonly agreed: number | null;
  readonly reason?: string;
  readonly reasons?: readonly (string | null)[];
}

/** What a bidder offers for a measure, and how its answer was marked from 0 to 5. */
export interface Offer {
  readonly quantity: number | null;
  readonly level?: string;
  /** The quantity by level, where more than one is offered. */
  readonly byLevel?: Readonly<Record<string, number>>;
  /** How it will be delivered, in the bidder's words. */
  readonly method?: string;
  /** The same by level, where quantities are given by level. */
  readonly methodByLevel?: Readonly<Record<string, string>>;
  readonly plan?: DeliveryPlan;
  readonly due?: DueInPlan;
  /** Of the line for the bidder's own measures; absent while it is not known whether it offers any. */
  readonly own?: readonly OwnMeasure[];
  readonly appropriate: Marking;
  readonly achievable: Marking;
}

/** What an offer states besides its quantity and its marks: levels, ways of delivery, plan, own measures; what it does not state is absent. */
export function statedOf({
  level,
  byLevel,
  method,
  methodByLevel,
  plan,
  due,
  own,
}: Omit<Offer, "quantity" | "appropriate" | "achievable">) {
  return {
    ...(level === undefined ? {} : { level }),
    ...(byLevel === undefined ? {} : { byLevel }),
    ...(method === undefined ? {} : { method }),
    ...(methodByLevel === undefined ? {} : { methodByLevel }),
    ...(plan === undefined ? {} : { plan }),
    ...(due === undefined ? {} : { due }),
    ...(own === undefined ? {} : { own }),
  };
}

/** A bid with an entry for every question and measure of its tender; null where nothing is entered. */
export interface Bid {
  readonly bidder: string;
  /** Pounds. */
  readonly price: number | null;
  readonly quality: Readonly<Record<string, Marking>>;
  /** What was answered to questions, by their ids; a question that is not answered is absent. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, Offer>>;
  /** Who will do part of the work for the bidder, where it names any. */
  readonly subcontractors?: readonly Subcontractor[];
  readonly status?: GivenStatus;
  readonly statusReason?: string;
}

interface Bidding {
  readonly qualityQuestions: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string }[];
  readonly evaluators: readonly string[];
  readonly bidders: readonly { readonly name: string }[];
  readonly moderation?: boolean | undefined;
  readonly bids?: readonly BidFile[] | undefined;
}

/** A bid for each bidder, in their order, with blanks for what the file leaves out. */
export function fullBids(tender: Bidding): readonly Bid[] {
  return tender.bidders.map(({ name }) => {
    const bid = tender.bids?.find(({ bidder }) => sameName(bidder, name));
    return {
      bidder: name,
      price: bid?.price ?? null,
      quality: byId(tender.qualityQuestions, (id) => marking(entryOf(bid?.quality, id), tender)),
      ...(bid?.answers ? { answers: bid.answers } : {}),
      measures: byId(tender.measures, (id) => offer(entryOf(bid?.measures, id), tender)),
      ...(bid?.subcontractors?.length ? { subcontractors: bid.subcontractors } : {}),
      ...(bid?.status ? { status: bid.status } : {}),
      ...(bid?.statusReason ? { statusReason: bid.statusReason } : {}),
    };
  });
}

/** Bidders are told apart by name, whatever its case. */
export function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** An id may be "constructor", which every object has but no file means. */
function entryOf<T>(entries: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return entries && Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function byId<T>(parts: readonly { readonly id: string }[], entry: (id: string) => T): Record<string, T> {
  return Object.fromEntries(parts.map(({ id }) => [id, entry(id)]));
}

function offer(file: z.infer<typeof OfferFile> | undefined, tender: Bidding): Offer {
  return {
    quantity: file?.quantity ?? null,
    ...(file?.level ? { level: file.level } : {}),
    ...(file?.byLevel && Object.keys(file.byLevel).length > 0 ? { byLevel: file.byLevel } : {}),
    ...(file?.method ? { method: file.method } : {}),
    ...(file?.methodByLevel ? { methodByLevel: file.methodByLevel } : {}),
    ...(file?.plan ? { plan: file.plan } : {}),
    ...(file?.due ? { due: file.due } : {}),
    ...(file?.own ? { own: file.own } : {}),
    appropriate: marking(file?.appropriate, tender),
    achievable: marking(file?.achievable, tender),
  };
}

/** What a bare number means: the agreed mark, or the one mark. */
export function numberIsAgreed({
  evaluators,
  moderation,
}: Pick<Bidding, "evaluators" | "moderation">): boolean {
  return evaluators.length > 1 || (evaluators.length === 1 && moderation === true);
}

function marking(file: MarkFile | undefined, { evaluators, moderation }: Bidding): Marking {
  const blank = Array.from({ length: Math.max(evaluators.length, 1) }, () => null);
  if (file === undefined || file === null) return { marks: blank, agreed: null };
  if (typeof file === "number") {
    return numberIsAgreed({ evaluators, moderation })
      ? { marks: blank, agreed: file }
      : { marks: [file], agreed: null };
  }
  if (!isForm(file)) return { marks: file, agreed: null };
  return {
    marks: file.marks ?? blank,
    agreed: file.agreed ?? null,
    ...(file.reason === undefined ? {} : { reason: file.reason }),
    ...(file.reasons?.some((each) => each !== null) ? { reasons: file.reasons } : {}),
  };
}

type MarkForm = Exclude<MarkFile, number | null | readonly (number | null)[]>;

function isForm(file: MarkForm | readonly (number | null)[]): file is MarkForm {
  return !Array.isArray(file);
}
