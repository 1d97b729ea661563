import { useEffect, useRef, useState, type ReactElement } from "react";
import type { UnreadableReason } from "../../xlsx/unreadable";
import { fromPlan } from "../plan/from-plan";
import { readPlan } from "../plan/read-plan";
import { takeSnapshot } from "../workbook/snapshot";
import { goTo, goToOpened } from "./opening";
import type { KeptWorkbook, Shelf } from "./shelf";

/** Opens a file, or a workbook that the browser keeps; the page is loaded again with it. */
export function OpenDialog(props: {
  readonly shelf: Shelf | undefined;
  /** The workbook that is open already. */
  readonly openId: string;
  readonly onClose: () => void;
}): ReactElement {
  const { shelf, openId, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [kept, setKept] = useState<readonly KeptWorkbook[]>([]);
  const [said, setSaid] = useState<{ readonly refused: boolean; readonly words: string }>();
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => void shelf?.all().then(setKept), [shelf]);

  const open = async (file: File) => {
    setSaid({ refused: false, words: `${file.name} is being opened.` });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const words = await openFile(file, shelf);
    if (words !== undefined) setSaid({ refused: true, words });
  };
  const others = kept.filter(({ id }) => id !== openId);

  return (
    <dialog ref={dialog} className="open-dialog" aria-labelledby="open-title" onClose={onClose}>
      <h2 id="open-title">Open a workbook</h2>
      <p>The workbook that is open now stays in this browser.</p>
      <label className="open-file">
        From a file (.xlsx){" "}
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) void open(file);
          }}
        />
      </label>
      <p role={said?.refused ? "alert" : "status"}>{said?.words}</p>
      {others.length > 0 && (
        <>
          <h3>Kept in this browser</h3>
          <ul className="open-kept">
            {others.map(({ id, name, changed, unsaved }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {name}
                </button>{" "}
                {DAY.format(changed)}
                {unsaved ? ", not saved as a file" : ""}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="refusal-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Loads the page again with the file's workbook; gives what the user is told where that cannot be. */
async function openFile(file: File, shelf: Shelf | undefined): Promise<string | undefined> {
  if (!shelf) return "This browser keeps nothing, and a workbook is opened by way of its storage.";
  const read = await readPlan(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!read.ok) return `${file.name} ${unreadable(read.reason)}`;
  const name = file.name.replace(/\.xlsx$/i, "");
  try {
    await goToOpened(shelf, name, takeSnapshot(fromPlan(read.value, { name })));
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${file.name} holds something that this page cannot show (${why}). Open it in Excel.`;
  }
}

function unreadable(reason: UnreadableReason): string {
  switch (reason.code) {
    case "not-a-workbook":
      return "is no Excel workbook (.xlsx).";
    case "old-xls":
      return "is a workbook of Excel 97 to 2003. Save it as .xlsx in Excel, then open that.";
    case "password":
      return "has a password. Take the password off in Excel, then open it.";
    case "macros":
      return "holds macros. Save it as .xlsx in Excel, then open that.";
    case "binary-workbook":
      return "is a binary workbook (.xlsb). Save it as .xlsx in Excel, then open that.";
    case "open-document":
      return "is a workbook of LibreOffice (.ods). Save it as .xlsx, then open that.";
    case "damaged":
      return `is damaged: ${reason.detail}.`;
    case "too-large":
      return "is too large to be opened here.";
  }
}
