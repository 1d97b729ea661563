import type { BidEvaluation } from "../../domain/evaluation/score-tender";
import { isOut } from "../../domain/evaluation/status";
import { totalText } from "../../domain/evaluation/total-text";

/** The scores so far, as a preview: the sheets' own formulas are what counts. */
export function Totals({ bids }: { readonly bids: readonly BidEvaluation[] }) {
  if (bids.length === 0) return null;
  const shown = totalText(bids);
  return (
    <section aria-labelledby="check-totals">
      <h2 id="check-totals">Scores so far</h2>
      <table className="sv-table">
        <thead>
          <tr>
            <th scope="col">Bidder</th>
            <th scope="col">Status</th>
            <th scope="col" className="sv-figure">
              Total
            </th>
            <th scope="col" className="sv-figure">
              Rank
            </th>
          </tr>
        </thead>
        <tbody>
          {bids.map(({ bidder, status, total, rank }) => (
            <tr key={bidder}>
              <th scope="row">{bidder}</th>
              <td className="sv-whole">{status}</td>
              <td className="sv-figure">{total === null ? absent(status) : shown(total)}</td>
              <td className="sv-figure">{rank ?? absent(status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sv-hint">
        A preview. A bid has a total once it is complete, and a rank once all bids are.
      </p>
    </section>
  );
}

/** Nothing comes yet for a bid that is out. */
function absent(status: BidEvaluation["status"]): string {
  return isOut(status) ? "none" : "none yet";
}
