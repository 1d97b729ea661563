import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { SpendJson } from "../../src/domain/spend/json";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { workbookBytes } from "../../src/jobs/job";
import { type LocalSpendAsked, makeLocalSpend } from "../../src/jobs/local-spend";
import type { SpendFiles } from "../../src/jobs/spend-setup";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { placeCouncil } from "../../src/sheets/council/workbook";
import { changeParts } from "../xlsx/change-parts";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";
import { NO_CELLS, everyCell } from "../../src/workbook/cells";

const ledger = textSource(
  "payments.csv",
  "Supplier Name,Net,Gross,Directorate,Paid Date",
  "Alpha Ltd,600.00,720.00,Adults,01/04/2026",
  "Beta CIC,300.00,360.00,Adults,15/05/2026",
  "Gamma Limited,100.10,120.12,Places,30/06/2026",
  "Delta,-0.10,-0.12,Places,30/06/2026",
);
const suppliers = textSource(
  "suppliers.csv",
  "supplier,company_number,postcode,sme,vcse",
  "ALPHA LIMITED,,S60 1AE,Yes,No",
  "Beta CIC,,DN1 1AA,No,Yes",
  "Delta,,LS1 1AA,No,No",
);

async function asked(parts: Partial<LocalSpendAsked> = {}, chosen = {}) {
  const ledgers = [{ source: ledger, chosen }];
  return makeLocalSpend({ ledgers, suppliers, area: rotherhamArea, workbook: true, ...parts });
}

async function made(parts: Partial<LocalSpendAsked> = {}, chosen = {}) {
  const result = await asked(parts, chosen);
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join("; "));
  return result.value;
}

const texts = (plan: Parameters<typeof gridOfPlan>[0]) =>
  everyCell(gridOfPlan(plan, "spend.xlsx").sheets[1]?.cells ?? NO_CELLS).map(({ cell }) => cell.value);

describe("local spend", () => {
  it("adds up what is local, round it, elsewhere and unknown", async () => {
    // Alpha 600.00 is local, Beta 300.00 in South Yorkshire, Gamma 100.10 unknown, Delta -0.10 elsewhere.
    const { figures, dates } = await made();
    expect(figures).toMatchObject({
      total: 100_000,
      local: 60_000,
      wider: 30_000,
      unknown: 10_010,
      elsewhere: -10,
    });
    expect([...figures.unmatched]).toEqual([{ supplier: "Gamma Limited", total: 10_010 }]);
    expect(dates).toEqual({ first: "2026-04-01", last: "2026-06-30" });
  });

  it("has a workbook with every line where it is wanted", async () => {
    const { workbook } = await made();
    expect([workbook?.name, workbook?.plan.sheets.map(({ name }) => name)]).toEqual([
      "Local spend",
      ["Cover", "Local spend", "Breakdown", "Ledger"],
    ]);
    expect((await made({ workbook: false })).workbook).toBeUndefined();
  });

  it("follows the columns that are chosen, and has none where none is", async () => {
    const gross = await made({}, { amount: "Gross" });
    expect([gross.figures.total, gross.sources[0]]).toEqual([
      120_000,
      expect.stringContaining("amount: Gross"),
    ]);
    const { dates, figures } = await made({}, { serviceArea: "", date: "" });
    expect([dates, figures.byServiceArea.map(({ serviceArea }) => serviceArea)]).toEqual([
      undefined,
      ["Not stated"],
    ]);
  });

  it("calls what lies round an area without a name for it the wider area", async () => {
    const { name: _name, ...wider } = rotherhamArea.wider;
    const { workbook } = await made({ area: { ...rotherhamArea, wider } });
    if (!workbook) throw new Error("no workbook");
    expect(texts(workbook.plan)).toContain("Wider area");
    expect(texts(workbook.plan)).not.toContain("wider area");
  });

  it("tells how far it is, up to the files that a door writes", async () => {
    const said: string[] = [];
    const ledgers = [{ source: ledger, chosen: {} }];
    await makeLocalSpend(
      { ledgers, area: rotherhamArea, workbook: false },
      { onProgress: (done, total) => said.push(`${done}/${total}`) },
    );
    expect(said).toEqual(["0/5", "1/5", "2/5", "3/5", "4/5"]);
  });

  it("is given up when it is cancelled", async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => done === 1 && stop.abort(new Error("cancelled"));
    const ledgers = [
      { source: ledger, chosen: {} },
      { source: ledger, chosen: {} },
    ];
    const work = makeLocalSpend(
      { ledgers, area: rotherhamArea, workbook: true },
      { signal: stop.signal, onProgress },
    );
    await expect(work).rejects.toThrow("cancelled");
  });

  it("tells what makes the figures doubtful before what was left out", async () => {
    const lines = Array.from({ length: 30 }, () => "Alpha,none");
    const source = textSource("a.csv", "Supplier,Amount", ...lines, "Beta,1.00", "Total,9.00");
    const { issues } = await asked({ ledgers: [{ source, chosen: {} }] });
    expect(issues.slice(0, 2).map(({ code }) => code)).toEqual([
      "ledger-total-differs",
      "ledger-own-total-differs",
    ]);
  });

  it("tells a ledger's errors before its warnings", async () => {
    const doubtful = textSource("a.csv", "Supplier,Amount", "Alpha,none", "Beta,1.00");
    const ledgers = [doubtful, textSource("b.csv", "hello")].map((source) => ({ source, chosen: {} }));
    const { ok, issues } = await asked({ ledgers });
    expect(ok).toBe(false);
    expect(issues.map(({ severity, place }) => [severity, place.file])).toEqual([
      ["error", "b.csv"],
      ["warning", "a.csv"],
    ]);
  });
});

