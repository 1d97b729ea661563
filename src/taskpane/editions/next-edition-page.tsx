import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { counted } from "../../domain/issues/words/sentences";
import type { ReviewedEdition } from "../../jobs/next-edition";
import { EditionFirst } from "../parts/edition-first";
import { useEditions } from "../parts/editions";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { handOverNamed, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { Footer } from "../parts/footer";
import { namesTyped, OfferedFirst } from "../parts/offered-first";
import type { TypedDraft } from "../parts/use-typed-draft";
import { Page } from "../parts/page";
import { Done, Refusal, SaidLine } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { ComparedEditions } from "./comparison";
import { NewMeasures } from "./new-measures";
import { checkReview, fateOf, type ReviewDraft, reviewField } from "./review-draft";
import { ReviewedMeasures } from "./reviewed-measures";
import { titleOf } from "../start/stages";

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly reviewed?: ReviewedEdition;
}

const TITLE = titleOf("next-edition");

interface NextEditionProps {
  readonly typed: TypedDraft<ReviewDraft>;
  readonly onBack: () => void;
}

/** Makes the next edition of the framework from one at hand, after its yearly review. */
export function NextEditionPage(props: NextEditionProps) {
  const { editions, chosen } = useEditions();
  return (
    <OfferedFirst
      typed={props.typed}
      title={TITLE}
      words={({ title, id }) => `You were making ${namesTyped([title, id], "the next edition")}`}
      onBack={props.onBack}
    >
      <EditionFirst
        title={TITLE}
        edition={editions.find(({ id }) => id === props.typed.draft.from) ?? chosen}
        onChoose={({ id }) => props.typed.onChange({ ...props.typed.draft, from: id })}
        onBack={props.onBack}
      >
        {(edition) => <NextEdition {...props} edition={edition} />}
      </EditionFirst>
    </OfferedFirst>
  );
}

function NextEdition(props: NextEditionProps & { readonly edition: Framework }) {
  const { draft, onChange, kept } = props.typed;
  const { editions } = useEditions();
  const { edition } = props;
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const change = (next: ReviewDraft) => {
    onChange(next);
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
    <Page title={TITLE} onBack={props.onBack}>
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
        <Footer does={doesOf(draft, edition)}>
          <PrimaryButton type="submit" text="Make the next edition" />
        </Footer>
      </form>
      {tried.issues.length > 0 && (
        <Refusal key={tried.attempt} title="The next edition was not made">
          <IssueWords issues={tried.issues} />
        </Refusal>
      )}
      {tried.reviewed && <Made key={tried.attempt} reviewed={tried.reviewed} onSaved={kept.forget} />}
    </Page>
  );
}

/** "Rewords 2 measures, retires 1 and adds 3." */
function doesOf(draft: ReviewDraft, edition: Framework): string {
  const fates = edition.measures.filter(({ retired }) => !retired).map((each) => fateOf(draft, each));
  const reworded = fates.filter((fate) => fate === "reword").length;
  const retired = fates.filter((fate) => fate === "retire").length;
  return `Rewords ${counted(reworded, "measure")}, retires ${retired} and adds ${draft.added.length}.`;
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
function Made(props: { readonly reviewed: ReviewedEdition; readonly onSaved: () => void }) {
  const { file, changes } = props.reviewed;
  const save = () => {
    const saved = handOverNamed(file);
    setSaid(saved);
    if (saved.ok) props.onSaved();
  };
  const [said, setSaid] = useState<Said>();
  return (
    <>
      <Done>
        <h2>The next edition is made</h2>
        <p>Save it as a file. To use it, load that file under Framework editions.</p>
        <DefaultButton text="Save the next edition as a file" onClick={save} />
        <SaidLine said={said} />
      </Done>
      <ComparedEditions changes={changes} />
    </>
  );
}
