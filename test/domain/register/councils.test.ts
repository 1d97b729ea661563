import { checkCouncilNames, councilNames } from "../../../src/domain/register/councils";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { spendByCouncil } from "../../../src/domain/register/spend-figures";
import { firstQuarter, twoAreas } from "../../parity/registers";
import { contractOf, optionsWith, received, returnOf } from "./returned";

describe("contracts of several councils and partners", () => {
  it("have their figures and their local spend by council, and what is not stated last", () => {
    const jobs = twoAreas.councilTotals.filter(({ measure }) => measure.id === "local-jobs");
    expect(jobs.map(({ council, committed }) => [council, committed])).toEqual([
      ["Fire * rescue authority", 8],
      [null, 16],
    ]);
    expect(spendByCouncil(twoAreas).map(({ council, total, local }) => [council, total, local])).toEqual([
      ["Fire * rescue authority", 20_500, 20_000],
      [null, 41_000, 40_000],
    ]);
  });

  it("are nothing apart where they are of one, as those of the council file are that state none", () => {
    expect([firstQuarter.councilTotals, spendByCouncil(firstQuarter)]).toEqual([[], []]);
    const contracts = [contractOf("C-1"), contractOf("C-2", { council: "rotherham " })];
    const came = ["C-1", "C-2"].map((reference) => received(returnOf(reference), `${reference}.xlsx`));
    const register = consolidate(
      EMPTY_STATE,
      came,
      optionsWith(contracts, { settings: { name: "Rotherham" } }),
    );
    expect(register.rows.map(({ council }) => council)).toContain("Rotherham");
    expect(register.councilTotals).toEqual([]);
  });

  it("have one spelling of each name, the council file's own first", () => {
    const all = ["LEEDS", "Barnsley", " barnsley"].map((council, index) =>
      contractOf(`C-${index}`, { council }),
    );
    expect(all.map(councilNames(all, { name: "Leeds" }))).toEqual(["Leeds", "Barnsley", "Barnsley"]);
    const [none] = [contractOf("C-9")];
    expect(none && councilNames([none], {})(none)).toBe(null);
  });

  it("are told where two names may be of one council, the council file's too", () => {
    const all = ["Leeds City Council", "Gamma N.H.S. trust", "Gamma NHS Trust", undefined].map(
      (council, index) => contractOf(`C-${index}`, council === undefined ? {} : { council }),
    );
    const limits = (name?: string) =>
      checkCouncilNames(all, name === undefined ? {} : { name }).map((issue) => issue.limits);
    const trust = { first: "Gamma N.H.S. trust", second: "Gamma NHS Trust" };
    expect(limits()).toEqual([trust]);
    expect(limits("Leeds")).toEqual([trust, { first: "Leeds", second: "Leeds City Council" }]);
    expect(limits("Bradford")).toEqual([trust]);
  });
});
