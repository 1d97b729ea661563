import { wordIssue } from "../../src/domain/issues/word-issue";
import { readProxyPack } from "../../src/jobs/proxy-pack";
import { writeXlsx } from "../../src/xlsx/write";
import { pack } from "../domain/framework/pack";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";

const PORTRAIT = { orientation: "portrait" } as const;

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

  it("is read as a workbook, in which a formula is no figure", async () => {
    const rows = [
      ["edition", "2026"],
      ["title", "Council values"],
      ["source", "Council"],
      ["published", 46_023],
      ["licence", "For the council alone"],
      ["illustrative", false],
      [null],
      ["measure", "level", "poundsPerUnit", "source"],
      ["local-jobs", null, 1000.5, "Council"],
      ["apprenticeships", "4+", "£2,000", "Council"],
    ] as const;
    const workbook = async (formula?: string) => {
      const cells = rows.flatMap((values, row) =>
        values.map((value, column) => ({
          ...{ row, column, value },
          ...(value === 46_023 ? { style: "date" } : {}),
          ...(value === 1000.5 && formula !== undefined ? { formula } : {}),
        })),
      );
      const sheet = {
        name: "Values",
        visibility: "visible",
        columnWidths: [],
        cells,
        print: PORTRAIT,
      } as const;
      const styles = { date: { format: "dd/mm/yyyy" } };
      const plan = { kind: "pack", title: "Values", styles, names: [], sheets: [sheet] };
      return readProxyPack(bytesSource("Values.xlsx", await writeXlsx(plan)));
    };
    expect(await workbook()).toEqual({
      ok: true,
      issues: [],
      value: {
        edition: "2026",
        title: "Council values",
        source: "Council",
        published: "2026-01-01",
        licence: "For the council alone",
        illustrative: false,
        values: [
          { measure: "local-jobs", poundsPerUnit: 1000.5, source: "Council" },
          { measure: "apprenticeships", level: "4+", poundsPerUnit: 2000, source: "Council" },
        ],
      },
    });
    expect((await workbook("=1000*1.0005")).issues.map(wordIssue)).toEqual([
      "Pounds per unit must be a number (Values.xlsx, line 9)",
    ]);
  });

  it("is asked for its columns where it is a workbook without anything in it", async () => {
    const sheet = {
      name: "Values",
      visibility: "visible",
      columnWidths: [],
      cells: [],
      print: PORTRAIT,
    } as const;
    const plan = { kind: "pack", title: "Values", styles: {}, names: [], sheets: [sheet] };
    const read = await readProxyPack(bytesSource("Values.xlsx", await writeXlsx(plan)));
    expect(read.issues.map(({ code }) => code)).toEqual(["csv-heading-missing"]);
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
      /^Choose a \.json file, such as is saved here: this file is something else \(council\.json\)$/,
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
