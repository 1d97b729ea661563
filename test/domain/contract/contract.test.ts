import { parseArea } from "../../../src/domain/council/area";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { tierOf } from "../../../src/domain/council/places";
import {
  countsAs,
  dueBy,
  earlierTotal,
  progressOf,
  quarterYears,
} from "../../../src/domain/contract/accumulation";
import { dayOfSerial, serialOf } from "../../../src/domain/values/day";
import { parseQuarter, quarterOf, quartersBetween } from "../../../src/domain/values/calendar";
import { contractQuarters, parseContract, termsOn } from "../../../src/domain/contract/contract";
import { contractSchedule } from "../../../src/domain/contract/schedule";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { readPostcodeFile } from "../council/read-postcode-file";
import { normalisePostcode } from "../../../src/domain/values/postcodes";
import { shareOf, totalSpend } from "../../../src/domain/return/spend-lines";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { cleaning, contractWith } from "../../parity/returns";

const quarter = (id: string, month = 4) => parseQuarter(id, month)!;

describe("a contract's file", () => {
  const [jobs, ...others] = cleaning.commitments;
  it.each([
    [{ end: "2026-01-01" }, "End must be 15 May 2026, the start, or later; it is 1 January 2026"],
    [
      { commitments: [{ ...jobs, quantity: 13 }] },
      "What is due by quarter must sum to 13, the quantity committed; it sums to 12.5 (Local jobs)",
    ],
    [
      { commitments: [{ ...jobs, measure: "local-trees" }] },
      "Measure local-trees is neither in the framework edition nor a bespoke measure of this contract (commitment 1)",
    ],
    [{ commitments: [jobs, jobs] }, "Commitment to local-jobs stands twice; keep one (commitment 2)"],
    [
      { commitments: [{ ...jobs, due: [{ quarter: "2030-31-Q1", quantity: 12.5 }] }] },
      "Quarter must be from 2026-27-Q1 to 2027-28-Q4, the contract's own; it is 2030-31-Q1 (Local jobs)",
    ],
    [
      { commitments: [{ ...jobs, due: [{ quarter: "2026-28-Q1", quantity: 12.5 }] }] },
      "2026-28-Q1 is not a quarter of this contract's social value year; they are written as 2026-27-Q1 (Local jobs)",
    ],
    [{ colour: "red" }, "Remove colour or check its spelling: this file has no such field"],
    [
      { versions: [{ from: "2026-01-01", reason: "Less", commitments: others }] },
      "From must be 15 May 2026, the day of what it changes, or later; it is 1 January 2026 (version 1)",
    ],
  ])("says what is wrong: %j", (changes, words) => {
    const read = parseContract({ ...cleaning, ...changes });
    expect(read.ok).toBe(false);
    expect(read.issues.map(wordIssue)).toContain(words);
  });

  it("may change twice on one day, change on its first, and end on the day on which it begins or changes", () => {
    const version = { from: "2026-05-15", reason: "Variation", commitments: cleaning.commitments };
    const lasting = parseContract({ ...cleaning, versions: [version, { ...version, reason: "Novation" }] });
    expect(lasting.issues).toEqual([]);
    const one = { measure: "local-jobs", quantity: 1, due: [{ quarter: "2026-27-Q1", quantity: 1 }] };
    const day = { ...cleaning, start: "2026-05-15", end: "2026-05-15", commitments: [one], earlier: [] };
    expect(parseContract(day).issues).toEqual([]);
    const ended = { ...version, end: "2026-05-15", commitments: [one] };
    expect(parseContract({ ...day, end: "2028-03-31", versions: [ended] }).issues).toEqual([]);
  });

  it("asks for three KPIs over £5 million, and takes the contract", () => {
    const read = parseContract({ ...cleaning, value: 5_000_001 });
    expect(read.ok).toBe(true);
    expect(read.issues.map(wordIssue)).toEqual([
      "Mark 3 commitments as key performance indicators: the contract's estimated value is more than £5,000,000, and 1 is marked",
    ]);
    expect(parseContract({ ...cleaning, value: 5_000_000 }).issues).toEqual([]);
  });

  it("changes its terms on a version's day, and keeps those before", () => {
    const versions = [
      { from: "2027-01-01", reason: "Extended", end: "2028-06-30", commitments: cleaning.commitments },
      { from: "2027-06-01", reason: "Novation", supplier: "Supplier B", commitments: [jobs] },
    ];
    const contract = contractWith({ versions });
    expect(termsOn(contract, "2026-12-31")).toMatchObject({ supplier: "Supplier A", end: "2028-03-31" });
    expect(termsOn(contract, "2027-06-01")).toMatchObject({ supplier: "Supplier B", end: "2028-06-30" });
    expect(contractQuarters(contract).at(-1)?.id).toBe("2028-29-Q1");
  });

  it("makes a schedule in words", () => {
    const text = contractSchedule(contractWith());
    expect(text).toContain("Due: 2026-27 Q2 5 FTE; 2027-28 Q4 7.5 FTE");
    expect(text).toContain("2. Apprenticeships, level 3 (key performance indicator)");
    expect(text).toContain("Quantity: £20,000");
  });
});

