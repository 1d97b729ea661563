import { useState } from "react";
import { selectCell } from "../../excel/select";
import { wordReason } from "./word-reason";

/** A button that shows a cell in Excel; says beside itself why it cannot. */
export function CellLink(props: {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly label?: string;
}) {
  const [said, setSaid] = useState("");
  const go = async () => {
    const selected = await selectCell(props.sheet, props.cell);
    setSaid(selected.ok ? "" : wordReason(selected.reason));
  };
  return (
    <>
      <button type="button" className="sv-link" aria-label={props.label} onClick={() => void go()}>
        {props.text}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
