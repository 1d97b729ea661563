import { proposedQuarter, quarterChoices } from "../../../src/taskpane/contracts/quarters";
import { zipName } from "../../../src/taskpane/returns/make-returns";
import { contractWith } from "../../parity/returns";

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
      "2025-26 Q3 (1 Oct to 31 Dec 2025)",
      "2025-26 Q4 (1 Jan to 31 Mar 2026)",
      "2026-27 Q1 (1 Apr to 30 Jun 2026)",
      "2026-27 Q2 (1 Jul to 30 Sep 2026)",
    ]);
    expect(proposedQuarter(choices, "2026-03-31")).toBe("2025-26-Q4");
    expect(proposedQuarter(choices, "2031-01-01")).toBe("2025-26-Q3");
  });
});

it("makes one zip of the forms of a quarter, named after it", () => {
  expect(zipName("2026-27-Q1")).toBe("Returns 2026-27 Q1.zip");
});

function commitment(quarter: string) {
  return [{ measure: "apprenticeships", quantity: 1, due: [{ quarter, quantity: 1 }] }];
}
