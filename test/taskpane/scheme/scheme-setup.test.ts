import { shippedEditions } from "../../../src/domain/editions";
import { schemeOf, schemeOfDraft } from "../../../src/taskpane/scheme/scheme-setup";
import { emptyDraft } from "../../../src/taskpane/tender/draft";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tenders";

describe("the scheme of a tender's setup", () => {
  it("can be tried before any bidder is named", () => {
    const draft = fromTenderJson({ ...groundsMaintenance, bidders: [] });
    expect(schemeOfDraft(draft, shippedEditions)).toMatchObject({ ok: true, plan: { kind: "scheme" } });
  });

  it("is refused with what is still to be given", () => {
    const scheme = schemeOfDraft(emptyDraft, shippedEditions);
    expect(scheme.ok ? [] : scheme.issues.map(({ place }) => place.path?.[0])).toContain("title");
  });

  it("is refused once a real bid is entered", () => {
    const scheme = schemeOf(tenderWith({ bids: [bid("Bidder A")] }));
    expect(scheme.ok ? [] : scheme.issues.map(({ code }) => code)).toEqual(["scheme-after-opening"]);
  });
});
