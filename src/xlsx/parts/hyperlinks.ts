import { cellName } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import type { Link } from "../../workbook/link";
import type { LinkedCell } from "../../workbook/linked-cells";
import { element } from "../xml";

/** Relates the sheet to a file's address and gives the relationship's id. */
export type RelateFile = (address: string) => string;

/** A sheet's links (ECMA-376 part 1, 18.3.1.47); each to a file has a relationship of its own, as in Excel's files. */
export function hyperlinks(cells: readonly LinkedCell[], relate: RelateFile): string {
  if (cells.length > LIMITS.links) throw new Error(`more links than a sheet has: ${cells.length}`);
  const links = cells.map((cell) =>
    element("hyperlink", { ref: cellName(cell), ...target(cell.link, relate), tooltip: cell.link.tip }),
  );
  return links.length === 0 ? "" : element("hyperlinks", {}, links.join(""));
}

function target({ file, place }: Link, relate: RelateFile) {
  return { "r:id": file === undefined ? undefined : relate(address(file)), location: place };
}

// As Excel escapes them (XlsxWriter, url.py); other signs stand as they are.
const ESCAPED = /[% [\]^`{}]/g;

function address(file: string): string {
  return file.replace(ESCAPED, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
