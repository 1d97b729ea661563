import { renderToStaticMarkup } from "react-dom/server";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { registerFluentIcons } from "../../../src/taskpane/fluent-icons";
import { CouncilProvider } from "../../../src/taskpane/parts/council";
import { SpendFilesChoice } from "../../../src/taskpane/spend/spend-files";
import { SpendOutcome } from "../../../src/taskpane/spend/spend-outcome";
import { wordCompared } from "../../../src/taskpane/spend/word-figures";
import type { PickedFiles } from "../../../src/taskpane/work/local-spend";
import { readXlsx } from "../../../src/xlsx/read";
import { unlabelled } from "../unlabelled";
import { spendOf } from "./spend-of";
import { everyCell, NO_CELLS } from "../../../src/workbook/cells";

const silent = () => undefined;
const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name);

/** 60.00 of 100.00 in scope is local, and 40.00 of payroll may be left out. */
const ledger = new File(
  [
    [
      "Supplier,Amount,Date,Category,Postcode",
      "Bidder A,60.00,01/04/2026,Works,S60 1AE",
      "Bidder B,40.00,02/04/2026,Works,LS1 1AA",
      "Staff,40.00,03/04/2026,Salaries,LS1 1AA",
    ].join("\n"),
  ],
  "payments.csv",
);
const scope = [json("scope.json", { exclude: [{ rule: "Payroll", categories: ["Salaries*"] }] })];
const settings = [
  json("settings.json", {
    directLocalShare: {
      baseline: { year: "2025-26", percent: 60 },
      target: { year: "2026-27", percent: 65 },
    },
  }),
];
const before = [json("before.json", { spend: { total: 10, localShare: 0.5 } })];

async function asked(files: PickedFiles) {
  const tables = [{ name: "payments.csv", picked: ledger, sheet: undefined, chosen: {} }];
  return spendOf({ tables, ...files });
}

async function made(files: PickedFiles) {
  const result = await asked(files);
  if (!result.ok) throw new Error("not made");
  return result.value;
}

beforeAll(registerFluentIcons);

describe("local spend held against other periods", () => {
  it("says each figure beside the period before, the baseline and the target", async () => {
    const { compared } = await made({ scope, settings, before });
    expect(compared.map(wordCompared).map((each) => Object.values(each).join(" | "))).toEqual([
      "Spend: the period before | £10.00 | £100.00 | £90.00 higher",
      "Local share: the period before | 50.0% | 60.0% | 10.0 points higher",
      "Local share: baseline 2025-26 | 60.0% | 60.0% | the same",
      "Local share: target 2026-27 | 65.0% | 60.0% | 5.0 points lower",
    ]);
  });

  it("warns of what is ten times the period before, and of nothing where there is none", async () => {
    const { magnitudes } = await made({ scope, before });
    expect(magnitudes.map(wordIssue)).toEqual([
      "Check the amounts: £100.00 is ten times £10.00 or more (Spend: the period before)",
    ]);
    expect((await made({ scope })).magnitudes).toEqual([]);
  });

  it("holds them against each of several periods before", async () => {
    const earlier = json("earlier.json", { spend: { total: 50, localShare: 0.6 } });
    const { compared } = await made({ scope, before: [...before, earlier] });
    const spends = compared.map(wordCompared).filter(({ label }) => label.startsWith("Spend"));
    expect(spends.map(({ other }) => other)).toEqual(["£10.00", "£50.00"]);
  });

  it("has the comparison in the workbook", async () => {
    const { workbook } = await made({ scope, settings, before });
    const read = await readXlsx(new Uint8Array(await (workbook ?? new Blob()).arrayBuffer()), "spend.xlsx");
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === "Local spend") : undefined;
    const cells = everyCell(sheet?.cells ?? NO_CELLS).map(({ cell }) => cell);
    const values = cells.map(({ value }) => value);
    expect(values).toContain("Local share, %: target 2026-27");
    expect(values).toContain("Left out: Payroll");
    expect(values.filter((value) => value === "Ten times up or down: check the amounts.")).toHaveLength(1);
  });

  it("gives figures that the next period is held against as they are", async () => {
    const first = await made({ scope });
    const figures: unknown = JSON.parse(await first.json.text());
    expect(figures).toMatchObject({
      lines: 3,
      spend: { total: 100, excluded: 40, local: 60, localShare: 0.6 },
    });
    const next = await made({ scope, before: [json("Local spend.json", figures)] });
    const differences = next.compared.map(wordCompared).map(({ difference }) => difference);
    expect([differences.length, new Set(differences)]).toEqual([5, new Set(["the same"])]);
  });

  it.each([
    ["scope rules", { scope: [json("scope.json", { exclude: 1 })] }, "scope.json"],
    ["settings", { settings: [json("settings.json", { directLocalShare: 60 })] }, "settings.json"],
    ["figures of another kind", { before: [json("before.json", {})] }, "before.json"],
    ["figures that are no JSON", { before: [new File(["x"], "text.json")] }, "text.json"],
  ])("is not made with mistaken %s", async (_, files, name) => {
    const result = await asked(files);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ place }) => place.file)).toEqual([name]);
  });
});

describe("the pane's local spend", () => {
  it("shows what is compared, what each rule left out, and the figures to keep", async () => {
    const value = await made({ scope, settings, before });
    const html = renderToStaticMarkup(<SpendOutcome {...value.made} />);
    expect(html).toContain("£100.00 is ten times £10.00 or more");
    expect(html).toContain("5.0 points lower");
    expect(html).toContain("£40.00 is in none of the figures above.");
    expect(html).toContain(
      '<th scope="rowgroup" colSpan="2">Payroll</th></tr><tr><td class="sv-figure">£40.00</td><td class="sv-figure">1</td>',
    );
    expect(html).toContain("Save the figures for later periods");
  });

  it("says nothing of other periods and of rules where none was given", async () => {
    const html = renderToStaticMarkup(<SpendOutcome {...(await made({})).made} />);
    expect(html).not.toContain("Against other periods");
    expect(html).not.toContain("Left out");
  });

  it("asks for each file by a label, and says which is chosen", () => {
    const postcodes = ["a.csv", "b.csv", "c.csv"].map((name) => new File([], name));
    const companies = Array.from({ length: 7 }, (_, part) => new File([], `part${part}.zip`));
    const html = renderToStaticMarkup(
      <CouncilProvider>
        <SpendFilesChoice files={{ before, postcodes, companies }} onFiles={silent} />
      </CouncilProvider>,
    );
    expect(unlabelled(html)).toEqual([]);
    expect(html).toContain("Figures of periods before (optional)");
    expect(html).toContain("before.json is chosen.");
    expect(html).toContain("a.csv, b.csv and c.csv are chosen.");
    expect(html).toContain("7 files are chosen.");
  });
});
