import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type Dispatch, useEffect, useState } from "react";
import { type Framework, hasQuantity } from "../../domain/framework/edition";
import type { TenderToScore } from "../../jobs/tender";
import { AnotherCouncilsEdition } from "../parts/another-councils-edition";
import { useEditions } from "../parts/editions";
import { ErrorSummary, goTo } from "../parts/error-summary";
import { Footer } from "../parts/footer";
import { InsertionAtWork, InsertionEnded } from "../parts/insertion-outcome";
import { Page } from "../parts/page";
import { useInsertion } from "../parts/use-insertion";
import { Warnings } from "../parts/warnings";
import { whileAtWork } from "../parts/while-at-work";
import { type DraftChange, withTypedNames } from "./change-draft";
import type { Draft } from "./draft";
import { NO_ERRORS, TenderFormProvider } from "./form-context";
import { insertTender } from "./insert-tender";
import { LotBundle } from "./lot-bundle";
import { checkDraft, type Checked, readLots, readSetup } from "./read-setup";
import { Review } from "./review";
import { StepFields } from "./step-fields";
import { StepHeading } from "./step-heading";
import { StepList } from "./step-list";
import { AT_REVIEW, errorsOf, passing, type Progress, stepBeside, type StepId, stepOfField } from "./steps";
import { TenderFileButtons } from "./tender-file";
import { titleOf } from "../start/stages";

const UNCHECKED: Checked = { errors: [], warnings: [], makes: "" };

/** What is said once the sheets are there; evaluators' marks have a sheet of their own, and words have no quantities. */
function done({ evaluators, measures }: Draft, edition: Framework) {
  const inWords = new Set(edition.measures.filter((each) => !hasQuantity(each)).map(({ id }) => id));
  const marks = evaluators.length > 0 ? "marks on Moderation" : "marks on Quality and Social value";
  const isCounted = measures.some(({ id }) => !inWords.has(id));
  return {
    title: "The tender is in this workbook",
    next: `In the yellow cells, type prices on Scoring${isCounted ? ", quantities on Social value," : ""} and ${marks}.`,
  };
}

/** A tender's setup, one step at a time, and its insertion into the open workbook. */
export function TenderPage(props: {
  readonly draft: Draft;
  readonly edition: Framework;
  readonly change: Dispatch<DraftChange>;
  readonly progress: Progress;
  readonly onProgress: (progress: Progress) => void;
  /** How opening or saving a tender file went last. */
  readonly said: string;
  readonly onSaid: (said: string) => void;
  /** The tender is in the workbook, which holds it from now on. */
  readonly onInserted: () => void;
  readonly onBack: () => void;
}) {
  const { draft, edition, change, progress, onProgress } = props;
  const { at, passed } = progress;
  const { editions } = useEditions();
  const [checked, setChecked] = useState(() => (passed.length > 0 ? checkDraft(draft, editions) : UNCHECKED));
  /** How often the officer asked to go on from this step in vain. */
  const [attempt, setAttempt] = useState(0);
  const [wanted, setWanted] = useState<{ readonly field: string }>();
  const insertion = useInsertion();
  useEffect(() => {
    if (wanted) goTo(wanted.field);
  }, [wanted]);

  /** The draft with the names that are typed in their lists, held against the rules. */
  const check = (now = withTypedNames(draft)) => {
    if (now !== draft) change({ type: "open", draft: now });
    const found = checkDraft(now, editions);
    setChecked(found);
    return { now, ...found };
  };
  const go = (to: Progress, field?: string) => {
    setAttempt(0);
    setWanted(field === undefined ? undefined : { field });
    onProgress(to);
  };
  const open = (step: StepId, field?: string) => {
    check();
    go({ ...progress, at: step }, field);
  };
  const goOn = (next: StepId, anyway: boolean) => {
    const wrong = errorsOf(at, check().errors).length > 0;
    if (!wrong || anyway) return go(passing(progress, at, next));
    onProgress(passing(progress, at, at));
    setAttempt(attempt + 1);
  };
  const add = () => {
    const { now } = check();
    const setup = readSetup(now, editions);
    if (setup.ok) {
      return void insertion.insert(async (options) => {
        const inserted = await insertTender(setup, options);
        if (inserted.ok) props.onInserted();
        return inserted;
      });
    }
    insertion.forget();
    setAttempt(attempt + 1);
  };
  const lots = (): readonly TenderToScore[] | undefined => {
    const setups = readLots(check().now, editions);
    if (setups.ok) return setups.lots;
    setAttempt(attempt + 1);
    return undefined;
  };

  const atReview = at === "review";
  const ownErrors = errorsOf(at, checked.errors);
  const back = stepBeside(at, -1);
  const next = stepBeside(at, 1);
  const { progress: inserting } = insertion;
  const isAdded = inserting.state === "ended" && inserting.outcome.ok;
  const Add = isAdded ? DefaultButton : PrimaryButton;
  return (
    <TenderFormProvider
      value={{ draft, change, errors: atReview || passed.includes(at) ? checked.errors : NO_ERRORS }}
    >
      <Page title={titleOf("tender")} onBack={props.onBack}>
        <StepList progress={progress} errors={checked.errors} onGo={(step) => open(step)} />
        <ErrorSummary
          errors={atReview ? checked.errors : attempt > 0 ? ownErrors : []}
          attempt={attempt}
          onGo={(field) => (stepOfField(field) === at ? goTo(field) : open(stepOfField(field), field))}
        />
        <StepHeading step={at} field={wanted?.field} />
        {(atReview || at === "contract") && <AnotherCouncilsEdition edition={edition} />}
        {atReview && inserting.state === "ended" && (
          <InsertionEnded outcome={inserting.outcome} done={done(draft, edition)} />
        )}
        {(atReview || at === "contract") && (
          <TenderFileButtons
            said={props.said}
            onSaid={props.onSaid}
            onOpened={(opened) => {
              insertion.forget();
              check(opened);
              go(AT_REVIEW);
            }}
          />
        )}
        <StepFields step={at} edition={edition} />
        {atReview && <Review edition={edition} onChange={(step) => open(step)} />}
        {atReview && <Warnings issues={checked.warnings} />}
        {next ? (
          <Footer does={`Next: ${next.title}`}>
            <PrimaryButton text="Continue" onClick={() => goOn(next.id, false)} />
            {attempt > 0 && ownErrors.length > 0 && (
              <DefaultButton text="Go on all the same" onClick={() => goOn(next.id, true)} />
            )}
            {back && <DefaultButton text="Back" onClick={() => open(back.id)} />}
          </Footer>
        ) : draft.lots.length > 0 ? (
          <LotBundle does={doesOf(checked)} onLots={lots} onBack={() => back && open(back.id)} />
        ) : (
          <Footer
            does={isAdded ? "The tender is in this workbook: Home says what comes next." : doesOf(checked)}
          >
            <InsertionAtWork progress={inserting} onCancel={insertion.cancel} />
            {isAdded && <PrimaryButton text="See what comes next" onClick={props.onBack} />}
            <Add text="Add to this workbook" {...whileAtWork(inserting.state === "at-work")} onClick={add} />
            {back && <DefaultButton text="Back" onClick={() => open(back.id)} />}
          </Footer>
        )}
      </Page>
    </TenderFormProvider>
  );
}

/** What the primary button of the review does, or what is to be done before. */
function doesOf({ errors, makes }: Checked): string {
  if (errors.length === 0) return makes;
  return errors.length === 1
    ? "1 thing is to be put right first."
    : `${errors.length} things are to be put right first.`;
}
