import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import { editionInWords } from "../../domain/framework/words";
import { useEditions } from "./editions";
import type { LostEdition } from "./kept-editions";
import { ErrorSummary } from "./error-summary";
import { Footer } from "./footer";
import { Page } from "./page";

const FIELD = "edition-first";

/** A job that follows an edition: as long as none is known, it asks which, and nothing is chosen beforehand. */
export function EditionFirst(props: {
  readonly title: string;
  readonly edition: Framework | undefined;
  /** The id of one that was asked for and is not at hand. */
  readonly missing?: string | undefined;
  readonly onChoose: (edition: Framework) => void;
  readonly onBack: () => void;
  /** Another way to know it, such as a file that names it. */
  readonly otherwise?: ReactNode;
  readonly children: (edition: Framework) => ReactNode;
}) {
  return props.edition ? props.children(props.edition) : <Ask {...props} />;
}

function Ask({
  title,
  missing,
  onChoose,
  onBack,
  otherwise,
}: Omit<Parameters<typeof EditionFirst>[0], "children">) {
  const { editions, lost } = useEditions();
  const [picked, setPicked] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const edition = editions.find(({ id }) => id === picked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edition) onChoose(edition);
    else setAttempt(attempt + 1);
  };
  const errors = attempt > 0 && !edition ? [{ field: FIELD, message: "Choose an edition" }] : [];
  return (
    <Page title={title} onBack={onBack}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {otherwise}
      <p>{whyAsked(missing, lost)}</p>
      <form onSubmit={submit} noValidate>
        <div id={FIELD} tabIndex={-1}>
          {errors.map(({ message }) => (
            <p key={message} className="sv-part-error">
              {message}
            </p>
          ))}
          <ChoiceGroup
            label="Framework edition"
            selectedKey={picked ?? null}
            options={editions.map((each) => ({ key: each.id, text: editionInWords(each) }))}
            onChange={(_, option) => setPicked(option?.key)}
          />
        </div>
        <p className="sv-hint">
          Your council&apos;s own edition is loaded under Framework editions. This browser keeps what you
          choose, until you choose another there; the council file can name it for everybody who works with
          it.
        </p>
        <Footer does="Goes on with the edition that you choose.">
          <PrimaryButton type="submit" text="Use this edition" />
        </Footer>
      </form>
    </Page>
  );
}

function whyAsked(missing: string | undefined, lost: readonly LostEdition[]): string {
  if (missing === undefined || missing === "")
    return "Say first which framework edition it follows. Nothing is chosen for you: no council file names one.";
  const where = lost.some(({ id }) => id === missing)
    ? "was kept in this browser and cannot be read any more. Load its file again"
    : "is not here. Load it";
  return `It follows the edition ${missing}, which ${where} under Framework editions, or choose another.`;
}
