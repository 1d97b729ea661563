import { parseContract, type Contract } from "../../../src/domain/contract/contract";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { proposedQuarter, quarterChoices } from "../../../src/taskpane/contracts/quarters";
import { readContracts } from "../../../src/taskpane/contracts/read-contracts";
import { returnForms, zipName } from "../../../src/taskpane/returns/return-forms";
import { cleaning, contractWith } from "../../parity/returns";

const file = (name: string, json: unknown) => ({ name, text: JSON.stringify(json) });
const read = (...files: readonly { name: string; text: string }[]) => readContracts(files, shippedEditions);
const words = (result: {
  readonly issues: Parameters<typeof wordIssue>[0][] | readonly Parameters<typeof wordIssue>[0][];
}) => result.issues.map(wordIssue);

describe("contract files", () => {
  it("may hold one contract or a list of them", () => {
    const result = read(
      file("contract.json", cleaning),
      file("contracts.json", [{ ...cleaning, reference: "C-9" }]),
    );
    expect(result.ok && result.value.map(({ reference }) => reference)).toEqual([cleaning.reference, "C-9"]);
  });

  it.each([
    ["is no JSON", { name: "a.json", text: "{" }],
    ["holds a number", { name: "a.json", text: "7" }],
  ])("is refused by name where it %s", (_, wrong) => {
    expect(words(read(wrong))).toEqual(["Choose a JSON file, as this pane saves them (a.json)"]);
  });

  it("are all refused where one contract stands in two of them", () => {
    const result = read(file("a.json", cleaning), file("b.json", cleaning));
    expect(result.ok).toBe(false);
    expect(words(result)).toEqual([`Contract ${cleaning.reference} stands twice in the list; keep one`]);
  });

  it("are all refused where one holds a mistake, which is told with its file", () => {
    const result = read(
      file("a.json", cleaning),
      file("b.json", { ...cleaning, reference: "C-9", value: -1 }),
    );
    expect(result.ok).toBe(false);
    expect(words(result)).toEqual([expect.stringContaining("(b.json")]);
  });
});

describe("the quarters to choose from", () => {
  it("are those of every contract, in order of time, each once", () => {
    const choices = quarterChoices([
      contractWith({
        earlier: [],
        start: "2026-04-01",
        end: "2026-09-30",
        commitments: commitment("2026-27-Q1"),
      }),
      contractWith({
        earlier: [],
        start: "2025-11-01",
        end: "2026-06-30",
        commitments: commitment("2025-26-Q4"),
      }),
    ]);
    expect(choices.map(({ text }) => text)).toEqual([
      "2025-26 Q3 (1 October 2025 to 31 December 2025)",
      "2025-26 Q4 (1 January 2026 to 31 March 2026)",
      "2026-27 Q1 (1 April 2026 to 30 June 2026)",
      "2026-27 Q2 (1 July 2026 to 30 September 2026)",
    ]);
    expect(proposedQuarter(choices, "2026-03-31")).toBe("2025-26-Q4");
    expect(proposedQuarter(choices, "2031-01-01")).toBe("2025-26-Q3");
  });
});

describe("the forms of a quarter", () => {
  const forms = (changes: Partial<Parameters<typeof returnForms>[0]> = {}) =>
    returnForms({
      contracts: [sound],
      quarter: "2026-27-Q1",
      area: undefined,
      lookup: undefined,
      lines: "10",
      editions: shippedEditions,
      ...changes,
    });

  it("are named after contract and quarter, told apart where characters had to go", () => {
    const contracts = [sound, { ...sound, reference: "A/1" }, { ...sound, reference: "A-1" }];
    const made = forms({ contracts });
    expect(made.ok && made.value.forms.map(({ name }) => name)).toEqual([
      "C-2026-07 2026-27 Q1 return",
      "A-1 2026-27 Q1 return",
      "A-1 2026-27 Q1 return (2)",
    ]);
    expect(zipName("2026-27-Q1")).toBe("Returns 2026-27 Q1.zip");
  });

  it("leave out and name a contract that has no day in the quarter", () => {
    const made = forms({ contracts: [sound, { ...ended, reference: "OLD" }] });
    expect(made.ok && [made.value.forms.length, made.value.leftOut]).toEqual([1, ["OLD"]]);
  });

  it.each(["9", "10001", "ten", "12.5"])("are refused with %s ledger lines", (lines) => {
    expect(words(forms({ lines }))).toEqual(["Lines must be a whole number from 10 to 10,000"]);
  });

  it("ask for the area file that a contract names, and take the one given", () => {
    const contracts = [{ ...sound, area: "areas/ours.json" }];
    expect(words(forms({ contracts }))).toEqual([
      `Choose the area file: contract ${cleaning.reference} names the file areas/ours.json, which has to be given here`,
    ]);
    expect(forms({ contracts, area: rotherhamArea }).ok).toBe(true);
  });

  it("are refused with a postcode file that says nothing of the area", () => {
    const { districts: _none, ...area } = rotherhamArea;
    expect(words(forms({ area, lookup: new Map([["S60 1AE", "E08000018"]]) }))).toEqual([
      "Give the area's district codes, or leave the postcode file out: without codes a postcode file says nothing of the area (Rotherham)",
    ]);
  });

  it("are made of the contract", () => {
    const made = forms();
    expect(made.ok && made.value.forms[0]?.plan().sheets.some(({ name }) => name === "Return")).toBe(true);
  });
});

const sound = contractWith();
const ended: Contract = contractWith({
  earlier: [],
  start: "2020-04-01",
  end: "2020-06-30",
  commitments: commitment("2020-21-Q1"),
});

function commitment(quarter: string) {
  return [{ measure: "apprenticeships", quantity: 1, due: [{ quarter, quantity: 1 }] }];
}

it("has a sound contract to begin with", () => {
  expect(parseContract(cleaning).ok).toBe(true);
});
