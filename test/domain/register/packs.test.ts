import { rowsOf } from "../../workbook/rows";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { checkPacks } from "../../../src/domain/register/packs";
import type { ProxyPack } from "../../../src/domain/framework/proxies";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { placeRegister } from "../../../src/sheets/register/workbook";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { contractOf, optionsWith, received, returnOf } from "./returned";

const hours = { measure: "young-people-work-advice", poundsPerUnit: 14.35, source: "Invented" };
const jobs = { measure: "local-jobs", poundsPerUnit: 30_000, source: "Invented" };
const pack: ProxyPack = {
  edition: "2026",
  title: "The council's values",
  source: "Invented",
  published: "2026-04-01",
  licence: "Free",
  illustrative: false,
  values: [hours, jobs],
};
const contracts = [contractOf("C-1"), contractOf("C-2"), contractOf("C-3", { serviceArea: "Adult care" })];
const came = ["C-1", "C-2", "C-3"].map((reference) => received(returnOf(reference), `${reference}.xlsx`));

/** Pounds that were claimed for young people's hours, and what the sheets say of pounds. */
function shown(parts: Parameters<typeof optionsWith>[1]) {
  const register = consolidate(EMPTY_STATE, came, optionsWith(contracts, parts));
  const { sheets } = gridOfPlan(placeRegister(register, "1 August 2026"));
  const cells = (name: string) =>
    sheets
      .filter((sheet) => sheet.name === name)
      .flatMap((sheet) => Object.values(rowsOf(sheet)))
      .map((row) => Object.fromEntries(Object.entries(row).map(([column, { value }]) => [column, value])));
  const titles = ["Quarter", "Register", "Method", "Returns"].map((name) => cells(name)[0]?.[0]);
  const quarter = cells("Quarter");
  const heading = quarter.find((row) => row[0] === "Service area") ?? {};
  const column = Object.keys(heading).find((key) => String(heading[Number(key)]).startsWith("Claimed, £"));
  const hoursLines = quarter.filter((row) => row[2] === "Young people work advice");
  return {
    register,
    titles,
    note: String(quarter[1]?.[0]),
    heading: heading[Number(column)],
    registerHeadings: Object.values(cells("Register")[2] ?? {}).filter((text) => String(text).includes("£")),
    pounds: hoursLines.map((row) => [row[0], row[Number(column)] ?? null]),
  };
}

describe("pounds of a register", () => {
  it("are by the council's pack for every contract, and carry its edition", () => {
    const { pounds, heading, registerHeadings, titles, note } = shown({ proxyPack: pack });
    expect(pounds).toEqual([
      ["Adult care", 143.5],
      ["Property", 287],
    ]);
    expect(heading).toBe("Claimed, £ (2026)");
    expect(registerHeadings).toEqual([
      "£ a unit (2026)",
      "Committed, £ (2026)",
      "Claimed, £ (2026)",
      "Validated, £ (2026)",
    ]);
    expect(note).toContain("Pounds are by the proxy pack The council's values, edition 2026.");
    expect(titles.join()).not.toContain("ILLUSTRATIVE");
  });

  it("are by the packs that contracts name, and it is said which contracts have none", () => {
    const { pounds, note } = shown({ contractPacks: new Map([["C-1", pack]]) });
    expect(pounds).toEqual([
      ["Adult care", null],
      ["Property", 143.5],
    ]);
    expect(note).toContain("Contracts without a pack have no pounds but of measures in pounds: C-2, C-3.");
  });

  it("are none without a pack but of measures in pounds, and it is said", () => {
    const { pounds, heading, note, register } = shown({});
    expect(pounds).toEqual([
      ["Adult care", null],
      ["Property", null],
    ]);
    expect(heading).toBe("Claimed, £");
    expect(note).toContain("No proxy pack was given");
    expect(register.rows.filter(({ pounds: value }) => value === 1).map(({ measure }) => measure.id)).toEqual(
      ["local-spend", "local-spend", "local-spend"],
    );
  });

  it("are marked on every sheet that has them where the pack is made up", () => {
    const { titles } = shown({ contractPacks: new Map([["C-3", { ...pack, illustrative: true }]]) });
    expect(titles).toEqual([
      "ILLUSTRATIVE. Quarter 2026-27 Q1",
      "ILLUSTRATIVE. Register: 2026-27 Q1",
      "ILLUSTRATIVE. Method",
      "Returns: 2026-27 Q1",
    ]);
  });
});

describe("packs of one register", () => {
  const one = { name: "Contract C-1", pack };

  it("are one where editions and values are the same, in whatever order", () => {
    const other = { ...pack, title: "Another title", values: [jobs, hours] };
    expect(checkPacks([one, { name: "Contract C-2", pack: other }])).toEqual([]);
    expect(checkPacks([])).toEqual([]);
  });

  it.each([
    [
      { ...pack, edition: "2027" },
      "Contract C-1 is valued by proxy pack 2026 and Contract C-2 by 2027: pounds of two editions are never added. Name one edition in all, or consolidate the contracts of each apart",
    ],
    [
      { ...pack, values: [hours] },
      "Contract C-1 and Contract C-2 name proxy packs that are both called 2026 and have other values; name the same pack in both",
    ],
  ])("are refused where they differ, naming both", (other, words) => {
    expect(checkPacks([one, one, { name: "Contract C-2", pack: other }]).map(wordIssue)).toEqual([words]);
  });
});
