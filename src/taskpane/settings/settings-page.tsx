import { useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { settingsChanges } from "../../domain/council/changes";
import type { Settings } from "../../domain/council/settings";
import type { Result } from "../../domain/issues/issue";
import { councilJson, readSettings, settingsWorkbook } from "../../jobs/council-settings";
import { councilWords, useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { Footer } from "../parts/footer";
import { handOverNamed, handOverWorkbook, type Said } from "../parts/hand-over";
import { OptionalFile } from "../parts/optional-file";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { optionalSourceOf } from "../parts/sources";
import { BY_NAME, CouncilByName } from "./council-by-name";
import { KeepInWorkbook } from "./council-of-workbook";
import { WhatDiffers } from "./what-differs";
import { titleOf } from "../start/stages";

/** The council that the pane works for: set up by its name, from its file, and handed over as a workbook to be filled. */
export function SettingsPage(props: {
  /** Another council is worked for. */
  readonly onCouncil: (council: Settings | undefined) => void;
  readonly onBack: () => void;
}) {
  const { council, work } = useCouncil();
  const { editions } = useEditions();
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<Result<Settings | undefined>>();
  const [said, setSaid] = useState<Said>();
  const chosen = read?.ok ? read.value : undefined;
  const choose = async (picked: File | undefined) => {
    setFile(picked);
    setSaid(undefined);
    setRead(picked && (await readSettings(optionalSourceOf(picked))));
  };
  const workFor = (next: Settings | undefined) => {
    const isKept = work(next);
    props.onCouncil(next);
    setFile(undefined);
    setRead(undefined);
    setSaid({ ok: true, message: keptWords(next, isKept) });
  };
  const open = async () => {
    const { plan, name } = settingsWorkbook(chosen ?? council ?? {}, editions);
    setSaid(await handOverWorkbook(plan, name));
  };
  return (
    <Page title={titleOf("settings")} onBack={props.onBack}>
      <p>
        {council ? `The pane works for ${councilWords(council)}.` : "The pane works for no council yet."} The
        council file holds what is local, bands of ratings, targets, published quarters, contacts, service
        areas, letters and the rest, once for every job. It stays on this computer.
      </p>
      <CouncilByName before={council} onNamed={workFor} />
      <h2>From its file</h2>
      <OptionalFile
        id="settings-before"
        label="Council file"
        hint="Its workbook, or the council file that was saved."
        accept=".xlsx,.json,application/json"
        file={file}
        onFile={(picked) => void choose(picked)}
      />
      <ResultIssues result={read} refusal="The council file cannot be taken yet" />
      {chosen && council && <WhatDiffers changes={settingsChanges(council, chosen)} />}
      <h2>To fill in</h2>
      <p>The workbook shows every setting, with what it does and what holds where it is empty.</p>
      <DefaultButton text="Open as a new workbook" onClick={() => void open()} />
      {council && (
        <>
          <DefaultButton
            text="Save as a council file"
            onClick={() => setSaid(handOverNamed(councilJson(council)))}
          />
          <KeepInWorkbook council={council} onSaid={setSaid} />
          <DefaultButton text="Work for no council" onClick={() => workFor(undefined)} />
        </>
      )}
      <SaidLine said={said} />
      {chosen ? (
        <Footer does={`Works for ${councilWords(chosen)} in every job from now on.`}>
          <PrimaryButton text="Work for this council" onClick={() => workFor(chosen)} />
        </Footer>
      ) : (
        <Footer does="Works for the council of that name in every job from now on.">
          <PrimaryButton type="submit" form={BY_NAME} text="Set up this council" />
        </Footer>
      )}
    </Page>
  );
}

function keptWords(council: Settings | undefined, isKept: boolean): string {
  if (!council) return "The pane works for no council now.";
  const now = `The pane works for ${councilWords(council)} now.`;
  return isKept
    ? now
    : `${now} The browser keeps nothing: choose the file again when the pane is next opened.`;
}
