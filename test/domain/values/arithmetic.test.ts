import { valueOfArithmetic } from "../../../src/domain/values/arithmetic";

describe("a formula of numbers alone", () => {
  it.each([
    ["=1+2", 3],
    ["=1.5+1", 2.5],
    ["=12000+0.5", 12_000.5],
    ["= 10 / 4 - .5", 2],
    ["=2*(3+4)", 14],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=50%", 0.5],
    ["=+8-3-2", 3],
    ["=100*-2%", -2],
    ["=((7))", 7],
    ["=1.5E+3", 1500],
    ["=SUM(1,2)", 3],
    ["=sum(7.5, 2*3)/2", 6.75],
    ["=ROUND(350/37,2)", 9.46],
    ["=ROUND(1234,-2)", 1200],
    ["=ROUND(-2.5,0)", -3],
    ["=AVERAGE(8,7,9)-1", 7],
  ])("%s comes to %d", (formula, value) => {
    expect(valueOfArithmetic(formula)).toBeCloseTo(value, 12);
  });

  it.each([
    "=A1+1",
    "=SUM(1,A2)",
    "=SUM()",
    "=SUM(1,)",
    "=ROUND(1.5)",
    "=TODAY()",
    "=MAX(1,2)",
    "=E3",
    "=1/0",
    "=1+",
    "=(1",
    "=1)",
    "=",
    '="12"',
    "=1=1",
    "=1.2.3",
    "=5:5",
    "=1,2",
  ])("%s is none", (formula) => {
    expect(valueOfArithmetic(formula)).toBeUndefined();
  });

  it("is read in no time however deep it goes", () => {
    expect(valueOfArithmetic(`=${"(".repeat(100_000)}`)).toBeUndefined();
    expect(valueOfArithmetic(`=${"(".repeat(200)}5${")".repeat(200)}`)).toBe(5);
  });
});
