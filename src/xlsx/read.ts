import type { Attempt } from "../workbook/attempt";
import { NO_CELLS } from "../workbook/cells";
import type { Grid, GridSheet } from "../workbook/grid";
import { type Link, Package } from "./package";
import { readSharedStrings, readStyles, readTable, readWorkbookPart, type WorkbookSheet } from "./read-parts";
import { readSheet, type SheetContext } from "./read-sheet";
import { damaged, Unreadable, type UnreadableReason } from "./unreadable";

/**
 * What an .xlsx file holds, or why it cannot be read. `source` is what messages call the file; of the sheets that are named in
 * `unread` it is known that they are there, and no more.
 */
export async function readXlsx(
  bytes: Uint8Array,
  source: string,
  unread: readonly string[] = [],
): Promise<Attempt<Grid, UnreadableReason>> {
  try {
    return { ok: true, value: readGrid(Package.open(bytes), source, unread) };
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, reason: cause.reason };
    throw cause;
  }
}

function readGrid(parts: Package, source: string, unread: readonly string[]): Grid {
  const path = parts.links("").find(({ kind }) => kind === "officeDocument")?.path;
  if (path === undefined) throw new Unreadable({ code: "not-a-workbook" });
  const workbook = within(path, () => readWorkbookPart(parts.text(path)));
  if (workbook.sheets.length === 0) throw new Unreadable({ code: "not-a-workbook" });
  const links = parts.links(path);
  const part = <T>(kind: string, read: (xml: string) => T, absent: T): T => {
    const link = links.find((one) => one.kind === kind);
    return link ? within(link.path, () => read(parts.text(link.path))) : absent;
  };
  const context = {
    strings: part("sharedStrings", readSharedStrings, []),
    looks: part("styles", readStyles, []),
    date1904: workbook.date1904,
  };
  const sheets = workbook.sheets.flatMap((sheet) =>
    unread.includes(sheet.name) ? unreadSheet(sheet) : (gridSheet(parts, sheet, links, context) ?? []),
  );
  const { names, date1904, manual } = workbook;
  return { source, sheets, names, date1904, ...(manual ? { manual } : {}) };
}

function unreadSheet({ name, visibility }: WorkbookSheet): GridSheet {
  return { name, visibility, protected: false, cells: NO_CELLS, tables: [], merges: [] };
}

/** The sheet, or undefined for a chart sheet or dialog, which have no cells. */
function gridSheet(
  parts: Package,
  { name, visibility, link }: WorkbookSheet,
  links: readonly Link[],
  context: SheetContext,
) {
  const found = links.find(({ id }) => id === link);
  if (!found) throw damaged(`the sheet ${name} has no part`);
  if (found.kind !== "worksheet") return undefined;
  const sheet = within(found.path, () => readSheet(parts.text(found.path), context));
  const ownLinks = sheet.tables.length > 0 ? parts.links(found.path) : [];
  const tables = sheet.tables.map((id) => {
    const table = ownLinks.find((one) => one.id === id)?.path;
    if (table === undefined) throw damaged("a table has no part", found.path);
    return readTable(parts.text(table), table);
  });
  const { cells, merges, hidden, validations } = sheet;
  const isWhole = hidden.rows.length + hidden.columns.length === 0;
  const read = { name, visibility, protected: sheet.protected, cells, tables, merges };
  return {
    ...read,
    ...(isWhole ? undefined : { hidden }),
    ...(validations && { validations }),
  } satisfies GridSheet;
}

/** Adds to a complaint the part that it is about. */
function within<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Unreadable && cause.reason.code === "damaged" && cause.reason.part === undefined) {
      throw damaged(cause.reason.detail, part);
    }
    throw cause;
  }
}
