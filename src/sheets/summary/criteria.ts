import { METHOD_HEADINGS, PARTS } from "../../domain/summary/contents";
import type { CriterionMethod } from "../../domain/summary/criteria";
import type { AssessmentSummary } from "../../domain/summary/model";
import { columnsFor, type Lines } from "../language/block";
import { styleWith } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { LOOKS, TITLE_CHARACTERS } from "./looks";
import { linesFor, pieces } from "../language/pieces";

/** How each criterion was to be assessed, and the scores that there were, as bidders were told. */
export function placeCriteria(summary: AssessmentSummary): PlacedSheet {
  const columns = methodColumns(summary.decimals);
  const criteria = table({ ...LOOKS, columns, lines: methodLines(summary.criteria) });
  const layout = layOut(
    PARTS.criteria,
    stack([titleRow(`${PARTS.criteria}: ${summary.title}`), gap(), criteria]),
  );
  return placeLayout(layout, {
    tabColour: "#F47738",
    columnWidths: widths(columns),
    freeze: frozen(layout, criteria, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, criteria),
      area: { row: 0, column: 0, rows: layout.section.rows, columns: columns.length },
      footer: footer(summary),
    },
  });
}

const METHOD_CHARACTERS = 96;

/** A line of a criterion's method, or what of its text goes on a further row. */
interface MethodRow {
  readonly title: string;
  readonly available: number | null;
  readonly text: string;
  readonly height: number;
}

function methodLines(criteria: readonly CriterionMethod[]): readonly Lines<CriterionMethod, MethodRow>[] {
  return criteria.map((criterion) => ({
    group: criterion,
    rows: criterion.lines.flatMap(({ title, available, text }) =>
      pieces(text, METHOD_CHARACTERS).map((piece, index): MethodRow => {
        const own = linesFor(piece, METHOD_CHARACTERS);
        if (index > 0) return { title: "", available: null, text: piece, height: own };
        return { title, available, text: piece, height: Math.max(own, linesFor(title, TITLE_CHARACTERS)) };
      }),
    ),
  }));
}

function methodColumns(decimals: number) {
  return columnsFor<MethodRow, CriterionMethod>()([
    {
      key: "title",
      heading: METHOD_HEADINGS.title,
      width: 38,
      name: "Method_Item",
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "indented", content: ({ title }) => given(title) },
    },
    {
      key: "available",
      heading: METHOD_HEADINGS.available,
      headingStyle: "headingOfFigures",
      width: 11,
      name: "Method_Available",
      group: { style: styleWith(decimals, "total"), content: ({ available }) => given(available) },
      row: { style: styleWith(decimals, "score"), content: ({ available }) => given(available) },
    },
    {
      key: "text",
      heading: METHOD_HEADINGS.text,
      width: 107,
      name: "Method_Text",
      row: { style: "given", content: ({ text }) => given(text) },
    },
  ]);
}
