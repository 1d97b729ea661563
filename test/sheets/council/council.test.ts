import fc from "fast-check";
import { parseSettings, type Settings } from "../../../src/domain/council/settings";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readCouncil } from "../../../src/sheets/council/read";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { targetMeasures } from "../../../src/sheets/council/model";
import { placeCouncil, placeCouncilModel } from "../../../src/sheets/council/workbook";
import { addDays } from "../../../src/domain/values/day";
import type { Plan } from "../../../src/workbook/plan";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { contractWith } from "../../parity/returns";
import { ownTiers } from "../../domain/council/own-tiers";
import { gridOfPlan } from "../grid-of-plan";
import { type PasteAt, pastedAt } from "../kinds";

/** With something of everything that settings can say. */
const settings: Settings = {
  name: "Rotherham",
  area: {
    name: "Rotherham",
    borough: { sectors: ["S60 1", "S60 2"] },
    wider: { name: "South Yorkshire", sectors: ["S1 1"] },
    districts: { borough: ["E08000018"], wider: [] },
    bySectors: {
      source: "postcodes.csv",
      borough: { postcodes: 90, found: 80, others: 3 },
    },
    tiers: ownTiers,
  },
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 1 },
  contacts: { contact: "Procurement team", returnTo: "returns@example.org", returnWithinDays: 14 },
  tender: {
    framework: "rotherham-2019",
    weights: { price: 50, quality: 30, socialValue: 20 },
    socialValueSplit: { quantitative: 0, qualitative: 100 },
    answerDescriptors: { "0": "Nothing", "5": "Excellent" },
  },
  thresholds: [
    { from: "2028-01-01", source: "A regulation", amounts: { goods: 1000.5, "light-touch": 2 } },
    { from: "2030-01-01", source: "Another", amounts: {} },
  ],
  laterPacks: [{ from: "2027-01-01", proxyPack: "next.xlsx", reason: "The council's choice" }],
  letters: {
    askOpening: "We write about your contract.",
    askClosing: "Yours\nProcurement team",
    summaryOpening: "Dear {bidder}",
    summaryNext: "The standstill period ends on 12 May.",
    summaryClosing: "Yours\nProcurement team",
  },
  sources: { area: "ONS, May 2026", bands: "Cabinet, 12 May 2026" },
  versions: [
    { from: "2026-04-01", change: "First.", approvedBy: "Cabinet" },
    { from: "2026-10-01", change: "Bands." },
  ],
  serviceAreas: ["Property", "Adult care"],
  directorates: [{ serviceArea: "Property", directorate: "Place" }],
  ledgerColumns: { supplier: ["Payee", "Firm"], amount: ["Worth £"], companyNumber: ["007", "=No."] },
  livingWages: [
    { from: "2027-05-01", hourly: 13.955, london: 15, source: "announced on 21 October 2026" },
    { from: "2028-05-01", hourly: 14, source: "announced" },
  ],
  proxyPack: "pack.json",
  bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
  ratedBy: "claimed",
  plausible: { times: 20 },
  targets: [
    { measure: "apprenticeships", quantity: 40 },
    { measure: "a-measure-of-another-edition", quantity: 1.5 },
  ],
  localShare: { baseline: { year: "2025-26", percent: 38 }, target: { year: "2026-27", percent: 45.5 } },
  directLocalShare: { baseline: { year: "2024-25", percent: 12 } },
  suppressBelow: 7,
  suppressMeasures: [{ measure: "care-leavers", below: 10 }],
  leftOut: [
    { rule: "Payroll", categories: ["Salaries; wages", "*pension*"], suppliers: ["HM Revenue *"] },
    { rule: "Precepts", serviceAreas: ["Corporate"] },
  ],
  published: [
    { quarter: "2026-27-Q1", date: "2026-09-14", note: "Paper to Cabinet" },
    { quarter: "2026-27-Q2", date: "2026-12-14" },
  ],
  report: {
    year: "2026-27",
    quotations: { invited: 30, withLocal: 24 },
    caseStudies: [{ title: "A café", text: "Two placements." }],
    enforcement: [{ title: "A notice", text: "It was served." }],
    caveats: ["Two contracts began in the year.", "One ended."],
  },
};

