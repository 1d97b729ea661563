import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { placeContracts } from "../../src/sheets/contracts/workbook";
import { cellName } from "../../src/workbook/address";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { pastedAt } from "../sheets/kinds";
import { pasted } from "../sheets/pasted";
import { contractWith } from "./returns";

const advice = {
  measure: "young-people-work-advice",
  quantity: 30,
  due: [{ quarter: "2027-28-Q1", quantity: 30 }],
};
const plain = (reference: string, changes: object = {}) =>
  contractWith({ reference, earlier: undefined, area: "rotherham", commitments: [advice], ...changes });

/** A line of the register, from 0, one entry that is typed there, and what the line's Check then says. */
export interface Slip {
  readonly does: string;
  readonly sheet: "Contracts" | "Commitments";
  readonly line: number;
  readonly typed: Readonly<Record<string, CellValue>>;
  readonly says: string;
}

/** A contract in each line, with one commitment of the same line: the tests below change one of the two. */
const CONTRACTS = Array.from({ length: 16 }, (_, line) => `C-${line}`);
const ENDS = CONTRACTS.length;

const sound = placeContracts(
  CONTRACTS.map((reference) => plain(reference)),
  { editions: shippedEditions, today: "2026-07-01" },
);

const SLIPS: readonly Slip[] = [
  slip("Contracts", 0, "nothing", {}, "In order"),
  slip("Contracts", 1, "no title", { Title: null }, "Incomplete"),
  slip("Contracts", 2, "an end before the start", { End: 46_000 }, "Ends before it starts"),
  slip("Contracts", 3, "a day as text", { End: "1/4/2028" }, "Type the date again: it is text"),
  slip("Contracts", 4, "pounds as text", { Value: "£400,000" }, "Type the figure again: it is text"),
  slip("Contracts", 5, "a month left out", { SpendMonth: null }, "Incomplete"),
  slip("Contracts", ENDS, "a reference a second time", { Reference: "C-14" }, "Reference stands twice"),
  slip("Contracts", ENDS + 1, "half a line", { Title: "Half a line" }, "Incomplete"),
  slip("Contracts", ENDS + 2, "nothing in a blank line", {}, ""),
  slip("Commitments", 6, "its contract in small letters", { Contract: " c-6 " }, "In order"),
  slip("Commitments", 7, "no measure", { Measure: null }, "Incomplete"),
  slip("Commitments", 8, "no quantity", { Quantity: null }, "Incomplete"),
  slip("Commitments", 9, "a quantity as text", { Quantity: "30" }, "Type the figure again: it is text"),
  slip("Commitments", 10, "another quantity", { Quantity: 31 }, "Quarters do not sum to the quantity"),
  slip("Commitments", 11, "no such contract", { Contract: "C-66" }, "No such contract"),
  slip("Contracts", 11, "no commitment left", {}, "No commitments"),
  slip("Commitments", 12, "a quarter as text", { "2027-28 Q1": "30" }, "Type the figure again: it is text"),
  slip(
    "Commitments",
    ENDS,
    "a commitment that a version takes out",
    { Contract: "C-13", Version: 1, Measure: "Young people work advice", TakenOut: "Yes" },
    "In order",
  ),
  slip(
    "Commitments",
    ENDS + 3,
    "a commitment of a version",
    { Contract: "C-13", Version: 1, Measure: "Business advice", Quantity: 4, "2027-28 Q1": 4 },
    "In order",
  ),
  slip("Commitments", ENDS + 1, "half a line", { Quantity: 5 }, "Incomplete"),
  slip("Commitments", ENDS + 2, "nothing in a blank line", {}, ""),
];

function slip(sheet: Slip["sheet"], line: number, does: string, typed: Slip["typed"], says: string): Slip {
  return { sheet, line, does, typed, says };
}

const version = { Contract: "C-13", Version: 1, From: 46_296, Reason: "Other work" } as const;
const versioned = Object.entries(version).reduce(
  (plan, [column, value]) => pastedAt(plan, [`Versions_${column}`, 0, value]),
  sound,
);

/** One register with a slip of every kind, and the cells of Check by what they say there. */
export const slippedRegister = {
  sound,
  plan: SLIPS.reduce(slipped, versioned),
  checks: SLIPS.map((each) => ({ ...each, cell: checkCell(each), row: rowOf(each) })),
};

function slipped(plan: Plan, { sheet, line, typed }: Slip): Plan {
  return Object.entries(typed).reduce((changed, [column, value]) => {
    const quarter = plan.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find((cell) => cell.value === column && cell.row === rowOf({ sheet, line: 0 }) - 1);
    return /^\d/.test(column) && quarter
      ? pasted(changed, {
          sheet,
          cell: cellName({ row: rowOf({ sheet, line }), column: quarter.column }),
          value,
        })
      : pastedAt(changed, [`${sheet}_${column}`, line, value]);
  }, plan);
}

function rangeOf(name: string) {
  const found = sound.names.find((each) => each.name === name);
  if (!found) throw new Error(`no such name: ${name}`);
  return found.range;
}

function rowOf({ sheet, line }: Pick<Slip, "sheet" | "line">): number {
  return rangeOf(`${sheet}_Check`).row + line;
}

function checkCell({ sheet, line }: Slip): string {
  return cellName({ row: rowOf({ sheet, line }), column: rangeOf(`${sheet}_Check`).column });
}
