import type { Settings } from "../../domain/council/settings";
import { BLANK_MEASURE, isNewMeasureField, toMeasure } from "../parts/new-measure";
import { emptyDraft, type BespokeDraft, type BidderDraft, type Draft, type Kept } from "./draft";
import { descriptorsText, readDescriptors } from "./descriptors";
import { membersText, readMembers } from "./members";
import { lotsDraft, lotsOf } from "./lots-draft";
import { titleIds } from "./title-ids";
import { typedFigure, typedValues } from "./typed-figures";
import { scoresByPounds } from "../../domain/tender/methods";
import { levelWeightsOf, levelWeightsText } from "./level-weights";
import { tieBreaksOf, tieChoices } from "./tie-breaks";
import type { YesNo } from "../parts/yes-no-input";
import { readTypedDay, readTypedMoment, typedMoment } from "../../domain/values/typed-in-a-field";

/** The draft as a tender.json object; whether it is a sound tender is for `parseTender` to say. */
export function toTenderJson(draft: Draft): Kept {
  const ids = titleIds(draft.questions, "question");
  const { bids: _bids, exceptions: _exceptions, ...kept } = draft.kept;
  return {
    ...kept,
    reference: draft.reference.trim(),
    title: draft.title.trim(),
    serviceArea: draft.serviceArea.trim(),
    ...typedValues(draft),
    ...written({ kind: draft.kind }),
    route: draft.route,
    ...deadline(draft),
    ...answered({ localSupplierAsked: draft.localSupplierAsked }),
    ...invited(draft),
    ...statements(draft),
    framework: draft.framework,
    ...written({ authority: draft.authority, commenced: readTypedDay(draft.commenced) ?? "" }),
    weights: figures(draft.weights),
    socialValueSplit: figures(draft.split),
    methods: draft.methods,
    ...rules(draft),
    ...tieBreaksOf(draft),
    ...written({ tieRule: draft.tieRule }),
    qualityQuestions: draft.questions.map((question, index) => ({
      ...question.kept,
      id: ids[index],
      title: question.title.trim(),
      ...typedFigure("weight", question.weight),
      ...typedFigure("maximum", question.maximum),
      ...typedFigure("minimum", question.minimum),
      ...descriptors("descriptors", question.descriptors),
    })),
    ...bespokeMeasures(draft),
    measures: draft.measures.map(({ id, weight, level, reference, levelWeights, kept }) => ({
      ...kept,
      id,
      ...typedFigure("weight", weight),
      ...written({ level }),
      ...typedFigure("reference", reference),
      ...levelWeightsOf(levelWeights),
    })),
    ...minimums(draft),
    ...moderation(draft),
    evaluators: draft.evaluators.map(({ name }) => name.trim()),
    bidders: draft.bidders.map((bidder) => ({
      ...bidder.kept,
      name: bidder.name.trim(),
      ...written({ address: bidder.address, email: bidder.email, identifier: bidder.identifier }),
      ...answered({ sme: bidder.sme, vcse: bidder.vcse }),
      ...members(bidder),
    })),
    ...descriptors("answerDescriptors", draft.answerDescriptors),
    ...written({ anonymous: draft.anonymous }),
    ...fullCriteria(draft),
    ...callOff(draft),
    ...lotsOf(draft),
    ...(draft.namesSubcontractors ? { namesSubcontractors: true } : {}),
    ...exceptions(draft),
    ...(scoresByPounds(draft) && draft.proxyPack ? { proxyPack: draft.proxyPack.file } : {}),
    ...keptBids(draft),
  };
}

function descriptors(field: string, typed: string): Kept {
  const read = readDescriptors(typed);
  return read ? { [field]: read } : {};
}

/** A tender whose full criteria are nowhere says nothing of them. */
function fullCriteria(draft: Draft): Kept {
  const found = written({ ...draft.fullCriteria });
  return Object.keys(found).length > 0 ? { fullCriteria: found } : {};
}

/** A tender without measures of its own says nothing of them. */
function bespokeMeasures({ bespoke }: Draft): Kept {
  const measures = bespoke.map(({ kept, ...measure }) => ({ ...kept, ...toMeasure(measure) }));
  return measures.length > 0 ? { bespokeMeasures: measures } : {};
}

function bespokeDraft(json: Kept, key: number): BespokeDraft {
  const { levels, flaws, ...fields } = json;
  const listed = (entries: unknown, between: string) =>
    Array.isArray(entries) ? entries.map(String).join(between) : text(entries);
  const kept = Object.entries(fields).filter(([field]) => !isNewMeasureField(field));
  return {
    key,
    ...texts(BLANK_MEASURE, fields),
    levels: listed(levels, ", "),
    flaws: listed(flaws, "\n"),
    kept: Object.fromEntries(kept),
  };
}

function deadline(draft: Draft): Kept {
  const moment = readTypedMoment(draft.deadline);
  return moment === undefined ? {} : { deadline: moment };
}

