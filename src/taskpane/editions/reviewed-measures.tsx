import type { Framework, Measure } from "../../domain/framework/edition";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { type Fate, fateOf, type ReviewDraft, reviewField, type Words, typedWords } from "./review-draft";

const FATES: readonly { readonly key: Fate; readonly text: string }[] = [
  { key: "keep", text: "Keep as it is" },
  { key: "reword", text: "Change its words" },
  { key: "retire", text: "Retire: not for new tenders" },
];

const FIELDS: readonly { readonly word: keyof Words; readonly label: string; readonly hint?: string }[] = [
  { word: "headline", label: "Headline" },
  { word: "definition", label: "Definition" },
  { word: "counting", label: "What counts" },
  { word: "evidence", label: "Evidence asked for" },
  { word: "flaws", label: "Faults noted in the wording (optional)", hint: "One on each line" },
];

interface ReviewedMeasuresProps {
  readonly draft: ReviewDraft;
  readonly edition: Framework;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: ReviewDraft) => void;
}

/** What becomes of each measure of the edition that is in use. */
export function ReviewedMeasures(props: ReviewedMeasuresProps) {
  const { draft, edition, errors, onChange } = props;
  const retired = edition.measures.filter((measure) => measure.retired);
  return (
    <section aria-labelledby="review-measures">
      <h2 id="review-measures">Measures</h2>
      <p className="sv-hint">
        A retired measure stays in the edition, so that contracts with it can still be read. A measure with
        another unit is another measure: retire the old one and add the new one.
      </p>
      {edition.measures
        .filter((measure) => !measure.retired)
        .map((measure) => (
          <div key={measure.id}>
            <SelectInput
              id={reviewField.fate(measure.id)}
              label={measure.headline}
              value={fateOf(draft, measure)}
              options={FATES}
              errors={errors}
              onChoose={(key) => onChange({ ...draft, fates: { ...draft.fates, [measure.id]: key as Fate } })}
            />
            {fateOf(draft, measure) === "reword" && <WordsOf {...props} measure={measure} />}
          </div>
        ))}
      {retired.length > 0 && <p>Retired already: {retired.map(({ headline }) => headline).join(", ")}.</p>}
    </section>
  );
}

function WordsOf(props: ReviewedMeasuresProps & { readonly measure: Measure }) {
  const { draft, measure, errors, onChange } = props;
  const words = typedWords(draft, measure);
  return (
    <fieldset>
      <legend>Words of {measure.headline}</legend>
      <p className="sv-hint">As they are now. Change what the review changed.</p>
      {FIELDS.map(({ word, label, hint }) => (
        <TextInput
          key={word}
          id={reviewField.word(measure.id, word)}
          label={label}
          {...(hint !== undefined && { hint })}
          multiline={word !== "headline"}
          text={words[word]}
          errors={errors}
          onText={(text) =>
            onChange({ ...draft, words: { ...draft.words, [measure.id]: { ...words, [word]: text } } })
          }
        />
      ))}
    </fieldset>
  );
}
