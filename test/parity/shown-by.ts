import type { Recalculated } from "../libreoffice/office";

/** What LibreOffice shows in a cell: its value, or its error as {error}. */
export function shownBy({ sheets }: Pick<Recalculated, "sheets">) {
  return (sheet: string, cell: string) => {
    const shown = sheets[sheet]?.[cell];
    return shown && ("error" in shown ? shown : shown.value);
  };
}
