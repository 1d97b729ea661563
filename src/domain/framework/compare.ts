import { csvTable } from "../values/csv-write";
import { asToldApart } from "./counting-rule";
import type { Framework, Measure } from "./edition";
import { LAW_WORDS } from "./law";
import { promptsOf } from "./prompts";
import { commencementWords, promptWords, questionWords, toFillWords, weightFromWords } from "./words";

/** One thing that two editions say differently; texts are as a reader of the annual review sees them. */
export type EditionDifference =
  | { readonly kind: "added" | "retired" | "removed"; readonly subject: string; readonly text: string }
  | {
      readonly kind: "changed";
      /** A measure's headline, an outcome's title, or "Settings". */
      readonly subject: string;
      readonly field: string;
      readonly before: string;
      readonly after: string;
    };

/** What a reader calls the fields of a measure. */
export const MEASURE_FIELDS: Readonly<Partial<Record<keyof Measure, string>>> = {
  number: "number",
  headline: "headline",
  outcome: "outcome",
  definition: "definition",
  unit: "unit",
  levels: "levels",
  accumulation: "how quarters add up",
  decimals: "decimals",
  counting: "counting rule",
  evidence: "evidence",
  flaws: "noted flaws",
  nationalToms: "National TOMs hint",
  reference: "reference",
};

/** What changed from one edition to another, measures in the newer one's order. Measures are matched by id. */
export function compareEditions(before: Framework, after: Framework): readonly EditionDifference[] {
  return [
    ...compareSettings(before, after),
    ...compareTitles("priority", before.priorities, after.priorities),
    ...compareTitles("outcome", before.outcomes, after.outcomes),
    ...comparePriorities(before, after),
    ...compareMeasures(before, after),
    ...compareRules(before, after),
    ...compareAsked("tender question", before.questions, after.questions, questionWords),
    ...compareAsked("prompt", promptsOf(before), promptsOf(after), promptWords),
  ];
}

function compareMeasures(before: Framework, after: Framework): readonly EditionDifference[] {
  const older = new Map(before.measures.map((measure) => [measure.id, measure]));
  const newer = new Set(after.measures.map(({ id }) => id));
  const gone = before.measures.filter(({ id }) => !newer.has(id));
  return [
    ...after.measures.flatMap((measure) => compareMeasure(older.get(measure.id), measure)),
    ...gone.map(({ headline, definition }) => ({
      kind: "removed" as const,
      subject: headline,
      text: definition,
    })),
  ];
}

