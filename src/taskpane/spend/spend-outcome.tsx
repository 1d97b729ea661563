import { DefaultButton } from "office-ui-fabric-react";
import { Fragment, useEffect, useRef, useState } from "react";
import { wordIssue } from "../../domain/issues/word-issue";
import { counted, penceInWords, shareOrNone } from "../../domain/issues/words/sentences";
import { mayLack } from "../../domain/spend/left-out";
import { tableName } from "../../jobs/read-ledgers";
import { FewIssues } from "../parts/few-issues";
import { handOverBlob, handOverBytes, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import { fromRegisterWords, SIZE_WORDS } from "../../domain/spend/local-spend";
import type { SpendTotals } from "../../domain/spend/sums";
import type { SpendTold, SuppliersFiles } from "../work/local-spend";
import { SUPPLIER_REGISTER } from "../../sheets/suppliers/names";
import type { SpendMade } from "./made";
import { wordCompared, wordFigures, wordLeftOut } from "./word-figures";

/** Suppliers without a place that are shown; the workbook has them all. */
const SHOWN = 20;

/** The figures in words, and the workbook that proves them. */
export function SpendOutcome({ told: made, suppliers, workbook }: SpendMade) {
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  const { figures, issues, issueCount, sources, settled, large } = made;
  return (
    <section aria-labelledby="spend-made">
      <h2 id="spend-made" ref={heading} tabIndex={-1}>
        Local spend
      </h2>
      {wordFigures(made).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <NotCounted made={made} />
      <WorkbookOfSpend workbook={workbook} onSaid={setSaid} />
      <DefaultButton
        text="Save the figures for later periods"
        onClick={() => setSaid(handOverBlob(made.json, "Local spend.json"))}
      />
      <p className="sv-hint">Keep the figures: the next period can be held against them.</p>
      {large && (
        <>
          <DefaultButton
            text="Save payments of more than £30,000"
            onClick={() => setSaid(handOverBlob(large.csv, "large payments.csv"))}
          />
          <p className="sv-hint">
            {counted(large.count, "payment")} to the contracts' suppliers; {large.toOthers} as large to
            others.
          </p>
        </>
      )}
      <SaidLine said={said} />
      <Compared made={made} />
      <LeftOut made={made} />
      <Parts
        caption="By service area"
        what="Service area"
        rows={figures.byServiceArea.map((each) => ({ name: each.serviceArea, ...each }))}
        count={made.serviceAreaCount}
      />
      {figures.fromRegister.lines > 0 && (
        <>
          <p>Where the ledgers say no service area, that of the supplier register counts:</p>
          <ul className="sv-issues">
            {figures.byServiceArea
              .filter(({ fromRegister }) => fromRegister.lines > 0)
              .slice(0, SHOWN)
              .map(({ serviceArea, fromRegister }) => (
                <li key={serviceArea}>{`${serviceArea}: ${fromRegisterWords(fromRegister)}`}</li>
              ))}
          </ul>
        </>
      )}
      <Parts
        caption="By quarter"
        what="Quarter"
        rows={figures.byQuarter.map((each) => ({ name: each.quarter, ...each }))}
      />
      <Parts
        caption="By category"
        what="Category"
        rows={figures.byCategory.map((each) => ({ name: each.category, ...each }))}
        count={made.categoryCount}
      />
      <Parts
        caption="By supplier size"
        what="Size"
        rows={figures.bySize.map((each) => ({ name: SIZE_WORDS[each.isSme], ...each }))}
      />
      <ToPlace made={made} />
      <Unmatched made={made} />
      <NextRegister progress={made.suppliersProgress} suppliers={suppliers} />
      <h3>How the ledgers were read</h3>
      <ul className="sv-issues">
        {[...sources, ...settled.map(wordIssue)].map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <FewIssues issues={issues} count={issueCount} />
    </section>
  );
}

/** The workbook once it is written; until then, or where it is not, the words that say so. */
function WorkbookOfSpend(props: {
  readonly workbook: SpendMade["workbook"];
  readonly onSaid: (said: Said) => void;
}) {
  const { workbook, onSaid } = props;
  const file = workbook.state === "done" ? workbook.file : undefined;
  const open = async (written: Blob) => onSaid(await handOverBytes(await bytesOf(written), "Local spend"));
  return (
    <>
      <p role="status">{wordWorkbook(workbook)}</p>
      {file && (
        <>
          <DefaultButton text="Open as a new workbook" onClick={() => void open(file)} />
          <DefaultButton
            text="Save as a file"
            onClick={() => onSaid(handOverBlob(file, "Local spend.xlsx"))}
          />
        </>
      )}
    </>
  );
}

function wordWorkbook(workbook: SpendMade["workbook"]): string {
  switch (workbook.state) {
    case "written":
      return "The figures are made. Their workbook is being written.";
    case "stopped":
      return workbook.message;
    case "done":
      return workbook.file ? "The workbook is written." : "There is no workbook, as is said below.";
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function Compared({ made: { compared, differences, magnitudes } }: { readonly made: SpendTold }) {
  if (compared.length === 0 && magnitudes.length === 0) return null;
  return (
    <>
      <h3>Against other periods</h3>
      {magnitudes.length > 0 && (
        <div className="sv-warning">
          <FewIssues issues={magnitudes} />
        </div>
      )}
      {compared.length > 0 && (
        <Rows
          caption="Periods before, baseline and target"
          headings={["Figure", "Now", "Other", "Difference"]}
          rows={compared.map((figure) => {
            const { label, now, other, difference } = wordCompared(figure);
            return [label, now, other, difference];
          })}
        />
      )}
      {differences.map(({ period, reasons }) => (
        <Fragment key={period}>
          <h4>Before you compare with {period}</h4>
          <ul className="sv-issues">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}

/** What is in no figure, and what says that the figures may be others: where the figures stand, so that nobody misses it. */
function NotCounted({ made: { leftOut, ownTotals, doubts } }: { readonly made: SpendTold }) {
  if (leftOut.length === 0 && ownTotals.length === 0 && doubts.length === 0) return null;
  return (
    <div className={doubts.length > 0 || leftOut.some(mayLack) ? "sv-warning" : undefined}>
      {leftOut.length > 0 && (
        <>
          <h3>In no figure</h3>
          <ul className="sv-issues">
            {leftOut.map((sum) => (
              <li key={sum.reason}>{wordLeftOut(sum)}</li>
            ))}
          </ul>
        </>
      )}
      {ownTotals.map(({ file, sheet, line, pence, counted }) => (
        <p key={`${tableName(file, sheet)} ${line}`}>
          {`The total on line ${line} of ${tableName(file, sheet)} is ${penceInWords(pence)}: ${
            pence === counted ? "as much as is counted of it" : `${penceInWords(counted)} of it is counted`
          }.`}
        </p>
      ))}
      {doubts.length > 0 && (
        <>
          <h3>These figures may be others</h3>
          <FewIssues issues={doubts} />
        </>
      )}
    </div>
  );
}

function LeftOut({ made: { figures } }: { readonly made: SpendTold }) {
  if (figures.exclusions.length === 0) return null;
  return (
    <>
      <h3>Left out by the scope rules</h3>
      <p>{penceInWords(figures.excluded)} is in none of the figures above.</p>
      <Rows
        caption="By rule"
        headings={["Rule", "Total", "Lines"]}
        rows={figures.exclusions.map(({ rule, total, lines }) => [
          rule,
          penceInWords(total),
          lines.toLocaleString("en-GB"),
        ])}
      />
    </>
  );
}

/** A part of the spend a row, those that come to most; the workbook has the bounds too. */
function Parts(props: {
  readonly caption: string;
  readonly what: string;
  readonly rows: readonly (SpendTotals & { readonly name: string })[];
  /** Of all, where these are only those that come to most. */
  readonly count?: number;
}) {
  const { caption, what, rows, count = rows.length } = props;
  if (rows.length === 0) return null;
  const more = count - SHOWN;
  return (
    <>
      <Rows
        caption={caption}
        headings={[what, "Total", "Local", "Share"]}
        rows={rows
          .slice(0, SHOWN)
          .map(({ name, total, local, localShare }) => [
            name,
            penceInWords(total),
            penceInWords(local),
            shareOrNone(localShare),
          ])}
      />
      {more > 0 && <p>And {more.toLocaleString("en-GB")} more.</p>}
    </>
  );
}

/** What to look up first. */
function ToPlace({ made: { figures } }: { readonly made: SpendTold }) {
  if (figures.toPlace.length === 0) return null;
  return (
    <>
      <h3>Place these suppliers first</h3>
      <p>Of all whose place is not known, they would move the local share most.</p>
      <Rows
        caption="What is of unknown place, and the local share if it were local"
        headings={["Supplier", "Unknown", "Share if local"]}
        rows={figures.toPlace.map(({ supplier, unknown, shareIfLocal }) => [
          supplier,
          penceInWords(unknown),
          shareOrNone(shareIfLocal),
        ])}
      />
    </>
  );
}

/** Figures below what they are of, whose name has the pane's whole width: beside three sums it would have none. */
function Rows(props: {
  readonly caption: string;
  readonly headings: readonly [name: string, ...figures: string[]];
  readonly rows: readonly (readonly [name: string, ...figures: string[]])[];
}) {
  const { caption, rows } = props;
  const [what, ...headings] = props.headings;
  return (
    <table className="sv-table">
      <caption>{caption}</caption>
      <thead>
        <tr className="sv-named">
          <th scope="col" colSpan={headings.length}>
            {what}
          </th>
        </tr>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="sv-figure">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(([name, ...figures]) => (
        <tbody key={name}>
          <tr className="sv-named">
            <th scope="rowgroup" colSpan={headings.length}>
              {name}
            </th>
          </tr>
          <tr>
            {figures.map((figure, index) => (
              <td key={headings[index]} className="sv-figure">
                {figure}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** How far the next supplier register gets without a look-up by hand, and its files once they are written. */
function NextRegister(props: {
  readonly progress: readonly string[];
  readonly suppliers: SpendMade["suppliers"];
}) {
  const { progress, suppliers } = props;
  return (
    <>
      <h3>The next supplier register</h3>
      {progress.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p role="status">{suppliers.state === "stopped" ? suppliers.message : ""}</p>
      {suppliers.state === "done" && <RegisterFiles {...suppliers.file} />}
    </>
  );
}

function RegisterFiles({ workbook, register }: SuppliersFiles) {
  const [said, setSaid] = useState<Said>();
  const open = async (written: Blob) =>
    setSaid(await handOverBytes(await bytesOf(written), SUPPLIER_REGISTER));
  return (
    <>
      {workbook && (
        <>
          <DefaultButton text="Open the supplier register" onClick={() => void open(workbook)} />
          <DefaultButton
            text="Save the supplier register (Excel)"
            onClick={() => setSaid(handOverBlob(workbook, `${SUPPLIER_REGISTER}.xlsx`))}
          />
        </>
      )}
      <DefaultButton
        text="Save the supplier register as data"
        onClick={() => setSaid(handOverBlob(register, `${SUPPLIER_REGISTER}.json`))}
      />
      <p className="sv-hint">
        {workbook
          ? "Fill its yellow cells, answer what was found with Yes or No, save it, and choose it above as the supplier register the next time."
          : "It has more suppliers than its workbook is made for. Save it as data, and choose that above as the supplier register the next time."}
      </p>
      <SaidLine said={said} />
    </>
  );
}

function Unmatched({ made: { figures, unmatchedCount } }: { readonly made: SpendTold }) {
  if (unmatchedCount === 0) return null;
  const shown = figures.unmatched.slice(0, SHOWN);
  return (
    <>
      <h3>Suppliers without a postcode</h3>
      <p>
        {unmatchedCount.toLocaleString("en-GB")} {unmatchedCount === 1 ? "has" : "have"} no postcode in the
        ledgers and the register. Fill the next supplier register, those paid most first.
      </p>
      <ul className="sv-issues">
        {shown.map(({ supplier, total }) => (
          <li key={supplier}>
            {supplier === "" ? "No name" : supplier}: {penceInWords(total)}
          </li>
        ))}
      </ul>
      {unmatchedCount > shown.length && (
        <p>And {(unmatchedCount - shown.length).toLocaleString("en-GB")} more.</p>
      )}
    </>
  );
}
