import { TextField } from "office-ui-fabric-react";
import { useState } from "react";
import pack from "../../../package.json";
import { Page } from "../parts/page";
import { ScoringExplained } from "./scoring-explained";
import { TERMS } from "./terms";
import { titleOf } from "../start/stages";

/** How scoring works, what the words mean, and what the pane does with data. */
export function HelpPage({ onBack }: { readonly onBack: () => void }) {
  return (
    <Page title={titleOf("help")} onBack={onBack}>
      <ScoringExplained />
      <Terms />
      <section aria-labelledby="help-data">
        <h2 id="help-data">What happens to your data</h2>
        <p>
          Tenders, returns and ledgers stay in your workbooks and files. The pane sends nothing anywhere: it
          loads its own pages from your council&apos;s server and Microsoft&apos;s script for Excel, and
          speaks to no other.
        </p>
        <p>
          Your council file, the editions that you loaded, the tender that you are setting up until it is in a
          workbook, and the name of the job that you used last are kept in this browser, on this computer. A
          council file is kept in a workbook only where you ask for that.
        </p>
      </section>
      <section aria-labelledby="help-about">
        <h2 id="help-about">About</h2>
        <p>
          Social value for Excel, version {pack.version}. Figures in sheets are ordinary formulas: they work
          in Excel 2010 and later without this pane, and can be followed from cell to cell.
        </p>
      </section>
    </Page>
  );
}

function Terms() {
  const [wanted, setWanted] = useState("");
  const found = TERMS.filter(({ word, meaning }) =>
    `${word} ${meaning}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <section aria-labelledby="help-terms">
      <h2 id="help-terms">What the words mean</h2>
      <TextField
        label="Find a word"
        value={wanted}
        onChange={(_event, text = "") => setWanted(text)}
        autoComplete="off"
      />
      <p role="status" className="sv-hint">
        {found.length} of {TERMS.length} words
      </p>
      <dl className="sv-terms">
        {found.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
