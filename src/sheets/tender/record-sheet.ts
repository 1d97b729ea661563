import type { TenderModel } from "./model";
import { type Part, textLines } from "../language/lines";
import type { PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer } from "../language/sheet-setup";

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
  const title = titleRow(`${name}: ${tender.title}`);
  return placeLayout(layOut(name, stack([title, gap(), textLines(lines, widths)])), {
    tabColour: "#505A5F",
    columnWidths: widths,
    print: { orientation: "landscape", footer: footer(tender) },
  });
}
