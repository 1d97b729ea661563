import { parseArea } from "../../../src/domain/council/area";
import { inTierWords, sharedTierWords, tierMeant, TIERS, tierWords } from "../../../src/domain/council/tiers";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { ownTiers } from "./own-tiers";

const names = tierWords({ tiers: ownTiers });
const standard = tierWords();
const areaWith = (tiers: unknown) => ({
  name: "Leeds",
  borough: { sectors: ["LS1 1"] },
  wider: { sectors: [] },
  tiers,
});

describe("the names of tiers", () => {
  it("are the council's own, and else the standard ones; what is of unknown place has no other", () => {
    expect(TIERS.map((tier) => names[tier])).toEqual([...Object.values(ownTiers), "Unknown"]);
    expect(tierWords({ tiers: { elsewhere: "National" } })).toEqual({ ...standard, elsewhere: "National" });
    expect(parseArea(areaWith({ ...ownTiers, unknown: "Nowhere" })).ok).toBe(false);
  });

  it.each([
    ["within 20  MILES", "borough"],
    ["Borough", "borough"],
    ["wider-area", "wider-area"],
    ["County & co's (all)", "wider-area"],
    ["unknown", "unknown"],
    ["near", undefined],
  ])("are read in any writing, and so are the standard ones: %s", (text, tier) => {
    expect(tierMeant(text, names)).toBe(tier);
  });

  it("stand in sentences as places where they are the standard ones", () => {
    expect(TIERS.map((tier) => inTierWords(tier, standard))).toEqual([
      "in the borough",
      "in the wider area",
      "elsewhere",
      "of unknown place",
    ]);
    expect(inTierWords("borough", names)).toBe("counted as Within 20 miles");
  });

  it("are those of several areas where all have them", () => {
    expect(sharedTierWords([{ tiers: ownTiers }, { tiers: ownTiers }])).toEqual(names);
    expect(sharedTierWords([{ tiers: ownTiers }, {}])).toBeUndefined();
    expect(sharedTierWords([])).toEqual(standard);
  });

  it.each([
    [{ borough: "Near", "wider-area": " near " }, "called Wider area by default has it", 2],
    [{ borough: "Elsewhere", elsewhere: "National" }, "called Elsewhere by default has it", 1],
    [{ elsewhere: "unknown" }, "called Unknown by default has it", 1],
    [{ borough: "=1+1" }, "must begin with a letter", 1],
    [{ borough: "True" }, "must begin with a letter", 1],
    [{ borough: "a".repeat(31) }, "must be 30 characters or fewer", 1],
  ])("that meet, are another tier's or mean more to a formula are refused: %j", (tiers, words, count) => {
    const { ok, issues } = parseArea(areaWith(tiers));
    expect([ok, issues.length]).toEqual([false, count]);
    expect(issues.map(wordIssue).join("\n")).toContain(words);
  });

  it("may be another's that gave it up, save the standard ones", () => {
    expect(
      parseArea(areaWith({ borough: "Local", "wider-area": "Regional", elsewhere: "National" })).ok,
    ).toBe(true);
    expect(parseArea(areaWith({ borough: "borough" })).ok).toBe(true);
  });
});
