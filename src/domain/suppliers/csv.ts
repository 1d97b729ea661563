import { csvTable } from "../values/csv-write";
import type { RegisterLine } from "../spend/supplier-register";
import type { Day } from "../values/day";
import { dayWritten } from "../values/day-in-any-form";
import { ADDRESSES, type Facts, type KeptSupplier, type SupplierField, type SupplierFile } from "./file";
import { emptyRegister } from "./next";

/** The columns of a register as comma-separated text, each with its source and date beside it. */
const CSV_FIELDS: readonly (readonly [column: string, field: SupplierField])[] = [
  ["same_as", "sameAs"],
  ["company_number", "companyNumber"],
  ["postcode", "postcode"],
  ["status", "status"],
  ["accounts", "accounts"],
  ["sme", "sme"],
  ["vcse", "vcse"],
  ["charity", "charity"],
  ["charity_number", "charityNumber"],
  ["contract", "contract"],
  ["service_area", "serviceArea"],
];

/** What counts of a register as comma-separated text in lines, which `--suppliers` takes too; findings are not in it. */
export function suppliersCsv({ suppliers }: SupplierFile): Iterable<string> {
  return csvTable(
    [
      ["supplier", ({ supplier }) => supplier],
      ...CSV_FIELDS.flatMap(
        ([column, field]) =>
          [
            [column, ({ facts }) => facts[field]?.value],
            [`${column}_source`, ({ facts }) => facts[field]?.source],
            [`${column}_date`, ({ facts }) => facts[field]?.date],
            [`${column}_officer`, ({ facts }) => facts[field]?.officer],
          ] satisfies readonly (readonly [
            string,
            (supplier: SupplierFile["suppliers"][number]) => unknown,
          ])[],
      ),
      ["address", ({ facts }) => facts.postcode?.address],
      ["note", ({ note }) => note],
    ],
    suppliers,
  );
}

/** A register that was read as comma-separated text: where it says no source of a value, the file is the source. */
export function suppliersOfLines(lines: readonly RegisterLine[], file: string, today: Day): SupplierFile {
  const suppliers = lines
    .filter(({ supplier }) => supplier !== "")
    .map(({ supplier, ...line }): KeptSupplier => {
      const more = line.more ?? (() => "");
      const facts: Facts = {};
      for (const { field, headings } of FIELD_HEADINGS) {
        const value = isColumn(field) ? columnValue(line[field]) : more(headings.value);
        if (value === "") continue;
        const [source, date, officer] = headings.beside.map(more);
        const address = ADDRESSES.find((each) => field === "postcode" && each === more("address"));
        facts[field] = {
          ...{ value, source: source || file, date: dayIn(date) },
          ...(address ? { address } : {}),
          ...(officer ? { officer } : {}),
        };
      }
      const note = more("note");
      return { supplier, facts, ...(note === "" ? {} : { note }) };
    });
  return { ...emptyRegister(today), suppliers };
}

/** The headings of each field and of what stands beside it, in the form in which a register's are looked for. */
const FIELD_HEADINGS = CSV_FIELDS.map(([column, field]) => {
  const value = column.replaceAll("_", " ");
  return { field, headings: { value, beside: [`${value} source`, `${value} date`, `${value} officer`] } };
});

function dayIn(date = ""): Day | null {
  return date === "" ? null : (dayWritten(date, "day-first") ?? null);
}

/** The columns that every supplier register has. */
const COLUMNS = ["companyNumber", "postcode", "sme", "vcse"] as const satisfies readonly SupplierField[];

function isColumn(field: SupplierField): field is (typeof COLUMNS)[number] {
  return COLUMNS.some((each) => each === field);
}

/** Of a register that says Unknown nothing is known. */
function columnValue(value: string): string {
  return value === "Unknown" ? "" : value;
}
