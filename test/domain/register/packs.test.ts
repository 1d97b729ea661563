import { rowsOf } from "../../workbook/rows";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { Issue } from "../../../src/domain/issues/issue";
import { EMPTY_STATE, type Register } from "../../../src/domain/register/model";
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

/** Pounds of young people's hours under a heading of the sheet Quarter, by service area. */
function claimedIn(register: Register, heading: string) {
  const { sheets } = gridOfPlan(placeRegister(register, "1 August 2026"));
  const sheet = sheets.find(({ name }) => name === "Quarter");
  if (!sheet) throw new Error("no sheet");
  const rows = Object.values(rowsOf(sheet)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, { value }]) => [column, value])),
  );
  const headings = rows.find((row) => row[0] === "Service area") ?? {};
  const column = Object.keys(headings).find((key) => headings[Number(key)] === heading);
  return rows
    .filter((row) => row[2] === "Young people work advice")
    .map((row) => [row[0], row[Number(column)] ?? null]);
}

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
  it("are by the pack before too where the council's was changed by then, and never added", () => {
    const next = { ...pack, edition: "2027", values: [{ ...hours, poundsPerUnit: 20 }] };
    const { register, note } = shown({ proxyPack: pack, laterPacks: [{ from: "2026-05-01", pack: next }] });
    expect(claimedIn(register, "Claimed, £ (2026)")).toEqual([
      ["Adult care", 143.5],
      ["Property", 287],
    ]);
    expect(claimedIn(register, "Claimed, £ (2027)")).toEqual([
      ["Adult care", 200],
      ["Property", 400],
    ]);
    expect(note).toContain("The council's pack was changed: 2027 from 1 May 2026.");
    const ofHours = register.rows.find(({ measure }) => measure.id === hours.measure);
    expect([ofHours?.pounds, ofHours?.poundsBefore.map(({ pounds }) => pounds)]).toEqual([20, [14.35]]);
    const notYet = shown({ proxyPack: pack, laterPacks: [{ from: "2026-07-01", pack: next }] });
    expect(notYet.register.valuations.map(({ label }) => label)).toEqual(["2026"]);
    expect(notYet.note).not.toContain("changed");
  });

  it("are by a contract's pack before too where one of its versions changed it by then, and no other contract's", () => {
    const next = { ...pack, edition: "2027", values: [{ ...hours, poundsPerUnit: 20 }] };
    const { register, note } = shown({
      proxyPack: pack,
      // The council changes its own later, when C-1 is valued by its own already.
      laterPacks: [{ from: "2026-06-01", pack: { ...pack, edition: "2028" } }],
      contractPacks: new Map([["C-3", pack]]),
      laterContractPacks: new Map([
        ["C-1", [{ from: "2026-05-01", pack: next }]],
        ["C-3", [{ from: "2026-07-01", pack: next }]],
      ]),
    });
    expect(register.valuations.map(({ label }) => label)).toEqual(["2026", "2027", "2028"]);
    expect(claimedIn(register, "Claimed, £ (2026)")).toEqual([
      ["Adult care", 143.5],
      ["Property", 287],
    ]);
    expect(claimedIn(register, "Claimed, £ (2027)")).toEqual([
      ["Adult care", null],
      ["Property", 200],
    ]);
    expect(claimedIn(register, "Claimed, £ (2028)")).toEqual([
      ["Adult care", null],
      ["Property", 143.5],
    ]);
    expect(note).toContain("Packs of contracts were changed: C-1 to 2027 from 1 May 2026.");
  });

  it("are a contract's own where it names a pack, whatever the council changed", () => {
    const later = [{ from: "2026-05-01", pack: { ...pack, edition: "2027" } }];
    const contractPacks = new Map(["C-1", "C-2", "C-3"].map((reference) => [reference, pack]));
    const { register } = shown({ laterPacks: later, contractPacks });
    expect(register.valuations.map(({ label }) => label)).toEqual(["2026"]);
  });

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
  const next: ProxyPack = {
    ...pack,
    edition: "2027",
    title: "Next year's",
    values: [{ ...hours, poundsPerUnit: 20 }],
  };

  it("are one where editions and values are the same, in whatever order", () => {
    const other = { ...pack, title: "Another title", values: [jobs, hours] };
    expect(checkPacks([one, { name: "Contract C-2", pack: other }])).toEqual([]);
    expect(checkPacks([])).toEqual([]);
    const { register } = shown({
      contractPacks: new Map([
        ["C-1", pack],
        ["C-2", other],
      ]),
    });
    expect(register.valuations.map(({ label }) => label)).toEqual(["2026", ""].slice(0, 1));
  });

  it("have columns of their own where editions differ, and are never added", () => {
    const by = shown({ proxyPack: pack, contractPacks: new Map([["C-2", next]]) });
    expect(by.registerHeadings).toEqual(
      ["2026", "2027"].flatMap((edition) =>
        ["£ a unit", "Committed, £", "Claimed, £", "Validated, £"].map((text) => `${text} (${edition})`),
      ),
    );
    // 10 hours each: C-1 and C-3 by the council's 14.35, C-2 by 20.
    expect(claimedIn(by.register, "Claimed, £ (2026)")).toEqual([
      ["Adult care", 143.5],
      ["Property", 143.5],
    ]);
    expect(claimedIn(by.register, "Claimed, £ (2027)")).toEqual([
      ["Adult care", null],
      ["Property", 200],
    ]);
    expect(by.note).toContain(
      "Pounds are by 2 proxy packs, each in columns of its own, never added: The council's values, edition 2026; Next year's, edition 2027.",
    );
  });

  it("leave measures in pounds of contracts without a pack in columns without an edition", () => {
    const { register, registerHeadings } = shown({
      contractPacks: new Map([
        ["C-1", pack],
        ["C-2", next],
      ]),
    });
    expect(registerHeadings.slice(-4)).toEqual(["£ a unit", "Committed, £", "Claimed, £", "Validated, £"]);
    const spend = register.rows.filter(({ measure }) => measure.id === "local-spend");
    expect(spend.map(({ contract, valuation, pounds }) => [contract.reference, valuation, pounds])).toEqual([
      ["C-1", 0, 1],
      ["C-2", 1, 1],
      ["C-3", 2, 1],
    ]);
  });

  it("are side by side and pointed out where one edition has two values", () => {
    const other = { ...pack, values: [hours] };
    const named = [one, one, { name: "Contract C-2", pack: other }, { name: "Contract C-3", pack: other }];
    expect(
      checkPacks(named).map(({ severity, ...issue }) => [
        severity,
        wordIssue({ severity, ...issue } as Issue),
      ]),
    ).toEqual([
      [
        "warning",
        "Name the same pack in both: Contract C-1 and Contract C-2 name proxy packs that are both called 2026 and have other values. Their pounds stand side by side and are not added",
      ],
    ]);
    const { register } = shown({
      contractPacks: new Map([
        ["C-1", pack],
        ["C-2", other],
        ["C-3", other],
      ]),
    });
    expect(register.valuations.map(({ label }) => label)).toEqual(["2026", "2026 (2)"]);
  });
});
