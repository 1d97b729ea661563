import { PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { MadeChoice } from "../../domain/register/side-by-side";
import type { ContractInFile } from "../../jobs/read-contracts";
import { day } from "../../domain/values/fields";
import { councilHint, useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { DateInput } from "../parts/date-input";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { FewIssues } from "../parts/few-issues";
import { Footer } from "../parts/footer";
import { useHeld } from "../parts/held";
import { OptionalFile } from "../parts/optional-file";
import { OptionalFiles } from "../parts/optional-files";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { Refusal } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { today } from "../parts/today";
import { WorkProgress } from "../parts/work-progress";
import { quarterChoices } from "../contracts/quarters";
import type { PickedSetup } from "../work/consolidate";
import { ChooseReturns } from "./choose-returns";
import { ChosenReturns } from "./chosen-returns";
import { CONSOLIDATION } from "./held";
import { ConsolidateOutcome } from "./consolidate-outcome";
import { countsOf } from "./reading";
import type { useConsolidation } from "./use-consolidation";
import { whileAtWork } from "../parts/while-at-work";

const ids = {
  quarter: "consolidate-quarter",
  asOf: "consolidate-as-of",
  register: "consolidate-register",
  settings: "consolidate-settings",
  postcodes: "consolidate-postcodes",
  proxyPacks: "consolidate-packs",
  directSpend: "consolidate-direct-spend",
  returns: "consolidate-returns",
} as const;

/** What the register is made of and for, and the register. */
export function ConsolidateForm(props: {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: string;
  readonly onQuarter: (quarter: string) => void;
  readonly consolidation: ReturnType<typeof useConsolidation>;
}) {
  const { contracts, quarter, consolidation } = props;
  const { reading, outcome, stage, progress, consolidate, makeVoid } = consolidation;
  const { editions } = useEditions();
  const { council, file } = useCouncil();
  const [setup, setSetup] = useHeld(CONSOLIDATION.setup);
  const [asOf, setAsOf] = useHeld(CONSOLIDATION.asOf);
  const [tried, setTried] = useState<{ readonly attempt: number; readonly errors: readonly FieldError[] }>({
    attempt: 0,
    errors: [],
  });
  const atWork = progress.state === "at-work";
  const { done, total } = countsOf(reading);
  const given = { ...setup, settings: setup.settings ?? file };
  const asked = { contracts, editions, quarter, setup: given, asOf: readTypedDay(asOf) ?? today() };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const errors = formErrors({ chosen: total > 0 || setup.register !== undefined, asOf: asked.asOf });
    setTried({ attempt: tried.attempt + 1, errors });
    if (errors.length === 0) void consolidate(asked);
  };
  /** What was wrong with the form before may be right now. */
  const change = () => {
    setTried({ attempt: tried.attempt, errors: [] });
    makeVoid();
  };
  const changeSetup = (part: PickedSetup) => {
    setSetup({ ...setup, ...part });
    change();
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
        <SelectInput
          id={ids.quarter}
          label="Quarter"
          value={quarter}
          options={quarterChoices(contracts.map(({ contract }) => contract))}
          onChoose={(next) => {
            props.onQuarter(next);
            change();
          }}
        />
        <ChosenReturns
          id={ids.returns}
          reading={reading}
          disabled={atWork}
          errors={tried.errors}
          onFound={(files) => {
            change();
            consolidation.add(files);
          }}
          onTakeOut={consolidation.takeOut}
          onTakeOutOne={consolidation.takeOutOne}
        />
        <h2>Other files</h2>
        <OptionalFile
          id={ids.register}
          label="Register before"
          hint="What it holds, and every decision made in it, is kept. It is not changed: a new one is made."
          accept=".xlsx"
          file={setup.register}
          onFile={(register) => {
            changeSetup({ register });
            consolidation.forgetChoices();
          }}
        />
        <OptionalFile
          id={ids.settings}
          label="Council file"
          hint={councilHint(council, "Its service areas, bands, targets, suppression and publication.")}
          accept=".xlsx,.json,application/json"
          file={setup.settings}
          onFile={(settings) => {
            changeSetup({ settings });
            consolidation.readAgain();
          }}
        />
        <OptionalFile
          id={ids.postcodes}
          label="Postcode file"
          hint="ONSPD, NSPL, Code-Point Open, or two columns of postcode and district code. What is local in the returns goes by it, and where a form's own list differs it is named."
          accept=".csv,.txt,text/csv"
          file={setup.postcodes}
          onFile={(postcodes) => {
            changeSetup({ postcodes });
            consolidation.readAgain();
          }}
        />
        <OptionalFiles
          id={ids.proxyPacks}
          label="Proxy packs"
          hint="The council's values in pounds: every file that the settings or a contract name, known by its file name. Without them, only measures in pounds have pounds."
          many="by-name"
          accept=".xlsx,.json,.csv,application/json,text/csv"
          files={setup.proxyPacks ?? []}
          onFiles={(proxyPacks) => changeSetup({ proxyPacks })}
        />
        <OptionalFile
          id={ids.directSpend}
          label="Direct spend"
          hint="What the council paid its suppliers itself in the year: the figures that Local spend saves for later periods. They are for the annual report, and are never added to what suppliers spend."
          accept=".json,application/json"
          file={setup.directSpend}
          onFile={(directSpend) => changeSetup({ directSpend })}
        />
        <DateInput
          id={ids.asOf}
          label="As of (optional)"
          hint="The day on which it is said what is late: today where you leave it out"
          text={asOf}
          errors={tried.errors}
          onText={(text) => {
            setAsOf(text);
            change();
          }}
        />
        <Footer does="Makes the quarter's register as a new workbook.">
          <WorkProgress
            progress={progress}
            label={stage.label}
            words={stage.words}
            said={stage.said}
            onCancel={consolidation.cancel}
          />
          <PrimaryButton
            type="submit"
            text={outcome.state === "said" && done < total ? "Go on" : "Consolidate"}
            {...whileAtWork(atWork)}
          />
        </Footer>
      </form>
      <p role="status">{outcome.state === "said" ? outcome.message : ""}</p>
      {outcome.state === "refused" && (
        <Refusal title="The register was not made">
          <FewIssues issues={outcome.issues} />
        </Refusal>
      )}
      {outcome.state === "made" && (
        <>
          <ConsolidateOutcome made={outcome.made} chosen={outcome.choices.length} />
          <ChooseReturns
            key={outcome.choices.length}
            toChoose={outcome.made.toChoose}
            today={today()}
            disabled={atWork}
            onChoose={(choices: readonly MadeChoice[]) =>
              void consolidate(asked, [...outcome.choices, ...choices])
            }
          />
        </>
      )}
    </>
  );
}

/** What of the form has to be put right first. */
export function formErrors(filled: {
  readonly chosen: boolean;
  readonly asOf: string;
}): readonly FieldError[] {
  return [
    ...(filled.chosen ? [] : [{ field: ids.returns, message: "Choose a return, or a folder of returns" }]),
    ...(day.safeParse(filled.asOf).success
      ? []
      : [{ field: ids.asOf, message: "As of must be a day such as 31/07/2026" }]),
  ];
}
