import type { CellAddress } from "../workbook/address";
import { firstEntry } from "../workbook/first-entry";
import type { Plan, PlanSheet } from "../workbook/plan";
import { mustHoldLimits } from "../workbook/plan-limits";
import { chartPart } from "./parts/chart";
import { drawingPart } from "./parts/drawing";
import {
  contentTypes,
  coreProperties,
  type PartKind,
  type Relationship,
  relationships,
} from "./parts/package";
import { SharedStrings } from "./parts/shared-strings";
import { Styles } from "./parts/styles";
import { tablePart } from "./parts/table";
import { activeSheet, workbookPart } from "./parts/workbook";
import { worksheet } from "./parts/worksheet";
import { type ZippedPart, zipPieces } from "./zip-pieces";

/** The parts of a package, in their order. Their texts are made when they are gone through, once. */
class Parts {
  private readonly parts: ZippedPart[] = [];
  private readonly kinds: { path: string; kind: PartKind }[] = [];

  add(kind: PartKind, path: string, text: Iterable<string>): void {
    this.kinds.push({ path, kind });
    this.parts.push({ path, text });
  }

  /** What a part links to, and may add to while it is made. */
  link(path: string, links: readonly Relationship[]): void {
    this.parts.push({ path, text: linksOf(links) });
  }

  /** How many parts of a kind there are, for numbering the next. */
  count(kind: PartKind): number {
    return this.kinds.filter((part) => part.kind === kind).length;
  }

  /** Content types first, as Excel's own files have them. */
  all(): readonly ZippedPart[] {
    return [{ path: "[Content_Types].xml", text: [contentTypes(this.kinds)] }, ...this.parts];
  }
}

function* linksOf(links: readonly Relationship[]): Generator<string> {
  if (links.length > 0) yield relationships(links);
}

/** The bytes of an .xlsx workbook. The same plan gives the same bytes. */
export async function writeXlsx(plan: Plan): Promise<Uint8Array> {
  const pieces = [...xlsxPieces(plan)];
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The same piece by piece: of a sheet of a million lines no more than some rows are held. */
export function xlsxPieces(plan: Plan): Generator<Uint8Array> {
  mustHoldLimits(plan);
  const parts = new Parts();
  const styles = new Styles(plan.styles);
  const strings = new SharedStrings();
  const active = activeSheet(plan);
  parts.add("workbook", "xl/workbook.xml", [workbookPart(plan)]);
  plan.sheets.forEach((sheet, index) =>
    addSheet(parts, sheet, {
      ...{ styles, strings, active: index === active, number: index + 1 },
      selected: firstEntry(sheet, plan.styles),
    }),
  );
  // After the sheets, which say what looks and texts there are.
  parts.add("styles", "xl/styles.xml", styles.xml());
  parts.add("sharedStrings", "xl/sharedStrings.xml", strings.xml());
  parts.add("core", "docProps/core.xml", [coreProperties(plan)]);
  parts.link("xl/_rels/workbook.xml.rels", [
    ...plan.sheets.map((_, index) => ({
      kind: "worksheet" as const,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { kind: "styles", target: "styles.xml" },
    { kind: "sharedStrings", target: "sharedStrings.xml" },
  ]);
  parts.link("_rels/.rels", [
    { kind: "workbook", target: "xl/workbook.xml" },
    { kind: "core", target: "docProps/core.xml" },
  ]);
  return zipPieces(parts.all());
}

interface SheetPlace {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly active: boolean;
  readonly selected: CellAddress;
  readonly number: number;
}

function addSheet(parts: Parts, sheet: PlanSheet, { number, ...place }: SheetPlace): void {
  const links: Relationship[] = [];
  const linked = (kind: Relationship["kind"], target: string) => `rId${links.push({ kind, target })}`;
  const drawing = sheet.charts?.length
    ? linked("drawing", `../${addDrawing(parts, sheet.charts)}`)
    : undefined;
  const tables = (sheet.tables ?? []).map((table) => {
    const id = parts.count("table") + 1;
    parts.add("table", `xl/tables/table${id}.xml`, [tablePart(table, id)]);
    return linked("table", `../tables/table${id}.xml`);
  });
  const relateFile = (address: string) => linked("hyperlink", address);
  const text = worksheet(sheet, { ...place, links: { drawing, tables, relateFile } });
  parts.add("worksheet", `xl/worksheets/sheet${number}.xml`, text);
  parts.link(`xl/worksheets/_rels/sheet${number}.xml.rels`, links);
}

/** The path of the new drawing within xl/. */
function addDrawing(parts: Parts, charts: NonNullable<PlanSheet["charts"]>): string {
  const number = parts.count("drawing") + 1;
  const links = charts.map((chart) => {
    const id = parts.count("chart") + 1;
    parts.add("chart", `xl/charts/chart${id}.xml`, [chartPart(chart)]);
    return { kind: "chart" as const, target: `../charts/chart${id}.xml` };
  });
  parts.add("drawing", `xl/drawings/drawing${number}.xml`, [drawingPart(charts)]);
  parts.link(`xl/drawings/_rels/drawing${number}.xml.rels`, links);
  return `drawings/drawing${number}.xml`;
}
