import { parseCell } from "../../workbook/address";
import type { Link } from "../../workbook/link";
import type { PlanChart, Validation } from "../../workbook/plan";
import { Package } from "../../xlsx/package";
import { readWorkbookPart } from "../../xlsx/read-parts";
import { type Attributes, scan } from "../../xlsx/scan";
import { readCharts } from "./read-chart";
import { ValidationReading } from "./read-rules";

/** What exceljs does not read of a sheet, or not rightly: validations, links by "row column", and charts. */
export interface Beside {
  readonly validations: readonly Validation[];
  readonly links: ReadonlyMap<string, Link>;
  readonly charts: readonly PlanChart[];
}

/** By the sheets' names. */
export function readBeside(bytes: Uint8Array): ReadonlyMap<string, Beside> {
  const parts = Package.open(bytes);
  const path = parts.links("").find(({ kind }) => kind === "officeDocument")?.path ?? "";
  const { sheets } = readWorkbookPart(parts.text(path));
  const related = parts.links(path);
  return new Map(
    sheets.flatMap(({ name, link }) => {
      const sheet = related.find(({ id, kind }) => id === link && kind === "worksheet")?.path;
      return sheet === undefined ? [] : [[name, besideCells(parts, sheet)] as const];
    }),
  );
}

function besideCells(parts: Package, sheet: string): Beside {
  const drawing = parts.links(sheet).find(({ kind }) => kind === "drawing")?.path;
  return {
    ...readRulesAndLinks(parts.text(sheet), outside(parts, sheet)),
    charts: drawing === undefined ? [] : readCharts(parts, drawing),
  };
}

function readRulesAndLinks(xml: string, files: ReadonlyMap<string, string>): Omit<Beside, "charts"> {
  const validations = new ValidationReading();
  const links = new Map<string, Link>();
  const hyperlink = {
    open(attributes: Attributes) {
      const cell = parseCell(attributes.get("ref") ?? "");
      const place = attributes.get("location");
      const tip = attributes.get("tooltip");
      const file = files.get(attributes.link ?? "");
      if (!cell || (file === undefined && place === undefined)) return;
      const to =
        file === undefined ? { place: place ?? "" } : { file, ...(place === undefined ? {} : { place }) };
      links.set(`${cell.row} ${cell.column}`, { ...to, ...(tip === undefined ? {} : { tip }) });
    },
  };
  const inside = { dataValidations: validations.element, hyperlinks: { inside: { hyperlink } } };
  scan(xml, { worksheet: { inside } });
  return { validations: validations.found, links };
}

/** The files that a part leads to, by the relationship's id. */
function outside(parts: Package, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf("/") + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const files = new Map<string, string>();
  if (!parts.has(rels)) return files;
  const link = {
    open(attributes: Attributes) {
      if (attributes.get("TargetMode") !== "External") return;
      files.set(attributes.get("Id") ?? "", decodeURIComponent(attributes.get("Target") ?? ""));
    },
  };
  scan(parts.text(rels), { Relationships: { inside: { Relationship: link } } });
  return files;
}
