import { renderToStaticMarkup } from "react-dom/server";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import type { ChosenColumns } from "../../../src/domain/spend/columns";
import { askedColumns, columnOptions, confirmedColumns } from "../../../src/taskpane/spend/columns";
import { SpendOutcome } from "../../../src/taskpane/spend/spend-outcome";
import { WORKER_JOBS } from "../../../src/taskpane/work/jobs";
import { spendOf } from "./spend-of";

const silent = () => undefined;
const fileOf = (name: string, ...lines: readonly string[]) => new File([lines.join("\n")], name);

beforeAll(registerFluentIcons);

async function outcomeOf(...files: readonly File[]) {
  const tables = files.map((picked) => ({ name: picked.name, picked, sheet: undefined, chosen: {} }));
  const result = await spendOf({ tables });
  if (!result.ok) throw new Error("not made");
  const markup = renderToStaticMarkup(<SpendOutcome {...result.value.made} />);
  return markup.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
}

describe("what is in no figure", () => {
  it("stands below the figures, with the ledger's own total and what is to be checked", async () => {
    const ledger = fileOf(
      "payments.csv",
      ...["Supplier,Date,Amount", "Alpha,01/04/2026,10.00", "Beta,01/04/20265.50,Works", "Gamma,01/04/2026,"],
      "Total,,15.50",
    );
    const text = await outcomeOf(ledger);
    expect(text).toContain("|Lines whose cells do not fit the headings: £5.50 on 1 line|");
    expect(text).toContain("|Lines without an amount: it is not known how much on 1 line|");
    expect(text).toContain("|The total on line 5 of payments.csv is £15.50: £10.00 of it is counted.|");
    expect(text).toContain("|These figures may be others|");
    expect(text.indexOf("In no figure")).toBeLessThan(text.indexOf("Save the figures"));
  });

  it("is a file that is another once more", async () => {
    const lines = ["Supplier,Amount", "Alpha,10.00"];
    const text = await outcomeOf(fileOf("june.csv", ...lines), fileOf("july.csv", ...lines));
    expect(text).toContain("|Files that are another once more: £10.00 on 1 line|");
    expect(text).toContain("1 line come to £10.00.");
    expect(text).not.toContain("These figures may be others");
  });

  it("is not spoken of where there is nothing", async () => {
    expect(await outcomeOf(fileOf("a.csv", "Supplier,Amount", "Alpha,10.00"))).not.toContain("In no figure");
  });
});

it("offers two columns of one heading by their letters", async () => {
  const picked = fileOf("a.csv", "Supplier,Amount,Purpose,Amount", "Alpha,10.00,Works,9.00");
  const { tables } = await WORKER_JOBS.ledgers({ files: [picked] }, silent, silent);
  const [table] = tables;
  if (!table) throw new Error("no table");
  expect(columnOptions(table.columns, true).map(({ text }) => text)).toEqual([
    ...["Supplier", "Purpose", "Amount (column B)", "Amount (column D)"],
  ]);
  expect(confirmedColumns(table.columns, {}).amount).toBe("B");
  const doubtsBy = async (chosen: ChosenColumns) => {
    const asked = { name: "a.csv", picked, sheet: undefined, chosen: askedColumns(table, chosen) };
    const result = await spendOf({ tables: [asked] });
    return result.ok && result.value.doubts.map(({ code }) => code);
  };
  expect([await doubtsBy({}), await doubtsBy({ amount: "D" })]).toEqual([["ledger-heading-twice"], []]);
});

it("reads a table by the columns that were confirmed, whatever the settings keep", async () => {
  const picked = fileOf("a.csv", "Supplier,Gross,Net", "Alpha,12.00,10.00");
  const settings = [fileOf("settings.json", JSON.stringify({ ledgerColumns: { amount: ["Gross"] } }))];
  const { tables } = await WORKER_JOBS.ledgers({ files: [picked] }, silent, silent);
  const [table] = tables;
  if (!table) throw new Error("no table");
  const asked = { name: "a.csv", picked, sheet: undefined, chosen: askedColumns(table, {}) };
  const result = await spendOf({ tables: [asked], settings });
  expect(result.ok && result.value.figures.total).toBe(1000);
});
