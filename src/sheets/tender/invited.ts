import { tierWidth } from "../language/tier-width";
import { tierWords } from "../../domain/council/tiers";
import { serialOf } from "../../domain/values/day";
import type { Part } from "../language/lines";
import { given, type PlacedSheet } from "../language/piece";
import type { TenderModel } from "./model";
import { placeRecord } from "./record-sheet";

export const INVITED = "Businesses to invite";

const HEADINGS = ["Business", "Where it is", "Invited", "Invited on"];

/** The businesses that are to be approached, which no bidder is told of; no sheet where none is named. */
export function placeInvited(model: TenderModel): readonly PlacedSheet[] {
  const { invited = [] } = model.tender;
  if (invited.length === 0) return [];
  const names = tierWords(model.tender);
  const headings = HEADINGS.map((heading, column): Part => ({
    column,
    style: "heading",
    content: given(heading),
  }));
  const lines = invited.map(({ name, tier, invited: was, date }): readonly Part[] => [
    { column: 0, style: "given", content: given(name) },
    { column: 1, style: "given", content: given(names[tier]) },
    { column: 2, style: "given", content: given(was === true ? "Yes" : was === false ? "No" : "Not said") },
    { column: 3, style: "date", content: given(date === undefined ? null : serialOf(date)) },
  ]);
  return [
    placeRecord(model, {
      name: INVITED,
      widths: [44, tierWidth(names, 26), 14, 16],
      lines: [headings, ...lines],
    }),
  ];
}
