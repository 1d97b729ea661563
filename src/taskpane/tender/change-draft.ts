import { type Framework, hasQuantity } from "../../domain/framework/edition";
import { OWN_LINE } from "../../domain/tender/own-measures";
import { BLANK_MEASURE, type NewMeasureField } from "../parts/new-measure";
import { sameJson } from "../../domain/values/same-json";
import {
  emptyDraft,
  type BidderDetails,
  type BidderDraft,
  type CallOffDraft,
  type Draft,
  type FullCriteriaDraft,
  type InvitedDraft,
  type LoadedPack,
  type QuestionDraft,
} from "./draft";
import { addLot } from "./lots-draft";
import { equalShares, isSharedEqually } from "./shares";

export type TextField =
  | "reference"
  | "title"
  | "serviceArea"
  | "value"
  | "valueIncludingVat"
  | "valueWithOptions"
  | "kind"
  | "authority"
  | "commenced"
  | "deadline"
  | "route"
  | "localSupplierAsked"
  | "quotationReason"
  | "answerDescriptors"
  | "tieRule"
  | "anonymous"
  | "exceptionReason"
  | "mostToWin";

/** What an officer does to the draft. Rows are named by their `key`, measures by their id. */
export type DraftChange =
  | { readonly type: "open"; readonly draft: Draft }
  | { readonly type: "edition"; readonly edition: Framework; readonly council?: string | undefined }
  | { readonly type: "text"; readonly field: TextField; readonly text: string }
  | { readonly type: "call-off"; readonly field: keyof CallOffDraft; readonly text: string }
  | { readonly type: "full-criteria"; readonly field: keyof FullCriteriaDraft; readonly text: string }
  | { readonly type: "weight"; readonly criterion: keyof Draft["weights"]; readonly text: string }
  | { readonly type: "split"; readonly part: keyof Draft["split"]; readonly text: string }
  | { readonly type: "method"; readonly part: keyof Draft["methods"]; readonly method: string }
  | { readonly type: "minimum"; readonly of: keyof Draft["minimums"]; readonly text: string }
  | { readonly type: "moderation"; readonly agreed: boolean }
  | { readonly type: "rule"; readonly rule: keyof Draft["rules"]; readonly choice: string }
  | { readonly type: "proxy-pack"; readonly loaded: LoadedPack }
  | { readonly type: "add-question" }
  | {
      readonly type: "question";
      readonly key: number;
      readonly field: "title" | "weight" | "maximum" | "minimum" | "descriptors";
      readonly text: string;
    }
  | { readonly type: "move-question"; readonly key: number; readonly by: -1 | 1 }
  | { readonly type: "share-questions" }
  | { readonly type: "pick-measure"; readonly id: string; readonly picked: boolean }
  | {
      readonly type: "measure";
      readonly id: string;
      readonly field: "weight" | "level" | "reference" | "levelWeights";
      readonly text: string;
    }
  | { readonly type: "add-bespoke" }
  | {
      readonly type: "bespoke";
      readonly key: number;
      readonly field: NewMeasureField;
      readonly text: string;
    }
  | { readonly type: "remove-bespoke"; readonly key: number }
  | { readonly type: "share-measures" }
  | { readonly type: "to-add"; readonly list: People; readonly text: string }
  /** Puts the names that are typed into their lists. */
  | { readonly type: "add-typed" }
  | { readonly type: "add-names"; readonly list: People; readonly names: readonly string[] }
  | { readonly type: "name"; readonly list: People; readonly key: number; readonly text: string }
  | {
      readonly type: "bidder-detail";
      readonly key: number;
      readonly field: keyof BidderDetails | "sme" | "vcse";
      readonly text: string;
    }
  | {
      readonly type: "invited";
      readonly key: number;
      readonly part: Partial<Pick<InvitedDraft, "name" | "tier" | "invited" | "date">>;
    }
  | { readonly type: "subcontractors"; readonly named: boolean }
  | { readonly type: "add-lot" }
  | {
      readonly type: "lot";
      readonly key: number;
      readonly field: LotField;
      readonly text: string;
    }
  | { readonly type: "move-lot"; readonly key: number; readonly by: -1 | 1 }
  | { readonly type: "add-invited" }
  | { readonly type: "statement"; readonly prompt: string; readonly text: string }
  | {
      readonly type: "remove";
      readonly list: People | "questions" | "invited" | "lots";
      readonly key: number;
    };

export type LotField = "title" | "value" | "valueIncludingVat" | "valueWithOptions" | "bidders";

