import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, useState } from "react";
import { quarterInWords } from "../../domain/values/calendar";
import { counted, penceInWords, shareOrNone } from "../../domain/issues/words/sentences";
import { directorateInWords } from "../../domain/register/directorates";
import { missingInWords } from "../../domain/register/still-missing";
import { documentFile, type NamedDocument } from "../../jobs/document-file";
import { FewIssues } from "../parts/few-issues";
import { handOverBytes, handOverBlob, handOverNamed, handOverXlsx, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import type { RegisterTold } from "../work/consolidate";
import { countLines, wordReconciliation, wordSupplyChain } from "./word-outcome";

/** Contracts without a return that are shown; the register lists them all. */
const SHOWN = 20;

/** The quarter in brief, and the register to be handed over. */
export function ConsolidateOutcome({
  made,
  chosen,
}: {
  readonly made: RegisterTold;
  readonly chosen: number;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  const { quarter, issues, issueCount } = made;
  return (
    <section aria-labelledby="register-made">
      <h2 id="register-made" ref={heading} tabIndex={-1}>
        Register {quarterInWords(quarter)}
      </h2>
      {chosen > 0 && <p>{counted(chosen, "choice")} of returns went into it.</p>}
      <Counts made={made} />
      <p className="sv-hint">
        A file that says no quarter is counted as refused in this one. Returns of earlier quarters are in the
        register too.
      </p>
      <p>{wordSupplyChain(made)}</p>
      {made.notes.map((note) => (
        <p key={note} className="sv-warning">
          {note}
        </p>
      ))}
      <Directorates made={made} />
      <p className={made.reconciliationDifference === 0 ? undefined : "sv-warning"}>
        {wordReconciliation(made)}
      </p>
      <HandOver made={made} />
      <Missing made={made} />
      {issueCount > 0 && (
        <>
          <h3>What is wrong with what came</h3>
          <FewIssues issues={issues} count={issueCount} />
        </>
      )}
    </section>
  );
}

function Counts({ made }: { readonly made: RegisterTold }) {
  return (
    <table className="sv-table">
      <caption>Returns of the quarter</caption>
      <tbody>
        {countLines(made).map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="sv-figure">{count.toLocaleString("en-GB")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What suppliers spent by directorate; nothing where none is stated. */
function Directorates({ made: { directorates } }: { readonly made: RegisterTold }) {
  if (directorates.length === 0) return null;
  return (
    <table className="sv-table">
      <caption>Spend in the supply chain by directorate</caption>
      <thead>
        <tr>
          <th scope="col">Directorate</th>
          <th scope="col">Spend</th>
          <th scope="col">Local</th>
          <th scope="col">Local share</th>
        </tr>
      </thead>
      <tbody>
        {directorates.map(({ directorate, total, local, localShare }) => (
          <tr key={directorateInWords(directorate)}>
            <th scope="row">{directorateInWords(directorate)}</th>
            <td className="sv-figure">{penceInWords(total)}</td>
            <td className="sv-figure">{penceInWords(local)}</td>
            <td className="sv-figure">{shareOrNone(localShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is made beside the register's workbook, each for a use of its own. */
const TEXTS = [
  { what: "register", button: "Save the register's lines as a table", ending: "" },
  { what: "spend", button: "Save the spend as a table", ending: " spend" },
  { what: "chase", button: "Save whom to ask for a return, for a mail merge", ending: " to chase" },
  { what: "kpis", button: "Save ratings for contract performance notices", ending: " KPI ratings" },
] as const;

function HandOver({
  made: { workbook, name, csv, report, calendar, withoutDeadline, noRatings },
}: {
  readonly made: RegisterTold;
}) {
  const [said, setSaid] = useState<Said>();
  const open = async (bytes: Uint8Array) => setSaid(await handOverBytes(bytes, name));
  const write = async (document: NamedDocument) => setSaid(handOverNamed(await documentFile(document)));
  return (
    <>
      {workbook ? (
        <>
          <DefaultButton text="Open as a new workbook" onClick={() => void open(workbook)} />
          <DefaultButton
            text="Save as a file"
            onClick={() => setSaid(handOverXlsx(workbook, `${name}.xlsx`))}
          />
        </>
      ) : (
        <p className="sv-warning">
          No workbook was made, because a sheet of it would be too long. Save the tables instead.
        </p>
      )}
      <DefaultButton text="Save the annual report (Word)" onClick={() => void write(report)} />
      <DefaultButton
        text="Save the days by which returns are due, for a calendar"
        onClick={() => setSaid(handOverNamed(calendar))}
      />
      {withoutDeadline.length > 0 && (
        <p className="sv-hint">
          Not in the calendar, because they set no number of days for a return: {withoutDeadline.join(", ")}.
        </p>
      )}
      {TEXTS.map(({ what, button, ending }) => (
        <DefaultButton
          key={what}
          text={button}
          onClick={() => setSaid(handOverBlob(csv[what], `${name}${ending}.csv`))}
        />
      ))}
      {noRatings !== undefined && <p className="sv-hint">{noRatings}</p>}
      <SaidLine said={said} />
    </>
  );
}

function Missing({ made: { missing } }: { readonly made: RegisterTold }) {
  if (missing.length === 0) return null;
  const shown = missing.slice(0, SHOWN);
  return (
    <>
      <h3>Contracts without a return</h3>
      <ul className="sv-issues">
        {shown.map((each) => (
          <li key={`${each.contract} ${each.quarter}`}>{missingInWords(each)}</li>
        ))}
      </ul>
      {missing.length > shown.length && <p>And {missing.length - shown.length} more.</p>}
    </>
  );
}
