import type { Contract } from "../../domain/contract/contract";
import type { Member } from "../../domain/tender/consortium";
import { columnsFor } from "../language/block";
import { yesNo } from "../language/choices";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { WHO_WORKS } from "./sheet-names";

/** A member or a subcontractor, which are told of alike. */
interface Organisation extends Member {
  readonly part: string;
}

/** The supplier's members and those whom it named to do part of the work; no sheet where it has none. */
export function placeWhoWorks(contract: Contract): readonly PlacedSheet[] {
  const { members = [], subcontractors = [] } = contract;
  const organisations: readonly Organisation[] = [
    ...members.map((member) => ({ ...member, part: "Member of the consortium" })),
    ...subcontractors.map((each) => ({ ...each, part: "Subcontractor" })),
  ];
  if (organisations.length === 0) return [];
  const lines = table({
    columns: COLUMNS,
    lines: [{ rows: organisations }],
    heights: { headings: headingHeight(COLUMNS), wrapped: "name" },
  });
  const layout = layOut(WHO_WORKS, stack([titleRow(`${WHO_WORKS}: ${contract.title}`), gap(), lines]));
  return [
    placeLayout(layout, {
      tabColour: "#1D4F76",
      columnWidths: widths(COLUMNS),
      freeze: frozen(layout, lines, 1),
      print: { orientation: "landscape", repeatRows: headings(layout, lines), footer: footer(contract) },
    }),
  ];
}

const COLUMNS = columnsFor<Organisation>()([
  {
    key: "name",
    heading: "Organisation",
    width: 44,
    row: { style: "label", content: ({ name }) => given(name) },
  },
  { key: "part", heading: "Part", width: 26, row: { style: "given", content: ({ part }) => given(part) } },
  {
    key: "identifier",
    heading: "Identifier",
    width: 28,
    row: { style: "given", content: ({ identifier }) => given(identifier) },
  },
  { key: "sme", heading: "SME", width: 9, row: { style: "given", content: ({ sme }) => given(yesNo(sme)) } },
  {
    key: "vcse",
    heading: "VCSE",
    width: 9,
    row: { style: "given", content: ({ vcse }) => given(yesNo(vcse)) },
  },
  {
    key: "share",
    heading: "Share of the work, %",
    headingStyle: "headingOfFigures",
    width: 14,
    row: { style: "givenScore", content: ({ share }) => given(share) },
  },
]);