export type People = "evaluators" | "bidders";

/** The draft after a change; the reducer of the form. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case "open":
      return change.draft;
    case "edition":
      return withEdition(draft, change.edition, change.council);
    case "text":
      return { ...draft, [change.field]: change.text };
    case "call-off":
      return { ...draft, callOff: { ...draft.callOff, [change.field]: change.text } };
    case "full-criteria":
      return { ...draft, fullCriteria: { ...draft.fullCriteria, [change.field]: change.text } };
    case "weight":
      return { ...draft, weights: { ...draft.weights, [change.criterion]: change.text } };
    case "split":
      return { ...draft, split: { ...draft.split, [change.part]: change.text } };
    case "method":
      return { ...draft, methods: { ...draft.methods, [change.part]: change.method } };
    case "rule":
      return { ...draft, rules: { ...draft.rules, [change.rule]: change.choice } };
    case "minimum":
      return { ...draft, minimums: { ...draft.minimums, [change.of]: change.text } };
    case "moderation":
      return { ...draft, moderation: change.agreed };
    case "proxy-pack":
      return { ...draft, proxyPack: change.loaded };
    case "add-question":
      return addQuestion(draft);
    case "question":
      return withQuestion(draft, change.key, { [change.field]: change.text });
    case "move-question":
      return { ...draft, questions: moved(draft.questions, change.key, change.by) };
    case "share-questions":
      return { ...draft, questions: shared(draft.questions) };
    case "pick-measure":
      return pickMeasure(draft, change.id, change.picked);
    case "measure":
      return {
        ...draft,
        measures: draft.measures.map((one) =>
          one.id === change.id ? { ...one, [change.field]: change.text } : one,
        ),
      };
    case "add-bespoke":
      return addBespoke(draft);
    case "bespoke":
      return withBespoke(draft, change.key, change.field, change.text);
    case "remove-bespoke":
      return withoutBespoke(draft, change.key);
    case "share-measures":
      return { ...draft, measures: shared(draft.measures) };
    case "to-add":
      return { ...draft, toAdd: { ...draft.toAdd, [change.list]: change.text } };
    case "add-typed":
      return withTypedNames(draft);
    case "add-names":
      return addNames(draft, change.list, change.names);
    case "name":
      return {
        ...draft,
        [change.list]: draft[change.list].map((row) =>
          row.key === change.key ? { ...row, name: change.text } : row,
        ),
      };
    case "bidder-detail":
      return {
        ...draft,
        bidders: draft.bidders.map((row) =>
          row.key === change.key ? { ...row, [change.field]: change.text } : row,
        ),
      };
    case "invited":
      return {
        ...draft,
        invited: draft.invited.map((row) => (row.key === change.key ? { ...row, ...change.part } : row)),
      };
    case "add-invited":
      return {
        ...draft,
        invited: [
          ...draft.invited,
          { key: draft.nextKey, name: "", tier: "borough", invited: "", date: "", kept: {} },
        ],
        nextKey: draft.nextKey + 1,
      };
    case "subcontractors":
      return { ...draft, namesSubcontractors: change.named };
    case "add-lot":
      return addLot(draft);
    case "lot":
      return {
        ...draft,
        lots: draft.lots.map((row) =>
          row.key === change.key ? { ...row, [change.field]: change.text } : row,
        ),
      };
    case "move-lot":
      return { ...draft, lots: moved(draft.lots, change.key, change.by) };
    case "statement":
      return { ...draft, statements: { ...draft.statements, [change.prompt]: change.text } };
    case "remove":
      return change.list === "questions"
        ? removeQuestion(draft, change.key)
        : { ...draft, [change.list]: draft[change.list].filter(({ key }) => key !== change.key) };
  }
}

/** Pasted text as names: one a line, or one a cell of a pasted row; blank ones fall away. */
export function pastedNames(pasted: string): readonly string[] {
  return pasted
    .split(/[\r\n\t]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/**
 * Picked measures that the edition does not have are dropped; bespoke ones belong to the tender and stay. Under an edition
 * without quantities social value is for answers alone, unless another split was typed; under one that any buyer uses the
 * council of the pane buys, unless another buyer was typed.
 */
function withEdition(
  draft: Draft,
  { id: framework, measures, anyBuyer }: Framework,
  council: string | undefined,
): Draft {
  const known = new Set([...measures, ...draft.bespoke, OWN_LINE].map(({ id }) => id));
  const isUntouched = sameJson(draft.split, emptyDraft.split);
  const isCounted = measures.some(hasQuantity) || draft.bespoke.length > 0;
  return {
    ...draft,
    framework,
    authority: anyBuyer ? draft.authority || (council ?? "") : draft.authority,
    measures: draft.measures.filter(({ id }) => known.has(id)),
    ...(isUntouched && !isCounted ? { split: { quantitative: "0", qualitative: "100" } } : {}),
  };
}

function addQuestion(draft: Draft): Draft {
  const question: QuestionDraft = {
    key: draft.nextKey,
    title: "",
    weight: "",
    maximum: "5",
    minimum: "",
    descriptors: "",
    kept: {},
  };
  const questions = sharedAsBefore(draft.questions, [...draft.questions, question]);
  return { ...draft, questions, nextKey: draft.nextKey + 1 };
}

function removeQuestion(draft: Draft, key: number): Draft {
  const questions = draft.questions.filter((question) => question.key !== key);
  return { ...draft, questions: sharedAsBefore(draft.questions, questions) };
}

function withQuestion(draft: Draft, key: number, part: Partial<QuestionDraft>): Draft {
  return { ...draft, questions: draft.questions.map((one) => (one.key === key ? { ...one, ...part } : one)) };
}

function moved<Row extends { readonly key: number }>(rows: readonly Row[], key: number, by: number): Row[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + by;
  const [row, other] = [rows[from], rows[to]];
  if (!row || !other) return [...rows];
  return rows.map((one, index) => (index === from ? other : index === to ? row : one));
}

function shared<Row extends { readonly weight: string }>(rows: readonly Row[]): readonly Row[] {
  const shares = equalShares(rows.length);
  return rows.map((row, index) => ({ ...row, weight: shares[index] ?? row.weight }));
}

/** Rows that were shared equally stay so with one more or one fewer; shares that the officer gave are left as they are. */
function sharedAsBefore<Row extends { readonly weight: string }>(
  before: readonly Row[],
  after: readonly Row[],
): readonly Row[] {
  return isSharedEqually(before.map(({ weight }) => weight)) ? shared(after) : after;
}

function pickMeasure(draft: Draft, id: string, picked: boolean): Draft {
  const others = draft.measures.filter((measure) => measure.id !== id);
  const measures = picked
    ? [...others, { id, weight: "", level: "", reference: "", levelWeights: "", kept: {} }]
    : others;
  return { ...draft, measures: sharedAsBefore(draft.measures, measures) };
}

function addBespoke(draft: Draft): Draft {
  const measure = { key: draft.nextKey, ...BLANK_MEASURE, kept: {} };
  return { ...draft, bespoke: [...draft.bespoke, measure], nextKey: draft.nextKey + 1 };
}

/** A measure that gets another id stays picked under it. */
function withBespoke(draft: Draft, key: number, field: NewMeasureField, text: string): Draft {
  const before = draft.bespoke.find((measure) => measure.key === key)?.id;
  const isRenamed = ({ id }: { readonly id: string }) => field === "id" && before !== "" && id === before;
  return {
    ...draft,
    bespoke: draft.bespoke.map((measure) => (measure.key === key ? { ...measure, [field]: text } : measure)),
    measures: draft.measures.map((measure) => (isRenamed(measure) ? { ...measure, id: text } : measure)),
  };
}

function withoutBespoke(draft: Draft, key: number): Draft {
  const gone = draft.bespoke.find((measure) => measure.key === key);
  return {
    ...draft,
    bespoke: draft.bespoke.filter((measure) => measure !== gone),
    measures: sharedAsBefore(
      draft.measures,
      draft.measures.filter(({ id }) => id !== gone?.id),
    ),
  };
}

/** The same draft where no name is typed. */
export function withTypedNames(draft: Draft): Draft {
  const { evaluators, bidders } = draft.toAdd;
  if (evaluators === "" && bidders === "") return draft;
  const added = addNames(
    addNames(draft, "evaluators", pastedNames(evaluators)),
    "bidders",
    pastedNames(bidders),
  );
  return { ...added, toAdd: { evaluators: "", bidders: "" } };
}

function addNames(draft: Draft, list: People, names: readonly string[]): Draft {
  const rows: readonly BidderDraft[] = names.map((name, index) => ({
    key: draft.nextKey + index,
    name,
    address: "",
    email: "",
    identifier: "",
    sme: "",
    vcse: "",
    members: "",
    kept: {},
  }));
  return { ...draft, [list]: [...draft[list], ...rows], nextKey: draft.nextKey + rows.length };
}
