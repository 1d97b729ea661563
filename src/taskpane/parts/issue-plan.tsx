import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { evaluatorIn, type ToDo, toDoList } from "../../domain/issues/to-do";
import { wordSentence } from "../../domain/issues/word-issue";
import { CellLink } from "./cell-link";
import { SelectInput } from "./select-input";
import { NextPlace } from "./next-place";

const ALL = "";

/** Issues by what is to be done and on which sheet, errors first; each unfolds to its cells. */
export function IssuePlan(props: {
  readonly issues: readonly Issue[];
  /** Who marks: the plan can be for one of them. */
  readonly evaluators?: readonly string[];
}) {
  const { issues, evaluators = [] } = props;
  const [sheet, chooseSheet] = useState(ALL);
  const [evaluator, chooseEvaluator] = useState(ALL);
  if (issues.length === 0) return <p>No mistakes were found.</p>;
  const sheets = [...new Set(issues.flatMap(({ place }) => place.sheet ?? []))];
  const named = evaluators.filter((_, index) => issues.some(({ place }) => evaluatorIn(place) === index));
  const shown = issues.filter(
    ({ place }) =>
      (sheet === ALL || place.sheet === sheet) &&
      (evaluator === ALL || evaluators[evaluatorIn(place) ?? -1] === evaluator),
  );
  return (
    <>
      {sheets.length > 1 && (
        <SelectInput
          id="plan-sheet"
          label="Sheet"
          value={sheet}
          options={[{ key: ALL, text: "All sheets" }, ...sheets.map(asOption)]}
          onChoose={chooseSheet}
        />
      )}
      {named.length > 1 && (
        <SelectInput
          id="plan-evaluator"
          label="Evaluator"
          value={evaluator}
          options={[{ key: ALL, text: "All evaluators" }, ...named.map(asOption)]}
          onChoose={chooseEvaluator}
        />
      )}
      <ul className="sv-plan">
        {toDoList(shown).map((toDo) => (
          <li key={JSON.stringify([toDo.severity, toDo.sheet, toDo.words])}>
            <OneThing toDo={toDo} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>Nothing is to be done there.</p>}
    </>
  );
}

function OneThing({ toDo }: { readonly toDo: ToDo }) {
  const { severity, sheet, words, often, doDiffer, issues } = toDo;
  const title = (
    <>
      <span className={`sv-mark sv-mark-${severity}`}>{severity === "error" ? "Error" : "Warning"}</span>{" "}
      {words}
      {often !== undefined && <span className="sv-often">: {often}</span>}
      {sheet !== undefined && <span className="sv-of-sheet"> {sheet}</span>}
    </>
  );
  const placed = issues.filter(({ place }) => place.sheet !== undefined && place.cell !== undefined);
  const [only] = issues;
  if (issues.length === 1 && only) {
    return (
      <p>
        {title} <PlaceLink issue={only} />
      </p>
    );
  }
  return (
    <>
      <details className="sv-to-do">
        <summary>{title}</summary>
        <ol>
          {issues.map((issue, index) => (
            <li key={index}>
              {doDiffer && <>{wordSentence(issue)}. </>}
              <PlaceLink issue={issue} />
            </li>
          ))}
        </ol>
      </details>
      {placed.length > 1 && <NextPlace issues={placed} words={words} doDiffer={doDiffer} />}
    </>
  );
}

/** The cell by what stands in its row and column, which goes there. */
function PlaceLink({ issue: { place } }: { readonly issue: Issue }) {
  const { sheet, cell, subject } = place;
  if (sheet === undefined || cell === undefined) return <>{subject}</>;
  // A name that is spoken begins with the words that are seen (WCAG 2.2, 2.5.3).
  const text = subject === undefined ? `Go to cell ${cell}` : `${subject}: ${cell}`;
  const where = subject === undefined ? ` on ${sheet}` : `, go to cell ${cell} on ${sheet}`;
  return <CellLink sheet={sheet} cell={cell} text={text} label={`${text}${where}`} />;
}

function asOption(text: string) {
  return { key: text, text };
}
