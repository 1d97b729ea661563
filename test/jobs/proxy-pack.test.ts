import { wordIssue } from "../../src/domain/issues/word-issue";
import { readProxyPack } from "../../src/jobs/proxy-pack";
import { pack } from "../domain/framework/pack";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";

describe("a proxy pack file", () => {
  it("is read as JSON, with or without a byte order mark", async () => {
    expect(await readProxyPack(textSource("council.json", `\uFEFF${JSON.stringify(pack)}`))).toMatchObject({
      ok: true,
      value: pack,
    });
  });

  it("is read as comma-separated text where its name says so", async () => {
    const csv = [
      "edition,2026",
      "title,Council values",
      "source,Council",
      "published,2026-01-01",
      "licence,For the council alone",
      "illustrative,yes",
      "measure,level,poundsPerUnit,source",
      "local-jobs,,1000,Council",
    ].join("\n");
    expect(await readProxyPack(textSource("COUNCIL.CSV", csv))).toMatchObject({
      ok: true,
      value: {
        edition: "2026",
        illustrative: true,
        values: [{ measure: "local-jobs", poundsPerUnit: 1000 }],
      },
    });
  });

  it("is read with the pound signs of Excel's own comma-separated files, at both doors", async () => {
    const csv = [
      ...Object.entries({ ...pack, illustrative: "yes", values: "" }).map(
        ([fact, text]) => `${fact},${String(text)}`,
      ),
      "measure,poundsPerUnit,source",
      "skills,£12.50,Council",
    ];
    const lines = csv.filter((line) => !line.startsWith("values"));
    const windows1252 = Buffer.from(lines.join("\r\n"), "latin1");
    expect(await readProxyPack(bytesSource("council.csv", new Uint8Array(windows1252)))).toMatchObject({
      ok: true,
      value: { values: [{ measure: "skills", poundsPerUnit: 12.5 }] },
    });
  });

  it.each([
    [
      "no JSON",
      textSource("council.json", "edition,2026"),
      /^Choose a JSON file: this is not JSON \(.*\) \(council\.json\)$/,
    ],
    ["a list", jsonSource("council.json", []), /^File must be an entry with fields \(council\.json\)$/],
    ["no table", textSource("council.csv", "edition,2026"), /council\.csv/],
    ["no edition", jsonSource("council.json", { ...pack, edition: undefined }), /edition.*council\.json/],
    ["nothing there any more", lostSource("council.csv"), /^Choose this file again.*council\.csv/],
  ])("with %s is refused with its name", async (_, source, words) => {
    const read = await readProxyPack(source);
    expect(read.ok).toBe(false);
    expect(read.issues.map(wordIssue).join("; ")).toMatch(words);
  });
});