describe("quarters", () => {
  it.each([
    ["2026-27-Q1", 4, "2026-04-01", "2026-06-30"],
    ["2026-27-Q4", 4, "2027-01-01", "2027-03-31"],
    ["2026-27-Q1", 12, "2026-12-01", "2027-02-28"],
    ["2027-28-Q1", 12, "2027-12-01", "2028-02-29"],
    ["2026-Q1", 1, "2026-01-01", "2026-03-31"],
    ["1999-00-Q4", 4, "2000-01-01", "2000-03-31"],
  ])("%s of a year from month %d is %s to %s", (id, month, start, end) => {
    expect(parseQuarter(id, month)).toEqual({ id, start, end });
    expect([quarterOf(start, month).id, quarterOf(end, month).id]).toEqual([id, id]);
  });

  it.each(["2026-28-Q1", "2026-Q1", "2026-27-Q5", "2026-27"])("knows no %s in a year from April", (id) => {
    expect(parseQuarter(id, 4)).toBeUndefined();
  });

  it("counts days as Excel does, and quarters from the first day to the last", () => {
    expect([serialOf("2026-04-01"), dayOfSerial(46113)]).toEqual([46113, "2026-04-01"]);
    expect(quartersBetween("2026-05-15", "2026-10-01", 4).map(({ id }) => id)).toEqual([
      "2026-27-Q1",
      "2026-27-Q2",
      "2026-27-Q3",
    ]);
  });
});

describe("how quarters add up", () => {
  const contract = contractWith();
  const measure = (id: string) => rotherham2019.measures.find((each) => each.id === id)!;

  it("counts 47 of 91 days as 0.1291 of a year, and whole quarters as 0.25", () => {
    expect(quarterYears(contract, quarter("2026-27-Q1"))).toBe(0.1291);
    expect(quarterYears(contract, quarter("2026-27-Q2"))).toBe(0.25);
  });

  it("counts full time for the whole of a six-month contract as one", () => {
    const short = { ...contract, start: "2026-04-01", end: "2026-09-30" };
    const about = { edition: rotherham2019, quarter: quarter("2026-27-Q1") };
    expect(countsAs(measure("local-jobs"), short, about)).toBe(0.5);
    const each = { ...about, edition: { ...rotherham2019, fteCappedAtOneYear: false } };
    expect(countsAs(measure("local-jobs"), short, each)).toBe(0.25);
    expect(countsAs(measure("apprenticeships"), short, about)).toBe(1);
  });

  it.each([
    ["2026-27-Q1", 2, 0],
    ["2026-27-Q2", 4, 3],
    ["2027-28-Q4", 6, 3],
  ])("has in %s apprentices due %d, and earlier %d", (id, due, earlier) => {
    const apprentices = contract.commitments[1]!;
    const definition = measure("apprenticeships");
    expect(dueBy(apprentices, quarter(id), 4)).toBe(due);
    expect(
      earlierTotal(apprentices, contract, { definition, edition: rotherham2019, quarter: quarter(id) }),
    ).toBe(earlier);
  });

  it.each([
    [{ committed: 12.5, due: 5, earlier: 1.291, claimed: 12.5, countsAs: 0.25 }, 4.416, 8.084, "Behind"],
    [{ committed: 6, due: 4, earlier: 3, claimed: 1, countsAs: 1 }, 4, 2, "On track"],
    [{ committed: 6, due: 0, earlier: 0, claimed: 0, countsAs: 1 }, 0, 6, "Not started"],
    [{ committed: 6, due: 1, earlier: 0, claimed: 0, countsAs: 1 }, 0, 6, "Behind"],
    [{ committed: 6, due: 6, earlier: 3, claimed: 4, countsAs: 1 }, 7, 0, "Complete"],
  ])("%j is to date %d, remaining %d: %s", (figures, toDate, remaining, status) => {
    const found = progressOf(figures);
    expect(found.toDate).toBeCloseTo(toDate, 9);
    expect(found.remaining).toBeCloseTo(remaining, 9);
    expect(found.status).toBe(status);
  });
});

