import type { EditionComparison } from "../../jobs/editions";
import { CopyText } from "../parts/copy-text";

/** What changed from one edition to another, a line for each change, for the annual review. */
export function ComparedEditions({ changes: { title, lines } }: { readonly changes: EditionComparison }) {
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
    </section>
  );
}
