import fc from "fast-check";
import type { Tier } from "../../../src/domain/council/tiers";
import { normalisedName, readSuppliers, registerOf } from "../../../src/domain/spend/supplier-register";
import { NO_DATE } from "../../../src/domain/spend/local-spend";
import { line, spendOf } from "./ledger-lines";

const places: Readonly<Record<string, Tier>> = { L: "borough", W: "wider-area", E: "elsewhere" };
const tierOf = (postcode: string): Tier => places[postcode] ?? "unknown";

function register(text: string, more = "") {
  const read = readSuppliers("suppliers.csv", [`supplier,company_number,postcode,sme,vcse${more}\n${text}`]);
  if (!read.ok) throw new Error("register refused");
  return { ...read, value: registerOf(read.value) };
}

describe("local spend", () => {
  it.each([
    ["Bolton", 3117955405, 6833028971, "45.6"],
    ["Manchester", 18668758567, 23503174489, "79.4"],
    ["Trafford", 1506279786, 4117148494, "36.6"],
  ])("gives the share that %s published", (_, local, total, percent) => {
    const { localShare } = spendOf([line(local, "L"), line(total - local, "E")], { tierOf });
    expect(((localShare ?? 0) * 100).toFixed(1)).toBe(percent);
  });

  it("bounds the share by what is unknown, payments and credits apart", () => {
    const spend = spendOf([line(5000, "L"), line(3000, "E"), line(3000, ""), line(-1000, "")], { tierOf });
    expect(spend).toMatchObject({ total: 10000, local: 5000, unknown: 2000, localShare: 0.5 });
    expect([spend.localShareLow, spend.localShareHigh, spend.localShareOfLines]).toEqual([0.4, 0.8, 0.25]);
  });

  it.each([[[100, -100]], [[-100]], [[]]])("has no share of a total of 0 or less: %j", (amounts) => {
    const { localShare, localShareLow, localShareHigh } = spendOf(
      amounts.map((each) => line(each, "L")),
      { tierOf },
    );
    expect([localShare, localShareLow, localShareHigh]).toEqual([null, null, null]);
  });

  it("leaves out what a scope rule names, and says how much", () => {
    const lines = [
      line(100, "L", { category: "Salaries - staff" }),
      line(200, "L"),
      line(300, "E", { supplier: "HMRC" }),
    ];
    const scope = {
      exclude: [
        { rule: "Payroll", categories: ["Salaries*"] },
        { rule: "Tax", suppliers: ["hmrc"] },
      ],
    };
    const spend = spendOf(lines, { tierOf, scope });
    expect(spend).toMatchObject({ total: 200, local: 200, excluded: 400 });
    expect(spend.exclusions).toEqual([
      { rule: "Tax", total: 300, lines: 1 },
      { rule: "Payroll", total: 100, lines: 1 },
    ]);
  });

  it("joins the register by number, by name as written and by name without its accidents, and lists the rest", () => {
    const { value } = register("Smith & Sons Ltd.,,L,Yes,No\nBidder C,123,W,No,Yes\n");
    const lines = [
      line(60, "", { supplier: "SMITH  AND SONS LIMITED" }),
      line(40, "", { supplier: "Smith & Sons Ltd", companyNumber: "99" }),
      line(20, "", { supplier: "Other name", companyNumber: "00000123" }),
      line(7, "", { supplier: "Bidder D" }),
      line(9, "", { supplier: "REDACTED PERSONAL DATA" }),
    ];
    const spend = spendOf(lines, { tierOf, register: value });
    expect(spend).toMatchObject({ local: 100, wider: 20, unknown: 16, sme: 100, vcse: 20 });
    expect([...spend.unmatched]).toEqual([{ supplier: "Bidder D", total: 7 }]);
    expect(spend.redacted).toEqual({ total: 9, lines: 1 });
  });

  it("takes the register's service area where the ledger says none, by number before name, and says how much", () => {
    const { value } = register(
      "Alpha Ltd,,L,Yes,No,Highways\nBeta,00000123,W,No,No,housing\nGamma,,E,No,No,Parks; Housing\n",
      ",service_area",
    );
    const at = (pence: number, supplier: string, serviceArea: string, companyNumber = "") =>
      line(pence, "", { supplier, serviceArea, companyNumber });
    const spend = spendOf(
      [
        at(100, "ALPHA LIMITED", ""),
        at(200, "Alpha Ltd", "Not stated"),
        at(40, "Alpha Ltd", "Housing"),
        at(-8, "Alpha Ltd", "", "123"),
        at(3, "Gamma", ""),
        at(5, "Nobody", ""),
      ],
      { tierOf, register: value },
    );
    expect(
      spend.byServiceArea.map(({ serviceArea, total, lines, fromRegister }) => [
        ...[serviceArea, total, lines],
        ...[fromRegister.lines, fromRegister.pence],
      ]),
    ).toEqual([
      ["Highways", 300, 2, 2, 300],
      ["Housing", 32, 2, 1, -8],
      ["Not stated", 8, 2, 0, 0],
    ]);
    expect(spend.fromRegister).toEqual({ lines: 3, pence: 292 });
    expect(Array.from(spend.placed, (each) => [each.serviceArea, each.isAreaOfRegister])).toEqual([
      ["Highways", true],
      ["Highways", true],
      ["Housing", false],
      ["housing", true],
      ["Not stated", false],
      ["Not stated", false],
    ]);
  });

  it("leaves out by the register's service area too", () => {
    const { value } = register("Alpha,,L,Yes,No,Schools\n", ",service_area");
    const scope = { exclude: [{ rule: "Schools", serviceAreas: ["School*"] }] };
    const lines = [
      line(7, "", { supplier: "Alpha" }),
      line(5, "", { supplier: "Alpha", serviceArea: "Parks" }),
    ];
    expect(spendOf(lines, { tierOf, scope, register: value })).toMatchObject({ total: 5, excluded: 7 });
  });

  it("puts the contracts and service areas of a supplier's lines together, and takes one of them for none", () => {
    const { value } = register(
      "Alpha,,L,Yes,No,Parks,C-1\nALPHA,,L,Yes,No,,C-2\nBeta,,L,Yes,No,Parks,\nBETA,,L,Yes,No,Housing,\n",
      ",service_area,contract",
    );
    const { placed } = spendOf([line(1, "", { supplier: "alpha" }), line(1, "", { supplier: "beta" })], {
      ...{ tierOf, register: value },
    });
    expect(Array.from(placed, ({ serviceArea, contract }) => [serviceArea, contract])).toEqual([
      ["Parks", "C-1; C-2"],
      ["Not stated", ""],
    ]);
  });

  it("never guesses between two lines of the register for one name", () => {
    const { value, issues } = register("Acme Ltd,,L,Yes,No\nACME LIMITED,,E,Yes,No\n");
    expect(issues).toMatchObject([{ code: "register-lines-differ", place: { subject: "line 3" } }]);
    const spend = spendOf(
      [line(5, "", { supplier: "Acme Limited" }), line(7, "", { supplier: "Acme Ltd" })],
      { tierOf, register: value },
    );
    expect({ ...spend, unmatched: [...spend.unmatched] }).toMatchObject({
      local: 7,
      unknown: 5,
      unmatched: [{ supplier: "Acme Limited", total: 5 }],
    });
  });

  it("takes no register with a quotation mark that nothing closes, which moves a line's columns", () => {
    const headings = "supplier,postcode,sme,vcse";
    const { ok, issues } = readSuppliers("suppliers.csv", [`${headings}\n"Acme, Ltd,L,Yes,No\n`]);
    expect(ok).toBe(false);
    expect(issues).toMatchObject([
      { code: "csv-quote-stray", place: { file: "suppliers.csv", subject: "line 2" } },
    ]);
  });

  it("adds up more categories than are held by kind, each by what is known of its suppliers", () => {
    const given = Array.from({ length: 2600 }, (_, at) =>
      line(at % 7 === 0 ? -at : at, ["L", "W", "E", ""][at % 4] ?? "", {
        category: `Category ${at % 1300}`,
        sme: at % 3 === 0 ? "Yes" : "No",
        vcse: at % 5 === 0 ? "Yes" : "Unknown",
      }),
    );
    const { byCategory } = spendOf(given, { tierOf });
    expect(byCategory.length).toBe(1300);
    for (const each of byCategory) {
      const own = given.filter(({ category }) => category === each.category);
      const sum = (counts: (of: (typeof given)[number]) => boolean) =>
        own.reduce((total, of) => total + (counts(of) ? of.pence : 0), 0);
      expect(each).toMatchObject({
        lines: 2,
        total: sum(() => true),
        local: sum(({ postcode }) => postcode === "L"),
        wider: sum(({ postcode }) => postcode === "W"),
        elsewhere: sum(({ postcode }) => postcode === "E"),
        unknown: sum(({ postcode }) => postcode === ""),
        unknownCredits: sum(({ postcode, pence }) => postcode === "" && pence < 0),
        sme: sum(({ sme }) => sme === "Yes"),
        vcse: sum(({ vcse }) => vcse === "Yes"),
      });
    }
  });

  it("needs no register for lines with a postcode of their own", () => {
    expect(spendOf([line(5, "E")], { tierOf }).unmatched.first(9)).toEqual([]);
  });
});

