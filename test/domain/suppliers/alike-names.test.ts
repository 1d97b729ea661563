import fc from "fast-check";
import { AlikeNames, UNLIKE_WORDS } from "../../../src/domain/suppliers/alike-names";
import { manyNames } from "./many-names";
import { lettersBetween } from "../../../src/domain/values/letters-between";

const found = (name: string, ...names: readonly string[]) => {
  const alike = new AlikeNames(names).find(name);
  return alike && [alike.name, alike.unlike.join(" ")];
};

describe("names that may be one", () => {
  it.each([
    ["Voyage Care", "Voyage Care Ltd", "legal-form"],
    ["CE Estates (BACS)", "CE Estates", "payment-word"],
    ["Foster Care - Bacs", "FOSTER CARE LIMITED", "payment-word legal-form"],
    ["J Doe t/a Corner Cafe", "Corner Cafe", "trading-name"],
    ["Corner Cafe", "Alpha Ltd trading as Corner Cafe", "trading-name"],
    ["Corner Cafe", "Alpha (T/A Corner Cafe)", "trading-name"],
    ["Phs Group", "P H S Group", "blanks"],
    ["The David Lewis Centre", "David Lewis Centre", "blanks"],
    ["Craegmoor Healthcare", "Cragemoor Healthcare", "two-letters"],
    ["Mill Lodge Care Homes", "Mill Lodge Care Home", "one-letter"],
    ["Smith & Daughter Services", "Services Smith and Daughter", "word-order"],
    ["Associated Waste Manageme", "Associated Waste Management Limited", "legal-form cut-short"],
    ["Alpha Ltd", "Alpha LLP", "other-legal-form"],
  ])("are %s and %s", (name, other, unlike) => {
    expect(found(name, "Quite another body", other)).toEqual([other, unlike]);
  });

  it.each([
    ["the same but for accidents, which are joined without a question", "Alpha Ltd.", "ALPHA LIMITED"],
    ["of other figures", "Primary School 1", "Primary School 2"],
    ["of persons with other initials", "N Rafique", "R Rafique"],
    ["of initials T and A, which is no trading name", "Mr T A Smith", "Smith"],
    ["of a body that another is a part of", "Leeds City Council", "Leeds City Council Pension Fund"],
    ["too short for a letter to be no other name", "Bolts", "Bolt"],
    ["of nothing but a word of payment", "BACS", "BACS Ltd"],
  ])("are not those %s", (_, name, other) => {
    expect(found(name, other)).toBeUndefined();
  });

  it("has the likeliest first, and the first of equals", () => {
    expect(found("Voyage Care", "Voyage Cares", "Voyage Care Ltd")).toEqual([
      "Voyage Care Ltd",
      "legal-form",
    ]);
    expect(found("Voyage Care", "Voyage Care PLC", "Voyage Care Ltd")).toEqual([
      "Voyage Care PLC",
      "legal-form",
    ]);
  });

  it("finds by pieces every name that comparing each with each finds", () => {
    const letters = fc.string({ unit: fc.constantFrom("A", "B", "C"), minLength: 14, maxLength: 16 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const near = lettersBetween(one, other);
        fc.pre(near > 0 && [...one].toSorted().join("") !== [...other].toSorted().join(""));
        const unlike = new AlikeNames([one]).find(other)?.unlike;
        expect(unlike).toEqual(near === 1 ? ["one-letter"] : near === 2 ? ["two-letters"] : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it("has words for each way", () => {
    expect(Object.values(UNLIKE_WORDS).every((words) => words.length > 3)).toBe(true);
  });

  it("compares thousands with thousands without comparing each with each", () => {
    const count = 4000;
    const { kept, asked } = manyNames(count);
    const names = new AlikeNames(kept);
    const alike = asked.map((name) => names.find(name)?.name);
    expect(alike.filter((_, index) => index % 4 !== 1)).toEqual(kept.filter((_, index) => index % 4 !== 1));
  });
});
