import type { Contract } from "../../src/domain/contract/contract";
import { contractsWithoutPack } from "../../src/domain/register/packs";
import { wordIssue } from "../../src/domain/issues/word-issue";
import type { Packs } from "../../src/jobs/register-packs";
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
      expect.stringMatching(/^Choose a \.json file.*\(settings\.json\)$/) as string,
    ],
    [
      "settings whose bands rise",
      {
        settings: jsonSource("s.json", {
          bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 },
        }),
      },
      "Bands must fall: Good must be from a higher percentage than Approaching target, and Approaching target from a higher one than Requires improvement (s.json)",
    ],
    [
      "a quarter that no contract has",
      { quarter: "2031-32-Q1" },
      expect.stringContaining("2031-32-Q1") as string,
    ],
  ])("are refused with the reason: %s", async (_, files, sentence) => {
    expect(await words(files)).toEqual([false, [sentence]]);
  });

  it("tell targets of measures that no framework at hand has", async () => {
    const targets = ["local-jobs", "lokal-jobs"].map((measure) => ({ measure, quantity: 4 }));
    expect(await words({ settings: jsonSource("s.json", { targets }) })).toEqual([
      true,
      [expect.stringContaining("there is none with the id lokal-jobs")],
    ]);
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
      proxyPacks: [jsonSource("pack.json", {})],
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
      { contracts: inFile([contractOf("C-2", { proxyPack: "packs/Pack.json" })]) },
      [false, ["C-2"]],
    ],
    [
      "of all where the settings name it, and of the contract that names it",
      {
        settings: jsonSource("s.json", { proxyPack: "packs/Pack.json" }),
        contracts: inFile([contractOf("C-1"), contractOf("C-2", { proxyPack: "packs/Pack.json" })]),
      },
      [true, ["C-2"]],
    ],
  ])("is that %s", async (_, files, [councils, contracts]) => {
    const setup = await setupOf({ ...files, proxyPacks: [jsonSource("pack.json", pack)] });
    expect(setup.proxyPack?.edition).toBe(councils ? pack.edition : undefined);
    expect([...(setup.contractPacks?.keys() ?? [])]).toEqual(contracts);
  });
});

describe("proxy packs that are chosen at the pane", () => {
  const p1 = jsonSource("p1.json", { ...pack, edition: "one" });
  const p2 = jsonSource("p2.json", { ...pack, edition: "two" });
  const contracts = inFile([
    contractOf("C-1", { proxyPack: "p1.json" }),
    contractOf("C-2", { proxyPack: "packs/p2.json" }),
    contractOf("C-3", { proxyPack: "packs/p2.json" }),
    contractOf("C-4"),
  ]);
  const editionsIn = ({ contractPacks }: Packs) =>
    [...(contractPacks ?? [])].map(([reference, of]) => [reference, of?.edition]);

  it("count each for the contracts that name a file of its name", async () => {
    const setup = await setupOf({ contracts, proxyPacks: [p2, p1] });
    expect([setup.proxyPack, editionsIn(setup)]).toEqual([
      undefined,
      [
        ["C-1", "one"],
        ["C-2", "two"],
        ["C-3", "two"],
      ],
    ]);
  });

  it("leave contracts whose pack was not chosen without pounds, with its name, never with those of another pack", async () => {
    const files = { contracts, settings: jsonSource("s.json", { proxyPack: "p1.json" }), proxyPacks: [p1] };
    expect(await words(files)).toEqual([
      true,
      [
        "Choose the proxy pack packs/p2.json too: contract C-2 and 1 more name it, and the pane cannot open it by itself. Until then what it values has no pounds (contracts.json)",
      ],
    ]);
    const { contracts: all, ...packs } = await setupOf(files);
    expect([packs.proxyPack?.edition, contractsWithoutPack(all, packs, "2026-06-30")]).toEqual([
      "one",
      ["C-2", "C-3"],
    ]);
  });

  it("are the council's from a day on, as its file says", async () => {
    const settings = jsonSource("s.json", {
      proxyPack: "p1.json",
      laterPacks: [{ from: "2027-01-01", proxyPack: "p2.json", reason: "Chosen by Cabinet" }],
    });
    const { proxyPack, laterPacks } = await setupOf({ settings, proxyPacks: [p1, p2] });
    expect([proxyPack?.edition, laterPacks?.map(({ from, pack }) => [from, pack?.edition])]).toEqual([
      "one",
      [["2027-01-01", "two"]],
    ]);
  });

  it("are a contract's from a day on, as its versions say", async () => {
    const contract = contractOf("C-1", {
      proxyPack: "p1.json",
      versions: [
        {
          from: "2026-10-01",
          reason: "Values of 2027",
          proxyPack: "p2.json",
          commitments: contractOf("C-1").commitments,
        },
      ],
    });
    const { contractPacks, laterContractPacks } = await setupOf({
      contracts: inFile([contract]),
      proxyPacks: [p1, p2],
    });
    expect(contractPacks?.get("C-1")?.edition).toBe("one");
    expect(laterContractPacks?.get("C-1")?.map(({ from, pack }) => [from, pack?.edition])).toEqual([
      ["2026-10-01", "two"],
    ]);
  });

  it("are asked for where the settings name one, and nothing has pounds until then", async () => {
    const files = { settings: jsonSource("s.json", { proxyPack: "packs/ours.json" }) };
    expect(await words(files)).toEqual([
      true,
      [
        "Choose the proxy pack packs/ours.json too: the settings name it, and the pane cannot open it by itself. Until then what it values has no pounds (s.json)",
      ],
    ]);
    expect((await setupOf(files)).proxyPack).toBe(undefined);
  });

  it.each([
    [
      "a file that nothing names, beside one that is named",
      [p1, p2],
      inFile([contractOf("C-1", { proxyPack: "p1.json" })]),
      ["p2.json"],
    ],
    ["two files where nothing is named", [p1, p2], inFile([contractOf("C-1")]), ["p1.json", "p2.json"]],
  ])("are told that they are not used: %s", async (_, proxyPacks, of, notUsed) => {
    const setup = await asked({ contracts: of, proxyPacks });
    expect(setup.issues.map(({ code, place }) => [code, place.file])).toEqual(
      notUsed.map((file) => ["pack-not-named", file]),
    );
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
