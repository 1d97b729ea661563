import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Assessment } from "../../src/domain/assessment";
import { Area, parseArea } from "../../src/domain/area";
import { parseSettings, Settings } from "../../src/domain/consolidate/settings";
import { parseContract } from "../../src/domain/contract";
import { Commitment, ContractFile, Earlier, Version } from "../../src/domain/contract-file";
import { Framework, Measure } from "../../src/domain/framework";
import { PROMPTS } from "../../src/domain/prompts";
import { ProxyPack, parseProxyPack } from "../../src/domain/proxies";
import { parseProxyCsv } from "../../src/domain/proxy-csv";
import { parseAssessment } from "../../src/domain/read-assessment";
import { parseFramework } from "../../src/domain/read-edition";
import { parseTender } from "../../src/domain/tender";
import { TenderFile } from "../../src/domain/tender-file";
import { COUNTING_RULES } from "../../src/domain/framework";

const page = readFileSync(join(__dirname, "../../docs/file-formats.md"), "utf8").replaceAll("\r\n", "\n");

function example(label: string): string {
  const text = page.split(`\`\`\`${label}\n`)[1]?.split("\n```")[0];
  if (text === undefined) throw new Error(`no example on the page: ${label}`);
  return text;
}

function section(title: string): string {
  const text = page.split(`\n## ${title}`)[1]?.split("\n## ")[0];
  if (text === undefined) throw new Error(`no section on the page: ${title}`);
  return text;
}

describe("docs/file-formats.md", () => {
  it.each([
    ["tender", parseTender],
    ["contract", parseContract],
    ["area", parseArea],
    ["settings", parseSettings],
    ["edition", parseFramework],
    ["proxies", parseProxyPack],
    ["assessment", parseAssessment],
  ])("has an example of a %s without errors", (label, parse) => {
    const { ok, issues } = parse(JSON.parse(example(`json ${label}`)));
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ok).toBe(true);
  });

  it("has bids that the tender on the page takes", () => {
    const tender = JSON.parse(example("json tender")) as object;
    const { bids } = JSON.parse(example("json bids")) as { bids: unknown };
    expect(parseTender({ ...tender, bids, redactions: [] }).ok).toBe(true);
  });

  it("has a proxy pack that is the same as JSON and as comma-separated text", () => {
    const json = parseProxyPack(JSON.parse(example("json proxies")));
    expect(parseProxyCsv(example("csv proxies"))).toEqual(json);
  });

  it.each([
    ["Tender", Object.keys(TenderFile.shape)],
    [
      "Framework edition",
      [...Object.keys(Framework.shape), ...Object.keys(Measure.shape), ...COUNTING_RULES],
    ],
    [
      "Contract",
      [
        ...Object.keys(ContractFile.shape),
        ...Object.keys(Version.shape),
        ...Object.keys(Commitment.shape),
        ...Object.keys(Earlier.shape),
      ],
    ],
    ["Area", Object.keys(Area.shape)],
    ["Proxy pack", Object.keys(ProxyPack.shape)],
    ["Returns into a register", Object.keys(Settings.shape)],
    ["Opportunity assessment", [...Object.keys(Assessment.shape), ...PROMPTS.map(({ id }) => id)]],
  ])("tells of every field of a %s", (title, fields) => {
    const text = section(title);
    expect(fields.filter((field) => !new RegExp(`\`(?:[a-z]+\\.)?${field}[\`.]`, "i").test(text))).toEqual(
      [],
    );
  });
});
