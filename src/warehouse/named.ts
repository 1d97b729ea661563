import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { filesOf, type Loaded, loadOfFile } from "./folder";
import { PLACES, SUPPLIERS } from "./ledger-tables";

/** A supplier as ledgers write it. */
export interface SupplierNamed {
  readonly supplier: string;
  readonly companyNumber: string;
}

/** What a council's earlier loads name, which a changed register or area says something else of. */
export interface Named {
  readonly suppliers: readonly SupplierNamed[];
  readonly postcodes: readonly string[];
}

/** Each supplier and postcode that these loads name; some of them more than once. */
export async function namedIn(folder: string, loads: readonly Loaded[]): Promise<Named> {
  const suppliers = await rowsOf(folder, SUPPLIERS.name, loads, ["supplier", "company_number"]);
  const places = await rowsOf(folder, PLACES.name, loads, ["postcode"]);
  return {
    suppliers: suppliers.map(([supplier = "", companyNumber = ""]) => ({ supplier, companyNumber })),
    postcodes: places.map(([postcode = ""]) => postcode),
  };
}

async function rowsOf(
  folder: string,
  table: string,
  loads: readonly Loaded[],
  columns: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const whole = new Set(loads.map(({ load }) => load));
  const files = (await filesOf(folder, table)).filter((path) => whole.has(loadOfFile(path)));
  const rows: string[][] = [];
  for (const path of files) {
    const file = await asyncBufferFromFile(join(folder, path));
    for (const row of await parquetReadObjects({ file, columns: [...columns] }))
      rows.push(columns.map((column) => String(row[column])));
  }
  return rows;
}
