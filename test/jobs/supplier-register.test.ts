import { zipSync } from "fflate";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { suppliersCsv } from "../../src/domain/suppliers/csv";
import type { SupplierFile } from "../../src/domain/suppliers/file";
import { type NamedPlan, workbookBytes } from "../../src/jobs/job";
import { makeLocalSpend } from "../../src/jobs/local-spend";
import type { Source } from "../../src/jobs/source";
import { makeNextSuppliers, type NextSuppliers } from "../../src/jobs/supplier-register";
import { MOST_SUPPLIERS } from "../../src/sheets/suppliers/workbook";
import { inOrder } from "../../src/domain/values/in-order";
import { Listed } from "../../src/domain/values/listed";
import type { Plan } from "../../src/workbook/plan";
import { contractWith } from "../parity/returns";
import { charityText, companyText } from "../domain/suppliers/published-files";
import { bytesSource, jsonSource, textSource } from "./sources";

const today = "2026-11-29";
const ledger = textSource(
  "payments.csv",
  "Supplier,Amount,Paid Date",
  "Alpha Care,600.00,01/04/2026",
  "Alpha Care (BACS),30.00,01/04/2026",
  "Gamma Trust,20.00,01/04/2026",
  "Nobody Known,5.00,01/04/2026",
);
const companies = textSource(
  "BasicCompanyDataAsOneFile-2026-11-01.csv",
  companyText(
    { CompanyName: "ALPHA CARE LTD", CompanyNumber: "01234567", "RegAddress.PostCode": "S60 1AE" },
    { CompanyName: "GAMMA TRUST", CompanyNumber: "07654321", "Accounts.AccountCategory": "MEDIUM" },
    { CompanyName: "OTHERS LTD", CompanyNumber: "00000009" },
  ),
);
const charities = textSource(
  "publicextract.charity.txt",
  charityText({ charity_name: "The Gamma Charity", charity_company_registration_number: "7654321" }),
);

async function made(suppliers?: Source, published: readonly Source[] = []) {
  const result = await makeLocalSpend({
    ...{ ledgers: [{ source: ledger, chosen: {} }], area: rotherhamArea, workbook: false },
    ...{ suppliers, nextSuppliers: { published, workbook: true }, today },
  });
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join("; "));
  return {
    ...result.value,
    next: result.value.nextSuppliers as NextSuppliers & { workbook: NamedPlan },
    issues: result.issues,
  };
}

/** Types into the cells of a column whose line has these texts. */
function typed(
  plan: Plan,
  sheet: string,
  line: readonly string[],
  entries: Readonly<Record<string, string | number>>,
): Plan {
  let count = 0;
  const sheets = plan.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const headings = new Map(
      each.cells
        .filter(({ style }) => style?.startsWith("heading"))
        .map(({ value, column }) => [String(value), column]),
    );
    const rows = new Set(each.cells.map(({ row }) => row));
    const [row] = [...rows].filter((at) =>
      line.every((text) => each.cells.some((cell) => cell.row === at && cell.value === text)),
    );
    if (row === undefined) throw new Error(`no line of ${line.join(", ")}`);
    const cells = each.cells.map((cell) => {
      const entry = Object.entries(entries).find(([heading]) => headings.get(heading) === cell.column);
      if (cell.row !== row || !entry) return cell;
      count += 1;
      return { ...cell, value: entry[1] };
    });
    return { ...each, cells };
  });
  if (count !== Object.keys(entries).length) throw new Error("no such column");
  return { ...plan, sheets };
}

const filed = async (plan: Plan) => bytesSource("Supplier register.xlsx", await workbookBytes(plan));
const found = ({ findings }: SupplierFile, supplier: string) =>
  findings.filter((each) => each.supplier === supplier).map(({ field, value }) => `${field}: ${value}`);

