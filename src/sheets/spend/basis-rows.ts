import { PLACES_WORDS, type SpendBasis, vatWords } from "../../domain/spend/basis";
import { serialOf } from "../../domain/values/day";
import { columnsFor } from "../language/block";
import { given } from "../language/piece";

/** By which the next period finds how these figures were made. */
export const BASIS_NAMES = {
  area: "Basis_Area",
  vat: "Basis_VAT",
  places: "Basis_Places",
  from: "Basis_From",
  to: "Basis_To",
  /** Of each rule, with its number from 1. */
  rule: "Basis_Rule_",
} as const;

interface BasisRow {
  readonly label: string;
  /** A number is a day. */
  readonly value: string | number;
  readonly name: string;
}

/** What a reader must know to hold other figures against these. */
export function basisRows({ area, vat, places, dates, rules }: SpendBasis): readonly BasisRow[] {
  return [
    { label: "Local is", value: area, name: BASIS_NAMES.area },
    { label: "Amounts are", value: vatWords(vat), name: BASIS_NAMES.vat },
    { label: "Places go by", value: PLACES_WORDS[places], name: BASIS_NAMES.places },
    ...(dates
      ? [
          { label: "First day of a payment", value: serialOf(dates.first), name: BASIS_NAMES.from },
          { label: "Last day of a payment", value: serialOf(dates.last), name: BASIS_NAMES.to },
        ]
      : []),
    ...rules.map((rule, index) => ({
      ...{ label: "Left out by the rule", value: rule, name: `${BASIS_NAMES.rule}${index + 1}` },
    })),
  ];
}

export const BASIS_COLUMNS = columnsFor<BasisRow>()([
  {
    ...{ key: "label", heading: "What these figures are of", width: 46 },
    row: { style: "label", content: ({ label }) => given(label) },
  },
  {
    ...{ key: "value", heading: "", width: 20 },
    row: {
      style: ({ value }) => (typeof value === "number" ? "date" : "given"),
      content: ({ value }) => given(value),
      name: ({ name }) => name,
    },
  },
]);
