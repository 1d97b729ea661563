import { type Contract, parseContract } from "../domain/contract/contract";
import { rotherhamArea } from "../domain/council/areas/rotherham";
import type { Claim } from "../domain/return/lines";
import type { SpendLine } from "../domain/return/spend-lines";
import type { QuarterId } from "../domain/values/calendar";
import { type CsvColumn, csvTable } from "../domain/values/csv-write";
import type { Day } from "../domain/values/day";
import { placeReturn, returnName } from "../sheets/return/workbook";
import { jsonFile, type NamedFile, workbookFile } from "./job";

/** A quarter that nobody had: invented contracts, what their suppliers sent, and what the council paid. */
export interface ExampleQuarter {
  readonly contracts: NamedFile;
  /** A return of each contract but the last, whose return is missing. */
  readonly returns: readonly NamedFile[];
  readonly ledger: NamedFile;
  readonly suppliers: NamedFile;
  readonly area: NamedFile;
  readonly quarter: QuarterId;
  /** The day on which the quarter is looked at. */
  readonly asOf: Day;
}

const QUARTER = "2026-27-Q2";
const LINES = 50;
const EVIDENCE = "Example payroll summary";

const promised = (measure: string, quantity: number, due: number) => ({
  ...{ measure, quantity },
  due: [
    { quarter: QUARTER, quantity: due },
    { quarter: "2027-28-Q4", quantity: quantity - due },
  ],
});

const paid = (invoice: string, supplier: string, postcode: string, net: number): SpendLine => ({
  ...{ invoice, date: "2026-08-14", supplier, postcode, net },
  ...{ sme: "Yes", vcse: "No" },
});

/** In the order of each form's lines, which is that of its commitments. */
const CONTRACTS: readonly {
  readonly title: string;
  readonly supplier: string;
  readonly value: number;
  readonly commitments: readonly ReturnType<typeof promised>[];
  readonly sent?: { readonly claims: readonly Claim[]; readonly spend: readonly SpendLine[] };
}[] = [
  {
    title: "EXAMPLE grounds maintenance",
    supplier: "Example supplier A",
    value: 246_250,
    commitments: [
      promised("local-jobs", 9, 4),
      promised("young-people-work-advice", 30, 10),
      promised("local-spend", 60_000, 15_000),
    ],
    sent: {
      claims: [
        { quantity: 4, evidence: EVIDENCE },
        { quantity: 12, evidence: "Example list of visits" },
        { quantity: 15_400, evidence: "The ledger of this return" },
      ],
      spend: [
        paid("1001", "Example nursery", "S60 1AB", 12_400),
        paid("1002", "Example tool hire", "S65 1AA", 3_000),
        paid("1003", "Example seeds", "M1 1AA", 2_250),
      ],
    },
  },
  {
    title: "EXAMPLE building cleaning",
    supplier: "Example supplier B",
    value: 180_000,
    commitments: [promised("local-jobs", 6, 4), promised("local-spend", 20_000, 5_000)],
    sent: {
      claims: [
        { quantity: 2, evidence: EVIDENCE, narrative: "Two more begin in October." },
        { quantity: 5_100, evidence: "The ledger of this return" },
      ],
      spend: [
        paid("77", "Example cloths", "S61 1AA", 5_100),
        { ...paid("78", "Example soap", "S1 2AA", 900), vcse: "Unknown" },
      ],
    },
  },
  {
    title: "EXAMPLE minor works",
    supplier: "Example supplier C",
    value: 320_000,
    commitments: [promised("local-jobs", 8, 2), promised("local-spend", 40_000, 10_000)],
  },
];

/** What the council paid, in pounds: a credit, and one payee that nobody has looked up. */
const PAID: readonly (readonly [day: string, supplier: string, pounds: number, purpose: string])[] = [
  ["03/07/2026", "Example supplier A", 20_520.83, "EXAMPLE grounds maintenance"],
  ["10/07/2026", "Example supplier B", 15_000, "EXAMPLE building cleaning"],
  ["21/07/2026", "Example supplier C", 26_666.67, "EXAMPLE minor works"],
  ["03/08/2026", "Example supplier A", 20_520.83, "EXAMPLE grounds maintenance"],
  ["07/08/2026", "Example stationer", 1249.5, "EXAMPLE office supplies"],
  ["11/08/2026", "Example supplier B", 15_000, "EXAMPLE building cleaning"],
  ["19/08/2026", "Example stationer", -249.5, "EXAMPLE office supplies"],
  ["02/09/2026", "Example supplier A", 20_520.83, "EXAMPLE grounds maintenance"],
  ["11/09/2026", "Example supplier B", 15_000, "EXAMPLE building cleaning"],
  ["17/09/2026", "Example payee without a place", 4200, "EXAMPLE minor works"],
];

const PLACES: readonly (readonly [supplier: string, postcode: string, sme: string, vcse: string])[] = [
  ["Example supplier A", "S60 1AB", "Yes", "No"],
  ["Example supplier B", "S1 2AA", "Yes", "Yes"],
  ["Example supplier C", "S65 1AA", "No", "No"],
  ["Example stationer", "M1 1AA", "Unknown", "No"],
];

/** The files of the example, each with the word in its name. */
export async function exampleQuarter(): Promise<ExampleQuarter> {
  const contracts = CONTRACTS.map((each, index) => exampleContract(each, index + 1));
  const returns = contracts.flatMap((contract, index) => {
    const sent = CONTRACTS[index]?.sent;
    const declaration = { agreed: true, role: "Example contract manager", date: "2026-10-09" };
    const entries = sent && { ...sent, declaration };
    const plan = () => placeReturn(contract, QUARTER, { area: rotherhamArea, lines: LINES, entries });
    return entries ? [{ name: returnName(contract, QUARTER), plan: plan() }] : [];
  });
  return {
    contracts: jsonFile("EXAMPLE contracts.json", contracts),
    returns: await Promise.all(returns.map(workbookFile)),
    ledger: tableFile("EXAMPLE ledger.csv", PAID, [
      ["Payment date", ([day]) => day],
      ["Supplier name", ([, supplier]) => supplier],
      ["Net amount", ([, , pounds]) => pounds],
      ["Purpose", ([, , , purpose]) => purpose],
      ["Transaction number", (line) => `EXAMPLE-${PAID.indexOf(line) + 1}`],
    ]),
    suppliers: tableFile("EXAMPLE suppliers.csv", PLACES, [
      ["supplier", ([supplier]) => supplier],
      ["company_number", () => ""],
      ["postcode", ([, postcode]) => postcode],
      ["sme", ([, , sme]) => sme],
      ["vcse", ([, , , vcse]) => vcse],
    ]),
    area: jsonFile("EXAMPLE area.json", rotherhamArea),
    quarter: QUARTER,
    asOf: "2026-10-31",
  };
}

function exampleContract({ sent: _, ...said }: (typeof CONTRACTS)[number], number: number): Contract {
  const read = parseContract({
    ...said,
    reference: `EXAMPLE-${number}`,
    serviceArea: "Example service area",
    start: "2026-07-01",
    end: "2028-03-31",
    framework: "rotherham-2019",
    area: rotherhamArea,
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
    contact: "Example contract team",
    returnWithinDays: 20,
  });
  if (!read.ok) throw new Error(`the example is unsound: ${JSON.stringify(read.issues)}`);
  return read.value;
}

function tableFile<Row>(name: string, rows: readonly Row[], columns: readonly CsvColumn<Row>[]): NamedFile {
  return { name, bytes: new TextEncoder().encode([...csvTable(columns, rows)].join("")) };
}