describe("the next supplier register", () => {
  it("finds a charity by another name of its own, in whatever order the files come", async () => {
    const name = {
      registered_charity_number: 1100009,
      linked_charity_number: 0,
      charity_name_type: "Working Name",
    };
    const names = jsonSource("publicextract.charity_other_names.json", [
      { date_of_extract: "2026-09-20T00:00:00", ...name, charity_name: "Other People" },
      { date_of_extract: "2026-09-20T00:00:00", ...name, charity_name: "NOBODY KNOWN" },
    ]);
    const { next } = await made(undefined, [charities, names]);
    expect(found(next.register, "Nobody Known")).toEqual(
      expect.arrayContaining(["charityNumber: 1100009", "postcode: LS1 4AB"]),
    );
    const finding = next.register.findings.find(({ supplier }) => supplier === "Nobody Known");
    expect(finding).toMatchObject({
      found: "The Gamma Charity",
      why: expect.stringContaining("It had this name before, or works under it"),
    });
    expect(found((await made(undefined, [charities])).next.register, "Nobody Known")).toEqual([]);
    expect(found((await made(undefined, [names])).next.register, "Nobody Known")).toEqual([]);
  });

  it("has each name without a place, and suggests what it may be, which counts for nothing", async () => {
    const { next, figures } = await made();
    expect(next.register.suppliers.map(({ supplier }) => supplier)).toEqual([
      ...["Alpha Care", "Alpha Care (BACS)", "Gamma Trust", "Nobody Known"],
    ]);
    expect(found(next.register, "Alpha Care (BACS)")).toEqual(["sameAs: Alpha Care"]);
    const again = await made(jsonSource("suppliers.json", next.register));
    expect([again.figures.unknown, ...again.figures.unmatched]).toEqual([
      figures.unknown,
      ...figures.unmatched,
    ]);
  });

  it("is read as JSON where the mark of its encoding stands before it", async () => {
    const { next } = await made();
    const text = JSON.stringify(next.register);
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    expect((await made(bytesSource("suppliers.json", bytes))).figures).toEqual(
      (await made(textSource("suppliers.json", text))).figures,
    );
  });

  it("has what published registers say, with where and when, and none of it counts before a person says yes", async () => {
    const { next } = await made(undefined, [companies, charities]);
    expect(found(next.register, "Alpha Care")).toEqual([
      ...["companyNumber: 01234567", "postcode: S60 1AE", "status: Active"],
      ...["accounts: MICRO ENTITY, made up to 2026-03-31", "sme: Yes"],
    ]);
    expect(found(next.register, "Gamma Trust")).toContain("charity: Yes");
    expect(found(next.register, "Gamma Trust")).not.toContain("sme: Yes");
    expect(next.register.findings.find(({ field }) => field === "companyNumber")).toMatchObject({
      source: "Companies House, company data (BasicCompanyDataAsOneFile-2026-11-01.csv)",
      date: "2026-11-01",
      found: "ALPHA CARE LTD",
    });
    const again = await made(jsonSource("suppliers.json", next.register));
    expect(again.figures).toMatchObject({ local: 0, sme: 0, unknown: 65_500 });
    expect(next.registers).toMatchObject([
      { file: companies.name, rows: 3, source: expect.stringContaining("Companies House") as string },
      { file: charities.name, rows: 1, listsCharities: true },
    ]);
    expect(next.progress).toMatchObject({
      unmatched: { suppliers: 4 },
      alike: { suppliers: 1 },
      found: { suppliers: 2 },
      left: { suppliers: 1, pence: 500 },
    });
  });

  it("counts what was typed and what was answered with yes, keeps both with their source, and asks no more after a no", async () => {
    const { next } = await made(undefined, [companies]);
    let plan = next.workbook.plan;
    plan = typed(plan, "To confirm", ["Alpha Care", "Postcode", "S60 1AE"], {
      "Is it right?": "Yes",
      Officer: "Procurement",
    });
    plan = typed(plan, "To confirm", ["Alpha Care", "SME"], { "Is it right?": "No" });
    const confirmed = { "Is it right?": "Yes", Officer: "Procurement" };
    plan = typed(plan, "To confirm", ["Alpha Care", "Company number"], { "Is it right?": "Yes" });
    plan = typed(plan, "To confirm", ["Alpha Care (BACS)", "Same as"], confirmed);
    plan = typed(plan, "Suppliers", ["Nobody Known"], {
      Postcode: "dn11aa",
      "Company number": 123456,
      VCSE: "Yes",
      "Where from": "Its website",
      Note: "Ask again",
    });
    const again = await made(await filed(plan), [companies]);
    expect(again.figures).toMatchObject({ local: 63_000, wider: 500, unknown: 2000, vcse: 500, sme: 0 });
    const told = again.issues.map(wordIssue);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Say who confirmed it under Officer: Company number of Alpha Care does not count as 01234567 before/,
        ),
        expect.stringMatching(/^Give the company number with all its figures: 123456 was read as 00123456/),
      ]),
    );
    expect(told.filter((each) => each.startsWith("Say who"))).toHaveLength(1);
    const [alpha, bacs, , nobody] = again.next.register.suppliers;
    expect(alpha?.facts.postcode).toEqual({
      ...{ value: "S60 1AE", address: "Registered office", date: "2026-11-01", officer: "Procurement" },
      source: "Companies House, company data (BasicCompanyDataAsOneFile-2026-11-01.csv)",
    });
    expect(bacs?.facts.sameAs?.value).toBe("Alpha Care");
    expect(alpha?.facts.companyNumber).toBeUndefined();
    expect(found(again.next.register, "Alpha Care")).toContain("companyNumber: 01234567");
    expect(nobody).toMatchObject({
      facts: {
        postcode: { value: "DN1 1AA", source: "Its website", date: today },
        companyNumber: { value: "00123456" },
      },
      note: "Ask again",
    });
    expect(found(again.next.register, "Alpha Care")).not.toContain("postcode: S60 1AE");
    const refused = again.next.register.findings.filter((each) => each.refused !== undefined);
    expect(refused).toMatchObject([{ supplier: "Alpha Care", field: "sme", refused: today }]);
    const third = await made(await filed(again.next.workbook.plan));
    expect(third.next.register).toEqual(again.next.register);
  });

  it("counts what was confirmed before it was asked by whom, tells it, and takes a name for it", async () => {
    const { next } = await made(undefined, [companies]);
    const source = "Companies House, company data (a.csv)";
    const postcode = { value: "S60 1AE", address: "Registered office", source, date: today } as const;
    const suppliers = next.register.suppliers.map((each) =>
      each.supplier === "Alpha Care" ? { ...each, facts: { postcode } } : each,
    );
    const before = await made(jsonSource("suppliers.json", { ...next.register, suppliers }));
    expect(before.figures.local).toBeGreaterThan(0);
    expect(before.issues.map(wordIssue)).toContainEqual(
      expect.stringMatching(
        /^Say who confirmed what counts without a name: 1 value .* Postcode of Alpha Care/,
      ),
    );
    const named = typed(before.next.workbook.plan, "Suppliers", ["Alpha Care"], { Officer: "Procurement" });
    const after = await made(await filed(named));
    expect(after.next.register.suppliers[0]?.facts.postcode).toEqual({ ...postcode, officer: "Procurement" });
    expect(after.issues.map(({ code }) => code)).not.toContain("supplier-officers-unknown");
  });

  it("says what was taken out, and refuses two values for one", async () => {
    const { next } = await made(undefined, [companies]);
    const first = await made(
      await filed(typed(next.workbook.plan, "Suppliers", ["Gamma Trust"], { Postcode: "S60 1AE" })),
    );
    const { plan } = first.next.workbook;
    const cleared = await made(await filed(typed(plan, "Suppliers", ["Gamma Trust"], { Postcode: "" })));
    expect(cleared.issues.map(({ code }) => code)).toContain("supplier-value-withdrawn");
    const two = typed(
      typed(next.workbook.plan, "Suppliers", ["Alpha Care"], { Postcode: "DN1 1AA" }),
      "To confirm",
      ["Alpha Care", "Postcode"],
      { "Is it right?": "Yes" },
    );
    await expect(made(await filed(two))).rejects.toThrow("Say Yes to one Postcode of Alpha Care alone");
  });

  it("refuses a postcode that is not in full, and another name that is no supplier's or its own", async () => {
    const { next } = await made();
    const plan = [
      ["Alpha Care", { Postcode: "S9" }],
      ["Gamma Trust", { "Same as": "Alfa Care" }],
      ["Nobody Known", { "Same as": "nobody known ltd" }],
      ["Alpha Care (BACS)", { "Same as": "ALPHA  CARE" }],
    ] as const;
    const sheet = plan.reduce(
      (of, [supplier, entries]) => typed(of, "Suppliers", [supplier], entries),
      next.workbook.plan,
    );
    await expect(made(await filed(sheet))).rejects.toThrow(
      [
        "Give the postcode in full, such as S60 1AB, or leave it empty: S9 says no place by which spend is local or not (Supplier register.xlsx, sheet Suppliers, cell F4)",
        "Give another supplier of this register, as its name stands there: Gamma Trust cannot be the same as Alfa Care (Supplier register.xlsx, sheet Suppliers, cell D6)",
        "Give another supplier of this register, as its name stands there: Nobody Known cannot be the same as nobody known ltd (Supplier register.xlsx, sheet Suppliers, cell D7)",
      ].join("; "),
    );
  });

  it("is the same as comma-separated text, sources and dates with it", async () => {
    const { next } = await made();
    const filled = typed(next.workbook.plan, "Suppliers", ["Gamma Trust"], {
      Postcode: "S60 1AE",
      "Which address": "Trading",
      SME: "Yes",
      "Where from": "Invoice",
    });
    const same = typed(filled, "Suppliers", ["Alpha Care (BACS)"], { "Same as": "Gamma Trust" });
    const { next: kept, figures } = await made(await filed(same));
    const csv = textSource("suppliers.csv", [...suppliersCsv(kept.register)].join(""));
    const again = await made(csv);
    expect(again.next.register.suppliers).toEqual(kept.register.suppliers);
    expect(again.figures).toEqual(figures);
    expect(again.figures.local).toBe(5000);
  });

  it("takes a value of text for no other when it comes back as a workbook", async () => {
    const register = textSource(
      "suppliers.csv",
      "supplier,company_number,postcode,sme,vcse",
      "Alpha Care,9,s601ae,,",
    );
    const { next } = await made(register);
    const again = await made(await filed(next.workbook.plan));
    expect(again.next.register.suppliers[0]?.facts.postcode).toEqual({
      value: "s601ae",
      source: "suppliers.csv",
      date: null,
    });
  });

  it("reads a published register in a zip, and refuses one that is cut off or another file", async () => {
    const text = new TextEncoder().encode(companyText({ CompanyName: "ALPHA CARE LTD" }));
    const zip = zipSync({ "BasicCompanyDataAsOneFile-2026-11-01.csv": text });
    const { next } = await made(undefined, [bytesSource("companies-2026-11-01.zip", zip)]);
    expect(found(next.register, "Alpha Care")).toContain("companyNumber: 01234567");
    await expect(made(undefined, [bytesSource("a.zip", zip.subarray(0, zip.length / 2))])).rejects.toThrow(
      "the zip is damaged or was cut off",
    );
    await expect(made(undefined, [ledger])).rejects.toThrow("the headings of this file are none of theirs");
  });

  it("looks a supplier up by the company that a person said it is, and not by its name", async () => {
    const register = textSource(
      "suppliers.csv",
      "supplier,company_number,postcode,sme,vcse",
      "Alpha Care,9,,,",
    );
    const { next } = await made(register, [companies]);
    expect(
      next.register.findings.find(({ supplier, field }) => supplier === "Alpha Care" && field === "status")
        ?.found,
    ).toBe("OTHERS LTD");
  });
});

