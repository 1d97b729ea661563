import type { PlacedSheet } from "../language/piece";
import { type Layout, placeLayout, type Section } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { frozen, headings } from "../language/table";
import type { ResponseModel } from "./model";

interface EntrySheetParts {
  /** The table of entries, whose headings stay in view and stand on each printed page. */
  readonly lines: Section;
  readonly columns: Parameters<typeof widths>[0];
  /** How many columns stay in view. */
  readonly kept: number;
}

/** A sheet on which a bidder enters what it offers. */
export function placeEntrySheet(
  { form }: Pick<ResponseModel, "form">,
  layout: Layout,
  { lines, columns, kept }: EntrySheetParts,
): PlacedSheet {
  return placeLayout(layout, {
    tabColour: "#00703C",
    columnWidths: widths(columns),
    freeze: frozen(layout, lines, kept),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, lines),
      footer: footer(form),
    },
  });
}
