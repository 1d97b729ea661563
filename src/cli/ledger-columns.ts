import { headingsToKeep } from "../domain/spend/kept-headings";
import type { ChosenColumns, ColumnRole } from "../domain/spend/columns";
import { WrongArguments } from "./command";

/** What a column may be named as, as it is typed. */
const BY_NAME: Readonly<Record<string, ColumnRole>> = {
  supplier: "supplier",
  amount: "amount",
  date: "date",
  "service-area": "serviceArea",
  category: "category",
  transaction: "transaction",
  postcode: "postcode",
  sme: "sme",
  vcse: "vcse",
  "company-number": "companyNumber",
};

export const ROLE_NAMES: readonly string[] = Object.keys(BY_NAME);

/** The columns that the arguments name, each once: "supplier=Firm", and the amount's by itself. */
export function chosenColumns({
  column = [],
  amount,
}: {
  readonly column?: readonly string[];
  readonly amount?: string;
}): ChosenColumns {
  const named = [...column, ...(amount === undefined ? [] : [`amount=${amount}`])].map(roleAndHeading);
  const twice = named.find(([role], index) => named.findIndex(([other]) => other === role) < index);
  if (twice) throw new WrongArguments(`Name the column of the ${twice[0]} once`);
  return Object.fromEntries(named.map(([role, heading]) => [BY_NAME[role], heading]));
}

/** How to keep the columns that were named for the council's next ledger; a column by its letter is not kept. */
export function keepingWords(chosen: ChosenColumns): readonly string[] {
  const named = headingsToKeep(chosen);
  if (named.length === 0) return [];
  const kept = JSON.stringify({
    ledgerColumns: Object.fromEntries(named.map(([role, heading]) => [role, [heading]])),
  });
  return [
    "",
    `To take these columns of the next ledger too, type them on the sheet Ledger columns of the council file, or put this into its JSON: ${kept.slice(1, -1)}`,
  ];
}

function roleAndHeading(text: string): readonly [role: string, heading: string] {
  const [, role = "", heading = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!Object.hasOwn(BY_NAME, role) || heading.trim() === "")
    throw new WrongArguments(
      `--column must be ROLE=HEADING, with a role of ${ROLE_NAMES.join(", ")}; it is ${text}`,
    );
  return [role, heading];
}
