import { type FormEvent, useState } from "react";
import { SURROUNDINGS, type Surroundings } from "../../domain/council/councils";
import type { Settings } from "../../domain/council/settings";
import { shippedAreas } from "../../domain/council/shipped-areas";
import type { Result } from "../../domain/issues/issue";
import type { FieldError } from "../parts/error-summary";
import { heldFiles, useHeld } from "../parts/held";
import { OptionalFiles } from "../parts/optional-files";
import { ResultIssues } from "../parts/result-issues";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { inWorker } from "../work/in-worker";

const ids = { name: "council-name", postcodes: "council-postcodes", around: "council-around" } as const;

const SHIPPED = [...shippedAreas.values()].map(({ name }) => name).join(", ");

const AROUND_WORDS: Readonly<Record<Surroundings | "none", string>> = {
  "combined-authority": "Its combined authority",
  county: "Its county",
  region: "Its region",
  none: "Nothing",
};

const AROUND_OPTIONS = [
  { key: "", text: "The nearest that it is in" },
  ...[...SURROUNDINGS, "none" as const].map((key) => ({ key, text: AROUND_WORDS[key] })),
];

/** The form, which the page's footer submits. */
export const BY_NAME = "council-by-name";

const POSTCODES = heldFiles();

/** A council by its name: what is local to it is counted from a postcode file. */
export function CouncilByName(props: {
  /** What the council file says already; its other settings stay. */
  readonly before: Settings | undefined;
  readonly onNamed: (council: Settings) => void;
}) {
  const { before = {} } = props;
  const [name, setName] = useState(before.name ?? "");
  const [postcodes, setPostcodes] = useHeld(POSTCODES);
  const [around, setAround] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [found, setFound] = useState<Result<Settings>>();
  const [stopped, setStopped] = useState("");
  const { progress, run, cancel } = useWork();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFound(undefined);
    setStopped("");
    setErrors(name.trim() === "" ? [{ field: ids.name, message: "Enter the council's name" }] : []);
    if (name.trim() === "") return document.getElementById(ids.name)?.focus();
    const surroundings = ([...SURROUNDINGS, "none"] as const).find((kind) => kind === around);
    void run(async (options) => {
      const worked = await inWorker("namedCouncil", { before, name, postcodes, surroundings }, options);
      if (worked.state !== "done")
        return setStopped(worked.state === "failed" ? worked.message : "Cancelled.");
      setFound(worked.gives);
      if (worked.gives.ok) props.onNamed(worked.gives.value);
    });
  };
  return (
    <form id={BY_NAME} onSubmit={submit} noValidate>
      <h2>By its name</h2>
      <TextInput
        id={ids.name}
        label="Council's name"
        hint="Such as Leeds or Derbyshire County Council, or the code of its district"
        text={name}
        errors={errors}
        onText={setName}
      />
      <OptionalFiles
        id={ids.postcodes}
        label="Postcode files"
        hint={`ONSPD, NSPL, or all files of Code-Point Open's folder: what is local is counted from them. Not needed for ${SHIPPED}, whose area comes with the product.`}
        accept=".csv,.txt,text/csv"
        many="any"
        files={postcodes}
        onFiles={setPostcodes}
      />
      <SelectInput
        id={ids.around}
        label="What lies round it"
        value={around}
        options={AROUND_OPTIONS}
        onChoose={setAround}
      />
      <WorkProgress progress={progress} label="Counting postcodes" onCancel={cancel} />
      <p role="status">{stopped}</p>
      <ResultIssues result={found} refusal="The council cannot be set up yet" />
    </form>
  );
}