describe("a postcode file", () => {
  /** Both suppliers of the ledger are in the borough by the postcode file. */
  const payments = textSource(
    "ledger.csv",
    "Supplier,Date,Net Amount,Postcode",
    "Alpha Ltd,01/04/2026,1000.00,S60 1AA",
    "Beta Ltd,02/04/2026,500.00,S65 1AB",
  );
  const postcodes = textSource("postcodes.csv", "postcode,lad25cd", "S60 1AA,E08000018", "S65 1AB,E08000018");
  const sectors = { borough: { sectors: ["S60 1", "S65 1"] }, wider: { sectors: ["S1 1"] } };
  const ledgers = [{ source: payments, chosen: {} }];
  const local = (area: SpendFiles["area"]) => asked({ ledgers, suppliers: undefined, postcodes, area });

  it("makes places exact where the area has districts", async () => {
    const districts = { borough: ["E08000018"], wider: [] };
    const result = await local(jsonSource("area.json", { name: "Rotherham", ...sectors, districts }));
    expect(result.ok && result.value.figures).toMatchObject({
      total: 150_000,
      local: 150_000,
      localShare: 1,
    });
  });

  it.each([
    ["has no districts", { name: "Rotherham", ...sectors }],
    [
      "has none of the borough",
      { name: "Rotherham", ...sectors, districts: { borough: [], wider: ["E08000017"] } },
    ],
  ])("is refused, with the area's file, where the area %s", async (_, area) => {
    const result = await local(jsonSource("area.json", area));
    expect([result.ok, result.issues.map(wordIssue)]).toEqual([
      false,
      [
        "Give the area's district codes, or leave the postcode file out: without codes a postcode file says nothing of the area (area.json, Rotherham)",
      ],
    ]);
  });
});

describe("a mistake in a file that local spend is worked out with", () => {
  it.each<[string, Partial<SpendFiles>, string]>([
    ["an area", { area: jsonSource("area.json", { name: "X" }) }, "area.json"],
    ["scope rules", { scope: jsonSource("scope.json", { rules: 1 }) }, "scope.json"],
    ["suppliers", { suppliers: textSource("s.csv", "supplier,sme,vcse", "A,Yes,No") }, "s.csv"],
    ["a postcode file", { postcodes: textSource("p.csv", "a,b,c", "1,2,3") }, "p.csv"],
    ["settings", { settings: jsonSource("settings.json", { directLocalShare: 60 }) }, "settings.json"],
    ["the period before", { before: [jsonSource("before.json", {})] }, "before.json"],
    ["a file that is no JSON", { before: [textSource("text.json", "x")] }, "text.json"],
    ["a file that is gone", { suppliers: lostSource("gone.csv") }, "gone.csv"],
  ])("is told with the name of the file: %s", async (_, files, name) => {
    const { ok, issues } = await asked(files);
    expect(ok).toBe(false);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.map(({ place }) => place.file)).toEqual(issues.map(() => name));
  });

  it("does not keep the mistakes of the others back", async () => {
    const { issues } = await asked({
      area: jsonSource("area.json", {}),
      scope: jsonSource("scope.json", {}),
      before: [lostSource("before.json")],
      ledgers: [{ source: lostSource("ledger.csv"), chosen: {} }],
    });
    expect([...new Set(issues.map(({ place }) => place.file))]).toEqual([
      "area.json",
      "scope.json",
      "before.json",
      "ledger.csv",
    ]);
  });
});

