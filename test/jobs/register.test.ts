import { wordIssue } from "../../src/domain/issues/word-issue";
import { notReadIssue } from "../../src/domain/register/found-files";
import { receiveReturns, sortReads } from "../../src/jobs/receive-returns";
import { makeRegister, type RegisterAsked } from "../../src/jobs/register";
import { readRegisterSetup } from "../../src/jobs/register-setup";
import { QUARTER } from "../domain/register/returned";
import { sentContracts, sentFiles } from "../sheets/return/sent-returns";
import { bytesSource, lostSource } from "./sources";

let asked: RegisterAsked;

beforeAll(async () => {
  const contracts = sentContracts.map((contract) => ({ contract, file: "contracts.json" }));
  const setup = await readRegisterSetup({ contracts, quarter: QUARTER, openNamed: () => undefined });
  if (!setup.ok) throw new Error("no setup");
  const sources = [
    lostSource("z gone.xlsx"),
    ...(await sentFiles()).map(({ name, bytes }) => bytesSource(name, bytes)),
  ].filter(({ name }) => name.endsWith(".xlsx"));
  const reads = await receiveReturns({ ...setup.value, sources });
  const { received, unopened } = sortReads(sources, reads, QUARTER);
  const others = [...unopened, notReadIssue("notes.txt"), notReadIssue("letter.txt")];
  asked = { setup: setup.value, received, others, asOf: "2026-08-01", made: "1 August 2026" };
});

describe("the register of a quarter", () => {
  it("counts the returns though one of them could not be opened", () => {
    const { register, reconciliationDifference, missing } = makeRegister(asked);
    expect(register.counts).toEqual({ received: 10, accepted: 2, replaced: 1, refused: 5, missing: 1 });
    expect(reconciliationDifference).toBe(0);
    expect(missing).toEqual([
      { contract: "C-4", quarter: "2026-27-Q1", supplier: "Supplier of C-4", daysLate: 12, isRefused: true },
    ]);
  });

  it("tells errors before warnings, and the files that were not read by their names", () => {
    const { issues, register } = makeRegister(asked);
    const severities = issues.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    expect(register.exceptions.slice(-3).map(({ place }) => place.file)).toEqual([
      "letter.txt",
      "notes.txt",
      "z gone.xlsx",
    ]);
    expect(issues.map(wordIssue).join("\n")).toContain("Choose this file again");
  });

  it("is the same whichever order the files came in", () => {
    const backwards = {
      ...asked,
      received: [...asked.received].reverse(),
      others: [...asked.others].reverse(),
    };
    const [one, other] = [makeRegister(asked), makeRegister(backwards)];
    expect(other.workbook).toEqual(one.workbook);
    expect(other.issues).toEqual(one.issues);
  });

  it("is a workbook with a name, and text of every line", () => {
    const { workbook, csv } = makeRegister(asked);
    expect([workbook?.name, workbook?.plan.activeSheet]).toEqual(["register 2026-27 Q1", "Quarter"]);
    // A heading, and three payments of each of the two returns that count; one of the next quarter is declared too late.
    expect([...csv.spend()].join("").trimEnd().split("\r\n")).toHaveLength(1 + 3 * 2);
    expect([...csv.register()].join("")).toContain("2026-27-Q1,");
  });

  it("is made with what an officer chose among two returns", () => {
    const [of] = makeRegister(asked).toChoose;
    const two = of?.returns.find(({ files }) => files.includes("C-3 two.xlsx"));
    if (!of || !two) throw new Error("nothing to choose");
    const choice = { of, key: two.key, officer: "Officer 1", date: "2026-08-01", note: null };
    const { toChoose, register } = makeRegister({ ...asked, choices: [choice] });
    expect([toChoose, register.counts.accepted]).toEqual([[], 3]);
  });
});
