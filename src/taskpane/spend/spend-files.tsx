import type { Settings } from "../../domain/council/settings";
import { areaHint, councilHint, useCouncil } from "../parts/council";
import { OptionalFiles } from "../parts/optional-files";
import type { PickedFiles } from "../work/local-spend";

const JSON_FILES = ".json,application/json";
const TEXT_FILES = ".csv,.txt,text/csv";
const PUBLISHED_FILES = `.zip,${TEXT_FILES},${JSON_FILES}`;

/** The files that may be given besides the ledgers, in the order in which they are asked for. */
const ASKED: readonly {
  readonly name: keyof PickedFiles;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly several?: boolean;
  /** What holds where none is chosen. */
  readonly otherwise?: (council: Settings | undefined, hint: string) => string;
}[] = [
  {
    name: "suppliers",
    label: "Supplier register",
    hint: "The one that you filled in since it was made here, or a table of text with the columns supplier, company_number, postcode, sme, vcse.",
    accept: `.xlsx,.csv,text/csv,${JSON_FILES}`,
  },
  {
    name: "area",
    label: "Area file",
    hint: "What counts as local.",
    otherwise: areaHint,
    accept: JSON_FILES,
  },
  {
    name: "postcodes",
    label: "Postcode files",
    hint: "ONSPD, NSPL, or two columns of postcode and district code; of Code-Point Open all files of its folder, chosen at once. They make local exact; without them, postcode sectors decide.",
    accept: TEXT_FILES,
    several: true,
  },
  {
    name: "scope",
    label: "Scope rules",
    hint: "What is no spend with suppliers, such as payroll. Where you leave it out, those of the council file hold, and without those nothing is left out.",
    accept: JSON_FILES,
  },
  {
    name: "settings",
    label: "Council file",
    hint: "Its area, and the baseline and target of the local share.",
    otherwise: councilHint,
    accept: `.xlsx,${JSON_FILES}`,
  },
  {
    name: "before",
    label: "Figures of periods before",
    hint: "The figures that were saved for later periods, or the workbook of local spend, of each period.",
    accept: `.xlsx,${JSON_FILES}`,
    several: true,
  },
  {
    name: "contracts",
    label: "Contracts",
    hint: "One file of contracts, or a commitments workbook, where you want the payments of more than £30,000 to their suppliers, and their references in the supplier register.",
    accept: ".json,.xlsx,application/json",
  },
  {
    name: "companies",
    label: "Company data",
    hint: "Companies House's, as it is published, in one file or in its parts, to look suppliers up in. What is found counts when you say yes to it in the next supplier register. It can take minutes.",
    accept: PUBLISHED_FILES,
    several: true,
  },
  {
    name: "charities",
    label: "Charities of England and Wales",
    hint: "The Charity Commission's files charity and charity_other_names, as they are published.",
    accept: PUBLISHED_FILES,
    several: true,
  },
  {
    name: "scottishCharities",
    label: "Charities of Scotland",
    hint: "OSCR's register.",
    accept: PUBLISHED_FILES,
  },
];

/** Lets the user choose those files, and take each out again. */
export function SpendFilesChoice(props: {
  readonly files: PickedFiles;
  readonly onFiles: (files: PickedFiles) => void;
}) {
  const { files, onFiles } = props;
  const { council } = useCouncil();
  return (
    <>
      <h2>Other files</h2>
      {ASKED.map(({ name, several, otherwise, hint, ...field }) => (
        <OptionalFiles
          key={name}
          id={`spend-${name}`}
          {...field}
          hint={otherwise ? otherwise(council, hint) : hint}
          many={several ? "any" : "one"}
          files={files[name] ?? []}
          onFiles={(picked) => onFiles({ ...files, [name]: picked.length > 0 ? picked : undefined })}
        />
      ))}
    </>
  );
}