const texts = fc.constantFrom("Payee", "007", "=No.", "Net £ (ex. VAT)", "'quoted", "1/2", "x".repeat(255));
const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays("2000-01-01", count));
const pounds = fc.double({ min: 0, max: 1e6, noNaN: true }).map((figure) => Math.round(figure * 1e4) / 1e4);
const headings = fc.uniqueArray(texts, { minLength: 1, maxLength: 7 });

/** The sections that a line of a list or a column of headings is typed for, any of them left out. */
const someSettings: fc.Arbitrary<Settings> = fc.record(
  {
    serviceAreas: headings,
    directorates: fc.uniqueArray(fc.record({ serviceArea: texts, directorate: texts }), {
      minLength: 1,
      selector: ({ serviceArea }) => serviceArea,
    }),
    ledgerColumns: fc
      .record(
        { supplier: headings, amount: headings, serviceArea: headings, vcse: headings },
        { requiredKeys: [] },
      )
      .filter((some) => Object.keys(some).length > 0),
    livingWages: fc.uniqueArray(
      fc.record(
        { from: days, hourly: pounds, london: pounds, source: texts },
        { requiredKeys: ["from", "hourly", "source"] },
      ),
      { minLength: 1, maxLength: 12, selector: ({ from }) => from },
    ),
    suppressBelow: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: [] },
);

const planOf = (of: Settings) => placeCouncil(of, shippedEditions);
const read = (plan: Plan) => readCouncil(gridOfPlan(plan, "settings.xlsx"));
const typed = (of: Settings, ...pastes: readonly PasteAt[]) => read(pastes.reduce(pastedAt, planOf(of)));
const words = (result: ReturnType<typeof read>) => [result.ok, result.issues.map(wordIssue)];

