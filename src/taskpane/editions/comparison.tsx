import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { EditionComparison } from "../../jobs/editions";
import { CopyText } from "../parts/copy-text";
import { handOverBlob, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";

/** What changed from one edition to another, a line for each change and side by side, for the annual review. */
export function ComparedEditions({ changes }: { readonly changes: EditionComparison }) {
  const { title, lines } = changes;
  const [said, setSaid] = useState<Said>();
  return (
    <section aria-labelledby="editions-comparison">
      <h2 id="editions-comparison">What changed</h2>
      <p>{title}</p>
      <ul className="sv-issues">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyText text={[title, ...lines, ""].join("\n")} label="Copy text of the comparison" />
      <DefaultButton
        text="Save side by side as a table"
        onClick={() => setSaid(handOverBlob(new Blob([...changes.csv()]), "edition changes.csv"))}
      />
      <SaidLine said={said} />
    </section>
  );
}
