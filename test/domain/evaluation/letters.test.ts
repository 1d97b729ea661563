import { lettersOf, underLetters } from "../../../src/domain/evaluation/letters";
import { tenderWith } from "../tender/tenders";

const names = ["Aspen Limited", "Birch & Sons (Gardens) LLP", "Bidder A", "Cedar"];
const bidders = names.map((name) => ({ name }));
const anonymous = "a secret of the council";
const tender = tenderWith({ bidders, anonymous });

describe("letters in place of bidders' names", () => {
  it("stand only where the tender says so", () => {
    const open = tenderWith({ bidders });
    expect(lettersOf(open)).toBeUndefined();
    expect(underLetters(open)).toBe(open);
  });

  it("are drawn by the secret: the same each time, and others by another secret", () => {
    const letters = lettersOf(tender);
    expect(letters?.map(({ label }) => label)).toEqual(["Bidder A", "Bidder B", "Bidder C", "Bidder D"]);
    expect(letters?.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(lettersOf(tenderWith({ bidders: bidders.toReversed(), anonymous }))).toEqual(letters);
    const orders = ["first secret", "second secret", "third secret", "fourth secret"].map((secret) =>
      lettersOf({ bidders, anonymous: secret })
        ?.map(({ name }) => name)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it("go on after Z", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `Firm ${index}` }));
    expect(lettersOf({ bidders: many, anonymous })?.at(-1)?.label).toBe("Bidder AD");
  });

  it("take the place of names in what bidders wrote, with or without Limited, and of no part of a word", () => {
    const labelOf = (name: string) => lettersOf(tender)?.find((each) => each.name === name)?.label ?? "";
    const texts = {
      approach: "ASPEN LIMITED works with Birch  & Sons (Gardens) llp; Aspen leads. Aspenwood is a park.",
      team: "Better than Bidder A.",
    };
    const bids = [
      {
        bidder: "Aspen Limited",
        answers: texts,
        measures: { "local-jobs": { method: "Aspen, by hand", plan: { quarter1: "Cedar\u2019s team" } } },
      },
    ];
    const seen = underLetters(tenderWith({ bidders, anonymous, bids })).bids.find(({ answers }) => answers);
    const [aspen, birch] = [labelOf("Aspen Limited"), labelOf("Birch & Sons (Gardens) LLP")];
    expect(seen?.bidder).toBe(aspen);
    expect(seen?.answers).toEqual({
      approach: `[${aspen}] works with [${birch}]; [${aspen}] leads. Aspenwood is a park.`,
      team: `Better than [${labelOf("Bidder A")}].`,
    });
    expect(seen?.measures["local-jobs"]).toMatchObject({
      method: `[${aspen}], by hand`,
      plan: { quarter1: `[${labelOf("Cedar")}]\u2019s team` },
    });
  });

  it("take the place of whatever else tells a bidder, in its own measures too", () => {
    const members = [{ name: "Aspen Limited" }, { name: "Dogwood CIC", identifier: "GB-COH-7" }];
    const whole = [
      { name: "Aspen Limited", identifier: "GB-COH-1", email: "bids@aspen.example", members },
      ...bidders.slice(1),
    ];
    const own = {
      headline: "Dogwood hives",
      unit: "Cedar boxes",
      quantity: 2,
      method: "Write to bids@aspen.example, or see GB-COH-7",
      evidence: "Letters of Elm Ltd",
    };
    const bids = [
      {
        bidder: "Aspen Limited",
        subcontractors: [{ name: "Elm Ltd" }],
        measures: { "own-measures": { own: [own] } },
      },
    ];
    const measures = [
      { id: "local-jobs", weight: 90, reference: 1 },
      { id: "own-measures", weight: 10 },
    ];
    const lettered = tenderWith({ bidders: whole, anonymous, measures, bids });
    const [aspen, cedar] = ["Aspen Limited", "Cedar"].map(
      (name) => lettersOf(lettered)?.find((each) => each.name === name)?.label,
    );
    const seen = underLetters(lettered).bids.flatMap((each) => each.measures["own-measures"]?.own ?? []);
    expect(seen).toEqual([
      {
        headline: `[${aspen}] hives`,
        unit: `[${cedar}] boxes`,
        quantity: 2,
        method: `Write to [${aspen}], or see [${aspen}]`,
        evidence: "Letters of [a subcontractor]",
      },
    ]);
  });

  it("make no text longer than a file of the tender may hold", () => {
    const answer = `${"x".repeat(4993)} Cedar`;
    const bids = [{ bidder: "Cedar", answers: { approach: answer } }];
    const seen = underLetters(tenderWith({ bidders, anonymous, bids })).bids.find(({ answers }) => answers);
    expect(seen?.answers?.approach).toHaveLength(5000);
    expect(seen?.answers?.approach).toMatch(/ \[Bidd…$/);
  });

  it("are drawn by no word that can be guessed", () => {
    expect(() => tenderWith({ anonymous: "yes" })).toThrow("wrong-format");
  });
});