/** What changed of one measure, or that it is new. */
export function compareMeasure(before: Measure | undefined, after: Measure): readonly EditionDifference[] {
  const subject = after.headline;
  if (!before) return [{ kind: "added", subject, text: after.definition }];
  const fields = Object.keys(MEASURE_FIELDS) as (keyof Measure)[];
  const changes = fields.flatMap((field) =>
    difference(subject, MEASURE_FIELDS[field] ?? field, before[field], after[field]),
  );
  if (before.retired === after.retired || (!before.retired && !after.retired)) return changes;
  return after.retired
    ? [{ kind: "retired", subject, text: after.definition }, ...changes]
    : [{ kind: "changed", subject, field: "use", before: "retired", after: "in use" }, ...changes];
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

function compareTitles(
  field: string,
  before: readonly Titled[],
  after: readonly Titled[],
): readonly EditionDifference[] {
  return [
    ...after.flatMap(({ id, title }): readonly EditionDifference[] => {
      const older = before.find((each) => each.id === id);
      return older
        ? difference(title, field, older.title, title)
        : [{ kind: "added", subject: title, text: field }];
    }),
    ...before
      .filter(({ id }) => !after.some((each) => each.id === id))
      .map(({ title }) => ({ kind: "removed" as const, subject: title, text: field })),
  ];
}

/** The priorities that outcomes belong to, where an outcome went over to another. */
function comparePriorities(before: Framework, after: Framework): readonly EditionDifference[] {
  const titleOf = ({ priorities }: Framework, id: string) =>
    priorities.find((priority) => priority.id === id)?.title ?? id;
  return after.outcomes.flatMap(({ id, title, priority }) => {
    const older = before.outcomes.find((outcome) => outcome.id === id);
    if (!older || older.priority === priority) return [];
    return difference(title, "priority", titleOf(before, older.priority), titleOf(after, priority));
  });
}

function compareRules(before: Framework, after: Framework): readonly EditionDifference[] {
  const ids = new Set([...after.countingRules, ...before.countingRules].map(({ id }) => id));
  const said = ({ countingRules }: Framework, id: string) => {
    const rule = countingRules.find((each) => each.id === id);
    return rule && saidOf(asToldApart(rule));
  };
  return [...ids].flatMap((id) => difference("Counting rules", id, said(before, id), said(after, id)));
}

/** "Good jobs are not more than Local jobs. (error, product: Social value for Excel)" */
function saidOf(rule: ReturnType<typeof asToldApart>): string {
  const { text, source } = rule;
  const kept = rule.kind === "tested" ? rule.severity : rule.inUse ? "declared" : "not in use";
  return `${text} (${kept}, ${source.from === "unsaid" ? "" : `${source.from.replace("-", " ")}: `}${source.title})`;
}

/** What is asked besides measures, by id: what is new, gone, retitled or asked otherwise. */
function compareAsked<T extends Titled>(
  field: string,
  before: readonly T[] = [],
  after: readonly T[] = [],
  words: (asked: T) => string,
): readonly EditionDifference[] {
  return [
    ...compareTitles(field, before, after),
    ...after.flatMap((asked) => {
      const older = before.find(({ id }) => id === asked.id);
      return older ? difference(asked.title, field, words(older), words(asked)) : [];
    }),
  ];
}

function compareSettings(before: Framework, after: Framework): readonly EditionDifference[] {
  const older = settingsOf(before);
  return Object.entries(settingsOf(after)).flatMap(([field, value]) =>
    difference("Settings", field, older[field], value),
  );
}

function settingsOf(edition: Framework): Readonly<Record<string, string | undefined>> {
  const { threshold, kpis, offerFlags, publication, weightsFrom } = edition;
  return {
    title: edition.title,
    council: edition.council,
    buyers: edition.anyBuyer ? "any" : "the council",
    publication: publication && `${publication.document}, ${publication.licence}`,
    law: edition.law && LAW_WORDS[edition.law],
    "note on the law": edition.lawNote,
    "procurements that commence": edition.commenced && commencementWords(edition.commenced),
    published: edition.published,
    version: edition.version,
    policy: edition.words?.policy,
    "words added": edition.words?.added,
    "source of settings": edition.words?.settings,
    threshold: `${threshold.comparison.replace("-", " ")} £${threshold.amount}, ${threshold.basis.replaceAll("-", " ")}`,
    "social value weight": `${edition.socialValueWeight}%`,
    "weights of higher values": weightsFrom?.map(weightFromWords).join("; "),
    "to be filled in": toFillWords(edition).join("; ") || undefined,
    "delivery plan": `over £${edition.deliveryPlanOver}`,
    KPIs: `${kpis.count} ${kpis.comparison === "at-least" ? "from" : "over"} £${kpis.over}`,
    FTE: edition.fteCappedAtOneYear ? "capped at one year" : "each year counts",
    "offers pointed out": `over ${offerFlags.timesNext} times the next, or over ${offerFlags.shareOfValue}% of the contract's value`,
    approved: edition.approved && `by ${edition.approved.by} on ${edition.approved.on}`,
    "prices pointed out":
      offerFlags.priceShareOfMean === undefined
        ? undefined
        : `below ${offerFlags.priceShareOfMean}% of the mean price`,
  };
}

function difference(
  subject: string,
  field: string,
  before: unknown,
  after: unknown,
): readonly EditionDifference[] {
  const [from, to] = [shown(before), shown(after)];
  return from === to ? [] : [{ kind: "changed", subject, field, before: from, after: to }];
}

function shown(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "none";
  return Array.isArray(value) ? value.join("; ") : String(value);
}

/** The comparison side by side, as comma-separated text with the editions' ids as headings. */
export function differencesCsv(before: Framework, after: Framework): Iterable<string> {
  return csvTable<EditionDifference>(
    [
      ["of", ({ subject }) => subject],
      [
        "what",
        (difference) => (difference.kind === "changed" ? difference.field : KIND_WORDS[difference.kind]),
      ],
      [before.id, (difference) => sideOf(difference, "before")],
      [after.id === before.id ? `${after.id} (2)` : after.id, (difference) => sideOf(difference, "after")],
    ],
    compareEditions(before, after),
  );
}

const KIND_WORDS = { added: "new", retired: "retired", removed: "no longer there" } as const;

/** What one of the two editions says; what is new stands in the later alone, what is gone in the earlier. */
function sideOf(difference: EditionDifference, side: "before" | "after"): string | undefined {
  if (difference.kind === "changed") return difference[side];
  return (difference.kind === "added") === (side === "after") ? difference.text : undefined;
}

/** A line of the comparison: "Waste: unit was qualitative, is tonnes". */
export function wordDifference(difference: EditionDifference): string {
  const { subject } = difference;
  switch (difference.kind) {
    case "changed":
      return `${subject}: ${difference.field} was ${difference.before}, is ${difference.after}`;
    case "added":
      return `${subject}: new (${difference.text})`;
    case "retired":
      return `${subject}: retired (${difference.text})`;
    case "removed":
      return `${subject}: no longer there (${difference.text})`;
  }
}
