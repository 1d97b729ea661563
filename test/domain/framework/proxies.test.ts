import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  checkOneEdition,
  measuresWithoutValue,
  parseProxyPack,
  poundsPerUnitBy,
  valuesOfNoMeasure,
} from "../../../src/domain/framework/proxies";
import { parseProxyCsv } from "../../../src/domain/framework/proxy-csv";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { decodedParts } from "../../../src/domain/values/decoded-text";

const pack = {
  edition: "Trial 2026",
  title: "Invented values",
  source: "Invented",
  published: "2026-01-01",
  licence: "Free to use",
  illustrative: true,
  values: [
    { measure: "skills", poundsPerUnit: 100, source: "Invented" },
    { measure: "skills", level: "4+", poundsPerUnit: 300, source: "Invented" },
  ],
};

function measure(id: string) {
  const found = rotherham2019.measures.find((each) => each.id === id);
  if (!found) throw new Error(`unknown measure: ${id}`);
  return found;
}

describe("a proxy pack", () => {
  it.each([
    ["skills", "4+", 300],
    ["skills", "2", 100],
    ["skills", undefined, 100],
    ["local-spend", undefined, 1],
    ["neets", undefined, undefined],
  ])("values a unit of %s at level %s at £%s", (id, level, pounds) => {
    expect(poundsPerUnitBy(pack)(measure(id), level)).toBe(pounds);
  });

  it("may value a pound of spend otherwise than at a pound", () => {
    const multiplied = {
      ...pack,
      values: [{ measure: "local-spend", poundsPerUnit: 0.6, source: "Invented" }],
    };
    expect(poundsPerUnitBy(multiplied)(measure("local-spend"), undefined)).toBe(0.6);
  });

  it.each([
    [
      "a value twice",
      { values: [...pack.values, pack.values[1]] },
      "Value for skills at level 4+ stands twice; keep one (value 3)",
    ],
    ["no licence note", { licence: undefined }, "Enter the licence note"],
    [
      "a value below 0",
      { values: [{ ...pack.values[0], poundsPerUnit: -1 }] },
      "Pounds per unit must be 0 or higher (value 1)",
    ],
    ["no word on whether it is illustrative", { illustrative: undefined }, "Enter the illustrative setting"],
    [
      "a day that is none",
      { published: "2026-02-30" },
      "Date of publication must be a date such as 2026-04-30",
    ],
  ])("is refused with %s", (_, parts, sentence) => {
    expect(parseProxyPack({ ...pack, ...parts }).issues.map(wordIssue)).toEqual([sentence]);
  });

  it("names the measures that it gives no value, but not those in pounds or in words", () => {
    const issues = measuresWithoutValue(pack, ["skills", "neets", "local-spend", "waste"].map(measure));
    expect(issues.map(wordIssue)).toEqual([
      "Proxy pack Trial 2026 has no value for this measure, so its quantities add no pounds (NEETs)",
    ]);
  });

  it("names its values of no measure or level, and no others", () => {
    const values = ["4+", "5", undefined].map((level) => ({ ...pack.values[0], measure: "skills", level }));
    const mistyped = { ...pack, values: [...values, { measure: "skill" }] } as typeof pack;
    expect(valuesOfNoMeasure(mistyped, rotherham2019.measures).map(wordIssue)).toEqual([
      expect.stringContaining("Check how skills at level 5, skill of proxy pack Trial 2026 are written"),
    ]);
    expect(valuesOfNoMeasure(pack, rotherham2019.measures)).toEqual([]);
  });

  it("is not used beside another edition", () => {
    expect(checkOneEdition([pack, { ...pack, title: "Copy" }])).toEqual([]);
    expect(checkOneEdition([pack, { ...pack, edition: "Trial 2027" }]).map(wordIssue)).toEqual([
      "Proxy packs Trial 2026 and Trial 2027 are different editions; use one, because pounds of two editions are never added or compared",
    ]);
  });
});

describe("a proxy pack as comma-separated text", () => {
  const facts =
    "edition,Trial 2026\ntitle,Invented values\nsource,Invented\npublished,2026-01-01\nlicence,Free to use\nillustrative,yes\n";
  const said = (text: string) => parseProxyCsv([text]).issues.map(wordIssue);

  it("is the same pack", () => {
    const text = `${facts}measure,level,poundsPerUnit,source\nskills,,100,Invented\nskills,4+,"£300",Invented\n`;
    expect(parseProxyCsv([text])).toEqual({ ok: true, value: pack, issues: [] });
    expect(parseProxyCsv(decodedParts(Buffer.from("\uFEFF" + text.replaceAll("\n", "\r\n"))))).toEqual({
      ok: true,
      value: pack,
      issues: [],
    });
  });

  it("may have its columns in another order and no levels", () => {
    const text = `${facts}measure,source,poundsPerUnit\nskills,Invented,"£1,234.50"\n`;
    expect(parseProxyCsv([text])).toMatchObject({ ok: true, value: { values: [{ poundsPerUnit: 1234.5 }] } });
  });

  it("may have its headings in words", () => {
    const text = `${facts}Measure,Level,Pounds per unit,Source\nskills,,100,Invented\nskills,4+,300,Invented\n`;
    expect(parseProxyCsv([text])).toEqual({ ok: true, value: pack, issues: [] });
  });

  it.each([
    ["no value", `${facts}measure,poundsPerUnit,source\n`, "Values must have 1 entry or more"],
    [
      "two days",
      `${facts}Published,2027-01-01\nmeasure,poundsPerUnit,source\nskills,1,x\n`,
      "The published of this proxy pack stands twice; keep one (line 7)",
    ],
    [
      "an amount below 0",
      `${facts}measure,poundsPerUnit,source\nskills,-5,x\n`,
      "Pounds per unit must be 0 or higher (line 8)",
    ],
    [
      "no line of columns",
      facts,
      "Add a line with the columns' names: measure, level, poundsPerUnit, source",
    ],
    ["no source", `${facts}measure,poundsPerUnit\nskills,1\n`, "Add a column named source"],
    [
      "an amount with a decimal comma",
      `${facts}measure,poundsPerUnit,source\nskills,1,x\nneets,"1200,50",x\n`,
      "Pounds per unit must be a number (line 9)",
    ],
    [
      "a column of its own",
      `${facts}measure,poundsPerUnit,source,colour\nskills,1,x,red\n`,
      "Remove values[0].colour or check its spelling: this file has no such field (line 8)",
    ],
    [
      "an empty line before an amount that is none",
      `${facts}measure,poundsPerUnit,source\n\nskills,one,x\n`,
      "Pounds per unit must be a number (line 9)",
    ],
    [
      "a quotation mark that nothing closes",
      `${facts}measure,poundsPerUnit,source\nskills,1,"x\nneets,2,x\n`,
      "Close the quotation mark of this line, or remove it: what follows it cannot be told apart (line 8)",
    ],
    [
      "an unclear word on whether it is illustrative",
      `${facts.replace("yes", "maybe")}measure,poundsPerUnit,source\nskills,1,x\n`,
      "Illustrative setting must be true or false",
    ],
  ])("is refused with %s", (_, text, sentence) => {
    expect(said(text)).toEqual([sentence]);
  });
});
