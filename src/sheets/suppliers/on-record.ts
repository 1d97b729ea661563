import { FIELD_WORDS, SUPPLIER_FIELDS, type SupplierFile } from "../../domain/suppliers/file";
import { dayInWords, serialOf } from "../../domain/values/day";
import type { PlacedSheet } from "../language/piece";
import { type ListedColumn, placeListing } from "../language/listing";
import { ON_RECORD } from "./names";

interface Recorded {
  readonly supplier: string;
  readonly what: string;
  readonly value: string;
  readonly address: string;
  readonly standing: string;
  readonly source: string;
  readonly date: string | null;
  readonly officer: string;
}

const COLUMNS: readonly ListedColumn<Recorded, never>[] = [
  { heading: "Supplier", width: 38, style: "label", value: ({ supplier }) => supplier },
  { heading: "What", width: 20, style: "given", value: ({ what }) => what },
  { heading: "Value", width: 48, style: "given", value: ({ value }) => value },
  { heading: "Which address", width: 18, style: "given", value: ({ address }) => address },
  { heading: "Standing", width: 24, style: "given", value: ({ standing }) => standing },
  { heading: "Where it stands", width: 80, style: "given", value: ({ source }) => source },
  { heading: "On", width: 12, style: "date", value: ({ date }) => (date === null ? null : serialOf(date)) },
  { heading: "Officer", width: 20, style: "given", value: ({ officer }) => officer },
];

/** Each value that counts, and each that was refused, with where it stands and on which day. */
export function placeOnRecord({ suppliers, findings }: SupplierFile): PlacedSheet {
  const counts = suppliers.flatMap(({ supplier, facts }) =>
    SUPPLIER_FIELDS.flatMap((field): Recorded[] => {
      const fact = facts[field];
      if (!fact) return [];
      const { value, source, date } = fact;
      const [address, officer] = [fact.address ?? "", fact.officer ?? ""];
      return [
        { supplier, what: FIELD_WORDS[field], value, address, standing: "Counts", source, date, officer },
      ];
    }),
  );
  const refused = findings.flatMap((finding): Recorded[] => {
    if (finding.refused === undefined) return [];
    const { supplier, value, source, date } = finding;
    const [address, officer] = [finding.address ?? "", finding.officer ?? ""];
    const standing = `Refused on ${dayInWords(finding.refused)}`;
    return [{ supplier, what: FIELD_WORDS[finding.field], value, address, standing, source, date, officer }];
  });
  const { sheet, names } = placeListing(ON_RECORD, COLUMNS, [...counts, ...refused]);
  return { sheet: { ...sheet, protection: { allow: ["autoFilter", "formatColumns", "formatRows"] } }, names };
}
