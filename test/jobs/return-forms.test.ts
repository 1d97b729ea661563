import type { Contract } from "../../src/domain/contract/contract";
import { parseContract } from "../../src/domain/contract/contract";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Issue } from "../../src/domain/issues/issue";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readLineCount, returnForms, type ReturnFormsAsked } from "../../src/jobs/return-forms";
import { RETURN } from "../../src/sheets/return/names";
import { readReturnStamp } from "../../src/sheets/return/read-stamp";
import { cleaning, contractWith } from "../parity/returns";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { jsonSource, lostSource, textSource } from "./sources";

const inFile = (contract: Contract, file = "contracts.json") => ({ contract, file });
const words = ({ issues }: { readonly issues: readonly Issue[] }) => issues.map(wordIssue);
const commitment = (quarter: string) => [
  { measure: "apprenticeships", quantity: 1, due: [{ quarter, quantity: 1 }] },
];
const sound = contractWith();
const ended = contractWith({
  reference: "C-ENDED",
  earlier: [],
  start: "2020-04-01",
  end: "2020-06-30",
  commitments: commitment("2020-21-Q1"),
});
const { districts: _none, ...bySectors } = rotherhamArea;
const postcodes = textSource("postcodes.csv", "S60 1AE,E08000018");

const forms = (changes: Partial<ReturnFormsAsked> = {}) =>
  returnForms({
    contracts: [inFile(sound)],
    quarter: "2026-27-Q1",
    lines: 10,
    openNamed: () => undefined,
    ...changes,
  });

it("has a sound contract to begin with", () => {
  expect(parseContract(cleaning).ok).toBe(true);
});

describe("the forms of a quarter", () => {
  it("are named after contract and quarter, told apart where characters had to go: who needs no change keeps its name", async () => {
    const contracts = [sound, { ...sound, reference: "A/1" }, { ...sound, reference: "A-1" }].map((each) =>
      inFile(each),
    );
    const made = await forms({ contracts });
    expect(made.ok && made.value.map(({ name }) => name)).toEqual([
      "C-2026-07 2026-27 Q1 return",
      "A-1 2026-27 Q1 return (2)",
      "A-1 2026-27 Q1 return",
    ]);
  });

  it("are made of the contract", async () => {
    const made = await forms();
    expect(made.ok && made.value[0]?.plan().sheets.some(({ name }) => name === RETURN)).toBe(true);
  });

  it("name a contract whose quarter of that name is other months", async () => {
    const november = inFile({
      ...sound,
      ...{ reference: "C-NOV", earlier: [], start: "2026-04-01" },
      calendar: { socialValueFirstMonth: 11, spendFirstMonth: 4 },
      commitments: commitment("2026-27-Q1"),
    });
    const second = inFile({ ...sound, reference: "C-2" });
    const made = await forms({ contracts: [inFile(sound), second, november] });
    expect([made.ok && made.value.length, words(made)]).toEqual([
      3,
      [
        "Make sure that this form is meant: the contract's social value year begins in November, so that its 2026-27 Q1 is 1 November 2026 to 31 January 2027, and not the three months of the other forms (contracts.json, C-NOV)",
      ],
    ]);
  });

  it("leave out and name a contract that has ended, and are made of the others", async () => {
    const made = await forms({ contracts: [inFile(ended), inFile(sound)] });
    expect([
      made.ok && made.value.map(({ name }) => name),
      made.issues.map(({ severity }) => severity),
    ]).toEqual([["C-2026-07 2026-27 Q1 return"], ["warning"]]);
    expect(words(made)).toEqual([
      "No form was made for this contract, which has no day in 2026-27-Q1: its quarters are from 2020-21-Q1 to 2020-21-Q1 (contracts.json, C-ENDED)",
    ]);
  });

  it("are refused where no contract has the quarter", async () => {
    const made = await forms({ contracts: [inFile(ended, "one.json")] });
    expect([made.ok, words(made)]).toEqual([
      false,
      [
        "Quarter must be from 2020-21-Q1 to 2020-21-Q1, the contract's own; it is 2026-27-Q1 (one.json, C-ENDED)",
      ],
    ]);
  });
});

describe("the ledger lines of a form", () => {
  it.each(["9", "10001", "ten", "12.5"])("cannot be %s", (typed) => {
    expect(words(readLineCount(typed))).toEqual(["Lines must be a whole number from 10 to 10,000"]);
  });

  it.each([
    ["", 1000],
    ["12", 12],
    ["10,000", 10_000],
  ])("are read as they are typed: %j", (typed, lines) => {
    expect(readLineCount(typed)).toMatchObject({ ok: true, value: lines });
  });
});

describe("the area of a contract", () => {
  const contracts = [inFile({ ...sound, area: "areas/ours.json" })];
  const stamped = async (changes: Partial<ReturnFormsAsked>) => {
    const made = await forms(changes);
    const [form] = made.ok ? made.value : [];
    if (!form) return words(made);
    const stamp = readReturnStamp(gridOfPlan(form.plan()));
    return stamp.ok ? [stamp.value.area.name, stamp.value.return.exact] : words(stamp);
  };
  const ours = jsonSource("areas/ours.json", { ...bySectors, name: "Ours" });

  it("is the one that it names, where the door can open it", async () => {
    const openNamed = (path: string, namedIn: string) =>
      path === "areas/ours.json" && namedIn === "contracts.json" ? ours : undefined;
    expect(await stamped({ contracts, openNamed })).toEqual(["Ours", false]);
  });

  it("has to be given where the door cannot, and that is taken", async () => {
    expect(await stamped({ contracts })).toEqual([
      "Choose the area file: contract C-2026/07 names the file areas/ours.json, which has to be given here (contracts.json)",
    ]);
    expect(await stamped({ contracts, area: ours })).toEqual(["Ours", false]);
  });

  it("is refused with the file's name where that is lost or holds mistakes", async () => {
    expect(await stamped({ contracts, openNamed: () => lostSource("areas/ours.json") })).toEqual([
      expect.stringContaining("(areas/ours.json)"),
    ]);
    expect(await stamped({ area: jsonSource("area.json", { name: "X" }) })).toEqual([
      expect.stringContaining("(area.json)"),
      expect.stringContaining("(area.json)"),
    ]);
  });

  it("makes tiers exact with a postcode file", async () => {
    expect(await stamped({ postcodes })).toEqual(["Rotherham", true]);
  });

  it("is refused with a postcode file that says nothing of it, once for contracts that share it", async () => {
    const area = jsonSource("area.json", bySectors);
    const two = [inFile(sound), inFile({ ...sound, reference: "C-9" })];
    const sentence =
      "Give the area's district codes, or leave the postcode file out: without codes a postcode file says nothing of the area";
    expect(await stamped({ contracts: two, area, postcodes })).toEqual([
      `${sentence} (area.json, Rotherham)`,
    ]);
    const own = [inFile({ ...sound, area: bySectors }, "contract.json")];
    expect(await stamped({ contracts: own, postcodes })).toEqual([`${sentence} (contract.json, Rotherham)`]);
  });

  it("keeps back no mistake of the postcode file", async () => {
    const wrong = textSource("p.csv", "a,b,c", "1,2,3");
    const found = await stamped({
      area: jsonSource("area.json", { ...bySectors, name: "" }),
      postcodes: wrong,
    });
    expect(found).toEqual([expect.stringContaining("(p.csv)"), expect.stringContaining("(area.json)")]);
  });
});
