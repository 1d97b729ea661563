import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import type { Result } from "../../src/domain/issues/issue";
import { besideTender } from "../../src/jobs/beside-tender";
import type { NamedPlan } from "../../src/jobs/job";
import { readSchemeSetup } from "../../src/jobs/read-tender";
import { trialOfScheme } from "../../src/jobs/scheme";
import { parseUnpublishedSetup, unpublishedToScore } from "../../src/jobs/tender";
import { placeTender } from "../../src/sheets/tender/workbook";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { writeXlsx } from "../../src/xlsx/write";
import { bid, groundsMaintenance, referenced, tenderWith } from "../domain/tender/tenders";
import { jsonSource } from "./sources";

const codes = ({ issues }: Result<unknown>) => issues.map(({ code }) => code);

describe("the scheme of a tender's setup", () => {
  it.each([
    ["an empty list of them", { ...groundsMaintenance, measures: referenced, bidders: [] }],
    ["none at all", { ...groundsMaintenance, measures: referenced, bidders: undefined }],
  ])("can be tried before any bidder is named: %s", async (_, json) => {
    const typed = trialOfScheme(unpublishedToScore(json));
    expect(typed).toMatchObject({ ok: true, value: { name: "Try the scheme", plan: { kind: "scheme" } } });
    const fromFile = trialOfScheme(await readSchemeSetup(jsonSource("tender.json", json), () => undefined));
    expect(fromFile).toEqual(typed);
  });

  it("is refused with what is still to be given", () => {
    const scheme = trialOfScheme(unpublishedToScore({}));
    expect(scheme.ok ? [] : scheme.issues.map(({ place }) => place.path?.[0])).toContain("title");
  });

  it("is refused once a real bid is entered", () => {
    const tender = tenderWith({ bids: [bid("Bidder A")] });
    const setup = { tender, edition: rotherham2019, proxyPack: undefined };
    expect(codes(trialOfScheme({ ok: true, value: setup, issues: [] }))).toEqual(["scheme-after-opening"]);
  });

  it("is tried of a tender's workbook as of its file, and stands beside the tender without a stamp of its own", async () => {
    const tender = tenderWith({});
    const bytes = new Uint8Array(await writeXlsx(placeTender(tender)));
    const source = sourceOf(new File([bytes], "tender.xlsx"));
    const trial = trialOfScheme(await readSchemeSetup(source, () => undefined));
    const typed = trialOfScheme(unpublishedToScore(groundsMaintenance));
    if (!trial.ok || !typed.ok) throw new Error("no scheme");
    const sheet = ({ plan }: NamedPlan) => plan.sheets.find(({ name }) => name === "Try the scheme");
    expect(sheet(trial.value)).toEqual(sheet(typed.value));
    const { sheets, names } = besideTender(trial.value.plan);
    expect(sheets.map(({ name }) => name)).toEqual(["Try the scheme", "Scheme lists"]);
    expect(names.every(({ sheet: on }) => sheets.some(({ name }) => name === on))).toBe(true);
  });

  it("takes names of bidders that are wrong for what they are", () => {
    expect(codes(parseUnpublishedSetup({ ...groundsMaintenance, bidders: [{ name: "" }] }))).toEqual([
      "blank",
    ]);
    expect(codes(parseUnpublishedSetup([]))).toEqual(["wrong-type"]);
  });
});
