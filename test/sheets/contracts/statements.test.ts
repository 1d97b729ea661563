import { parseContracts } from "../../../src/domain/contract/contracts";
import { readContractRegister } from "../../../src/sheets/contracts/read";
import { placeContracts } from "../../../src/sheets/contracts/workbook";
import { borough2026 } from "../../domain/framework/borough";
import { gridOfPlan } from "../grid-of-plan";

const lighting = {
  id: "lighting",
  title: "Lighting",
  group: "Energy",
  question: "Which lamps will save power?",
};
const own = { ...borough2026, prompts: [lighting] };

it("calls a statement by the title of its edition's prompt, and reads it back", () => {
  const read = parseContracts(
    [
      {
        ...{
          reference: "C-1",
          title: "Lamps",
          serviceArea: "Streets",
          supplier: "Bidder A",
          value: 100_000,
        },
        ...{ start: "2026-04-01", end: "2027-03-31", framework: own.id, area: "rotherham" },
        calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
        statements: [{ id: "lighting", text: "LEDs." }],
        commitments: [
          { measure: own.measures[0]?.id, quantity: 1, due: [{ quarter: "2026-27-Q1", quantity: 1 }] },
        ],
      },
    ],
    [own],
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const plan = placeContracts(read.value, { editions: [own], today: "2026-04-01" });
  const lines = plan.sheets.find(({ name }) => name === "Statements")?.cells.map(({ value }) => value);
  expect(lines).toContain("Lighting");
  const again = readContractRegister(gridOfPlan(plan), [own]);
  expect(again.ok && again.value[0]?.statements).toEqual([{ id: "lighting", text: "LEDs." }]);
});
