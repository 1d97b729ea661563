import type { Readiness } from "./excel-ready";

type NotReady = Exclude<Readiness, { state: "ready" }>;

const WORDS: Readonly<Record<NotReady["state"], { readonly title: string; readonly text: string }>> = {
  "no-office": {
    title: "Excel did not answer",
    text:
      "This pane needs a script from appsforoffice.microsoft.com, and it did not load. Check your connection, close " +
      "the pane and open it again. If it happens again, ask your IT team to allow that address.",
  },
  "not-excel": {
    title: "Open this pane in Excel",
    text: "This pane works in Excel only. Open a workbook, then choose Social value on the Home tab.",
  },
  "too-old": {
    title: "This version of Excel is too old for the pane",
    text:
      "The pane needs Microsoft 365, Excel 2021 or later, or Excel on the web. Workbooks that were made with it still " +
      "work here: their scores are ordinary formulas, in Excel 2010 and later.",
  },
};

/** Says in plain words why the pane cannot start, and what still works. */
export function NotReadyPage({ readiness }: { readonly readiness: NotReady }) {
  const { title, text } = WORDS[readiness.state];
  return (
    <div className="sv-page" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}
