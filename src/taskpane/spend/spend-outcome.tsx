import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, useState } from "react";
import type { Issue } from "../../domain/issue";
import { FewIssues } from "../parts/few-issues";
import { handOverBytes, handOverXlsx, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import type { LocalSpendMade } from "../work/make-local-spend";
import { wordFigures, wordPence, wordShare } from "./word-figures";

/** Suppliers without a place that are shown; the workbook has them all. */
const SHOWN = 20;

/** The figures in words, and the workbook that proves them. */
export function SpendOutcome({
  made,
  issues,
}: {
  readonly made: LocalSpendMade;
  readonly issues: readonly Issue[];
}) {
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  const { workbook, issueCount, sources } = made;
  const open = async (bytes: Uint8Array) => setSaid(await handOverBytes(bytes, "Local spend"));
  return (
    <section aria-labelledby="spend-made">
      <h2 id="spend-made" ref={heading} tabIndex={-1}>
        Local spend
      </h2>
      {wordFigures(made).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {workbook ? (
        <>
          <DefaultButton text="Open as a new workbook" onClick={() => void open(workbook)} />
          <DefaultButton
            text="Download as a file"
            onClick={() => setSaid(handOverXlsx(workbook, "Local spend.xlsx"))}
          />
        </>
      ) : (
        <p className="sv-warning">
          The ledgers have more lines than a sheet of Excel holds, so no workbook was made. Give fewer ledgers
          to get one.
        </p>
      )}
      <SaidLine said={said} />
      <ServiceAreas made={made} />
      <Unmatched made={made} />
      <h3>How the ledgers were read</h3>
      <ul className="sv-issues">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <FewIssues issues={issues} count={issueCount} />
    </section>
  );
}

function ServiceAreas({ made: { figures } }: { readonly made: LocalSpendMade }) {
  return (
    <table className="sv-table">
      <caption>By service area</caption>
      <thead>
        <tr>
          <th scope="col">Service area</th>
          <th scope="col" className="sv-figure">
            Total
          </th>
          <th scope="col" className="sv-figure">
            Local
          </th>
          <th scope="col" className="sv-figure">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.byServiceArea.map(({ serviceArea, total, local, localShare }) => (
          <tr key={serviceArea}>
            <th scope="row">{serviceArea}</th>
            <td className="sv-figure">{wordPence(total)}</td>
            <td className="sv-figure">{wordPence(local)}</td>
            <td className="sv-figure">{wordShare(localShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unmatched({ made: { figures, unmatchedCount } }: { readonly made: LocalSpendMade }) {
  if (unmatchedCount === 0) return null;
  const shown = figures.unmatched.slice(0, SHOWN);
  return (
    <>
      <h3>Suppliers without a postcode</h3>
      <p>
        {unmatchedCount.toLocaleString("en-GB")} are in no register and have no postcode. Add them to the
        supplier register, those paid most first.
      </p>
      <ul className="sv-issues">
        {shown.map(({ supplier, total }) => (
          <li key={supplier}>
            {supplier === "" ? "No name" : supplier}: {wordPence(total)}
          </li>
        ))}
      </ul>
      {unmatchedCount > shown.length && (
        <p>And {(unmatchedCount - shown.length).toLocaleString("en-GB")} more.</p>
      )}
    </>
  );
}