describe("the figures of a period", () => {
  it("can be held against those that were kept of the period before", async () => {
    const first = await made();
    const next = await made({ before: [textSource("Local spend.json", Array.from(first.json()).join(""))] });
    const period = "1 April 2026 to 30 June 2026";
    expect(next.compared.map(({ label, now, other }) => [label, now === other])).toEqual(
      [...["Spend", "Local spend", "Spend of unknown place", "Lines", "Local share, %"]].map((label) => [
        `${label}: ${period}`,
        true,
      ]),
    );
    expect(next.differences).toEqual([
      {
        period,
        reasons: [expect.stringContaining("the periods overlap"), expect.stringContaining("it may not")],
      },
    ]);
    expect(next.workbook && (await workbookBytes(next.workbook.plan)).length).toBeGreaterThan(5000);
  });

  it("leave out what the council file says, where no rules are given with the ledger", async () => {
    const rules = [{ rule: "Care", serviceAreas: ["Adults"] }];
    const council = jsonSource("council.json", { leftOut: rules });
    const scope = jsonSource("scope.json", { exclude: rules });
    const nothing = jsonSource("scope.json", { exclude: [] });
    const figures = async (files: Parameters<typeof made>[0]) =>
      (JSON.parse(Array.from((await made(files, { amount: "Gross" })).json()).join("")) as SpendJson).spend;
    expect(await figures({ settings: council })).toEqual(await figures({ scope }));
    expect(await figures({ settings: council, scope: nothing })).toEqual(await figures({}));
    expect(await figures({ scope })).not.toEqual(await figures({}));
  });

  it("are the same from the workbook as from the JSON, with why they may not be alike", async () => {
    const scope = jsonSource("scope.json", { exclude: [{ rule: "Care", serviceAreas: ["Adults"] }] });
    const first = await made({ scope }, { amount: "Gross" });
    const bytes = await workbookBytes(first.workbook?.plan ?? fail());
    const [json, workbook] = await Promise.all(
      [textSource("before.json", Array.from(first.json()).join("")), bytesSource("before.xlsx", bytes)].map(
        (before) => made({ before: [before], postcodes: textSource("p.csv", "S60 1AE,E08000018") }),
      ),
    );
    expect(workbook?.compared).toEqual(json?.compared);
    expect(json?.compared.map(({ of, other }) => [of, Math.round(other)])).toEqual([
      ["total", 12_000],
      ["local", 0],
      ["unknown", 12_012],
      ["lines", 2],
      ["localShare", 0],
    ]);
    expect(workbook?.differences).toEqual(json?.differences);
    expect(json?.differences[0]?.reasons).toEqual([
      "Amounts are without VAT now and were with VAT.",
      "Places go by a postcode file now and went by postcode sectors.",
      "Left out by a rule then and not now: Care.",
      "Both have payments from 1 April 2026 on: the periods overlap.",
      expect.stringContaining("it may not have changed"),
    ]);
  });

  it("are taken from a workbook without its lines, which may be a million", async () => {
    const { workbook } = await made({});
    const bytes = await workbookBytes(workbook?.plan ?? fail());
    const cut = changeParts(bytes, (path, text) => (path.endsWith("sheet4.xml") ? "<worksheet>" : text));
    const read = async (file: Uint8Array) =>
      (await made({ before: [bytesSource("before.xlsx", file)] })).compared;
    expect(await read(cut)).toEqual(await read(bytes));
    expect(await read(cut)).not.toEqual([]);
  });

  it("are not taken from a workbook of another kind", async () => {
    const bytes = await workbookBytes(placeCouncil({}, shippedEditions));
    const { issues } = await asked({ before: [bytesSource("council.xlsx", bytes)] });
    expect(issues).toMatchObject([{ code: "spend-before-other", place: { file: "council.xlsx" } }]);
  });
});

function fail(): never {
  throw new Error("no workbook");
}
