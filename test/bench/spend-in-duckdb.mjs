// The figures of `social-value spend` by DuckDB: node spend-in-duckdb.mjs FOLDER LEDGER SUPPLIERS POSTCODES
// It finds headings, dates and amounts by what it is told here, and runs none of the product's checks.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ledger, suppliers, postcodes] = process.argv.slice(2);
const { resolve } = createRequire(pathToFileURL(join(folder, "package.json")));
const { DuckDBInstance } = (await import(pathToFileURL(resolve("@duckdb/node-api")).href)).default;
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
await connection.run(`
  create table payments as
  select "Service Area" area, "Payment Date" paid, "Supplier Name" supplier, "Net Amount" amount, sme, vcse,
    case when district_code = 'E08000018' then 'borough' when district_code is null then 'unknown' else 'wider' end tier
  from read_csv('${ledger}', types = {'Net Amount': 'DECIMAL(18,2)', 'Transaction Number': 'VARCHAR'}) payment
  left join read_csv('${suppliers}', all_varchar = true) register on register.supplier = payment."Supplier Name"
  left join read_csv('${postcodes}', all_varchar = true) places using (postcode)`);
const sums = `tier, sme, vcse, sum(amount), count(*), sum(greatest(amount, 0))`;
for (const by of ["area", "date_trunc('quarter', paid)", "supplier"])
  await connection.runAndReadAll(`select ${by}, ${sums} from payments group by all`);
const all = await connection.runAndReadAll(
  "select sum(amount), sum(case tier when 'borough' then amount end), count(*) from payments",
);
const [[total, local, lines]] = all.getRows();
console.log(JSON.stringify({ total: Number(total), local: Number(local), lines: Number(lines) }));
