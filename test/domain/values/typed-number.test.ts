import { readTypedNumber } from "../../../src/domain/values/typed-number";

describe("a figure as it was typed", () => {
  it.each([
    [12.5, 12.5],
    ["1,200.50", 1200.5],
    ["£1,200", 1200],
    ["£ 1,200.50", 1200.5],
    ["\u00a01200 ", 1200],
    ["-5", -5],
    ["-£5.00", -5],
    [".5", 0.5],
    ["12.", 12],
    ["0.125", 0.125],
    ["1,234,567.89", 1_234_567.89],
  ])("is a number: %j", (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ kind: "number", value });
  });

  it.each([
    ["1 200,50", "ambiguous"],
    ["1.200,50", "ambiguous"],
    ["1\u00a0200", "ambiguous"],
    ["12,5", "ambiguous"],
    ["1,20", "ambiguous"],
    ["1.200", "ambiguous"],
    ["£1.200", "ambiguous"],
    ["€5", "ambiguous"],
    ["1'200", "ambiguous"],
    ["about 10", "not-a-number"],
    ["10 FTE", "not-a-number"],
    ["#REF!", "not-a-number"],
    ["1e3", "not-a-number"],
    [true, "not-a-number"],
    [Number.NaN, "not-a-number"],
    ["", "blank"],
    ["\u00a0 ", "blank"],
    [null, "blank"],
    [undefined, "blank"],
  ])("is never guessed at: %j is %s", (typed, kind) => {
    expect(readTypedNumber(typed)).toEqual({ kind });
  });
});
