import type { Rescoring } from "../../domain/tender/evaluation-record";
import { standingsOf } from "../../jobs/rescore";
import { Done } from "../parts/said";

/** What was recorded: the change, and each bidder's place before and after. */
export function RescoringRecord(props: { readonly record: Rescoring; readonly notes: readonly string[] }) {
  const { record, notes } = props;
  return (
    <>
      <Done>
        <h2>The bids were scored again</h2>
        <p>The record is on the sheet Re-scoring, and a line of it in the bid log.</p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Done>
      <table className="sv-table">
        <caption>Ranks and totals</caption>
        <thead>
          <tr>
            <th scope="col">Bidder</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {standingsOf(record).map(({ bidder, before, after }) => (
            <tr key={bidder}>
              <th scope="row">{bidder}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
