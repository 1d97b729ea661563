import { renderToString } from "react-dom/server";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { CouncilProvider } from "../../../src/taskpane/parts/council";
import { EditionsProvider } from "../../../src/taskpane/parts/editions";
import { SchemePage } from "../../../src/taskpane/scheme/scheme-page";
import { trialOfScheme } from "../../../src/jobs/scheme";
import { chosenToScore } from "../../../src/taskpane/tender/chosen-setup";
import { changeDraft } from "../../../src/taskpane/tender/change-draft";
import { type Draft, emptyDraft } from "../../../src/taskpane/tender/draft";
import { fromTenderJson } from "../../../src/taskpane/tender/tender-json";
import { pack } from "../../domain/framework/pack";
import { groundsMaintenance } from "../../domain/tender/tenders";

const trialOfDraft = async (draft: Draft) =>
  trialOfScheme(await chosenToScore("pane", draft, shippedEditions));

describe("the scheme of what is filled in", () => {
  it("can be tried before any bidder is named", async () => {
    const draft = fromTenderJson({ ...groundsMaintenance, bidders: [] });
    expect(await trialOfDraft(draft)).toMatchObject({ ok: true, value: { plan: { kind: "scheme" } } });
  });

  it("is refused with what is still to be given", async () => {
    const scheme = await trialOfDraft(emptyDraft);
    expect(scheme.ok ? [] : scheme.issues.map(({ place }) => place.path?.[0])).toContain("title");
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
      <CouncilProvider>
        <EditionsProvider>
          <SchemePage draft={draft} change={() => undefined} onBack={() => undefined} />
        </EditionsProvider>
      </CouncilProvider>,
    ).replaceAll("<!-- -->", "");

  it("lets the pack be opened there, and is refused without one", async () => {
    expect(page(byProxy)).toContain("Open a proxy pack");
    const scheme = await trialOfDraft(byProxy);
    expect(scheme.ok ? [] : scheme.issues.map(({ code }) => code)).toEqual(["proxy-pack-needed"]);
  });

  it("can be tried with the pack, which it shows", async () => {
    expect(page(opened)).toContain(`edition ${pack.edition}`);
    expect(await trialOfDraft(opened)).toMatchObject({ ok: true, value: { plan: { kind: "scheme" } } });
  });

  it("asks for no pack where quantities are scored measure by measure", () => {
    expect(page(fromTenderJson(groundsMaintenance))).not.toContain("proxy pack");
  });
});
