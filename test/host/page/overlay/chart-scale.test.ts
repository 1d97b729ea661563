import { valueScale } from "../../../../src/host/page/overlay/chart-scale";

const free = { minimum: "", maximum: "" } as const;

describe("the lines of a chart's value axis", () => {
  it.each([
    ["scores", [40, 31.47, 16.77], 0, 40, [0, 10, 20, 30, 40]],
    ["shares", [0.31, 0.08], 0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]],
    ["values below 0", [-12, 30], -20, 30, [-20, -10, 0, 10, 20, 30]],
    ["nothing but zeros", [0, 0], 0, 0.2, [0, 0.2]],
    ["no values", [], 0, 0.2, [0, 0.2]],
    ["pounds", [1_250_000], 0, 1_500_000, [0, 500_000, 1_000_000, 1_500_000]],
  ])("stand at round numbers: %s", (_, values, from, to, ticks) => {
    expect(valueScale(values, free)).toEqual({ from, to, ticks });
  });

  it("begin and end where the chart says", () => {
    expect(valueScale([5, 9], { minimum: 4, maximum: 10 })).toEqual({
      from: 4,
      to: 10,
      ticks: [4, 6, 8, 10],
    });
  });
});
