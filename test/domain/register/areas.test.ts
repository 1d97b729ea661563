import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { areaNames } from "../../../src/domain/register/areas";
import { spendByArea } from "../../../src/domain/register/spend-figures";
import { firstQuarter, twoAreas } from "../../parity/registers";
import { contractOf } from "./returned";

describe("contracts of several areas", () => {
  it("have their figures and their local spend by what is local to them", () => {
    const jobs = twoAreas.areaTotals.filter(({ measure }) => measure.id === "local-jobs");
    expect(jobs.map(({ area, committed }) => [area, committed])).toEqual([
      ["Barnsley * Dearne", 16],
      ["Rotherham", 8],
    ]);
    expect(spendByArea(twoAreas).map(({ area, total, local }) => [area, total, local])).toEqual([
      ["Barnsley * Dearne", 51_000, 50_000],
      ["Rotherham", 10_500, 10_000],
    ]);
  });

  it("are nothing apart where they are of one", () => {
    expect([firstQuarter.areaTotals, spendByArea(firstQuarter)]).toEqual([[], []]);
  });

  it("are called as the area's file calls them, which a contract names", () => {
    const named = contractOf("C-1", { area: "ours.json" });
    const shipped = contractOf("C-1", { area: "rotherham" });
    expect(areaNames([named], new Map([["C-1", { name: "Leeds" }]]))(named)).toBe("Leeds");
    expect(areaNames([named])(named)).toBe("ours.json");
    expect(areaNames([shipped])(shipped)).toBe("Rotherham");
  });

  it("have one spelling of each name, since the sheets' sums know no capitals", () => {
    const all = ["ROTHERHAM", "Leeds", " leeds"].map((name, index) =>
      contractOf(`C-${index}`, { area: { ...rotherhamArea, name } }),
    );
    expect(all.map(areaNames(all))).toEqual(["Rotherham", "Leeds", "Leeds"]);
  });
});
