import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { inFolder, runs } from "./in-folder";
import { QUARTERS, writeYearOfReturns, type YearOfReturns } from "./year-of-returns";

const { folder, fileOf, newFile } = inFolder();

interface Report {
  readonly returns: Readonly<Record<string, number>>;
  readonly totals: readonly {
    readonly serviceArea: string;
    readonly measure: string;
    readonly claimed: number;
    readonly due: number;
  }[];
  readonly supplyChain: Readonly<Record<string, number>>;
  readonly exceptions: readonly { readonly code: string }[];
}

let year: YearOfReturns;
let report: Report;
const out = newFile("xlsx");

beforeAll(async () => {
  year = await writeYearOfReturns(join(folder, "returns"));
  const { said } = await runs(
    ...["consolidate", join(folder, "returns"), "--contracts", fileOf(year.contracts)],
    ...["--quarter", QUARTERS[3], "--as-of", "2027-06-01", "--out", out, "--json"],
  );
  report = JSON.parse(said.join("\n")) as Report;
});

/** What the returns of the last quarter that count say, in all or of one service area's contracts. */
function lastQuarter(serviceArea?: string) {
  const counting = year.contracts.flatMap((contract, index) => {
    const own = year.counted.get(`${index} 3`);
    return own && (serviceArea === undefined || contract.serviceArea === serviceArea) ? [own] : [];
  });
  const sum = (of: (each: (typeof counting)[number]) => number) =>
    counting.reduce((total, each) => total + of(each), 0);
  return {
    count: counting.length,
    hours: sum(({ hours }) => hours),
    jobs: sum(({ jobs }) => jobs),
    localPence: sum(({ localPence }) => localPence),
    otherPence: sum(({ otherPence }) => otherPence),
  };
}

describe("300 files of 40 contracts over 4 quarters", () => {
  it("make a register that links each of its claims and payments to a file that is there, and stays small", () => {
    const bytes = readFileSync(out);
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
    const files = parts.flatMap(([path, text]) =>
      path.endsWith(".rels") ? [...text.matchAll(/Target="([^"]*)" TargetMode="External"/g)] : [],
    );
    const found = new Set(files.map(([, target = ""]) => resolve(dirname(out), decodeURIComponent(target))));
    const counting = [...year.counted.keys()].length;
    expect([...found].filter((file) => !year.files.includes(file))).toEqual([]);
    expect(found.size).toBeGreaterThan(counting);
    expect(files.length).toBeGreaterThan(counting * 4);
    expect(bytes.length).toBeLessThan(500_000);
  });

  it("are late, missing, copied, corrected, altered, rivals and strangers", () => {
    expect(year.files).toHaveLength(300);
    expect(year.kinds).toEqual({
      sound: 137,
      late: 19,
      copy: 56,
      correction: 34,
      altered: 38,
      rival: 1,
      stranger: 4,
      unreadable: 11,
    });
  });

  it("count each contract once, and list what does not count", () => {
    // 38 contracts returned the last quarter, 5 of them corrected it; two sent nothing.
    expect(report.returns).toMatchObject({ accepted: 38, replaced: 5, missing: 2 });
    const codes = report.exceptions.map(({ code }) => code);
    const of = (code: string) => codes.filter((each) => each === code).length;
    expect([of("return-stamp-altered"), of("contract-not-listed"), of("not-a-workbook")]).toEqual([
      38, 4, 11,
    ]);
    expect(of("returns-to-choose")).toBe(2);
  });

  it("sum to what the script put into the returns that count", () => {
    const services = [...new Set(year.contracts.map(({ serviceArea }) => serviceArea))];
    expect(services).toHaveLength(5);
    for (const serviceArea of services) {
      const own = lastQuarter(serviceArea);
      const claimed = (measure: string) =>
        report.totals.find((each) => each.serviceArea === serviceArea && each.measure === measure)?.claimed;
      expect(claimed("young-people-work-advice")).toBe(own.hours);
      expect(claimed("local-jobs")).toBeCloseTo(own.jobs, 9);
      expect(claimed("local-spend")).toBe(own.localPence / 100);
    }
    const { localPence, otherPence } = lastQuarter();
    expect(report.supplyChain).toMatchObject({
      total: (localPence + otherPence) / 100,
      local: localPence / 100,
      elsewhere: otherPence / 100,
    });
  });
});
