import fc from "fast-check";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { type Contract, termsOn } from "../../../src/domain/contract/contract";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { leftOutOfRegister, readContractRegister } from "../../../src/sheets/contracts/read";
import { contractsModel } from "../../../src/sheets/contracts/model";
import { placeContracts } from "../../../src/sheets/contracts/workbook";
import { cellName } from "../../../src/workbook/address";
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
  council: "Fire and rescue authority",
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
  ownMeasures: [{ headline: "Repair cafés", unit: "events", evidence: "Dates" }, { headline: "A pledge" }],
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
      proxyPack: "packs/2027.csv",
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
    expect(written.ok && readContractRegister(written.value)).toEqual({
      ok: true,
      value: contracts,
      issues: [],
    });
    expect(written.ok && checkWorkbook(written.value)).toEqual({
      kind: "contracts",
      issues: [],
      altered: [],
    });
  });
});

/** Lines of a contract, each at 0 for what was first agreed or at the number of its version. */
const QUARTERS = ["2026-27-Q1", "2026-27-Q2", "2026-27-Q3", "2027-28-Q4"] as const;
const MEASURES = [
  ["local-jobs"],
  ["apprenticeships", "2"],
  ["apprenticeships", "4+"],
  ["local-spend"],
  ["business-advice"],
] as const;
const texts = fc.constantFrom(
  "=1+1",
  'A* ~? "B"',
  "0042",
  "Ünïcode & <b>",
  "two\nlines",
  "TRUE",
  "2026-01-02",
);

const due = fc.uniqueArray(fc.tuple(fc.constantFrom(...QUARTERS), fc.integer({ min: 0, max: 9 })), {
  minLength: 1,
  selector: ([quarter]) => quarter,
});
const commitment = fc
  .tuple(
    due,
    fc.record({ kpi: fc.boolean(), promise: texts, dueFrom: fc.constant("plan") }, { requiredKeys: [] }),
  )
  .filter(([parts]) => parts.some(([, quantity]) => quantity > 0))
  .map(([parts, others]) => ({
    ...others,
    quantity: parts.reduce((sum, [, quantity]) => sum + quantity, 0),
    due: [...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([quarter, quantity]) => ({ quarter, quantity })),
  }));

/** In the order of the measures, so that what a version adds stands where it would in a contract that is read. */
const commitments = fc
  .tuple(...MEASURES.map(() => fc.option(commitment)))
  .map((each) =>
    each.flatMap((terms, index) => {
      const [measure, level] = MEASURES[index] ?? [];
      return terms ? [{ measure, ...(level === undefined ? {} : { level }), ...terms }] : [];
    }),
  )
  .filter((each) => each.length > 0);

const contract = fc
  .record({
    commitments,
    versions: fc.array(
      fc.record(
        { reason: texts, commitments, agreedBy: texts, supplier: texts },
        { requiredKeys: ["reason", "commitments"] },
      ),
      { maxLength: 3 },
    ),
    notes: texts,
    title: texts,
    directorate: fc.option(fc.constant("Regeneration"), { nil: undefined }),
    area: fc.constantFrom("rotherham", rotherhamArea, { ...rotherhamArea, borough: { sectors: ["S60 1"] } }),
  })
  .map(({ versions, ...parts }) => ({
    ...parts,
    earlier: undefined,
    versions: versions.map((version, index) => ({ from: `2026-0${index + 6}-01`, ...version })),
  }));

/** Versions whose lines stand in the order in which they were first agreed, as a register says them. */
function inAgreedOrder(of: Contract): Contract {
  const order: string[] = [];
  const sorted = (each: Contract["commitments"]) => {
    const keys = each.map(({ measure, level }) => `${measure}/${level}`);
    for (const gone of order.filter((key) => !keys.includes(key))) order.splice(order.indexOf(gone), 1);
    order.push(...keys.filter((key) => !order.includes(key)));
    const at = ({ measure, level }: Contract["commitments"][number]) => order.indexOf(`${measure}/${level}`);
    return [...each].sort((one, other) => at(one) - at(other));
  };
  const commitments = sorted(of.commitments);
  const versions = of.versions?.map((version) => ({ ...version, commitments: sorted(version.commitments) }));
  const { versions: _, ...rest } = of;
  return { ...rest, commitments, ...(versions && versions.length > 0 ? { versions } : {}) };
}

