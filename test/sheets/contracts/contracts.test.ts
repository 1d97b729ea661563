import fc from "fast-check";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { type Contract, termsOn } from "../../../src/domain/contract/contract";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { leftOutOfRegister, readContractRegister } from "../../../src/sheets/contracts/read";
import { placeContracts } from "../../../src/sheets/contracts/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { cleaning, contractWith } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";
import { type PasteAt, pastedAt } from "../kinds";
import { pasted } from "../pasted";

const options = { editions: shippedEditions, today: "2026-07-01" };
const planOf = (contracts: readonly Contract[]) => placeContracts(contracts, options);
const read = (plan: Plan) => readContractRegister(gridOfPlan(plan, "contracts.xlsx"));
const words = ({ issues }: ReturnType<typeof read>) => issues.map(wordIssue);

const advice = {
  measure: "young-people-work-advice",
  quantity: 30,
  due: [{ quarter: "2027-28-Q1", quantity: 30 }],
};

/** With something of everything that a contract can say. */
const whole = contractWith({
  reference: "0042",
  directorate: "Regeneration",
  estimate: 380_000,
  valueIncludingVat: 456_000,
  valueWithOptions: 500_000,
  kind: "light-touch",
  officer: "Contract manager",
  returnTo: "returns@council.example",
  area: "rotherham",
  proxyPack: "packs/ours.json",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 1 },
  bespokeMeasures: [
    {
      id: "orchards",
      outcome: "environment",
      headline: "Orchards",
      definition: "Fruit trees planted",
      unit: "number",
      accumulation: "flow",
      decimals: 0,
      counting: "Trees that live.",
      evidence: "Photographs",
    },
  ],
  ownMeasures: [
    { headline: "Repair cafés", unit: "events", evidence: "Dates" },
    { headline: "A pledge" },
  ],
  callOff: { title: "Cleaning framework", reference: "F-1", owner: "Another council" },
  members: [
    { name: "Member A", identifier: "GB-COH-1", sme: true, vcse: false, share: 60 },
    { name: "Member B", share: 40 },
  ],
  subcontractors: [{ name: "Sub", sme: false }],
  statements: [{ id: "co-design", text: "With residents.\nEach year." }],
  awardReason: "The first withdrew",
  notes: "Reviewed in May",
  commitments: [
    ...cleaning.commitments,
    { measure: "orchards", quantity: 4, due: [{ quarter: "2027-28-Q1", quantity: 4 }], kpi: false },
  ],
  versions: [
    {
      from: "2027-01-01",
      reason: "Fewer apprentices",
      agreedBy: "Head of property",
      commitments: [
        { ...cleaning.commitments[0], quantity: 5, due: [{ quarter: "2026-27-Q2", quantity: 5 }] },
        ...cleaning.commitments.slice(2, 4),
        { ...advice, measure: "business-advice", promise: "=Two workshops\neach month", dueFrom: "plan" },
      ],
    },
    {
      from: "2027-01-01",
      reason: "Novation",
      end: "2029-03-31",
      supplier: "Supplier B",
      commitments: [
        { ...cleaning.commitments[0], quantity: 5, due: [{ quarter: "2026-27-Q2", quantity: 5 }] },
        ...cleaning.commitments.slice(2, 4),
        { ...advice, measure: "business-advice", promise: "=Two workshops\neach month", dueFrom: "plan" },
      ],
    },
  ],
});

describe("a council's contract register", () => {
  it("is read as the contracts that it was made from", async () => {
    const contracts = [whole, contractWith(), contractWith({ reference: "C-3", earlier: undefined })];
    const result = read(planOf(contracts));
    expect(words(result)).toEqual([]);
    expect(result).toEqual({ ok: true, value: contracts, issues: [] });
    const written = await readXlsx(await writeXlsx(planOf(contracts)), "contracts.xlsx");
    expect(written.ok && readContractRegister(written.value)).toEqual({ ok: true, value: contracts, issues: [] });
    expect(written.ok && checkWorkbook(written.value)).toEqual({ kind: "contracts", issues: [], altered: [] });
  });
});
