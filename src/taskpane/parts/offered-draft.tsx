import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type Offer, wasUnsaved } from "./kept-drafts";

/** What was being typed when the pane was closed: to be gone on with, or not. */
export function OfferedDraft(props: {
  readonly offer: Offer<unknown>;
  /** "You were setting up T-2026-014" */
  readonly title: string;
  readonly onGoOn: () => void;
  readonly onStartAgain: () => void;
}) {
  const { workbook, at, isOfThisWorkbook } = props.offer;
  return (
    <section className="sv-card" aria-labelledby="offered-draft">
      <h2 id="offered-draft">{props.title}</h2>
      <p>
        Typed last on {momentInWords(at)}
        {isOfThisWorkbook ? "" : ` beside ${nameOf(workbook)}`}. It is kept in this browser, on this computer.
        Starting again removes it.
      </p>
      <PrimaryButton text="Go on" onClick={props.onGoOn} />
      <DefaultButton text="Start again" onClick={props.onStartAgain} />
    </section>
  );
}

function momentInWords(at: string): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}

/** A file's name of its address or path. */
function nameOf(workbook: string): string {
  if (wasUnsaved(workbook)) return "another workbook, which was not saved then";
  const name = workbook.split(/[/\\]/).at(-1);
  return name === undefined || name === "" ? "another workbook" : `another workbook, ${decoded(name)}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A file's own name may hold a % that begins no code.
    return name;
  }
}
