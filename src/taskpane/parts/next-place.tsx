import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { wordSentence } from "../../domain/issues/word-issue";
import { selectCell } from "../../excel/select";
import { wordReason } from "./word-reason";

/** Walks through the cells of one thing to do; after the last it begins again. */
export function NextPlace(props: {
  /** Each with sheet and cell. */
  readonly issues: readonly Issue[];
  /** What is to be done there. */
  readonly words: string;
  /** Whether each says something of its own. */
  readonly doDiffer: boolean;
}) {
  const { issues, words, doDiffer } = props;
  const [at, setAt] = useState(-1);
  const [said, setSaid] = useState("");
  const go = async () => {
    const next = (at + 1) % issues.length;
    const issue = issues[next];
    const { sheet = "", cell = "", subject } = issue?.place ?? {};
    const own = issue && doDiffer ? `. ${wordSentence(issue)}` : "";
    const selected = await selectCell(sheet, cell);
    setAt(next);
    setSaid(
      selected.ok
        ? `${next + 1} of ${issues.length}: ${sheet} ${cell}${subject === undefined ? "" : `, ${subject}`}${own}`
        : wordReason(selected.reason),
    );
  };
  return (
    <div className="sv-next">
      <DefaultButton
        text={at === -1 ? "Go to the first" : "Next"}
        ariaLabel={`${at === -1 ? "Go to the first" : "Next"}: ${words}`}
        onClick={() => void go()}
      />
      <span role="status">{said}</span>
    </div>
  );
}
