import { exampleQuarter } from "../../src/jobs/example-quarter";
import type { NamedFile } from "../../src/jobs/job";
import { makeLocalSpend } from "../../src/jobs/local-spend";
import { readContracts } from "../../src/jobs/read-contracts";
import { readReturnFile } from "../../src/jobs/return-file";
import { bytesSource } from "./sources";

const source = ({ name, bytes }: NamedFile) => bytesSource(name, bytes);

describe("the example of a quarter", () => {
  it("has contracts and returns in which nothing is wrong, and one return that is missing", async () => {
    const { contracts, returns, quarter } = await exampleQuarter();
    const read = await readContracts([source(contracts)]);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.issues).toEqual([]);
    const known = new Set<string>();
    const against = { contracts: read.value.map(({ contract }) => contract), cameFor: quarter, known };
    const came = await Promise.all(returns.map((each) => readReturnFile(source(each), against)));
    const errors = came.flatMap((each) =>
      "unopened" in each
        ? [each.unopened]
        : (each.received?.issues ?? []).filter(({ severity }) => severity === "error"),
    );
    expect(errors).toEqual([]);
    expect([read.value.length, came.length]).toEqual([3, 2]);
  });

  it("has a ledger with a credit and with a payee of unknown place", async () => {
    const { ledger, suppliers, area } = await exampleQuarter();
    const made = await makeLocalSpend({
      ...{
        ledgers: [{ source: source(ledger), chosen: {} }],
        suppliers: source(suppliers),
        area: source(area),
      },
      workbook: false,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    const { figures, whole } = made.value;
    expect([figures.total, figures.lines]).toEqual([13_842_916, 10]);
    expect(whole).toBe(true);
  });

  it("says in the name of each file that it is one", async () => {
    const { contracts, returns, ledger, suppliers, area } = await exampleQuarter();
    const names = [contracts, ...returns, ledger, suppliers, area].map(({ name }) => name);
    expect(names.filter((name) => !name.includes("EXAMPLE"))).toEqual([]);
  });
});
