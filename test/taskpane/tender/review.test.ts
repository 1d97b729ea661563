import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { emptyDraft } from "../../../src/taskpane/tender/draft";
import { givenOn } from "../../../src/taskpane/tender/review-rows";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { groundsMaintenance } from "../../domain/tender/tenders";

const words = (step: Parameters<typeof givenOn>[0], draft = fromTenderJson(groundsMaintenance)) =>
  Object.fromEntries(givenOn(step, draft, rotherham2019).map(({ term, words: said }) => [term, said]));

describe("the review of a set-up", () => {
  it("says what was given of the contract, and nothing of what was not", () => {
    expect(words("contract")).toMatchObject({
      Title: groundsMaintenance.title,
      "Contract value": "£250,000",
      Route: "Tender",
    });
    expect(Object.keys(words("contract"))).not.toContain("Lots");
    expect(words("contract", emptyDraft)).toEqual({
      "Framework edition": rotherham2019.title,
      Route: "Tender",
    });
  });

  it("says weights with the rules in the words that bidders read", () => {
    expect(words("weights")).toMatchObject({
      Price: "40",
      "Of social value": "50 for quantities, 50 for answers",
    });
    expect(words("weights")["Equal totals"]).toContain("share a rank");
  });

  it("names each measure by its headline with its share, and each bidder", () => {
    const [measure] = groundsMaintenance.measures;
    const headline = rotherham2019.measures.find(({ id }) => id === measure?.id)?.headline ?? "";
    expect(words("measures")[headline]).toBe(`share ${measure?.weight}`);
    expect(words("people").Bidders).toBe(groundsMaintenance.bidders.map(({ name }) => name).join(", "));
  });

  it("says what is still without a share", () => {
    const draft = {
      ...emptyDraft,
      measures: [{ id: "skills", weight: "", level: "3", reference: "", levelWeights: "", kept: {} }],
    };
    expect(words("measures", draft)).toEqual({ Skills: "no share yet; level 3 alone" });
  });
});
