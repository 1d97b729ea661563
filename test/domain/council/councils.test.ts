import { codesAround, councilNamed, councilNames } from "../../../src/domain/council/councils";

function named(text: string) {
  const read = councilNamed(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

describe("a council", () => {
  it("is found by each name of the list, which are 361 districts, 21 counties and 14 combined authorities", () => {
    const names = councilNames();
    expect(names).toHaveLength(361 + 21 + 14);
    expect(new Set(names.map((name) => JSON.stringify(named(name)))).size).toBe(names.length);
  });

  it.each([
    ["Rotherham Metropolitan Borough Council", "Rotherham"],
    ["Rotherham MBC", "Rotherham"],
    [" e08000018 ", "Rotherham"],
    ["E08000016", "Barnsley"],
    ["Hull", "Kingston upon Hull"],
    ["Bristol City Council", "City of Bristol"],
    ["City of London", "City of London"],
    ["Kings Lynn & West Norfolk", "Kings Lynn and West Norfolk"],
    ["York", "York"],
    ["Glasgow City Council", "Glasgow City"],
    ["Bristol, City of", "City of Bristol"],
    ["Kingston upon Hull, City of", "Kingston upon Hull"],
    ["London, City of", "City of London"],
    ["King’s Lynn and West Norfolk", "Kings Lynn and West Norfolk"],
    ["Nottingham City", "Nottingham"],
    ["E10000007", "Derbyshire"],
    ["E47000002", "South Yorkshire"],
  ])("is found as %s", (text, name) => {
    expect(named(text).name).toBe(name);
  });

  it("has present and former codes, and what it lies in by name", () => {
    expect(named("Sheffield")).toEqual({
      name: "Sheffield",
      codes: ["E08000039", "E08000019"],
      within: [
        ["combined-authority", "South Yorkshire"],
        ["region", "Yorkshire and The Humber"],
      ],
    });
    expect(named("Chesterfield").within).toEqual([
      ["combined-authority", "East Midlands"],
      ["county", "Derbyshire"],
      ["region", "East Midlands"],
    ]);
    expect(named("Cornwall").within).toEqual([["region", "South West"]]);
    expect(named("Cardiff").within).toEqual([["region", "Wales"]]);
  });

  it("of a county has its districts, and of a combined authority those of its councils", () => {
    expect(named("Surrey County Council").codes).toHaveLength(11);
    expect(named("Derbyshire").within).toEqual([
      ["combined-authority", "East Midlands"],
      ["region", "East Midlands"],
    ]);
    expect(named("South Yorkshire Mayoral Combined Authority")).toMatchObject({
      codes: expect.arrayContaining(["E08000016", "E08000038", "E08000018"]) as unknown,
      within: [["region", "Yorkshire and The Humber"]],
    });
  });

  it.each([
    ["Shefield", "Sheffield, Ashfield"],
    ["Rothreham", "Rotherham"],
    ["Bournmouth", "Bournemouth, Christchurch and Poole"],
    ["London", "City of London, Greater London Authority"],
  ])("that is written %s is told what it may be", (text, like) => {
    const read = councilNamed(text);
    expect(read.ok || read.issues[0]?.limits).toEqual({ name: text, like });
  });

  it("that is not known is told with the names that are like it", () => {
    const read = councilNamed("Northampton");
    expect(read.ok || read.issues.map(({ code, limits }) => [code, limits])).toEqual([
      ["council-unknown", { name: "Northampton", like: "North Northamptonshire, West Northamptonshire" }],
    ]);
    expect(councilNamed("London").ok).toBe(false);
    expect(councilNamed("").ok).toBe(false);
  });
});

it("what lies round a council does not hold it, by any code", () => {
  expect([...codesAround(named("Rotherham"), ["combined-authority", "South Yorkshire"])].sort()).toEqual([
    "E08000016",
    "E08000017",
    "E08000019",
    "E08000038",
    "E08000039",
  ]);
});
