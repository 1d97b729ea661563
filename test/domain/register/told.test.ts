import { stateCounts } from "../../../src/domain/register/cabinet";
import { registerCsv } from "../../../src/domain/register/export";
import { commitmentLines, kpiRatings } from "../../../src/domain/register/ratings";
import { placeRegister } from "../../../src/sheets/register/workbook";
import { readRegister } from "../../../src/sheets/register/read";
import { checkRegisterWorkbook } from "../../../src/sheets/register/check";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { decided, toldRegister } from "./told";

const states = (register: ReturnType<typeof toldRegister>) =>
  commitmentLines(register).map(({ state }) => state);

describe("a commitment that is told in words", () => {
  it("stands as the council decided on its answer", () => {
    const register = toldRegister("validated");
    expect(states(register)).toEqual([
      "On track",
      "Behind",
      "Behind",
      "At risk",
      "To be decided",
      "No quantity",
    ]);
    expect(kpiRatings(register).map(({ rating }) => rating)).toEqual([
      "Good",
      "Approaching target",
      "Approaching target",
    ]);
    expect(register.exceptions).toEqual([]);
  });

  it("stands as it was answered where claims are rated", () => {
    expect(states(toldRegister("claimed"))).toEqual([
      "On track",
      "Behind",
      "On track",
      "On track",
      "At risk",
      "No quantity",
    ]);
  });

  it("is counted with the others by its state", () => {
    const counts = stateCounts(commitmentLines(toldRegister("validated")));
    expect(counts).toContainEqual({ state: "To be decided", count: 1 });
    expect(counts).toContainEqual({ state: "Behind", count: 2 });
  });

  it("is open again where another answer was decided on, and it is said which", () => {
    const register = toldRegister("validated", [decided(0, { verdict: "Validated", done: "partly" })]);
    expect(states(register)[0]).toBe("To be decided");
    expect(register.exceptions.map(({ code, limits }) => [code, limits])).toEqual([
      ["decision-on-other-answer", { before: "Partly done", after: "Done" }],
    ]);
  });

  it("keeps its answers and decisions in the workbook of the register", () => {
    const register = toldRegister("validated");
    const grid = gridOfPlan(placeRegister(register, "1 August 2026"));
    const read = readRegister(grid);
    const { validations } = register.state.decisions;
    expect(read.ok && read.value.state.decisions.validations).toEqual(
      expect.arrayContaining(validations as unknown[]) as unknown,
    );
    expect(checkRegisterWorkbook(grid).issues).toEqual([]);
  });

  it("is in the comma-separated text as it was answered", () => {
    const [names = "", first = ""] = [...registerCsv(toldRegister("validated"))].join("").split("\r\n");
    expect([names, first].map((line) => line.split(",").at(-2))).toEqual(["done", "done"]);
  });
});
