import { PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { ContractInFile } from "../../jobs/read-contracts";
import { MOST_LINES, STANDARD_LINES } from "../../sheets/return/model";
import { ContractFiles, NO_CONTRACTS, type OpenedContracts } from "../contracts/contract-files";
import { proposedQuarter, quarterChoices } from "../contracts/quarters";
import { councilHint, useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { FewIssues } from "../parts/few-issues";
import { Footer } from "../parts/footer";
import { heldFile, heldText, useHeld } from "../parts/held";
import { OptionalFile } from "../parts/optional-file";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { today } from "../parts/today";
import { useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { makeReturns, type MadeReturns } from "./make-returns";
import { whileAtWork } from "../parts/while-at-work";
import { titleOf } from "../start/stages";

const ids = {
  contracts: "returns-contracts",
  quarter: "returns-quarter",
  lines: "returns-lines",
  register: "returns-register",
  settings: "returns-settings",
  area: "returns-area",
  postcodes: "returns-postcodes",
} as const;

const HELD = {
  ...{ opened: { first: NO_CONTRACTS }, quarter: heldText(), lines: heldText() },
  ...{ register: heldFile(), settings: heldFile(), area: heldFile(), postcodes: heldFile() },
} as const;

/** Makes the forms in which suppliers report a quarter. */
export function ReturnsPage({ onBack }: { readonly onBack: () => void }) {
  const [opened, setOpened] = useHeld<OpenedContracts>(HELD.opened);
  const [quarter, setQuarter] = useHeld(HELD.quarter);
  const open = (next: OpenedContracts) => {
    setOpened(next);
    setQuarter(proposedQuarter(quarterChoices(next.contracts.map(({ contract }) => contract)), today()));
  };
  return (
    <Page title={titleOf("returns")} onBack={onBack}>
      <p>
        Choose the contract files. Each supplier gets a workbook that shows what is due, and has entries for
        what was delivered and spent.
      </p>
      <ContractFiles id={ids.contracts} opened={opened} onOpened={open} />
      {opened.contracts.length > 0 && (
        <Forms contracts={opened.contracts} quarter={quarter} onQuarter={setQuarter} />
      )}
    </Page>
  );
}

function Forms(props: {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: string;
  readonly onQuarter: (quarter: string) => void;
}) {
  const { contracts, quarter } = props;
  const { editions } = useEditions();
  const { council, file } = useCouncil();
  const [lines, setLines] = useHeld(HELD.lines);
  const [register, setRegister] = useHeld(HELD.register);
  const [settings, setSettings] = useHeld(HELD.settings);
  const [area, setArea] = useHeld(HELD.area);
  const [postcodes, setPostcodes] = useHeld(HELD.postcodes);
  const [made, setMade] = useState<MadeReturns>();
  const { progress, run, cancel } = useWork();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async (options) => {
      setMade(undefined);
      setMade(
        await makeReturns(
          { contracts, quarter, lines, register, settings: settings ?? file, area, postcodes, editions },
          options,
        ),
      );
    });
  };
  const errors = made?.state === "refused" ? made.errors : [];
  return (
    <form onSubmit={submit} noValidate>
      <SelectInput
        id={ids.quarter}
        label="Quarter"
        value={quarter}
        options={quarterChoices(contracts.map(({ contract }) => contract))}
        onChoose={props.onQuarter}
      />
      <OptionalFile
        id={ids.register}
        label="Register before"
        hint="The register of the quarter before. The forms show what was accepted so far; without it, a form after the first quarter says that it is not known."
        accept=".xlsx"
        file={register}
        onFile={setRegister}
      />
      <TextInput
        id={ids.lines}
        label="Ledger lines (optional)"
        hint={`How many payments the form has lines for: ${STANDARD_LINES.toLocaleString("en-GB")} where you leave it out, up to ${MOST_LINES.toLocaleString("en-GB")}`}
        figure
        text={lines}
        errors={errors}
        onText={setLines}
      />
      <OptionalFile
        id={ids.settings}
        label="Council file"
        hint={councilHint(council, "It says from which multiple of what is due a figure is pointed out.")}
        accept=".xlsx,.json,application/json"
        file={settings}
        onFile={setSettings}
      />
      <OptionalFile
        id={ids.area}
        label="Area file"
        hint="What counts as local, in place of what the contract says."
        accept=".json,application/json"
        file={area}
        onFile={setArea}
      />
      <OptionalFile
        id={ids.postcodes}
        label="Postcode file"
        hint="ONSPD, NSPL, Code-Point Open, or two columns of postcode and district code. It makes local exact; without it, postcode sectors decide."
        accept=".csv,.txt,text/csv"
        file={postcodes}
        onFile={setPostcodes}
      />
      <Made made={made} />
      <Footer
        does={
          contracts.length === 1
            ? "Makes the form for one contract."
            : `Makes the forms for ${contracts.length} contracts.`
        }
      >
        <WorkProgress progress={progress} label="Making the returns" onCancel={cancel} />
        <PrimaryButton
          type="submit"
          text={contracts.length === 1 ? "Open the return as a new workbook" : "Make all returns as one zip"}
          {...whileAtWork(progress.state === "at-work")}
        />
      </Footer>
    </form>
  );
}

function Made({ made }: { readonly made: MadeReturns | undefined }) {
  if (!made) return <p role="status" />;
  if (made.state === "refused") {
    return (
      <Refusal title="The returns were not made">
        {made.message !== "" && <p>{made.message}</p>}
        <FewIssues issues={made.issues} />
      </Refusal>
    );
  }
  return (
    <div role="status">
      <p>{made.message}</p>
      <FewIssues issues={made.issues} />
    </div>
  );
}
