import { renderToString } from "react-dom/server";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { EditionsProvider } from "../../../src/taskpane/parts/editions";
import { schemeOf, schemeOfDraft } from "../../../src/taskpane/scheme/scheme-setup";
import { SchemePage } from "../../../src/taskpane/scheme/scheme-page";
import { changeDraft } from "../../../src/taskpane/tender/change-draft";
import { type Draft, emptyDraft } from "../../../src/taskpane/tender/draft";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { pack } from "../../domain/framework/pack";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";

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

describe("the scheme of a setup whose quantities are scored by a proxy pack", () => {
  const byProxy = changeDraft(fromTenderJson(groundsMaintenance), {
    type: "method",
    part: "socialValueQuantitative",
    method: "proxy-total-share-of-highest",
  });
  const opened = changeDraft(byProxy, { type: "proxy-pack", loaded: { file: "council.json", pack } });
  const page = (draft: Draft) =>
    renderToString(
      <EditionsProvider>
        <SchemePage draft={draft} change={() => undefined} onBack={() => undefined} />
      </EditionsProvider>,
    ).replaceAll("<!-- -->", "");

  it("lets the pack be opened there, and is refused without one", () => {
    expect(page(byProxy)).toContain("Open a proxy pack");
    const scheme = schemeOfDraft(byProxy, shippedEditions);
    expect(scheme.ok ? [] : scheme.issues.map(({ code }) => code)).toEqual(["proxy-pack-needed"]);
  });

  it("can be tried with the pack, which it shows", () => {
    expect(page(opened)).toContain(`edition ${pack.edition}`);
    expect(schemeOfDraft(opened, shippedEditions)).toMatchObject({ ok: true, plan: { kind: "scheme" } });
  });

  it("asks for no pack where quantities are scored measure by measure", () => {
    expect(page(fromTenderJson(groundsMaintenance))).not.toContain("proxy pack");
  });
});
