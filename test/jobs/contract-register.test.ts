import type { Framework } from "../../src/domain/framework/edition";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { plainSuccession } from "../../src/domain/framework/succession";
import { shippedEditions } from "../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { contractRegister, madeInWords, type ContractRegisterAsked } from "../../src/jobs/contract-register";
import { movedContract } from "../../src/jobs/moved-contract";
import { NO_OTHERS } from "../../src/jobs/own-edition";
import type { Source } from "../../src/jobs/source";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { readContractRegister } from "../../src/sheets/contracts/read";
import { placeContracts } from "../../src/sheets/contracts/workbook";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { contractWith } from "../parity/returns";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { bytesSource, jsonSource } from "./sources";

const today = "2026-07-01";
const kept = contractWith({ reference: "C-1", notes: "Typed by an officer" });
const placed = placeContracts([kept], { editions: shippedEditions, today });
const source = async (name: string, plan: Plan): Promise<Source> => bytesSource(name, await writeXlsx(plan));
const made = (asked: Partial<ContractRegisterAsked>) =>
  contractRegister({ contracts: [], known: NO_OTHERS, today, ...asked });

/** What the workbook that was made says, the line that counts it, and what is told. */
async function outcome(asked: Partial<ContractRegisterAsked>) {
  const result = await made(asked);
  const issues = result.issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`);
  if (!result.ok) return { refused: issues };
  const read = readContractRegister(gridOfPlan(result.value.workbook.plan));
  return { contracts: read.ok && read.value, counted: madeInWords(result.value), issues };
}

describe("the contract register as a job", () => {
  it("is blank where nothing is given", async () => {
    expect(await outcome({})).toEqual({
      contracts: [],
      counted: "no contract yet: type them in",
      issues: [],
    });
  });

  it("has the contracts of a JSON file and of a commitments workbook", async () => {
    const [json, workbook] = [contractWith({ reference: "C-2" }), contractWith({ reference: "C-3" })];
    const contracts = [
      jsonSource("contract.json", json),
      await source("commitments.xlsx", placeCommitments(workbook)),
    ];
    expect(await outcome({ contracts })).toEqual({
      contracts: [json, workbook],
      counted: "2 contracts",
      issues: [],
    });
  });

  it.each(["file", "open workbook"])("keeps what was typed in the register before, a %s", async (door) => {
    const other = contractWith({ reference: "C-2" });
    const contracts = [jsonSource("contracts.json", [contractWith({ reference: "C-1" }), other])];
    const register =
      door === "file" ? await source("before.xlsx", placed) : gridOfPlan(placed, "this workbook");
    expect(await outcome({ contracts, register })).toEqual({
      contracts: [kept, other],
      counted: "2 contracts, 1 of them new",
      issues: [
        "warning: The register has contract C-1 already and keeps it as it stands there: this file says something else of it. Type what is to change into the register, as a version with its day and reason (contracts.json)",
      ],
    });
  });

  it("says nothing of a contract that the register has in the same words", async () => {
    const register = await source("before.xlsx", placed);
    expect(await outcome({ contracts: [jsonSource("again.json", kept)], register })).toEqual({
      contracts: [kept],
      counted: "1 contract, none of them new",
      issues: [],
    });
  });

  it("keeps a contract whose commitments are not typed yet, and gives machines those alone that have some", async () => {
    const { earlier: _none, ...others } = kept;
    const draft = { ...others, reference: "C-0", commitments: [] };
    const before = placeContracts([draft, kept], { editions: shippedEditions, today });
    const told = "warning: Add a commitment of this contract to the sheet Commitments: it has none";
    const register = await source("before.xlsx", before);
    const contracts = [jsonSource("c.json", contractWith({ reference: "C-2" }))];
    const result = await made({ contracts, register });
    expect(result.issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`)).toEqual([
      `${told} (before.xlsx, sheet Contracts, cell A5, C-0)`,
    ]);
    if (!result.ok) throw new Error("not made");
    expect(madeInWords(result.value)).toBe("3 contracts, 1 of them new");
    expect(result.value.contracts.map(({ reference }) => reference)).toEqual(["C-1", "C-2"]);
    const grid = gridOfPlan(result.value.workbook.plan);
    expect(readContractRegister(grid, shippedEditions, { drafts: true })).toMatchObject({
      value: [draft, kept, { reference: "C-2" }],
    });
    expect(readContractRegister(grid).ok).toBe(false);
  });

  it("is not made while something would be lost, or what is given is something else", async () => {
    const [first] = placed.sheets;
    if (!first) throw new Error("no sheet");
    const copied = { ...placed, sheets: [...placed.sheets, { ...first, name: "Contracts (2)", tables: [] }] };
    expect(await outcome({ register: gridOfPlan(copied, "before.xlsx") })).toEqual({
      refused: [
        "error: Move the sheet Contracts (2) to another workbook: it is none of a contract register and is not read (before.xlsx, sheet Contracts (2))",
      ],
    });
    expect(await outcome({ register: await source("c.xlsx", placeCommitments(kept)) })).toEqual({
      refused: ["error: Choose a contract register: this is a list of commitments (c.xlsx)"],
    });
    expect(await outcome({ contracts: [jsonSource("area.json", { name: "Rotherham" })] })).toEqual({
      refused: [
        "error: Choose a contract file, a commitments workbook or a contract register: this JSON holds no contract (area.json)",
      ],
    });
    const twice = [jsonSource("a.json", kept), jsonSource("b.json", kept)];
    expect(await outcome({ contracts: twice })).toEqual({
      refused: [expect.stringContaining("Contract C-1 stands twice in the list; keep one (b.json)")],
    });
  });

  it("has the paths of areas and proxy packs as the door says that they are from its folder", async () => {
    const { commitments } = kept;
    const changed = { from: "2026-07-01", reason: "Next values", proxyPack: "next.json", commitments };
    const moved = { area: "areas/ours.json", proxyPack: "pack.json", versions: [changed] };
    const move = (path: string, namedIn: string) => `${namedIn} > ${path}`;
    const contracts = [
      jsonSource("a.json", contractWith({ reference: "C-1", ...moved })),
      jsonSource("b.json", contractWith({ reference: "C-2", area: "Rotherham" })),
    ];
    const found = await outcome({ contracts, move });
    expect(found.contracts).toMatchObject([
      {
        area: "a.json > areas/ours.json",
        proxyPack: "a.json > pack.json",
        versions: [{ proxyPack: "a.json > next.json" }],
      },
      { area: "Rotherham" },
    ]);
    expect(movedContract(kept, "a.json", move)).toEqual(kept);
  });

  it("holds the editions of contracts against those of the register before, and takes no other words for one", async () => {
    const first = { ...rotherham2019, id: "review-2027" };
    const { measures, ...follows } = plainSuccession(first, first);
    const second = { ...first, id: "review-2028", follows: { ...follows, measures: measures.slice(1) } };
    const under = (reference: string, edition: Framework) => ({
      ...contractWith({ reference }),
      framework: edition.id,
      edition,
    });
    const register = async (edition: Framework) => {
      const { edition: own, ...contract } = under("C-1", edition);
      const editions = [...shippedEditions, own];
      return source("before.xlsx", placeContracts([contract], { editions, today }));
    };
    const issues = async (edition: Framework, contract: object) => {
      const contracts = [jsonSource("added.json", contract)];
      const told = await made({ register: await register(edition), contracts });
      return told.issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`);
    };
    const silent = "Say what became of measure .* of edition review-2027.*";
    expect(await issues(first, under("C-2", second))).toEqual([
      expect.stringMatching(`^warning: ${silent}added.json`),
    ]);
    expect(await issues(second, under("C-2", first))).toEqual([
      expect.stringMatching(`^warning: ${silent}before.xlsx`),
    ]);
    expect(await issues(first, under("C-2", { ...first, title: "Other words" }))).toEqual([
      expect.stringMatching(/^error: .*title/),
    ]);
  });
});
