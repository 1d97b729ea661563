import { dayInWords } from "../../domain/values/day";
import type { ChosenColumns } from "../../domain/spend/columns";
import { counted } from "../../domain/issues/words/sentences";
import type { LedgerLine } from "../../domain/spend/ledger-lines";
import { FirstLines } from "./first-lines";
import { SelectInput } from "../parts/select-input";
import { type LedgerTable, tableName } from "../../jobs/read-ledgers";
import {
  columnOptions,
  columnsMissing,
  columnsTwice,
  isLeftOut,
  proposedOptions,
  COLUMNS_TO_CHOOSE,
  shownHeading,
  wordBasis,
} from "./columns";

/** The columns that a ledger was recognised by, for the user to confirm or change. */
export function LedgerColumnsChoice(props: {
  readonly id: string;
  readonly table: LedgerTable;
  readonly chosen: ChosenColumns;
  /** The first lines as they are read by what is chosen; undefined while they are being read. */
  readonly first: readonly LedgerLine[] | undefined;
  readonly onChoose: (chosen: ChosenColumns) => void;
}) {
  const { id, table, chosen, first } = props;
  const { columns, recognised, lines, dates, file, sheet } = table;
  const missing = isLeftOut(table, chosen) ? [] : columnsMissing(columns, chosen);
  const optionsOf = recognised ? columnOptions : proposedOptions;
  const twice = columnsTwice(columns, chosen);
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend>{tableName(file, sheet)}</legend>
      {recognised ? (
        <p className="sv-hint">
          {counted(lines.toLocaleString("en-GB"), "line")}
          {dates && ` from ${dayInWords(dates.first)} to ${dayInWords(dates.last)}`}.{" "}
          {wordBasis(columns, chosen.amount)}
        </p>
      ) : (
        <p className="sv-hint">
          Its columns were not recognised. It is left out unless you choose its supplier and its amount.
        </p>
      )}
      <div role="status">
        {missing.map((label) => (
          <p key={label} className="sv-part-error">
            {label} has no column yet. Choose one.
          </p>
        ))}
        {twice.map((heading) => (
          <p key={heading} className="sv-part-error">
            {heading} is chosen twice. Choose another column, or None.
          </p>
        ))}
      </div>
      {first ? (
        <FirstLines name={tableName(file, sheet)} lines={first} />
      ) : (
        <p role="status">Reading the first lines.</p>
      )}
      {COLUMNS_TO_CHOOSE.map(({ role, label, needed }) => (
        <SelectInput
          key={role}
          id={`${id}-${role}`}
          label={label}
          value={shownHeading(columns, chosen, role)}
          options={optionsOf(columns, needed)}
          onChoose={(heading) => props.onChoose({ ...chosen, [role]: heading })}
        />
      ))}
    </fieldset>
  );
}
