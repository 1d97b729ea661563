import { ChoiceGroup, DefaultButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { Day } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { MadeChoice, ReturnsToChoose } from "../../domain/register/side-by-side";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { TextInput } from "../parts/text-input";
import { wordReturn, wordValue } from "./word-outcome";

const OFFICER = "choose-officer";
const NOTE = "choose-note";
/** How many are shown at once; the rest come up when these are decided. */
const SHOWN = 5;

/** Different returns for one contract and quarter, side by side; the choice goes into the register with its officer. */
export function ChooseReturns(props: {
  readonly toChoose: readonly ReturnsToChoose[];
  readonly today: Day;
  readonly disabled: boolean;
  readonly onChoose: (choices: readonly MadeChoice[]) => void;
}) {
  const { toChoose } = props;
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  const [officer, setOfficer] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState<{ readonly attempt: number; readonly errors: readonly FieldError[] }>({
    attempt: 0,
    errors: [],
  });
  if (toChoose.length === 0) return null;
  const shown = toChoose.slice(0, SHOWN);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const signed = { officer: officer.trim(), date: props.today, note: note.trim() || null };
    const choices = shown.flatMap((of) => {
      const key = keys[groupKey(of)];
      return key === undefined ? [] : [{ of, key, ...signed }];
    });
    const errors = choiceErrors(choices.length, signed.officer);
    setTried({ attempt: tried.attempt + 1, errors });
    if (errors.length === 0) props.onChoose(choices);
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby="choose-heading">
      <h3 id="choose-heading">Returns to choose from</h3>
      <p>
        Until you choose, the one that counts already stays, or none is counted. What you choose is kept in
        the register, on the sheet Returns.
      </p>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      {shown.map((of, index) => (
        <SideBySide
          key={groupKey(of)}
          id={groupId(index)}
          of={of}
          chosen={keys[groupKey(of)]}
          onChoose={(key) => setKeys({ ...keys, [groupKey(of)]: key })}
        />
      ))}
      {toChoose.length > shown.length && <p>And {toChoose.length - shown.length} more contracts.</p>}
      <TextInput
        id={OFFICER}
        label="Officer who chooses"
        hint="A name or a role"
        text={officer}
        errors={tried.errors}
        onText={setOfficer}
      />
      <TextInput id={NOTE} label="Why (optional)" text={note} errors={[]} onText={setNote} />
      <DefaultButton type="submit" text="Use the chosen returns" disabled={props.disabled} />
    </form>
  );
}

/** What is missing to record a choice. */
export function choiceErrors(chosen: number, officer: string): readonly FieldError[] {
  return [
    ...(chosen === 0 ? [{ field: groupId(0), message: "Choose a return to use" }] : []),
    ...(officer === "" ? [{ field: OFFICER, message: "Enter the officer who chooses" }] : []),
  ];
}

function groupKey({ contract, quarter }: ReturnsToChoose): string {
  return JSON.stringify([contract, quarter]);
}

function groupId(index: number): string {
  return `choose-${index}`;
}

function SideBySide(props: {
  readonly id: string;
  readonly of: ReturnsToChoose;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { contract, title, supplier, quarter, returns, lines } = props.of;
  return (
    <div id={props.id} tabIndex={-1}>
      <table className="sv-table">
        <caption>
          {contract}, {title}, {supplier}: {quarterInWords(quarter)}
        </caption>
        <thead>
          <tr>
            <th scope="col">What it says</th>
            {returns.map((each) => (
              <th key={each.key} scope="col" className="sv-figure">
                {wordReturn(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, kind, values, differs }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {differs && <span className="sv-differs"> (differs)</span>}
              </th>
              {values.map((value, index) => (
                <td key={returns[index]?.key} className="sv-figure">
                  {wordValue(kind, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ChoiceGroup
        label={`Return of ${contract} to use`}
        selectedKey={props.chosen ?? null}
        options={returns.map((each) => ({ key: each.key, text: wordReturn(each) }))}
        onChange={(_, option) => option && props.onChoose(option.key)}
      />
    </div>
  );
}
