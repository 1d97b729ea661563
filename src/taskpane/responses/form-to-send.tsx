import { ChoiceGroup, DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Result } from "../../domain/issues/issue";
import type { ResponsePart } from "../../domain/response/form";
import { type ResponseFormToSend, responseFormsToSend } from "../../jobs/response-form";
import { areaHint, useCouncil } from "../parts/council";
import { useEditions } from "../parts/editions";
import { Footer } from "../parts/footer";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { heldFile, useHeld } from "../parts/held";
import { OptionalFile } from "../parts/optional-file";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { sourceOf } from "../parts/sources";
import { chosenToScore, type SetupFrom } from "../tender/chosen-setup";
import type { Draft } from "../tender/draft";

const SOURCES: readonly { readonly key: SetupFrom; readonly text: string }[] = [
  { key: "workbook", text: "The tender in this workbook" },
  { key: "pane", text: "What is filled in under Set up a tender" },
];

async function handOver(form: ResponseFormToSend | undefined): Promise<Said> {
  if (form) return handOverWorkbook(form.plan, form.name);
  return { ok: false, message: "The tender scores no price, so there is no price form." };
}

const AREA = heldFile();

/** The forms of a tender, by what is chosen, and how making one went last. */
export function useFormsToSend(draft: Draft) {
  const { editions } = useEditions();
  const { council } = useCouncil();
  const [source, setSource] = useState<SetupFrom>("workbook");
  const [area, setArea] = useHeld(AREA);
  const [said, setSaid] = useState<Said>();
  const [made, setMade] = useState<Result<unknown>>();
  const make = async (part: ResponsePart) => {
    setSaid(undefined);
    setMade(undefined);
    const setup = await chosenToScore(source, draft, editions);
    const forms = await responseFormsToSend(setup, { area: area ? sourceOf(area) : council?.area });
    setMade(forms);
    if (forms.ok) setSaid(await handOver(forms.value.find((form) => form.part === part)));
    else if (setup.message !== undefined) setSaid({ ok: false, message: setup.message });
  };
  return { source, setSource, area, setArea, said, made, make };
}

type FormsToSend = ReturnType<typeof useFormsToSend>;

/** What the page does while no response is to be taken in. */
export function FormsFooter({ make }: { readonly make: FormsToSend["make"] }) {
  return (
    <Footer does="Makes a form for every bidder as a new workbook.">
      <PrimaryButton text="Open the form as a new workbook" onClick={() => void make("offer")} />
      <DefaultButton text="Open the price form as a new workbook" onClick={() => void make("price")} />
    </Footer>
  );
}

/** The workbooks that go out to every bidder. */
export function FormToSend({ forms }: { readonly forms: FormsToSend }) {
  const { source, setSource, area, setArea, said, made } = forms;
  const { council } = useCouncil();
  return (
    <section aria-labelledby="responses-send">
      <h2 id="responses-send">Forms to send</h2>
      <p>
        Two forms for every bidder: one for what it offers, which evaluators will see, and one for its price,
        which they will not. They name no bidder, so each types its own name.
      </p>
      <ChoiceGroup
        label="The forms ask for what is in"
        selectedKey={source}
        options={SOURCES.map((each) => ({ ...each }))}
        onChange={(_, option) => option && setSource(option.key === "pane" ? "pane" : "workbook")}
      />
      <OptionalFile
        id="responses-area"
        label="Area file"
        hint={areaHint(council, "What counts as local.")}
        accept=".json,application/json"
        file={area}
        onFile={setArea}
      />
      <SaidLine said={said} />
      <ResultIssues result={made} refusal="The forms cannot be made yet" />
    </section>
  );
}