describe("from contracts to the register and back", () => {
  it("nothing that was entered is lost", () => {
    fc.assert(
      fc.property(fc.array(contract, { minLength: 1, maxLength: 4 }), (drawn) => {
        const contracts = drawn.map((parts, index) =>
          inAgreedOrder(contractWith({ ...parts, reference: `C-${index}` })),
        );
        const plan = planOf(contracts);
        const result = read(plan);
        expect(words(result)).toEqual([]);
        expect(result.ok && result.value).toEqual(contracts);
        expect(result.ok && JSON.stringify(planOf(result.value))).toBe(JSON.stringify(plan));
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

/** Where the second commitment stands, and the first blank line after them all. */
const LINE = 1;
const BLANK = 5;

describe("what officers change in the register", () => {
  const plan = planOf([contractWith()]);
  const typed = (...pastes: readonly PasteAt[]) => read(pastes.reduce(pastedAt, plan));

  it("is a version from a day on, and what was agreed before stays", () => {
    const changed = [
      ["Versions_Contract", 0, "c-2026/07"],
      ["Versions_Version", 0, 1],
      ["Versions_From", 0, "1/10/2026"],
      ["Versions_Reason", 0, "Apprentices start later"],
      ["Versions_AgreedBy", 0, "Contract board"],
      ["Commitments_Contract", BLANK, "C-2026/07"],
      ["Commitments_Version", BLANK, 1],
      ["Commitments_Measure", BLANK, "apprenticeships "],
      ["Commitments_Level", BLANK, 3],
      ["Commitments_Quantity", BLANK, 6],
    ] as const satisfies readonly PasteAt[];
    const quarter = plan.sheets
      .find(({ name }) => name === "Commitments")
      ?.cells.find(({ value }) => value === "2027-28 Q1");
    const at = plan.names.find(({ name }) => name === "Commitments_Contract")?.range.row ?? 0;
    const cell = cellName({ row: at + BLANK, column: quarter?.column ?? 0 });
    const moved = pasted(changed.reduce(pastedAt, plan), { sheet: "Commitments", cell, value: 6 });
    const result = read(moved);
    expect(words(result)).toEqual([
      "From was taken as 1 October 2026: the cell holds 1/10/2026, which the form itself does not count. Type it again (contracts.xlsx, sheet Versions, cell C5)",
    ]);
    const [contract] = result.ok ? result.value : [];
    if (!contract) throw new Error("no contract");
    const apprentices = (day: string) =>
      termsOn(contract, day).commitments.find(({ measure }) => measure === "apprenticeships")?.due;
    expect(apprentices("2026-09-30")).toEqual(cleaning.commitments[1]?.due);
    expect(apprentices("2026-10-01")).toEqual([{ quarter: "2027-28-Q1", quantity: 6 }]);
    expect(termsOn(contract, "2026-10-01").commitments).toHaveLength(5);
    expect(contract.versions?.[0]).toMatchObject({
      reason: "Apprentices start later",
      agreedBy: "Contract board",
    });
  });

  it.each<[string, readonly PasteAt[], readonly string[]]>([
    [
      "a line of a contract that is not there",
      [["Commitments_Contract", LINE, "C-9"]],
      [
        "Add contract C-9 to the sheet Contracts, or choose one that is there: this line is of none (contracts.xlsx, sheet Commitments, cell A6)",
        "Earlier figures for apprenticeships at level 3 are of no commitment and are left out of returns (contracts.xlsx, sheet Earlier figures, cell C6, C-2026/07, Apprenticeships)",
      ],
    ],
    [
      "a line that says no contract",
      [["Versions_Reason", 2, "A change"]],
      ["Enter the contract (contracts.xlsx, sheet Versions, cell A7)"],
    ],
    [
      "a measure of no edition",
      [
        ["Commitments_Measure", BLANK, "Juggling"],
        ["Commitments_Contract", BLANK, "C-2026/07"],
      ],
      [
        "Choose a measure of the contract's framework edition or of its own: Juggling is neither, or more than one is called so (contracts.xlsx, sheet Commitments, cell C10)",
      ],
    ],
    [
      "quarters that are not the quantity",
      [["Commitments_Quantity", LINE, 7]],
      [
        "What is due by quarter must sum to 7, the quantity committed; it sums to 6 (contracts.xlsx, sheet Commitments, cell N6, C-2026/07, Apprenticeships)",
      ],
    ],
    [
      "a quantity in words",
      [["Commitments_Quantity", LINE, "six"]],
      ["Quantity must be a number: the cell holds six (contracts.xlsx, sheet Commitments, cell E6)"],
    ],
    [
      "a version that is not on Versions",
      [["Commitments_Version", LINE, 2]],
      [
        "Add version 2 of the contract to the sheet Versions, with its day and reason: this line is of it (contracts.xlsx, sheet Commitments, cell B6)",
        "Earlier figures for apprenticeships at level 3 are of no commitment and are left out of returns (contracts.xlsx, sheet Earlier figures, cell C6, C-2026/07, Apprenticeships)",
      ],
    ],
    [
      "a reference that stands twice, in capitals or not",
      [["Contracts_Reference", 1, "c-2026/07"]],
      [expect.stringContaining("Contract c-2026/07 stands twice in the list; keep one") as unknown as string],
    ],
    [
      "half a line, and a contract without commitments",
      [
        ["Contracts_Reference", 1, "C-3"],
        ["Contracts_Value", 2, 800_000],
      ],
      [
        "Add a commitment of this contract to the sheet Commitments: it has none (contracts.xlsx, sheet Contracts, cell A6, C-3)",
        "Enter the first month of the spend year (contracts.xlsx, sheet Contracts, cell O6, C-3)",
        "Enter the reference of this contract, or clear the line: without one it is of no contract (contracts.xlsx, sheet Contracts, cell A7)",
      ],
    ],
    [
      "an edition that is none",
      [["Contracts_Edition", 0, "Ours"]],
      [
        `Framework edition must be ${shippedEditions.map(({ title }) => title).join(" or ")}: the cell holds Ours (contracts.xlsx, sheet Contracts, cell I5)`,
      ],
    ],
    [
      "a part that is none",
      [
        ["Organisations_Contract", 0, "C-2026/07"],
        ["Organisations_Part", 0, "Partner"],
      ],
      [
        "Part must be Member of the consortium or Subcontractor: the cell holds Partner (contracts.xlsx, sheet Who does the work, cell B5)",
      ],
    ],
    [
      "a version that takes out all",
      [
        ["Versions_Contract", 0, "C-2026/07"],
        ["Versions_Version", 0, 1],
        ["Versions_From", 0, 46_300],
        ["Versions_Reason", 0, "Ended early"],
        ...cleaning.commitments.flatMap((_, line): readonly PasteAt[] => [
          ["Commitments_Contract", BLANK + line, "C-2026/07"],
          ["Commitments_Version", BLANK + line, 1],
          [
            "Commitments_Measure",
            BLANK + line,
            ["Local jobs", "Apprenticeships", "Young people work advice", "Local spend", "Waste"][line] ?? "",
          ],
          ["Commitments_Level", BLANK + line, line === 1 ? "3" : null],
          ["Commitments_TakenOut", BLANK + line, "Yes"],
        ]),
      ],
      [
        "Leave a commitment in version 1 of this contract: all are taken out (contracts.xlsx, sheet Contracts, cell A5, C-2026/07)",
      ],
    ],
    [
      "a month that is none",
      [["Contracts_SpendMonth", 0, "Juvember"]],
      [
        "Spend year begins in must be January or February or March or April or May or June or July or August or September or October or November or December: the cell holds Juvember (contracts.xlsx, sheet Contracts, cell O5)",
      ],
    ],
  ])("is refused with its cell where it is %s", (_, pastes, sentences) => {
    const result = typed(...pastes);
    expect(result.ok).toBe(false);
    expect(words(result)).toEqual(expect.arrayContaining([...sentences]));
    expect(words(result).filter((each) => !each.includes("cell "))).toEqual([]);
  });

  it("is not read where it is none of the register's, and is told", () => {
    const row = (plan.names.find(({ name }) => name === "Commitments_Contract")?.range.row ?? 0) - 1;
    const last = plan.sheets.find(({ name }) => name === "Commitments")?.columnWidths.length ?? 0;
    const headed = (value: string) => {
      const cells = [
        { row, column: last, value },
        { row: row + 1, column: last, value: 3 },
      ];
      const sheets = plan.sheets.map((sheet) =>
        sheet.name === "Commitments" ? { ...sheet, cells: [...sheet.cells, ...cells] } : sheet,
      );
      return { ...plan, sheets };
    };
    expect(read(headed("Colour")).ok).toBe(true);
    expect(words(read(headed("Colour")))).toEqual([
      expect.stringContaining(", Colour, is none of this sheet"),
    ]);
    expect(read(headed("2031-32 Q5")).ok).toBe(false);
    expect(words(read(headed("2026-27 Q1")))).toEqual(
      expect.arrayContaining([expect.stringContaining("its heading stands twice")]),
    );
    expect(leftOutOfRegister(gridOfPlan(headed("Colour"))).map(({ severity }) => severity)).toEqual([
      "error",
    ]);
    expect(leftOutOfRegister(gridOfPlan(plan))).toEqual([]);
  });

  it("is refused where a column is gone, and where it is another workbook", () => {
    const sheets = plan.sheets.map((sheet) =>
      sheet.name === "Contracts"
        ? { ...sheet, cells: sheet.cells.filter(({ value }) => value !== "Supplier") }
        : sheet,
    );
    const names = plan.names.filter(({ name }) => name !== "Contracts_Supplier");
    expect(words(read({ ...plan, sheets, names }))).toEqual([expect.stringContaining("Contracts_Supplier")]);
    expect(words(read(placeCommitments(contractWith())))).toEqual([
      "Choose a contract register: this is a list of commitments (contracts.xlsx)",
    ]);
  });

  it("may be blank", () => {
    expect(read(planOf([]))).toEqual({ ok: true, value: [], issues: [] });
    expect(checkWorkbook(gridOfPlan(planOf([])))).toEqual({ kind: "contracts", issues: [], altered: [] });
  });

  it("has the quarters of the two years before in a blank workbook, for contracts that run already", () => {
    const { quarters } = contractsModel([], options);
    expect([quarters[0], quarters.at(-1)]).toEqual(["2024-25-Q2", "2030-31-Q2"]);
  });
});
