import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import type { ReviewedEdition } from "../../jobs/next-edition";
import { useEditions } from "../parts/editions";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { handOverNamed, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { Done, Refusal, SaidLine } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { ComparedEditions } from "./comparison";
import { NewMeasures } from "./new-measures";
import { checkReview, type ReviewDraft, reviewField } from "./review-draft";
import { ReviewedMeasures } from "./reviewed-measures";

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly reviewed?: ReviewedEdition;
}

/** Makes the next edition of the framework from one at hand, after its yearly review. */
export function NextEditionPage(props: {
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
  readonly onBack: () => void;
}) {
  const { draft } = props;
  const { editions, chosen } = useEditions();
  const edition = editions.find(({ id }) => id === draft.from) ?? chosen;
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const change = (next: ReviewDraft) => {
    props.onChange(next);
    setTried({ attempt: tried.attempt, errors: [], issues: [] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const attempt = tried.attempt + 1;
    const checked = checkReview(draft, edition);
    if (checked.ok) setTried({ attempt, errors: [], issues: [], reviewed: checked.reviewed });
    else setTried({ attempt, errors: checked.errors, issues: checked.issues });
  };
  const form = { draft, edition, errors: tried.errors, onChange: change };
  return (
    <Page title="Next edition" onBack={props.onBack}>
      <p>
        Use this after the yearly review of the framework. The edition that you begin from stays as it is, and
        its priorities, outcomes, settings and counting rules are in the next one too.
      </p>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      <form onSubmit={submit} noValidate>
        <SelectInput
          id={reviewField.of("from")}
          label="Edition to begin from"
          hint="Another one can be loaded under Framework editions."
          value={edition.id}
          options={editions.map(({ id, title }) => ({ key: id, text: `${title} (${id})` }))}
          onChoose={(from) => change({ ...draft, from })}
        />
        <Names {...form} />
        <ReviewedMeasures {...form} />
        <NewMeasures {...form} />
        <PrimaryButton type="submit" text="Make the next edition" />
      </form>
      {tried.issues.length > 0 && (
        <Refusal key={tried.attempt} title="The next edition was not made">
          <IssueWords issues={tried.issues} />
        </Refusal>
      )}
      {tried.reviewed && <Made key={tried.attempt} reviewed={tried.reviewed} />}
    </Page>
  );
}

const NAMES = [
  { field: "title", label: "Title", hint: "For example Social Value Framework 2027" },
  {
    field: "id",
    label: "Id",
    hint: "By which tenders name the edition: lower case words and numbers joined by hyphens, for example rotherham-2027",
  },
  {
    field: "published",
    label: "Date of publication",
    hint: "A year, a month or a day, for example 2027, 2027-04 or 2027-04-30",
  },
] as const;

function Names(props: {
  readonly draft: ReviewDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: ReviewDraft) => void;
}) {
  const { draft, errors, onChange } = props;
  return NAMES.map(({ field, label, hint }) => (
    <TextInput
      key={field}
      id={reviewField.of(field)}
      label={label}
      hint={hint}
      text={draft[field]}
      errors={errors}
      onText={(text) => onChange({ ...draft, [field]: text })}
    />
  ));
}

/** The edition that was made, as a file, and what changed. */
function Made({ reviewed: { file, changes } }: { readonly reviewed: ReviewedEdition }) {
  const [said, setSaid] = useState<Said>();
  return (
    <>
      <Done>
        <h2>The next edition is made</h2>
        <p>Save it as a file. To use it, load that file under Framework editions.</p>
        <DefaultButton text="Save the next edition as a file" onClick={() => setSaid(handOverNamed(file))} />
        <SaidLine said={said} />
      </Done>
      <ComparedEditions changes={changes} />
    </>
  );
}