describe("the workbook of a council's settings", () => {
  it("is read as the settings that it was made from", async () => {
    expect(parseSettings(settings).ok).toBe(true);
    expect(read(planOf(settings))).toEqual({ ok: true, value: settings, issues: [] });
    const written = await readXlsx(await writeXlsx(planOf(settings)), "settings.xlsx");
    expect(written.ok && readCouncil(written.value)).toEqual({ ok: true, value: settings, issues: [] });
    expect(written.ok && checkWorkbook(written.value)).toMatchObject({
      kind: "council",
      issues: [],
      altered: [],
    });
  });

  it("may be blank", () => {
    expect(read(planOf({}))).toEqual({ ok: true, value: {}, issues: [] });
  });

  it("takes what is typed, on whatever lines, and the measure by its headline", () => {
    const publication: readonly PasteAt[] = [
      ["Council_PublishedQuarter", 5, "2026-27 Q1"],
      ["Council_PublishedDate", 5, 46_279],
    ];
    const target: readonly PasteAt[] = [
      ["Council_TargetMeasure", 0, " local jobs"],
      ["Council_TargetQuantity", 0, "1,200"],
    ];
    const result = typed(
      {},
      ["Council_SuppressBelow", 0, 10],
      ["Council_ServiceArea", 3, "Housing"],
      ...publication,
      ...target,
    );
    expect(result.ok && result.value).toEqual({
      suppressBelow: 10,
      serviceAreas: ["Housing"],
      published: [{ quarter: "2026-27-Q1", date: "2026-09-14" }],
      targets: [{ measure: "local-jobs", quantity: 1200 }],
    });
  });

  it("takes a year as people write it, and a percentage that is text", () => {
    const result = typed(
      {},
      ["Council_SupplyTargetYear", 0, "2026/27"],
      ["Council_SupplyTargetPercent", 0, "42"],
      ["Council_DirectBaselineYear", 0, " 2025\u20132026 "],
      ["Council_DirectBaselinePercent", 0, 9],
      ["Council_ReportYear", 0, 2026],
    );
    expect(result.ok && result.value).toEqual({
      localShare: { target: { year: "2026-27", percent: 42 } },
      directLocalShare: { baseline: { year: "2025-26", percent: 9 } },
      report: { year: "2026" },
    });
  });

  it("names a target's measure that no edition has, and keeps what it was made from", () => {
    const result = typed(settings, ["Council_TargetMeasure", 0, "lokal-jobs"]);
    expect(words(result)).toEqual([
      true,
      [
        "Choose a measure from the list: there is none with the id lokal-jobs, so that what is set for it would hold nowhere (settings.xlsx, sheet Targets, cell A5)",
      ],
    ]);
  });

  it("forgets what is cleared", () => {
    const cleared: readonly PasteAt[] = [0, 1].flatMap((line) =>
      ["Quarter", "Date", "Note"].map((part): PasteAt => [`Council_Published${part}`, line, null]),
    );
    const { published: _gone, ...others } = settings;
    const result = typed(settings, ...cleared);
    expect(result.ok && result.value).toEqual(others);
  });

  it("is the settings' own, whatever they are", () => {
    fc.assert(
      fc.property(someSettings, (some) => {
        const parsed = parseSettings(some);
        expect(read(planOf(some))).toEqual({ ok: true, value: parsed.ok && parsed.value, issues: [] });
      }),
      { numRuns: 25 },
    );
  });

  it("of the forms before keeps what it does not show", () => {
    const measures = targetMeasures(shippedEditions);
    const [first, second] = [1, 2].map((formVersion) =>
      placeCouncilModel({ settings, measures, formVersion }),
    ) as [Plan, Plan];
    expect(first.sheets.map(({ name }) => name)).not.toContain("Living wages");
    expect(second.sheets.map(({ name }) => name)).not.toContain("Area");
    for (const each of [first, second]) expect(read(each)).toEqual({ ok: true, value: settings, issues: [] });
  });

  it("shows the words of assessment summaries since the sixth form", () => {
    const { letters: _none, ...others } = settings;
    const [before, now] = [5, 6].map((formVersion) =>
      placeCouncilModel({ settings: others, measures: targetMeasures(shippedEditions), formVersion }),
    ) as [Plan, Plan];
    const summary = ({ names }: Plan) => names.filter(({ name }) => name.startsWith("Council_Summary"));
    expect([summary(before).length, summary(now).length]).toEqual([0, 3]);
    expect(read(before)).toEqual({ ok: true, value: others, issues: [] });
  });

  it("takes rates and headings that are typed", () => {
    const result = typed(
      { ledgerColumns: { supplier: ["Payee"] } },
      ["Council_WageFrom", 2, 46_508],
      ["Council_WageHourly", 2, "£14.10"],
      ["Council_WageSource", 2, "announced"],
      ["Council_LedgerSupplier", 0, null],
      ["Council_LedgerAmount", 0, "Worth"],
      ["Council_LedgerAmount", 3, "Worth £"],
      ["Council_DirectorateArea", 0, "Parks"],
      ["Council_Directorate", 0, "Place"],
    );
    expect(result.ok && result.value).toEqual({
      livingWages: [{ from: "2027-05-01", hourly: 14.1, source: "announced" }],
      ledgerColumns: { amount: ["Worth", "Worth £"] },
      directorates: [{ serviceArea: "Parks", directorate: "Place" }],
    });
  });

  it("takes an area that is typed, and drops a count of other sectors", () => {
    const typedArea = typed(
      {},
      ["Council_AreaName", 0, "Leeds"],
      ["Council_AreaSector", 2, "LS1 1"],
      ["Council_AreaDistrict", 0, "E08000035"],
    );
    expect(typedArea.ok && typedArea.value.area).toEqual({
      name: "Leeds",
      borough: { sectors: ["LS1 1"] },
      wider: { sectors: [] },
      districts: { borough: ["E08000035"], wider: [] },
    });
    const changed = typed(settings, ["Council_AreaSector", 0, "S61 1"]);
    expect(changed.ok && changed.value.area?.bySectors).toBeUndefined();
  });

  it.each<[string, readonly PasteAt[], string]>([
    [
      "an area without a place in it",
      [0, 1]
        .map((line): PasteAt => ["Council_AreaSector", line, null])
        .concat([["Council_AreaDistrict", 0, null]]),
      "Give the area's postcode sectors or the codes of its districts: nothing would be local without them (settings.xlsx, sheet Council, cell B7)",
    ],
    [
      "a sector of both tiers",
      [["Council_WiderSector", 1, "S60 1"]],
      "S60 1 stands twice in the area; keep one (settings.xlsx, sheet Area, cell B6, sector 2)",
    ],
    [
      "a sector that is none",
      [["Council_AreaSector", 0, "S60"]],
      "Sector must be a postcode sector such as S60 1 (settings.xlsx, sheet Area, cell A5, sector 1)",
    ],
    [
      "weights that do not sum to 100",
      [["Council_WeightPrice", 0, 60]],
      "Weights of price, quality and social value must sum to 100; they sum to 110 (settings.xlsx, sheet Council, cell B25)",
    ],
    [
      "words in braces that nothing is put in place of",
      [["Council_SummaryNext", 0, "Dear {supplier}"]],
      "What an assessment summary says comes next must have nothing in braces but {bidder}, {tender} and {reference}, which each bidder reads as its own name, the contract's title and its reference (settings.xlsx, sheet Council, cell B21)",
    ],
    [
      "a rate without its source",
      [["Council_WageSource", 0, null]],
      "Enter the source (settings.xlsx, sheet Living wages, cell D5, living wage 1)",
    ],
    [
      "a rate from the same day",
      [["Council_WageFrom", 1, 46_508]],
      "2027-05-01 stands twice; keep one (settings.xlsx, sheet Living wages, cell A6, living wage 2)",
    ],
    [
      "a rate below 0",
      [["Council_WageHourly", 0, -1]],
      "Pounds an hour must be 0 or higher (settings.xlsx, sheet Living wages, cell B5, living wage 1)",
    ],
    [
      "a heading that is too long",
      [["Council_LedgerSupplier", 1, "x".repeat(256)]],
      "Heading must be 255 characters or fewer (settings.xlsx, sheet Ledger columns, cell A6, heading 2)",
    ],
    [
      "a service area's second directorate",
      [
        ["Council_DirectorateArea", 1, "property"],
        ["Council_Directorate", 1, "People"],
      ],
      "property stands twice; keep one (settings.xlsx, sheet Directorates, cell A6, service area's directorate 2)",
    ],
    [
      "bands that do not fall",
      [["Council_Good", 0, 40]],
      "Bands must fall: Good must be from a higher percentage than Approaching target, and Approaching target from a higher one than Requires improvement (settings.xlsx, sheet Council, cell B37)",
    ],
    [
      "a publication without its day",
      [["Council_PublishedQuarter", 9, "2026-27-Q3"]],
      "Enter the date (settings.xlsx, sheet Publications, cell B14, published quarter 3)",
    ],
    [
      "a quarter that is none",
      [["Council_PublishedQuarter", 0, "Q1"]],
      "Quarter must be a quarter such as 2026-27-Q1 (settings.xlsx, sheet Publications, cell A5, published quarter 1)",
    ],
    [
      "a percentage that a spreadsheet holds as a share",
      [["Council_SupplyTargetPercent", 0, 0.42]],
      "Give the percentage as a number from 1 to 100, or 0: 0.42 is less than 1%; for 42% type 42 (settings.xlsx, sheet Council, cell B48)",
    ],
    [
      "a band that is held as a share",
      [["Council_Good", 0, 0.95]],
      "Give the percentage as a number from 1 to 100, or 0: 0.95 is less than 1%; for 95% type 95 (settings.xlsx, sheet Council, cell B37)",
    ],
    [
      "a year that is none",
      [["Council_ReportYear", 0, "2025-27"]],
      "Year must be a year such as 2025-26, or 2026 where it begins in January (settings.xlsx, sheet Council, cell B55)",
    ],
    [
      "a measure that is none",
      [["Council_TargetMeasure", 0, "Jobs for locals"]],
      "Measure must be one of the list, or the id of a measure, such as local-jobs (settings.xlsx, sheet Targets, cell A5, target 1)",
    ],
    [
      "a figure in words",
      [["Council_SuppressBelow", 0, "five"]],
      "Leave out counts of people below must be a number: the cell holds five (settings.xlsx, sheet Council, cell B43)",
    ],
  ])("says the cell of %s", (_, pastes, sentence) => {
    expect(words(typed(settings, ...pastes))).toEqual([false, [sentence]]);
  });

  it("is refused where a column of entries is gone, and where it is another workbook", () => {
    const plan = planOf(settings);
    const names = plan.names.filter(({ name }) => name !== "Council_TargetQuantity");
    expect(words(read({ ...plan, names }))[1]).toEqual([expect.stringContaining("Council_TargetQuantity")]);
    expect(words(read(placeCommitments(contractWith())))[1]).toEqual([
      "Choose the council's settings, a file or their workbook: this is a list of commitments (settings.xlsx)",
    ]);
  });
});
