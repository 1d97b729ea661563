import { dayInWords } from "../../domain/calendar";
import type { ChosenColumns } from "../../domain/ledger/columns";
import { counted } from "../../domain/words/sentences";
import { SelectInput } from "../parts/select-input";
import { tableName } from "../work/make-local-spend";
import type { LedgerTable } from "../work/recognise-ledgers";
import { columnOptions, columnsTwice, ROLES, shownHeading, wordBasis } from "./columns";

/** The columns that a ledger was recognised by, for the user to confirm or change. */
export function LedgerColumnsChoice(props: {
  readonly id: string;
  readonly table: LedgerTable;
  readonly chosen: ChosenColumns;
  readonly onChoose: (chosen: ChosenColumns) => void;
}) {
  const { id, table, chosen } = props;
  const { columns, lines, dates, file, sheet } = table;
  const twice = columnsTwice(columns, chosen);
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend>{tableName(file, sheet)}</legend>
      <p className="sv-hint">
        {counted(lines.toLocaleString("en-GB"), "line")}
        {dates && ` from ${dayInWords(dates.first)} to ${dayInWords(dates.last)}`}.{" "}
        {chosen.amount === undefined && wordBasis(columns)}
      </p>
      {twice.map((heading) => (
        <p key={heading} className="sv-part-error">
          {heading} is chosen twice. Choose another column, or None.
        </p>
      ))}
      {ROLES.map(({ role, label, needed }) => (
        <SelectInput
          key={role}
          id={`${id}-${role}`}
          label={label}
          value={shownHeading(columns, chosen, role)}
          options={columnOptions(columns, needed)}
          onChoose={(heading) => props.onChoose({ ...chosen, [role]: heading })}
        />
      ))}
    </fieldset>
  );
}