function minimums(draft: Draft): Kept {
  const found = figures(draft.minimums);
  return Object.keys(found).length > 0 ? { minimums: found } : {};
}

/** A file that says of itself that marks need not be agreed says so again. */
function moderation({ moderation: agreed, kept }: Draft): Kept {
  return agreed || "moderation" in kept ? { moderation: agreed } : {};
}

function invited(draft: Draft): Kept {
  const businesses = draft.invited.map(({ name, tier, invited: answer, date, kept }) => {
    const day = readTypedDay(date);
    return {
      ...kept,
      name: name.trim(),
      tier,
      ...answered({ invited: answer }),
      ...(day === undefined ? {} : { date: day }),
    };
  });
  return businesses.length > 0 ? { invited: businesses } : {};
}

function statements(draft: Draft): Kept {
  const shown = Object.entries(draft.statements).flatMap(([id, typed]) => {
    const words = typed.trim();
    return words === "" ? [] : [{ id, text: words }];
  });
  const stated = [...shown, ...list(draft.kept.statements)];
  return stated.length > 0 ? { statements: stated } : {};
}

/** Whether the form has a field for a statement: for the first of each prompt. */
function isShown({ id }: Kept, index: number, all: readonly Kept[]): boolean {
  return typeof id === "string" && all.findIndex((each) => each.id === id) === index;
}

/** Of a tender of its own there is no framework. */
function callOff(draft: Draft): Kept {
  const found = written({ ...draft.callOff });
  return Object.keys(found).length > 0 ? { callOff: found } : {};
}

function members({ members: typed }: BidderDraft): Kept {
  const read = readMembers(typed);
  return read ? { members: read } : {};
}

/** Questions that are answered; the others are not said. */
function answered(answers: Readonly<Record<string, YesNo>>): Kept {
  const given = Object.entries(answers).filter(([, answer]) => answer !== "");
  return Object.fromEntries(given.map(([field, answer]) => [field, answer === "yes"]));
}

/** A blank half that is scored needs no rule. */
function rules({ rules: { nothingOffered, blankHalf } }: Draft): Kept {
  return { nothingOffered, ...(blankHalf === emptyDraft.rules.blankHalf ? {} : { blankHalf }) };
}

/** The texts that say something. */
function written(texts: Readonly<Record<string, string>>): Kept {
  const trimmed = Object.entries(texts).map(([field, text]) => [field, text.trim()]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ""));
}

function figures(texts: Readonly<Record<string, string>>): Kept {
  return Object.assign({}, ...Object.entries(texts).map(([field, text]) => typedFigure(field, text)));
}

const LOW_WEIGHT = "social-value-weight";

const NO_QUOTATION = "local-quotation";

function exceptions({ kept, exceptionReason, quotationReason }: Draft): Kept {
  const typed = [
    { rule: NO_QUOTATION, reason: quotationReason.trim() },
    { rule: LOW_WEIGHT, reason: exceptionReason.trim() },
  ];
  const others = list(kept.exceptions).filter(({ rule }) => typed.every((own) => own.rule !== rule));
  const all = [...others, ...typed.filter(({ reason }) => reason !== "")];
  return all.length > 0 ? { exceptions: all } : {};
}

function reasonOf(exceptions: unknown, rule: string): string {
  return text(list(exceptions).find((each) => each.rule === rule)?.reason);
}

function yesNoOf(value: unknown): YesNo {
  return typeof value === "boolean" ? (value ? "yes" : "no") : "";
}

/** An opened file's bids follow their bidder's new name, and go with a bidder who was removed. */
function keptBids({ kept, bidders }: Draft): Kept {
  const bids = kept.bids;
  if (!Array.isArray(bids)) return {};
  return {
    bids: bids.flatMap((bid: unknown) => {
      const bidder = bidders.find(
        ({ openedAs }) => openedAs !== undefined && openedAs === record(bid).bidder,
      );
      return bidder ? [{ ...record(bid), bidder: bidder.name.trim() }] : [];
    }),
  };
}

/** A new tender by an edition, with what the council begins its tenders with. */
export function begunDraft(council: Settings | undefined, framework: string): Draft {
  const { weights, socialValueSplit, answerDescriptors } = council?.tender ?? {};
  const tiers = council?.area?.tiers;
  return {
    ...emptyDraft,
    framework,
    ...(weights ? { weights: texts(emptyDraft.weights, weights) } : {}),
    ...(socialValueSplit ? { split: texts(emptyDraft.split, socialValueSplit) } : {}),
    answerDescriptors: descriptorsText(answerDescriptors),
    ...(tiers ? { kept: { ...emptyDraft.kept, tiers } } : {}),
  };
}

