import { renderToString } from "react-dom/server";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import type { ProxyPack } from "../../../src/domain/framework/proxies";
import { changeDraft } from "../../../src/taskpane/tender/change-draft";
import type { Draft } from "../../../src/taskpane/tender/draft";
import { TenderFormProvider } from "../../../src/taskpane/tender/form-context";
import { readSetup } from "../../../src/taskpane/tender/read-setup";
import { fromTenderJson, toTenderJson } from "../../../src/taskpane/tender/tender-json";
import { WeightFields } from "../../../src/taskpane/tender/weights";
import { groundsMaintenance } from "../../domain/tender/tenders";

const pack: ProxyPack = {
  edition: "2026",
  title: "Council values",
  source: "Council",
  published: "2026-01-01",
  licence: "For the council alone",
  illustrative: false,
  values: [{ measure: "local-jobs", poundsPerUnit: 1000, source: "Council" }],
};
const byProxy = changeDraft(fromTenderJson(groundsMaintenance), {
  type: "method",
  part: "socialValueQuantitative",
  method: "proxy-total-share-of-highest",
});
const withPack = (illustrative: boolean): Draft =>
  changeDraft(byProxy, {
    type: "proxy-pack",
    loaded: { file: "council.json", pack: { ...pack, illustrative } },
  });

function shown(draft: Draft): string {
  const html = renderToString(
    <TenderFormProvider value={{ draft, change: () => undefined, errors: [] }}>
      <WeightFields edition={rotherham2019} />
    </TenderFormProvider>,
  );
  return html.replaceAll("<!-- -->", "");
}

describe("scoring quantities by a proxy pack", () => {
  it("asks for the pack, at its own button", () => {
    expect(readSetup(byProxy)).toEqual({
      ok: false,
      errors: [
        {
          field: "tender-proxy-pack",
          message:
            "Give a proxy pack, or score quantities measure by measure: totals in pounds need the pack's values",
        },
      ],
    });
    expect(shown(byProxy)).toContain('id="tender-proxy-pack"');
  });

  it("takes the pack along, and names its file in the tender", () => {
    const setup = readSetup(withPack(false));
    expect(setup).toMatchObject({ ok: true, tender: { proxyPack: "council.json" }, proxyPack: pack });
    expect(toTenderJson(withPack(false))).toMatchObject({ proxyPack: "council.json" });
  });

  it("leaves an opened pack aside while quantities are scored measure by measure", () => {
    const back = changeDraft(withPack(false), {
      type: "method",
      part: "socialValueQuantitative",
      method: "quantity-share-of-highest",
    });
    expect(readSetup(back)).toMatchObject({ ok: true, proxyPack: undefined });
    expect(toTenderJson(back)).not.toHaveProperty("proxyPack");
    expect(shown(back)).not.toContain("Proxy pack");
  });

  it("shows the pack's edition, its licence note and whether it is illustrative", () => {
    const plain = shown(withPack(false));
    expect(plain).toContain("Council values, edition 2026");
    expect(plain).toContain("Licence: For the council alone");
    expect(plain).not.toContain("ILLUSTRATIVE");
    expect(shown(withPack(true))).toContain("ILLUSTRATIVE");
  });
});