it.each([
  ["2026-04-01", 4, "2026-27 Q1"],
  ["2026-03-31", 4, "2025-26 Q4"],
  ["2026-12-01", 12, "2026-27 Q1"],
  ["2026-05-01", 1, "2026 Q2"],
  [undefined, 4, NO_DATE],
])("%s is, in a year from month %s, in %s", (date, first, name) => {
  const { placed, byQuarter } = spendOf([line(5, "E", { date })], { tierOf, firstMonth: first });
  expect([Array.from(placed, ({ quarter }) => quarter), byQuarter.map(({ quarter }) => quarter)]).toEqual([
    [name],
    [name],
  ]);
});

it.each([
  ["Firmin & Sons P L C", "FIRMIN AND SONS PLC"],
  ["O'Neil's Ltd.", "ONEILS LTD"],
  [" a.b.c.  limited ", "ABC LTD"],
])("takes the accidents off %j", (name, plain) => expect(normalisedName(name)).toBe(plain));

describe("whatever the lines", () => {
  const lines = fc.array(
    fc.record({
      pence: fc.integer({ min: -1e9, max: 1e9 }),
      postcode: fc.constantFrom("L", "W", "E", "", "x"),
      area: fc.constantFrom("Adults", "ADULTS", "Place", ""),
      supplier: fc.constantFrom("Bidder A", "BIDDER A", "Bidder B Ltd", "Bidder B Limited", "redacted"),
    }),
  );
  const made = (each: { pence: number; postcode: string; area: string; supplier: string }) =>
    line(each.pence, each.postcode, { serviceArea: each.area, supplier: each.supplier });

  it("the tiers sum to the total, and neither order nor split into files changes a figure", () => {
    fc.assert(
      fc.property(lines, fc.nat(), (given, cut) => {
        const all = given.map(made);
        const { placed: _, ...spend } = spendOf(all, { tierOf });
        expect(spend.local + spend.wider + spend.elsewhere + spend.unknown).toBe(spend.total);
        expect([...spend.byServiceArea].reduce((sum, { total }) => sum + total, 0)).toBe(spend.total);
        const at = cut % (all.length + 1);
        const files = [
          ...all.slice(at).reverse(),
          ...all.slice(0, at).map((each) => ({ ...each, file: "b.csv" })),
        ];
        const { placed: __, ...other } = spendOf(files, { tierOf });
        expect(other).toEqual(spend);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
