import { XML_DECLARATION, element, escapeText } from "../xml";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CORE_LINK = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const PART_TYPES = {
  workbook: `${SPREADSHEET}sheet.main+xml`,
  worksheet: `${SPREADSHEET}worksheet+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  sharedStrings: `${SPREADSHEET}sharedStrings+xml`,
  table: `${SPREADSHEET}table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
} as const;

export type PartKind = keyof typeof PART_TYPES;

/** What a part is called within the package, and what kind it is. */
export interface PartName {
  readonly path: string;
  readonly kind: PartKind;
}

export function contentTypes(parts: readonly PartName[]): string {
  const defaults =
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }) + element("Default", { Extension: "xml", ContentType: "application/xml" });
  const overrides = parts.map(({ path, kind }) =>
    element("Override", { PartName: `/${path}`, ContentType: PART_TYPES[kind] }),
  );
  return XML_DECLARATION + element("Types", { xmlns: TYPES }, defaults + overrides.join(""));
}

/** A part of the package by its path, or another file by its address. */
export interface Relationship {
  readonly kind: PartKind | "hyperlink";
  readonly target: string;
}

/** Link n of the list is rIdn. */
export function relationships(links: readonly Relationship[]): string {
  const written = links.map(({ kind, target }, index) => {
    const type = kind === "core" ? CORE_LINK : OFFICE_LINKS + (kind === "workbook" ? "officeDocument" : kind);
    return element("Relationship", {
      Id: `rId${index + 1}`,
      Type: type,
      Target: target,
      TargetMode: kind === "hyperlink" ? "External" : undefined,
    });
  });
  return XML_DECLARATION + element("Relationships", { xmlns: PACKAGE_LINKS }, written.join(""));
}

/** Title and subject as File > Info shows them; no dates, so that the same plan gives the same bytes. */
export function coreProperties({
  title,
  subject,
}: {
  readonly title: string;
  readonly subject?: string;
}): string {
  const cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  const about = subject === undefined ? "" : `<dc:subject>${escapeText(subject)}</dc:subject>`;
  const values = { "xmlns:cp": cp, "xmlns:dc": "http://purl.org/dc/elements/1.1/" };
  return (
    XML_DECLARATION +
    element("cp:coreProperties", values, `<dc:title>${escapeText(title)}</dc:title>${about}`)
  );
}
