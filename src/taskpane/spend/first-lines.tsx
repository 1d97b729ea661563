import type { LedgerLine } from "../../domain/spend/ledger-lines";
import { dayInWords } from "../../domain/values/day";
import { penceInWords } from "../../domain/issues/words/sentences";

/** The first lines of a ledger as they are read, for the user to see whether each column is what it is taken for. */
export function FirstLines({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly LedgerLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <table className="sv-table">
      <caption>{`The first lines of ${name}, as they are read`}</caption>
      <thead>
        <tr>
          <th scope="col">Paid to</th>
          <th scope="col">Paid on</th>
          <th scope="col" className="sv-figure">
            Pounds
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, supplier, date, pence }) => (
          <tr key={line}>
            <th scope="row">{supplier || "No name"}</th>
            <td className="sv-day">{date === undefined ? "No date" : dayInWords(date)}</td>
            <td className="sv-figure">{penceInWords(pence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
