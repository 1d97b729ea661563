import { registerJson } from "../../src/cli/consolidate-report";
import { totalColumns } from "../../src/sheets/register/total-columns";
import type { Register } from "../../src/domain/register/model";
import { firstQuarter, registers } from "../parity/registers";

const acrossTwo = registers.find(([name]) => name.startsWith("contracts of two editions"))?.[1];

const headings = (register: Register): readonly string[] =>
  totalColumns(register, {
    ...({ prefix: "Quarter", name: "Quarter_ServiceArea", heading: "Service area" } as const),
    column: "Register_ServiceArea",
    whose: () => "",
    hasRow: () => true,
    claims: () => undefined,
  }).map(({ heading }) => String(heading));

it("prints the edition beside a measure where several are in the register, and nowhere else", () => {
  const both = acrossTwo ?? firstQuarter;
  const editions = new Set(registerJson(both).totals.map((total) => "edition" in total && total.edition));
  expect(editions.size).toBe(2);
  expect(headings(both).filter((heading) => heading === "Edition")).toHaveLength(2);
  expect(registerJson(firstQuarter).totals.some((total) => "edition" in total)).toBe(false);
  expect(headings(firstQuarter).filter((heading) => heading === "Edition")).toHaveLength(1);
});
