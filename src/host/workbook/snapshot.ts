import { Model } from "@ironcalc/wasm";
import { EmbeddedWorkbook } from "./embedded-workbook";
import type { Layer } from "./overlay";
import type { Protection, Sheet, Table } from "./shape";

/** Counts the forms of a snapshot: one of another form is not taken up. */
const FORM = 1;

/** Everything in a workbook but what can be undone, to be kept and taken up again: in a browser's storage, over a reload. */
export interface Snapshot {
  readonly form: number;
  /** IronCalc's own form of its model. */
  readonly model: Uint8Array;
  /** What the model does not hold, as JSON. */
  readonly beside: string;
}

const OVERLAYS = [
  "locked",
  "formulaHidden",
  "indent",
  "fontName",
  "fontSize",
  "shrink",
  "validation",
  "columnWidths",
  "rowHeights",
  "hiddenColumns",
  "hiddenRows",
] as const satisfies readonly (keyof Sheet)[];

const PARTS = [
  "veryHidden",
  "tabColour",
  "showHeadings",
  "standardWidth",
  "merges",
  "conditionalFormats",
  "charts",
  "page",
] as const satisfies readonly (keyof Sheet)[];

interface KeptSheet {
  readonly key: number;
  readonly overlays: Readonly<Record<(typeof OVERLAYS)[number], readonly Layer<never>[]>>;
  readonly parts: Pick<Sheet, (typeof PARTS)[number]>;
  readonly links: Sheet["links"]["kept"];
  readonly protection: (Omit<Protection, "allowed"> & { readonly allowed: readonly never[] }) | undefined;
}

/** Members of the workbook that are plain JSON; of the others what stands in them. */
interface Kept extends Pick<EmbeddedWorkbook, "calculationMode" | "structureProtection"> {
  readonly nextId: number;
  readonly settings: readonly (readonly [string, never])[];
  readonly customProperties: readonly (readonly [string, never])[];
  readonly properties: readonly (readonly [string, string])[];
  readonly names: readonly { readonly name: string; readonly comment: string; readonly visible: boolean }[];
  readonly cells: EmbeddedWorkbook["cells"]["kept"];
  readonly tables: readonly (Omit<Table, "sheet"> & { readonly sheet: number })[];
  readonly sheets: readonly KeptSheet[];
}

export function takeSnapshot(workbook: EmbeddedWorkbook): Snapshot {
  workbook.finish();
  const { calculationMode, structureProtection, settings, customProperties, properties } = workbook;
  const kept = {
    calculationMode,
    structureProtection,
    nextId: workbook.nextId,
    settings: [...settings],
    customProperties: [...customProperties],
    properties: [...properties],
    names: workbook.names.all,
    cells: workbook.cells.kept,
    tables: workbook.tables.map((table) => ({ ...table, sheet: table.sheet.key })),
    sheets: workbook.sheets.map(keptSheet),
  };
  return { form: FORM, model: workbook.model.toBytes(), beside: JSON.stringify(kept) };
}

function keptSheet(sheet: Sheet) {
  const { protection } = sheet;
  return {
    key: sheet.key,
    overlays: Object.fromEntries(OVERLAYS.map((name) => [name, sheet[name].kept])),
    parts: Object.fromEntries(PARTS.map((name) => [name, sheet[name]])),
    links: sheet.links.kept,
    protection: protection && { ...protection, allowed: [...protection.allowed] },
  };
}

/** The workbook as it was; throws where the snapshot is of another form, or IronCalc does not know its model's. */
export function fromSnapshot({ form, model, beside }: Snapshot): EmbeddedWorkbook {
  if (form !== FORM) throw new Error(`a snapshot of form ${form}, not ${FORM}`);
  const kept = JSON.parse(beside) as Kept;
  const workbook = new EmbeddedWorkbook({
    kept: { model: Model.from_bytes(model, "en"), nextId: kept.nextId },
  });
  workbook.calculationMode = kept.calculationMode;
  workbook.structureProtection = kept.structureProtection;
  for (const [key, value] of kept.settings) workbook.settings.set(key, value);
  for (const [key, value] of kept.customProperties) workbook.customProperties.set(key, value);
  for (const [key, value] of kept.properties) workbook.properties.set(key, value);
  for (const { name, comment, visible } of kept.names) {
    const known = workbook.names.find(name);
    if (known) Object.assign(known, { comment, visible });
  }
  workbook.cells.restore(kept.cells);
  const byKey = new Map(workbook.sheets.map((sheet) => [sheet.key, sheet]));
  const sheetOf = (key: number): Sheet => {
    const sheet = byKey.get(key);
    if (!sheet) throw new Error(`the kept model has no sheet ${key}`);
    return sheet;
  };
  workbook.tables = kept.tables.map((table) => ({ ...table, sheet: sheetOf(table.sheet) }));
  for (const sheet of kept.sheets) restoreSheet(sheetOf(sheet.key), sheet);
  return workbook;
}

function restoreSheet(sheet: Sheet, { overlays, parts, links, protection }: KeptSheet): void {
  for (const name of OVERLAYS) sheet[name].restore(overlays[name]);
  Object.assign(sheet, parts);
  sheet.links.restore(links);
  sheet.protection = protection && { ...protection, allowed: new Set(protection.allowed) };
}