describe("postcodes and tiers", () => {
  it.each([
    ["s601ab", "S60 1AB"],
    [" S6  1AB ", "S6 1AB"],
    ["sw1a\u00a01aa", "SW1A 1AA"],
    ["S60", undefined],
    ["S60 C1A", undefined],
    ["S60 1AC", undefined],
    ["", undefined],
  ])("%j is %j", (typed, written) => expect(normalisePostcode(typed)).toBe(written));

  it.each([
    ["S60 1AB", "borough", "borough"],
    ["S65 1AA", "borough", "wider-area"],
    ["S62 9ZZ", "elsewhere", "elsewhere"],
    ["S62 5ZZ", "borough", "unknown"],
    ["S1 2AA", "wider-area", "wider-area"],
    ["M1 1AA", "elsewhere", "elsewhere"],
    ["S6", "unknown", "unknown"],
  ])("%s is %s by sector and %s by a postcode file", (postcode, bySector, exact) => {
    const file = "S601AB,E08000018\nS65 1AA,E08000017\nS1 2AA,E08000019\n";
    const read = readPostcodeFile([file]);
    if (!read.ok) throw new Error("no postcode file");
    expect(tierOf(postcode, { area: rotherhamArea })).toBe(bySector);
    expect(tierOf(postcode, { area: rotherhamArea, lookup: read.value.lookup })).toBe(exact);
  });

  it.each([
    [
      "onspd",
      "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua\nS601AB,S60  1AB,S60 1AB,199006,,E99999999,E99999999,E08000018",
    ],
    [
      "nspl",
      "pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,laua\nS601AB,S60  1AB,S60 1AB,199006,,0,1,E08000018",
    ],
    [
      "code-point-open",
      '"S60 1AB",10,442000,392000,"E92000001","E19000002","E18000003","","E08000018","E05000001"',
    ],
    ["two-columns", "postcode,district_code\nS60 1AB,E08000018"],
  ])("reads a file with the layout of %s", (layout, text) => {
    const read = readPostcodeFile([text]);
    expect(read).toMatchObject({ ok: true, value: { layout } });
    expect(read.ok && [...read.value.lookup]).toEqual([["S60 1AB", "E08000018"]]);
  });

  it.each([
    ["open before the postcode", '"S60 1AC,E08000018'],
    ["open before the district", 'S60 1AC,"E08000018'],
    ["after the postcode", 'S60 1AC",E08000018'],
    ["within the district", 'S60 1AC,E08"000018'],
  ])("refuses a file with a stray quotation mark at its line: %s", (_, line) => {
    const read = readPostcodeFile([`S60 1AB,E08000018\n${line}\nS60 1AD,E08000018\nS60 "1AE",E08000018\n`]);
    expect([read.ok, read.issues.map(wordIssue)]).toEqual([
      false,
      ["Close the quotation mark of this line, or remove it: what follows it cannot be told apart (line 2)"],
    ]);
  });

  it("refuses a stray quotation mark that a later one seems to close, which swallows the rows between", () => {
    const read = readPostcodeFile(['S60 1AB,E08000018\n"S60 1AC,E08000018\nS60 1AD,E08000018\n",x\n']);
    expect(read.issues).toMatchObject([{ code: "csv-quote-stray", place: { subject: "line 2" } }]);
  });

  it("says at which line of a file of 16 MB a quotation mark is stray, without reading on", () => {
    let read = 0;
    function* parts() {
      for (const rows = 5000; read < 100; read += 1) {
        const lines = Array.from({ length: rows }, () => "S60 1AB,E08000018,Place,1234567\n");
        if (read === 50) lines[100] = '"S60 1AB,E08000018,Place,1234567\n';
        yield lines.join("");
      }
    }
    expect([...parts()].join("").length).toBeGreaterThan(16_000_000);
    read = 0;
    const { ok, issues } = readPostcodeFile(parts());
    expect([ok, issues.map(({ place }) => place.subject)]).toEqual([false, ["line 250101"]]);
    expect(read).toBe(50);
  });

  it("refuses a file of other columns, and a sector that stands in both", () => {
    expect(readPostcodeFile(["name,amount\nA,1"]).issues.map(wordIssue)[0]).toContain(
      "Choose a postcode file",
    );
    const area = { name: "A", borough: { sectors: ["S1 1"] }, wider: { sectors: ["S1 1", "S60"] } };
    expect(parseArea(area).issues.map(wordIssue)).toEqual([
      "Sector must be a postcode sector such as S60 1 (sector 2)",
    ]);
    area.wider.sectors.pop();
    expect(parseArea(area).issues.map(wordIssue)).toEqual([
      "S1 1 stands twice in the area; keep one (sector 1)",
    ]);
  });

  it("adds up a ledger, with what is unknown in the total", () => {
    const totals = totalSpend(
      [
        { postcode: "S60 1AB", net: 60, sme: "Yes" },
        { postcode: "M1 1AA", net: 30, sme: "No" },
        { net: 20 },
        { net: -10 },
      ],
      { area: rotherhamArea },
    );
    expect(totals).toMatchObject({ total: 100, lowestLocalShare: 0.5, highestLocalShare: 0.8 });
    expect(totals.tiers).toEqual({ borough: 60, "wider-area": 0, elsewhere: 30, unknown: 10 });
    expect(totals.sme).toEqual({ Yes: 60, No: 30, Unknown: 10 });
    expect(shareOf(5, 0)).toBeNull();
  });
});
