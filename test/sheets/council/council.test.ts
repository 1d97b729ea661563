import { parseSettings, type Settings } from "../../../src/domain/council/settings";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readCouncil } from "../../../src/sheets/council/read";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { placeCouncil } from "../../../src/sheets/council/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { contractWith } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";
import { type PasteAt, pastedAt } from "../kinds";

/** With something of everything that settings can say. */
const settings: Settings = {
  serviceAreas: ["Property", "Adult care"],
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
      ["Council_PublishedQuarter", 5, "2026-27-Q1"],
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

  it("forgets what is cleared, and keeps what it does not show", () => {
    const kept = { ...settings, ledgerColumns: { supplier: ["Payee"] } };
    expect(parseSettings(kept).ok).toBe(true);
    const cleared: readonly PasteAt[] = [0, 1].flatMap((line) =>
      ["Quarter", "Date", "Note"].map((part): PasteAt => [`Council_Published${part}`, line, null]),
    );
    const { published: _gone, ...others } = kept;
    const result = typed(kept, ...cleared);
    expect(result.ok && result.value).toEqual(others);
  });

  it.each<[string, readonly PasteAt[], string]>([
    [
      "bands that do not fall",
      [["Council_Good", 0, 40]],
      "Bands must fall: good must be more than approachingTarget, and approachingTarget more than requiresImprovement (settings.xlsx, sheet Council, cell B6)",
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
      "a figure in words",
      [["Council_SuppressBelow", 0, "five"]],
      "Leave out counts of people below must be a number: the cell holds five (settings.xlsx, sheet Council, cell B12)",
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
