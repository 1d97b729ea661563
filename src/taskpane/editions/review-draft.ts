import type { Framework, Measure } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { type ReviewedEdition, reviewEdition } from "../../jobs/next-edition";
import type { FieldError } from "../parts/error-summary";
import {
  BLANK_MEASURE,
  given,
  isNewMeasureField,
  type NewMeasure,
  type NewMeasureField,
  parts,
  toMeasure,
} from "../parts/new-measure";

/** What a review makes of a measure. */
export const FATES = ["keep", "reword", "retire"] as const;
export type Fate = (typeof FATES)[number];

export const WORDS = ["headline", "definition", "counting", "evidence", "flaws"] as const;

/** The words of a measure that may change; flaws are one a line. */
export type Words = Readonly<Record<(typeof WORDS)[number], string>>;

/** A yearly review as it is typed. */
export interface ReviewDraft {
  /** The id of the edition that the next one begins from; that in use where it is empty. */
  readonly from: string;
  readonly id: string;
  readonly title: string;
  readonly published: string;
  /** By measure; one that is not here is kept. */
  readonly fates: Readonly<Record<string, Fate>>;
  /** By measure, what was typed of its words; they stay while another fate is tried. */
  readonly words: Readonly<Record<string, Words>>;
  readonly added: readonly NewMeasure[];
  readonly nextKey: number;
}

export const emptyReview: ReviewDraft = {
  ...{ from: "", id: "", title: "", published: "" },
  ...{ fates: {}, words: {}, added: [], nextKey: 1 },
};

export function fateOf({ fates }: ReviewDraft, { id }: Measure): Fate {
  return fates[id] ?? "keep";
}

/** The words of a measure as they were typed, else as the edition has them. */
export function typedWords({ words }: ReviewDraft, measure: Measure): Words {
  const { headline, definition, counting, evidence, flaws = [] } = measure;
  return words[measure.id] ?? { headline, definition, counting, evidence, flaws: flaws.join("\n") };
}

export function withNewMeasure(draft: ReviewDraft): ReviewDraft {
  const { added, nextKey } = draft;
  return { ...draft, added: [...added, { key: nextKey, ...BLANK_MEASURE }], nextKey: nextKey + 1 };
}

/** The ids of the form's fields. */
export const reviewField = {
  of: (field: "from" | "id" | "title" | "published" | "add") => `review-${field}`,
  fate: (measure: string) => `review-fate-${measure}`,
  word: (measure: string, word: keyof Words) => `review-words-${measure}-${word}`,
  added: (key: number, field: NewMeasureField) => `review-new-${key}-${field}`,
};

export type Reviewed =
  | { readonly ok: true; readonly reviewed: ReviewedEdition }
  /** The issues are those that no field of the form mends. */
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly issues: readonly Issue[] };

/** The next edition by what was typed. */
export function checkReview(draft: ReviewDraft, edition: Framework): Reviewed {
  const result = reviewEdition(edition, toChanges(draft, edition));
  if (result.ok) return { ok: true, reviewed: result.value };
  const placed = result.issues.map((issue) => ({ issue, field: fieldOf(issue, draft, edition) }));
  return {
    ok: false,
    errors: placed.flatMap(({ issue, field }) => (field ? [{ field, message: wordIssue(issue) }] : [])),
    issues: placed.flatMap(({ issue, field }) => (field ? [] : [issue])),
  };
}

/** What a file of changes would say. */
function toChanges(draft: ReviewDraft, edition: Framework) {
  const { id, title, published, added } = draft;
  return {
    ...given({ id, title, published }),
    add: added.map(toMeasure),
    reword: withFate("reword", draft, edition).map((measure) => ({
      measure: measure.id,
      ...newWords(draft, measure),
    })),
    retire: withFate("retire", draft, edition).map((measure) => measure.id),
  };
}

function withFate(fate: Fate, draft: ReviewDraft, { measures }: Framework): readonly Measure[] {
  return measures.filter((measure) => !measure.retired && fateOf(draft, measure) === fate);
}

/** The words that were changed; one that was emptied is refused by name. */
function newWords(draft: ReviewDraft, measure: Measure) {
  const typed = typedWords(draft, measure);
  const before = typedWords(emptyReview, measure);
  const changed = WORDS.filter((word) => typed[word].trim() !== before[word]);
  return Object.fromEntries(
    changed.map((word) => [word, word === "flaws" ? parts(typed.flaws, "\n") : typed[word]]),
  );
}

/** The field in which what an issue speaks of was typed. */
function fieldOf({ place }: Issue, draft: ReviewDraft, edition: Framework): string | undefined {
  const [part, index, field] = place.path ?? [];
  if (part === "id" || part === "title" || part === "published") return reviewField.of(part);
  if (part === "measures") return reviewField.of("add");
  if (typeof index !== "number") return undefined;
  if (part === "add") {
    const key = draft.added[index]?.key;
    return key !== undefined && isNewMeasureField(field) ? reviewField.added(key, field) : undefined;
  }
  if (part !== "reword" && part !== "retire") return undefined;
  const measure = withFate(part, draft, edition)[index]?.id;
  if (measure === undefined) return undefined;
  const word = WORDS.find((each) => each === field);
  return word ? reviewField.word(measure, word) : reviewField.fate(measure);
}
