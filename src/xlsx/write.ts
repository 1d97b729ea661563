import { strToU8, zipSync, type Zippable } from "fflate";
import type { Plan, PlanSheet } from "../workbook/plan";
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

/** The parts of a package, by path. */
class Parts {
  readonly texts = new Map<string, string>();
  private readonly kinds: { path: string; kind: PartKind }[] = [];

  add(kind: PartKind, path: string, text: string): void {
    this.kinds.push({ path, kind });
    this.texts.set(path, text);
  }

  link(path: string, links: readonly Relationship[]): void {
    if (links.length > 0) this.texts.set(path, relationships(links));
  }

  /** How many parts of a kind there are, for numbering the next. */
  count(kind: PartKind): number {
    return this.kinds.filter((part) => part.kind === kind).length;
  }

  contentTypes(): string {
    return contentTypes(this.kinds);
  }
}

/** The bytes of an .xlsx workbook. The same plan gives the same bytes. */
export async function writeXlsx(plan: Plan): Promise<Uint8Array> {
  return zipped(writeParts(plan));
}

/** The package's parts as text by path, content types first as Excel's own files have them. */
export function writeParts(plan: Plan): ReadonlyMap<string, string> {
  const parts = new Parts();
  const styles = new Styles(plan.styles);
  const strings = new SharedStrings();
  const active = activeSheet(plan);
  parts.add("workbook", "xl/workbook.xml", workbookPart(plan));
  plan.sheets.forEach((sheet, index) =>
    addSheet(parts, sheet, { styles, strings, active: index === active, number: index + 1 }),
  );
  parts.add("styles", "xl/styles.xml", styles.xml());
  parts.add("sharedStrings", "xl/sharedStrings.xml", strings.xml());
  parts.add("core", "docProps/core.xml", coreProperties(plan));
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
  return new Map([["[Content_Types].xml", parts.contentTypes()], ...parts.texts]);
}

interface SheetPlace {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly active: boolean;
  readonly number: number;
}

function addSheet(parts: Parts, sheet: PlanSheet, { styles, strings, active, number }: SheetPlace): void {
  const links: Relationship[] = [];
  const linked = (kind: Relationship["kind"], target: string) => `rId${links.push({ kind, target })}`;
  const drawing = sheet.charts?.length
    ? linked("drawing", `../${addDrawing(parts, sheet.charts)}`)
    : undefined;
  const tables = (sheet.tables ?? []).map((table) => {
    const id = parts.count("table") + 1;
    parts.add("table", `xl/tables/table${id}.xml`, tablePart(table, id));
    return linked("table", `../tables/table${id}.xml`);
  });
  const relateFile = (address: string) => linked("hyperlink", address);
  const text = worksheet(sheet, { styles, strings, active, links: { drawing, tables, relateFile } });
  parts.add("worksheet", `xl/worksheets/sheet${number}.xml`, text);
  parts.link(`xl/worksheets/_rels/sheet${number}.xml.rels`, links);
}

/** The path of the new drawing within xl/. */
function addDrawing(parts: Parts, charts: NonNullable<PlanSheet["charts"]>): string {
  const number = parts.count("drawing") + 1;
  const links = charts.map((chart) => {
    const id = parts.count("chart") + 1;
    parts.add("chart", `xl/charts/chart${id}.xml`, chartPart(chart));
    return { kind: "chart" as const, target: `../charts/chart${id}.xml` };
  });
  parts.add("drawing", `xl/drawings/drawing${number}.xml`, drawingPart(charts));
  parts.link(`xl/drawings/_rels/drawing${number}.xml.rels`, links);
  return `drawings/drawing${number}.xml`;
}

// The earliest day that a zip can hold; local time, as zips have no zone.
const ZIP_DATE = new Date(1980, 0, 1);

function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of parts) files[path] = strToU8(text);
  return zipSync(files, { mtime: ZIP_DATE });
}
