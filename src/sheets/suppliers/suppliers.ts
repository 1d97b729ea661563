import { poundsOfPence } from "../../domain/values/amount";
import { FIELD_WORDS, type KeptSupplier, type SupplierField } from "../../domain/suppliers/file";
import { capital } from "../../domain/issues/words/sentences";
import { type Column, columnsFor } from "../language/block";
import { listRule, postcodeRule, textRule } from "../language/entry-rules";
import { marked } from "../language/palette";
import { type EntryRule, given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, heightFor, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { LIST_ADDRESS, LIST_ANSWER, SUPPLIERS } from "./names";

/** Empty lines below the suppliers, for others that are known. */
const FREE = 20;

const NOTE =
  "Those without a known place first, by what they were paid. Fill the yellow cells with what you know, or say which other supplier a name is the same as; what was found elsewhere is on the sheet To confirm and counts only when you say Yes to it there. Give this workbook as the supplier register the next time: nothing that you typed is lost. No names of private persons.";

/** A supplier with what it was paid, in pence, and how many findings wait for an answer. */
export interface SupplierLine {
  readonly kept: KeptSupplier;
  readonly paid: number | undefined;
  readonly open: number;
}

/** Every supplier, with room to fill what is not known. */
export function placeSuppliers(lines: readonly SupplierLine[]): PlacedSheet {
  const rows: readonly Line[] = [...lines, ...Array.from({ length: FREE }, () => undefined)];
  const list = table({
    columns: SUPPLIER_COLUMNS,
    lines: [{ rows }],
    heights: { headings: headingHeight(SUPPLIER_COLUMNS), row: heightOf },
    tableName: "SuppliersTable",
  });
  const layout = layOut(SUPPLIERS, stack([titleRow("Supplier register"), noteRow(NOTE, 8, 50), list]));
  return withFilter(
    placeLayout(layout, {
      columnWidths: widths(SUPPLIER_COLUMNS),
      freeze: frozen(layout, list, 1),
      print: {
        orientation: "landscape",
        repeatRows: headings(layout, list),
        footer: footer({ reference: "Supplier register" }),
        ...sideBySide(SUPPLIER_COLUMNS, 1),
      },
    }),
  );
}

/** A long name needs more lines than one. */
function heightOf(line: Line): number | undefined {
  const name = line?.kept.supplier ?? "";
  return name.length > NAME_IN_LINE ? heightFor(name, NAME_IN_LINE) : undefined;
}

/** Letters of a supplier's name that one line of its bold column has room for. */
const NAME_IN_LINE = 32;

/** A long list is of use only where it can be filtered. */
export function withFilter({ sheet, names }: PlacedSheet): PlacedSheet {
  return { sheet: { ...sheet, protection: { allow: ["autoFilter", "formatColumns", "formatRows"] } }, names };
}

type Line = SupplierLine | undefined;

function entry<const Key extends SupplierField>(
  key: Key,
  width: number,
  rule: string | EntryRule,
): Column<never, Line, Key, Key> {
  const heading = FIELD_WORDS[key];
  return {
    key,
    heading,
    width,
    name: nameOf(key),
    row: {
      style: typeof rule === "string" ? "entryText" : "entryChoice",
      content: (line) => given(line?.kept.facts[key]?.value ?? null),
      rule: () => (typeof rule === "string" ? textRule(heading, 255, rule) : rule),
    },
  };
}

function text<const Key extends "source" | "officer" | "note">(
  key: Key,
  heading: string,
  width: number,
  hint: string,
): Column<never, Line, Key, never> {
  return {
    key,
    heading,
    width,
    name: nameOf(key),
    row: {
      style: "entryText",
      content: (line) => given(key === "note" ? (line?.kept.note ?? null) : null),
      rule: () => textRule(heading, key === "note" ? 1000 : 255, hint),
    },
  };
}

function nameOf(key: string): string {
  return `Suppliers_${capital(key)}`;
}

const answer = (field: SupplierField) =>
  listRule(FIELD_WORDS[field], LIST_ANSWER, "Yes, No or Unknown, or leave it empty");

/** The columns of the sheet Suppliers, in the user's order. */
export const SUPPLIER_COLUMNS = columnsFor<Line>()([
  {
    key: "supplier",
    heading: "Supplier",
    width: 38,
    name: nameOf("supplier"),
    row: {
      style: (line) => (line ? "groupTitle" : "entryText"),
      content: (line) => given(line?.kept.supplier ?? null),
      rule: (line) => (line ? undefined : textRule("Supplier", 255, "As the ledger writes it.")),
    },
    marks: [
      {
        when: (at) => `AND(LEN(${at("supplier")})=0,COUNTA(${at.across("sameAs", "note")})>0)`,
        look: marked.missing,
      },
    ],
  },
  {
    key: "paid",
    heading: "Paid in these ledgers",
    headingStyle: "headingOfFigures",
    width: 17,
    row: {
      style: (line) => (line ? "money" : "blank"),
      content: (line) => given(line?.paid === undefined ? null : poundsOfPence(line.paid)),
    },
  },
  {
    key: "open",
    heading: "To confirm",
    headingStyle: "headingOfFigures",
    width: 10,
    row: {
      style: (line) => (line ? "count" : "blank"),
      content: (line) => given(line && line.open > 0 ? line.open : null),
    },
  },
  entry(
    "sameAs",
    34,
    "The other supplier that this is, as its name stands in this register: its values count for both.",
  ),
  entry("companyNumber", 14, "Of Companies House: eight characters, such as 01234567 or SC123456."),
  {
    ...entry("postcode", 12, ""),
    row: {
      style: "entryText",
      content: (line) => given(line?.kept.facts.postcode?.value ?? null),
      rule: (_line, at) => ({
        ...postcodeRule(at("postcode")),
        hint: "In full, such as S60 1AB. Say beside it which address it is of.",
      }),
    },
  },
  {
    key: "address",
    heading: "Which address",
    width: 18,
    name: nameOf("address"),
    row: {
      style: "entryChoice",
      content: (line) => given(line?.kept.facts.postcode?.address ?? null),
      rule: () => listRule("Which address", LIST_ADDRESS, "which of its addresses the postcode is of"),
    },
  },
  entry("sme", 11, answer("sme")),
  entry("vcse", 11, answer("vcse")),
  entry("charity", 11, answer("charity")),
  entry("charityNumber", 14, "As the register of charities has it, such as 1100001 or SC012345."),
  entry("contract", 18, "The references of its contracts."),
  entry("serviceArea", 20, "The service area that it works for."),
  text(
    "source",
    "Where from",
    24,
    "Where you know the new values of this line from, such as its website. The register keeps it with them.",
  ),
  text("officer", "Officer", 18, "Who found it: a name or a role."),
  text("note", "Note", 28, "What is to be known of this supplier. No private persons."),
]);

export type SupplierColumn = (typeof SUPPLIER_COLUMNS)[number]["key"];

/** The fields that are typed here; the others come of published registers alone. */
export const TYPED_FIELDS = [
  "sameAs",
  "companyNumber",
  "postcode",
  "sme",
  "vcse",
  "charity",
  "charityNumber",
  "contract",
  "serviceArea",
] as const satisfies readonly (SupplierField & SupplierColumn)[];

/** What an officer enters. */
export const SUPPLIER_ENTRIES = [...TYPED_FIELDS, "address", "source", "officer", "note"] as const;
