import { EMPTY_STATE } from "../../../src/domain/register/model";
import { makeIssue } from "../../../src/domain/issues/issue";
import { consolidate } from "../../../src/domain/register/consolidate";
import { chaseCsv, kpiCsv, paymentsCsv, registerCsv } from "../../../src/domain/register/export";
import { csvRecords } from "../../../src/domain/values/csv-read";
import { decodedParts } from "../../../src/domain/values/decoded-text";
import { pack } from "../framework/pack";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const hours = "young-people-work-advice";
const proxyPack = {
  ...pack,
  edition: "Trial, 2026",
  values: [{ measure: hours, poundsPerUnit: 14.35, source: "Invented" }],
};
const validation = {
  ...{ contract: "C-1", quarter: QUARTER, measure: hours, level: null, verdict: "Part validated" as const },
  ...{ quantity: 9.1234, reason: "-1 hour", officer: "Officer 1", date: "2026-08-01", claimed: 10.1234 },
};
const register = consolidate(
  {
    ...{ received: [], restatements: [], snapshots: [], accepted: [] },
    decisions: { validations: [validation], choices: [] },
  },
  [
    received(
      returnOf("C-1", {
        claims: [claim(hours, 10.1234, { evidence: "=log", narrative: 'A "good"\nquarter' })],
        spend: [payment(-1), payment(120_030, { supplier: "Café, Ltd", date: null })],
      }),
    ),
    received(returnOf("C-1", { declared: "2026-07-01" })),
  ],
  optionsWith([contractOf("C-1"), contractOf("C-2")], { contractPacks: new Map([["C-1", proxyPack]]) }),
);

function records(lines: Iterable<string>) {
  const [names = [], ...rows] = [...csvRecords(decodedParts(Buffer.from([...lines].join(""))))].map(
    ({ cells }) => cells,
  );
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

describe("a register as comma-separated text", () => {
  it("begins with a byte order mark and has a line for each row", () => {
    expect([...registerCsv(register)][0]?.startsWith("\uFEFFquarter,quarter_end,")).toBe(true);
    expect(records(registerCsv(register))).toHaveLength(register.rows.length);
  });

  it("holds figures exactly, days as 2026-06-30, and text from outside as text", () => {
    const [own] = records(registerCsv(register));
    expect(own).toMatchObject({
      ...{ quarter: QUARTER, quarter_end: "2026-06-30", contract: "C-1", measure: hours, level: "" },
      ...{ status: "Accepted", counts: "Yes", kpi: "No", committed: "96", due: "12", claimed: "10.1234" },
      ...{ evidenced: "10.1234", validated: "9.1234", counts_as: "1", pounds_per_unit: "14.35" },
      ...{ proxy_edition: "Trial, 2026", proxy_illustrative: "Yes", decision: "Part validated" },
      ...{ decision_quantity: "9.1234", decision_reason: "'-1 hour", decision_date: "2026-08-01" },
      ...{ evidence: "'=log", narrative: 'A "good"\nquarter' },
    });
  });

  it("tells returns that count from those that do not, and values only what a pack values", () => {
    const all = records(registerCsv(register));
    const of = (contract: string, status: string) =>
      all.filter((row) => row.contract === contract && row.status === status);
    expect(of("C-1", "Replaced").map(({ counts }) => counts)).toEqual(["No", "No", "No", "No"]);
    expect(
      of("C-2", "No return").map((row) => [row.measure, row.pounds_per_unit, row.proxy_edition]),
    ).toEqual([
      [hours, "", ""],
      ["apprenticeships", "", ""],
      ["local-spend", "1", ""],
      ["local-jobs", "", ""],
    ]);
  });

  it("has the ledger lines that count, with pence", () => {
    expect(records(paymentsCsv(register))).toMatchObject([
      { contract: "C-1", net: "-0.01", credit_note: "Yes", date: "2026-05-01", tier: "Borough" },
      { contract: "C-1", net: "1200.3", credit_note: "No", date: "", supplier: "Café, Ltd" },
    ]);
  });
});

describe("what is exported for letters and notices", () => {
  const late = optionsWith([contractOf("C-1"), contractOf("C-2")], {
    asOf: "2026-07-23",
    settings: { bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 }, ratedBy: "claimed" },
  });
  const own = consolidate(
    {
      received: [],
      restatements: [],
      snapshots: [],
      accepted: [],
      decisions: { validations: [], choices: [] },
    },
    [received(returnOf("C-1"))],
    late,
  );

  it("asks for the return that did not come, in words for its supplier", () => {
    expect(records(chaseCsv(own))).toMatchObject([
      {
        ...{
          contract: "C-2",
          return: "Missing",
          due_on: "2026-07-20",
          days_late: "3",
          contact: "Contract team",
        },
        subject: "Social value return 2026-27 Q1: C-2 Contract C-2",
        text: [
          "Dear Supplier of C-2,",
          "",
          "We have not had your social value return for 2026-27 Q1 of contract C-2 (Contract C-2). It was due on 20 July 2026, 3 days ago.",
          "",
          "Please send it to Contract team as an .xlsx workbook.",
        ].join("\n"),
      },
    ]);
  });

  it("asks for it where the contract says that returns are sent, before whom to ask", () => {
    const contract = contractOf("C-2", { returnTo: "returns@example.council" });
    const [asked] = records(
      chaseCsv(consolidate(EMPTY_STATE, [], optionsWith([contract], { asOf: "2026-07-23" }))),
    );
    expect(asked?.text).toContain("Please send it to returns@example.council as an .xlsx workbook.");
  });

  it("asks once, to put it right, for a return that was not taken, and names no file of the council's", () => {
    const { read: _, ...refused } = received(returnOf("C-2"), "returns/two.xlsx");
    const place = { file: "returns/two.xlsx", sheet: "Return", cell: "J11" };
    const issues = [makeIssue("error", place, "missing", { label: "figure" })];
    const says = { contract: "C-2", quarter: QUARTER };
    const [asked, ...others] = records(
      chaseCsv(consolidate(EMPTY_STATE, [received(returnOf("C-1")), { ...refused, issues, says }], late)),
    );
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ contract: "C-2", return: "Refused", due_on: "2026-07-20", days_late: "3" });
    expect(asked?.text).toContain("(Contract C-2), due on 20 July 2026. To put right:");
    expect(asked?.text).toContain("- Enter the figure (sheet Return, cell J11)");
    expect(asked?.text).not.toContain("returns/");
  });

  it("rates each key performance indicator with its period and figures", () => {
    expect(records(kpiCsv(own))).toMatchObject([
      {
        ...{ contract: "C-1", kpi: "Apprenticeships", level: "3", period_start: "2026-04-01" },
        ...{ period_end: "2026-06-30", due_to_date: "2", delivered_to_date: "1", rated_by: "claimed" },
        rating: "Requires improvement",
      },
      { contract: "C-2", due_to_date: "2", delivered_to_date: "0", rating: "Inadequate" },
    ]);
  });
});
