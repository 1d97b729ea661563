import type { TenderModel } from "./model";
import type { Part } from "../language/lines";
import { placeLines } from "../language/lines";
import { cell, given, joinPieces, type PlacedSheet } from "../language/piece";
import { footer, TITLE_HEIGHT } from "../language/sheet-setup";

/** A locked sheet of lines under a title, for what is on record. */
export function placeRecord(
  { tender }: TenderModel,
  sheet: {
    readonly name: string;
    readonly widths: readonly number[];
    readonly lines: readonly (readonly Part[])[];
  },
): PlacedSheet {
  const { name, widths, lines } = sheet;
  const { piece, rowHeights } = placeLines(2, lines, widths);
  return joinPieces(
    {
      name,
      tabColour: "#505A5F",
      columnWidths: widths,
      rowHeights: { ...rowHeights, 0: TITLE_HEIGHT },
      print: { orientation: "landscape", footer: footer(tender) },
    },
    [cell({ row: 0, column: 0 }, "title", given(`${name}: ${tender.title}`)), piece],
  );
}
