import type { Contract } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import { STATEMENTS_TITLE, type TitledStatement, titledStatements } from "../../domain/tender/statements";
import { columnsFor } from "../language/block";
import { textHeight } from "../language/lines";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { STATEMENTS } from "./sheet-names";

const TEXT_WIDTH = 100;

/** What the council stated in the tender; no sheet where it stated nothing. */
export function placeStatements(contract: Contract, edition: Framework): readonly PlacedSheet[] {
  const titled = titledStatements(contract, edition);
  if (titled.length === 0) return [];
  const statements = table({
    columns: COLUMNS,
    lines: [{ rows: titled }],
    heights: { headings: headingHeight(COLUMNS), row: ({ text }) => textHeight(text, TEXT_WIDTH) },
  });
  const title = titleRow(`${STATEMENTS_TITLE}: ${contract.title}`);
  const layout = layOut(STATEMENTS, stack([title, gap(), statements]));
  return [
    placeLayout(layout, {
      tabColour: "#1D4F76",
      columnWidths: widths(COLUMNS),
      freeze: frozen(layout, statements, 1),
      print: {
        orientation: "landscape",
        repeatRows: headings(layout, statements),
        footer: footer(contract),
      },
    }),
  ];
}

const COLUMNS = columnsFor<TitledStatement>()([
  {
    key: "title",
    heading: "On what",
    width: 28,
    row: { style: "label", content: ({ title }) => given(title) },
  },
  {
    key: "group",
    heading: "Part of the policy",
    width: 24,
    row: { style: "given", content: ({ group }) => given(group) },
  },
  {
    key: "text",
    heading: "Statement",
    width: TEXT_WIDTH,
    row: { style: "given", content: ({ text }) => given(text) },
  },
]);
