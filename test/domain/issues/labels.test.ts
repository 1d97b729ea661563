import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Assessment } from "../../../src/domain/assessment/assessment";
import { ContractDraft, ContractFile } from "../../../src/domain/contract/file";
import { Area } from "../../../src/domain/council/area";
import { Settings } from "../../../src/domain/council/settings";
import { Framework } from "../../../src/domain/framework/edition";
import { ScoredLots } from "../../../src/domain/evaluation/award-by-lot";
import { EditionChanges } from "../../../src/domain/framework/next-edition";
import { ProxyPack } from "../../../src/domain/framework/proxies";
import { entryAt, labelAt, labelled } from "../../../src/domain/issues/labels";
import { readShape } from "../../../src/domain/issues/schema-issues";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { NoticeAsked } from "../../../src/domain/notice/asked";
import { PrintedSpend } from "../../../src/domain/spend/compared";
import { Scope } from "../../../src/domain/spend/scope";
import { Declaration, Rescoring } from "../../../src/domain/tender/evaluation-record";
import { SupplierFile } from "../../../src/domain/suppliers/file";
import { TenderFile } from "../../../src/domain/tender/file";

type Path = readonly (string | number)[];

/** Every schema whose refusals are worded. */
const FILES = {
  Area,
  Assessment,
  ContractDraft,
  ContractFile,
  Declaration,
  EditionChanges,
  Framework,
  NoticeAsked,
  PrintedSpend,
  ProxyPack,
  Rescoring,
  Scope,
  ScoredLots,
  Settings,
  SupplierFile,
  TenderFile,
};

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The path of every field, as JSON Schema says the shape: of a list its first entry, of a record one of any key. */
function pathsIn(schema: JsonSchema, path: Path = []): readonly Path[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const within = (part: unknown, step: string | number): readonly Path[] =>
    typeof part === "object" ? [[...path, step], ...pathsIn(part as JsonSchema, [...path, step])] : [];
  return [
    ...Object.entries(properties).flatMap(([key, part]) => within(part, key)),
    ...within(items, 0),
    ...within(additionalProperties, "any"),
    ...anyOf.flatMap((option) => pathsIn(option, path)),
  ];
}

describe("a field of a file", () => {
  it("is one of those tried here, whatever file is read", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const read = sources.flatMap((name) => [
      ...readFileSync(join("src", name), "utf8").matchAll(/\breadShape\((\w+)/g),
    ]);
    expect(new Set(read.map(([, schema]) => schema))).toEqual(new Set(Object.keys(FILES)));
  });

  it.each(Object.entries(FILES))("has a label wherever it stands in %s", (_, schema) => {
    const paths = pathsIn(z.toJSONSchema(schema));
    expect(paths).not.toEqual([]);
    for (const path of paths) expect(labelAt(schema, path)).not.toBe("");
  });

  it("is called by its own label, and its list's entries by theirs", () => {
    const mark = ["bids", 1, "measures", "skills", "achievable"];
    expect(labelAt(TenderFile, mark)).toBe("achievable mark");
    expect(labelAt(TenderFile, [...mark, "agreed"])).toBe("agreed achievable mark");
    expect(labelAt(TenderFile, ["minimums", "achievable"])).toBe("least mark for achievable");
    expect(labelAt(Assessment, ["measures", 0, "achievable"])).toBe("achievable");
    expect(labelAt(TenderFile, ["bidLog", 3, "kind"])).toBe("kind of entry");
    expect(entryAt(TenderFile, ["bidLog", 3, "kind"])).toBe("bid log entry 4");
    expect(entryAt(TenderFile, ["weights", "price"])).toBeUndefined();
  });

  it("without a label is a programmer's mistake", () => {
    const schema = z.strictObject({ title: z.string(), parts: labelled("parts", z.array(z.string())) });
    expect(() => labelAt(schema, ["title"])).toThrow("no label for title");
    expect(() => labelAt(schema, ["parts", 0])).toThrow("no label for parts.0");
  });

  it("keeps its label where it may be left out, be null or not change, and leaves the schema to others", () => {
    const text = z.string();
    const given = labelled("officer", text).nullable().readonly().optional();
    const schema = z.strictObject({ officer: given, contact: labelled("contact", text) });
    expect([labelAt(schema, ["officer"]), labelAt(schema, ["contact"])]).toEqual(["officer", "contact"]);
  });
});

describe("what a schema refuses", () => {
  it.each<[keyof typeof FILES, unknown, string]>([
    ["Scope", { exclude: [{ rule: "Payroll", suppliers: [7] }] }, "Supplier must be text (exclusion 1)"],
    ["Scope", [], "File must be an entry with fields"],
    [
      "Settings",
      { report: { quotations: { invited: 3 } } },
      "Enter the number of quotations with a local supplier",
    ],
    ["Settings", { serviceAreas: ["Parks", ""] }, "Enter the service area (service area 2)"],
    [
      "Area",
      { name: "X", borough: { sectors: ["S60 1"] }, wider: { sectors: ["S1"] } },
      "Sector must be a postcode sector such as S60 1 (sector 1)",
    ],
    ["PrintedSpend", { spend: { total: 1 } }, "Enter the local share"],
  ])("of %s: %j", (file, json, sentence) => {
    expect(readShape(FILES[file], json).issues.map(wordIssue)).toEqual([sentence]);
  });
});