it("has each contract of a supplier, and its service areas once", async () => {
  const contracts = ["Adult care", "Parks", "Adult care"].map((serviceArea, index) => ({
    contract: contractWith({ reference: `C-${index + 1}`, supplier: "ALPHA CARE", serviceArea }),
    file: "contracts.json",
  }));
  const { figures } = await made();
  const asked = { before: undefined, figures, published: [], workbook: false, today };
  const result = await makeNextSuppliers({ ...asked, contracts });
  const alpha =
    result.ok && result.value.register.suppliers.find(({ supplier }) => /^alpha care$/i.test(supplier));
  expect(alpha).toMatchObject({
    facts: { contract: { value: "C-1; C-2; C-3" }, serviceArea: { value: "Adult care; Parks" } },
  });
});

it("gives a register of more suppliers than its workbook is made for without one, and says so", async () => {
  const none = new Listed<never>(
    0,
    () => inOrder(new Uint32Array(0), () => 0),
    () => {
      throw new Error("no such supplier");
    },
  );
  const names = Array.from({ length: MOST_SUPPLIERS + 1 }, (_, at) => `Supplier ${at}`);
  const register = (suppliers: readonly string[]): SupplierFile => ({
    ...{ kind: "supplier register", version: 1, madeOn: today, findings: [] },
    suppliers: suppliers.map((supplier) => ({ supplier, facts: {} })),
  });
  const next = (suppliers: readonly string[], workbook: boolean) =>
    makeNextSuppliers({
      ...{ before: register(suppliers), figures: { unmatched: none, suppliers: none } },
      ...{ contracts: [], published: [], workbook, today },
    });
  const results = [await next(names, true), await next(names, false), await next(names.slice(1), true)];
  expect(
    results.map((result) => ({
      issues: result.issues.map(wordIssue),
      workbook: result.ok && result.value.workbook?.name,
      suppliers: result.ok && result.value.register.suppliers.length,
    })),
  ).toEqual([
    {
      issues: [
        "Get the next supplier register as JSON, or as comma-separated text at the command line: it has 50,001 suppliers, and its workbook is made for 50,000 at most",
      ],
      workbook: undefined,
      suppliers: 50_001,
    },
    { issues: [], workbook: undefined, suppliers: 50_001 },
    { issues: [], workbook: "Supplier register", suppliers: 50_000 },
  ]);
});