/** A tender.json object as a form; what the form does not show is kept, what is missing is empty. */
export function fromTenderJson(json: unknown): Draft {
  const { weights, socialValueSplit, methods, qualityQuestions, measures, evaluators, bidders, ...rest } =
    record(json);
  const { reference, title, serviceArea, value, valueIncludingVat, valueWithOptions, ...described } = rest;
  const { kind, route, framework, deadline: closes, minimums: least, ...others } = described;
  const { localSupplierAsked, nothingOffered, blankHalf, answerDescriptors, ...unlisted } = others;
  const { fullCriteria, callOff: framedBy, anonymous, tieBreaks, tieRule, ...later } = unlisted;
  const {
    invited: businesses,
    statements: stated,
    bespokeMeasures: own,
    lots,
    namesSubcontractors,
    authority,
    commenced,
    ...kept
  } = later;
  let key = 0;
  const next = () => (key += 1);
  const draft = {
    reference: text(reference),
    title: text(title),
    serviceArea: text(serviceArea),
    value: text(value),
    valueIncludingVat: text(valueIncludingVat),
    valueWithOptions: text(valueWithOptions),
    kind: text(kind),
    deadline: typedMoment(text(closes)),
    route: text(route) || emptyDraft.route,
    localSupplierAsked: yesNoOf(localSupplierAsked),
    quotationReason: reasonOf(kept.exceptions, NO_QUOTATION),
    framework: text(framework),
    authority: text(authority),
    commenced: text(commenced),
    weights: texts(emptyDraft.weights, weights),
    split: texts(emptyDraft.split, socialValueSplit),
    methods: { ...emptyDraft.methods, ...record(methods) },
    rules: {
      nothingOffered: text(nothingOffered) || emptyDraft.rules.nothingOffered,
      blankHalf: text(blankHalf) || emptyDraft.rules.blankHalf,
      ...tieChoices(tieBreaks),
    },
    tieRule: text(tieRule),
    answerDescriptors: descriptorsText(answerDescriptors),
    minimums: texts(emptyDraft.minimums, least),
    moderation: kept.moderation === true,
    anonymous: text(anonymous),
    fullCriteria: texts(emptyDraft.fullCriteria, fullCriteria),
    invited: list(businesses).map(({ name, tier, invited: answer, date, ...others }) => ({
      key: next(),
      name: text(name),
      tier: text(tier),
      invited: yesNoOf(answer),
      date: text(date),
      kept: others,
    })),
    statements: Object.fromEntries(
      list(stated)
        .filter(isShown)
        .map(({ id, text: words }) => [text(id), text(words)]),
    ),
    callOff: texts(emptyDraft.callOff, framedBy),
    ...lotsDraft(lots, next),
    namesSubcontractors: namesSubcontractors === true,
    exceptionReason: reasonOf(kept.exceptions, LOW_WEIGHT),
    questions: list(qualityQuestions).map(
      ({ id, title, weight, maximum, minimum, descriptors: words, ...others }) => ({
        key: next(),
        ...(typeof id === "string" ? { id } : {}),
        title: text(title),
        weight: text(weight),
        maximum: text(maximum),
        minimum: text(minimum),
        descriptors: descriptorsText(words),
        kept: others,
      }),
    ),
    measures: list(measures).map(({ id, weight, level, reference: quantity, levelWeights, ...others }) => ({
      id: text(id),
      weight: text(weight),
      level: text(level),
      reference: text(quantity),
      levelWeights: levelWeightsText(levelWeights),
      kept: others,
    })),
    bespoke: list(own).map((measure) => bespokeDraft(measure, next())),
    evaluators: (Array.isArray(evaluators) ? evaluators : []).map((name) => ({
      key: next(),
      name: text(name),
      openedAs: text(name),
    })),
    bidders: list(bidders).map(({ name, address, email, identifier, sme, vcse, ...more }): BidderDraft => ({
      key: next(),
      name: text(name),
      openedAs: text(name),
      address: text(address),
      email: text(email),
      identifier: text(identifier),
      sme: yesNoOf(sme),
      vcse: yesNoOf(vcse),
      ...membersOf(more),
    })),
  };
  const { toAdd, recommended } = emptyDraft;
  const notShown = list(stated).filter((each, index, all) => !isShown(each, index, all));
  return {
    ...draft,
    toAdd,
    recommended,
    nextKey: key + 1,
    kept: notShown.length > 0 ? { ...kept, statements: notShown } : kept,
  };
}

function membersOf({ members: ofConsortium, ...kept }: Kept) {
  return { members: membersText(ofConsortium), kept };
}

function record(value: unknown): Kept {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Kept) : {};
}

function list(value: unknown): readonly Kept[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function texts<Field extends string>(
  defaults: Readonly<Record<Field, string>>,
  value: unknown,
): Record<Field, string> {
  const found = record(value);
  const fields = Object.keys(defaults) as Field[];
  return Object.fromEntries(fields.map((field) => [field, text(found[field])])) as Record<Field, string>;
}
