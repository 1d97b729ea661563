import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import type { Result } from "../../src/domain/issues/issue";
import { trialOfScheme } from "../../src/jobs/scheme";
import { parseUnpublishedSetup, readUnpublishedSetup } from "../../src/jobs/tender";
import { bid, groundsMaintenance, referenced, tenderWith } from "../domain/tender/tenders";
import { jsonSource } from "./sources";

const codes = ({ issues }: Result<unknown>) => issues.map(({ code }) => code);

describe("the scheme of a tender's setup", () => {
  it.each([
    ["an empty list of them", { ...groundsMaintenance, measures: referenced, bidders: [] }],
    ["none at all", { ...groundsMaintenance, measures: referenced, bidders: undefined }],
  ])("can be tried before any bidder is named: %s", async (_, json) => {
    const typed = trialOfScheme(parseUnpublishedSetup(json));
    expect(typed).toMatchObject({ ok: true, value: { name: "Try the scheme", plan: { kind: "scheme" } } });
    const fromFile = trialOfScheme(await readUnpublishedSetup(jsonSource("tender.json", json)));
    expect(fromFile).toEqual(typed);
  });

  it("is refused with what is still to be given", () => {
    const scheme = trialOfScheme(parseUnpublishedSetup({}));
    expect(scheme.ok ? [] : scheme.issues.map(({ place }) => place.path?.[0])).toContain("title");
  });

  it("is refused once a real bid is entered", () => {
    const tender = tenderWith({ bids: [bid("Bidder A")] });
    expect(codes(trialOfScheme({ ok: true, value: { tender, edition: rotherham2019 }, issues: [] }))).toEqual(
      ["scheme-after-opening"],
    );
  });

  it("takes names of bidders that are wrong for what they are", () => {
    expect(codes(parseUnpublishedSetup({ ...groundsMaintenance, bidders: [{ name: "" }] }))).toEqual([
      "blank",
    ]);
    expect(codes(parseUnpublishedSetup([]))).toEqual(["wrong-type"]);
  });
});
