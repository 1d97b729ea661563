import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { plainSuccession } from "../../src/domain/framework/succession";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readContract } from "../../src/jobs/commitments";
import { readContracts } from "../../src/jobs/read-contracts";
import type { Source } from "../../src/jobs/source";
import { cleaning, contractWith } from "../parity/returns";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeCommitments } from "../../src/sheets/contract/commitments";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { pasted } from "../sheets/pasted";
import { bytesSource, jsonSource, lostSource, textSource } from "./sources";

async function words(...sources: readonly Source[]) {
  const { ok, issues } = await readContracts(sources);
  return [ok, issues.map(wordIssue)];
}

describe("contract files", () => {
  it("may hold one contract or a list of them, each known with its file", async () => {
    const read = await readContracts([
      jsonSource("contract.json", cleaning),
      jsonSource("contracts.json", [{ ...cleaning, reference: "C-9" }]),
    ]);
    expect(read.ok && read.value.map(({ contract, file }) => [contract.reference, file])).toEqual([
      [cleaning.reference, "contract.json"],
      ["C-9", "contracts.json"],
    ]);
  });

  it("may be commitments workbooks, which say the same", async () => {
    const contract = contractWith();
    const read = await readContracts([
      bytesSource("commitments.xlsx", await writeXlsx(placeCommitments(contract))),
      jsonSource("contracts.json", [{ ...cleaning, reference: "C-9" }]),
    ]);
    expect(read.ok && read.value[0]).toEqual({ contract, file: "commitments.xlsx" });
    expect(read.ok && read.value.length).toBe(2);
  });

  it("are refused where a commitments workbook was changed, or another workbook is given", async () => {
    const plan = pasted(placeCommitments(contractWith()), { sheet: "Commitments", cell: "D5", value: 99 });
    expect(await words(bytesSource("commitments.xlsx", await writeXlsx(plan)))).toEqual([
      false,
      [expect.stringMatching(/99.*\(commitments\.xlsx, sheet Commitments, cell D5\)$/)],
    ]);
    const other = placeReturn(contractWith(), "2026-27-Q1", { area: rotherhamArea, lines: 10 });
    expect(await words(bytesSource("return.xlsx", await writeXlsx(other)))).toEqual([
      false,
      [
        "Choose a contract file, a commitments workbook or a contract register: this is a quarterly return (return.xlsx)",
      ],
    ]);
  });

  it("warn once of an edition that says what is not so of the one before it, where both are there", async () => {
    const before = { ...rotherham2019, id: "review-2027" };
    const { edition: follows, measures } = plainSuccession(before, before);
    const edition = {
      ...before,
      id: "review-2028",
      follows: { edition: follows, measures: measures.slice(1) },
    };
    const under = (reference: string, own: typeof rotherham2019) => ({
      ...cleaning,
      reference,
      framework: own.id,
      edition: own,
    });
    const after = [under("C-2", edition), under("C-3", edition)];
    expect(await words(jsonSource("after.json", after))).toEqual([true, []]);
    expect(
      await words(jsonSource("after.json", after), jsonSource("before.json", under("C-1", before))),
    ).toEqual([
      true,
      [expect.stringMatching(/^Say what became of measure .* of edition review-2027.*\(after\.json/)],
    ]);
  });

  it.each([
    [
      "is no JSON",
      textSource("a.json", "{"),
      expect.stringMatching(/^Save this file again or correct it: .*\(a\.json\)$/),
    ],
    ["holds a number", textSource("a.json", "7"), expect.stringContaining("(a.json)")],
    [
      "holds an empty list",
      textSource("a.json", "[]"),
      "Choose a contract file, a commitments workbook or a contract register: this JSON holds no contract (a.json)",
    ],
    ["is gone", lostSource("a.json"), expect.stringContaining("(a.json)")],
  ])("is refused by name where it %s", async (_, wrong, sentence) => {
    expect(await words(wrong)).toEqual([false, [sentence]]);
  });

  it("are all refused where one contract stands in two of them", async () => {
    expect(await words(jsonSource("a.json", cleaning), jsonSource("b.json", cleaning))).toEqual([
      false,
      [`Contract ${cleaning.reference} stands twice in the list; keep one (b.json)`],
    ]);
  });

  it("are asked for another reference where two councils have one", async () => {
    const of = (council: string) => jsonSource(`${council}.json`, { ...cleaning, council });
    expect(await words(of("Leeds"), of("Bradford"))).toEqual([
      false,
      [expect.stringContaining("it is that of contracts of Leeds and Bradford")],
    ]);
    expect(await words(of("Leeds"), of("Leeds City Council"))).toEqual([
      false,
      [expect.stringContaining("stands twice in the list")],
    ]);
  });

  it("are all refused where one holds a mistake, which is told with its file", async () => {
    const wrong = jsonSource("b.json", { ...cleaning, reference: "C-9", value: -1 });
    expect(await words(jsonSource("a.json", cleaning), wrong)).toEqual([
      false,
      [expect.stringContaining("(b.json")],
    ]);
  });

  it("tell which contract of a list holds the mistake", async () => {
    const wrong = [cleaning, { ...cleaning, reference: "C-9", value: -1 }];
    expect(await words(jsonSource("a.json", wrong))).toEqual([
      false,
      ["Contract value must be more than 0 (a.json, contract 2)"],
    ]);
  });
});

describe("one contract of a file", () => {
  const both = jsonSource("contracts.json", [cleaning, { ...cleaning, reference: "C-9" }]);
  const chosen = async (source: Source, reference?: string) => {
    const read = await readContract(source, undefined, reference);
    return read.ok ? read.value.contract.reference : read.issues.map(wordIssue);
  };

  it("is the only one, or that of the reference which is given", async () => {
    expect(await chosen(jsonSource("contract.json", cleaning))).toBe(cleaning.reference);
    expect(await chosen(both, "C-9")).toBe("C-9");
  });

  it("is asked for where the file has several, and where none has the reference", async () => {
    expect(await chosen(both)).toEqual([
      "Say which contract is meant by its reference: this file holds C-2026/07, C-9 (contracts.json)",
    ]);
    expect(await chosen(both, "C-8")).toEqual([
      "Choose a reference of this file: it holds C-2026/07, C-9, and no C-8 (contracts.json)",
    ]);
  });
});
