import type { Contract } from "../../src/domain/contract/contract";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { type RegisterFiles, readRegisterSetup } from "../../src/jobs/register-setup";
import type { OpenNamed } from "../../src/jobs/source";
import { contractOf, QUARTER } from "../domain/register/returned";
import { pack } from "../parity/registers";
import { sentContracts, sentFiles } from "../sheets/return/sent-returns";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";

const inFile = (contracts: readonly Contract[], file = "contracts.json") =>
  contracts.map((contract) => ({ contract, file }));
const noneNamed: OpenNamed = () => undefined;

const asked = (files: Partial<RegisterFiles>) =>
  readRegisterSetup({ contracts: inFile(sentContracts), quarter: QUARTER, openNamed: noneNamed, ...files });

async function words(files: Partial<RegisterFiles>) {
  const { ok, issues } = await asked(files);
  return [ok, issues.map(wordIssue)];
}

async function setupOf(files: Partial<RegisterFiles>) {
  const setup = await asked(files);
  if (!setup.ok) throw new Error(setup.issues.map(wordIssue).join("; "));
  return setup.value;
}

describe("the files that a register is made with", () => {
  it.each<[string, Partial<RegisterFiles>, string]>([
    [
      "a register that is a letter",
      { register: textSource("before.xlsx", "Dear Sir or Madam") },
      "Choose an Excel workbook (.xlsx): this file is something else (before.xlsx)",
    ],
    [
      "settings that are no JSON",
      { settings: textSource("settings.json", "bands") },
      expect.stringMatching(/^Choose a JSON file: .*\(settings\.json\)$/) as string,
    ],
    [
      "settings whose bands rise",
      {
        settings: jsonSource("s.json", {
          bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 },
        }),
      },
      "Bands must fall: good must be more than approachingTarget, and approachingTarget more than requiresImprovement (s.json)",
    ],
    [
      "settings that name a pack which is not chosen",
      { settings: jsonSource("s.json", { proxyPack: "packs/ours.json" }) },
      "Choose the proxy pack: the settings name packs/ours.json, which the pane cannot open by itself (s.json)",
    ],
    [
      "a contract that names a pack which is not chosen",
      { contracts: inFile([contractOf("C-1"), contractOf("C-2", { proxyPack: "ours.json" })]) },
      "Choose the proxy pack: contract C-2 names ours.json, which the pane cannot open by itself (contracts.json)",
    ],
    [
      "a quarter that no contract has",
      { quarter: "2031-32-Q1" },
      expect.stringContaining("2031-32-Q1") as string,
    ],
  ])("are refused with the reason: %s", async (_, files, sentence) => {
    expect(await words(files)).toEqual([false, [sentence]]);
  });

  it("refuse a return as the register before", async () => {
    const [sent] = await sentFiles();
    if (!sent) throw new Error("no file");
    expect(await words({ register: bytesSource(sent.name, sent.bytes) })).toEqual([
      false,
      ["Choose a register that consolidate made; this workbook is none (C-1.xlsx)"],
    ]);
  });

  it("keep back no mistake of one another", async () => {
    const [ok, said] = await words({
      register: lostSource("before.xlsx"),
      settings: jsonSource("s.json", { colour: "red" }),
      proxyPack: jsonSource("pack.json", {}),
    });
    expect([ok, new Set((said as readonly string[]).map((each) => /\(([^,)]+)\)$/.exec(each)?.[1]))]).toEqual(
      [false, new Set(["before.xlsx", "s.json", "pack.json"])],
    );
  });
});

describe("a proxy pack that is chosen", () => {
  it.each([
    ["of all contracts where nothing names one", {}, [true, []]],
    [
      "of a contract alone that names it",
      { contracts: inFile([contractOf("C-2", { proxyPack: "p" })]) },
      [false, ["C-2"]],
    ],
    [
      "of all where the settings name it, and of the contract that names it",
      {
        settings: jsonSource("s.json", { proxyPack: "p" }),
        contracts: inFile([contractOf("C-1"), contractOf("C-2", { proxyPack: "p" })]),
      },
      [true, ["C-2"]],
    ],
  ])("is that %s", async (_, files, [councils, contracts]) => {
    const setup = await setupOf({ ...files, proxyPack: jsonSource("pack.json", pack) });
    expect(setup.proxyPack?.edition).toBe(councils ? pack.edition : undefined);
    expect([...(setup.contractPacks?.keys() ?? [])]).toEqual(contracts);
  });
});

describe("proxy packs that are named", () => {
  const opened: string[] = [];
  const openNamed: OpenNamed = (path, namedIn) => {
    opened.push(`${path} beside ${namedIn}`);
    return path.startsWith("lost") ? lostSource(path) : jsonSource(path, { ...pack, edition: path });
  };
  const contracts = [
    ...inFile([contractOf("C-1", { proxyPack: "2026" }), contractOf("C-2", { proxyPack: "2026" })]),
    ...inFile([contractOf("C-3")], "others/contracts.json"),
  ];

  it("are opened beside the file that names them", async () => {
    opened.length = 0;
    const setup = await setupOf({
      contracts,
      settings: jsonSource("s.json", { proxyPack: "2026" }),
      openNamed,
    });
    expect(new Set(opened)).toEqual(new Set(["2026 beside s.json", "2026 beside contracts.json"]));
    expect([setup.proxyPack?.edition, [...(setup.contractPacks?.keys() ?? [])]]).toEqual([
      "2026",
      ["C-1", "C-2"],
    ]);
  });

  it("are taken where they are of two editions, each for its contracts", async () => {
    const settings = jsonSource("s.json", { proxyPack: "2027" });
    expect(await words({ contracts, settings, openNamed })).toEqual([true, []]);
  });

  it("are refused once, with the file's name, where several contracts name one that is lost", async () => {
    const lost = ["C-1", "C-2"].map((reference) => contractOf(reference, { proxyPack: "lost.json" }));
    expect(await words({ contracts: inFile(lost), openNamed })).toEqual([
      false,
      [expect.stringContaining("(lost.json)")],
    ]);
  });
});
