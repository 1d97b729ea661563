import { type Fact, FIELD_WORDS, type SupplierField, type SupplierFile } from "./file";
import { ALIKE_SOURCES } from "./next";
import { PUBLISHED } from "./published";

const FOUND = [...PUBLISHED.map(({ source }) => source), ...Object.values(ALIKE_SOURCES)];

/** Whether a value was found, and counts although nobody put a name to the Yes: registers of before hold such. */
export function isUnnamed({ source, officer }: Fact): boolean {
  return officer === undefined && FOUND.some((each) => source.startsWith(each));
}

/** How many values of a register nobody put a name to, and the first of them; undefined where there are none. */
export function unnamedIn({ suppliers }: SupplierFile) {
  const unnamed = suppliers.flatMap(({ supplier, facts }) =>
    (Object.entries(facts) as [SupplierField, Fact][])
      .filter(([, fact]) => isUnnamed(fact))
      .map(([field, { value }]) => ({ supplier, what: FIELD_WORDS[field], value })),
  );
  const [first] = unnamed;
  return first && { values: unnamed.length, ...first };
}
