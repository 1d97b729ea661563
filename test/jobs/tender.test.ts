import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readTenderToScore, tenderToScore, tenderWorkbook } from "../../src/jobs/tender";
import { pack } from "../domain/framework/pack";
import { groundsMaintenance } from "../domain/tender/tenders";
import { jsonSource, lostSource, textSource } from "./sources";

const byPounds = {
  ...groundsMaintenance,
  methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  proxyPack: "packs/council.json",
};
const setupOf = (json: unknown) => jsonSource("setups/tender.json", json);
const read = (json: unknown, named: unknown = pack) =>
  readTenderToScore(setupOf(json), (path) => jsonSource(path, named));
const never = () => {
  throw new Error("a file was opened that nothing asks for");
};

describe("a tender's setup", () => {
  it("gives the same workbook from a file as from what was typed", async () => {
    const [fromFile, typed] = [await read(byPounds), tenderToScore(byPounds, { proxyPack: pack })];
    if (!fromFile.ok || !typed.ok) throw new Error("refused");
    expect(fromFile.value).toEqual(typed.value);
    expect(fromFile.value).toMatchObject({ edition: rotherham2019, proxyPack: pack });
    expect(tenderWorkbook(fromFile.value)).toEqual(tenderWorkbook(typed.value));
  });

  it("opens no pack where quantities are scored measure by measure, whatever it names", async () => {
    const named = { ...groundsMaintenance, proxyPack: "packs/council.json" };
    expect(await readTenderToScore(setupOf(named), never)).toMatchObject({
      ok: true,
      value: { proxyPack: undefined },
    });
    expect(tenderToScore(named, { proxyPack: pack })).toMatchObject({
      ok: true,
      value: { proxyPack: undefined },
    });
  });

  it("is refused where it is scored in pounds and no pack was opened", () => {
    const words = [
      "Give a proxy pack, or score quantities measure by measure: totals in pounds need the pack's values",
    ];
    expect(tenderToScore(byPounds).issues.map(wordIssue)).toEqual(words);
    const { proxyPack: _named, ...unnamed } = byPounds;
    expect(tenderToScore(unnamed, { proxyPack: pack }).issues.map(wordIssue)).toEqual(words);
  });

  it("has its own file named in what is wrong with it, and the pack's in what is wrong with that", async () => {
    const wrong = await read({ ...groundsMaintenance, colour: "red" });
    expect(wrong.issues.map(wordIssue)).toEqual([
      "Remove colour or check its spelling: this file has no such field (setups/tender.json)",
    ]);
    const wrongPack = await read(byPounds, { ...pack, licence: undefined });
    expect(wrongPack).toMatchObject({ ok: false });
    expect(wrongPack.issues.map(wordIssue)).toEqual(["Enter the licence note (packs/council.json)"]);
  });

  it.each([
    ["is cut short", textSource("tender.json", "{"), "not-json"],
    ["is a PDF", textSource("tender.json", "%PDF-1.7"), "not-a-json-file"],
    ["is empty", textSource("tender.json", ""), "file-empty"],
    ["is a workbook", textSource("tender.json", "PK\u0003\u0004"), "json-is-workbook"],
    ["is there no more", lostSource("tender.json"), "file-gone"],
  ])("is refused as a file where it %s", async (_, source, code) => {
    const refused = await readTenderToScore(source, never);
    expect(refused).toMatchObject({ ok: false, issues: [{ code, place: { file: "tender.json" } }] });
  });

  it("is taken with its warnings", async () => {
    const bids = [{ bidder: "Bidder A", measures: { apprenticeships: { quantity: 1.5 } } }];
    const taken = await read({ ...groundsMaintenance, bids });
    expect(taken.ok).toBe(true);
    expect(taken.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["quantity-decimals", "warning"],
    ]);
  });
});
