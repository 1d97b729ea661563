import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { type AtCouncil, receiveReturn } from "../../../src/sheets/return/receive";
import type { ReturnOptions } from "../../../src/sheets/return/model";
import { contractWith } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";
import { put } from "./return-damage";
import { soundReturn } from "./sound-return";

const contract = contractWith();
const rotherham = new Map([[contract.reference, rotherhamArea]]);
const { sectors } = rotherhamArea.borough;

/** The last payment's sector made local, as a forged stamp or an area of before has it. */
const wide = { ...rotherhamArea, name: "Old Rotherham", borough: { sectors: [...sectors, "S1 2"] } };
const wideForm = {
  area: { ...wide, wider: { ...wide.wider, sectors: wide.wider.sectors.filter((each) => each !== "S1 2") } },
};

function received(
  form: Partial<ReturnOptions>,
  atCouncil: AtCouncil,
  damage = (grid: ReturnType<typeof gridOfPlan>) => grid,
) {
  const grid = damage(gridOfPlan(soundReturn(contract, form), "return.xlsx"));
  const { read, issues } = receiveReturn(grid, "a", {
    contracts: [contract],
    cameFor: "2026-27-Q2",
    ...atCouncil,
  });
  const local = read?.spend
    .filter(({ tier }) => tier === "borough")
    .reduce((sum, { pence }) => sum + pence, 0);
  return { local, said: issues.map(wordIssue) };
}

const claimed = (quantity: number) => (grid: ReturnType<typeof gridOfPlan>) =>
  put("Return", "J14", quantity)(grid);

describe("what is local in a return that is received", () => {
  it("goes by the council's contract, and another area of the form is named", () => {
    expect(received(wideForm, { areas: rotherham }, claimed(1800.5))).toEqual({
      local: 130_050,
      said: [
        "What is local goes by the contract's area, Rotherham: £1,300.50 of this ledger. The form's own copy is another (Old Rotherham), by which it is £1,800.50. Ask for a new form if the area has changed",
      ],
    });
  });

  it("goes by the form's own copy only where the council's area is not at hand", () => {
    expect(received(wideForm, {}, claimed(1800.5))).toEqual({ local: 180_050, said: [] });
  });

  it.each([
    [
      "the same sectors in another order",
      { area: { ...rotherhamArea, borough: { sectors: [...sectors].reverse() } } },
    ],
    [
      "a postcode file",
      {
        lookup: new Map([
          ["S60 1AB", "E08000018"],
          ["S65 1AA", "E08000018"],
          ["S1 2AA", "E08000039"],
        ]),
      },
    ],
  ])("needs no word where the form has %s", (_, form) => {
    expect(received(form, { areas: rotherham })).toEqual({ local: 130_050, said: [] });
  });
});

describe("what is plausible in a return that is received", () => {
  it("goes by the council's settings, whatever the form was made with", () => {
    expect(
      received({ plausible: { times: 500 } }, {}, (grid) => put("Return", "J11", 1250)(grid)).said,
    ).toEqual([]);
    expect(
      received({ plausible: { times: 500 } }, { plausible: { times: 10 } }, (grid) =>
        put("Return", "J11", 1250)(grid),
      ).said,
    ).toEqual([
      "Check this figure: 1,250 is many times what is due by now, 5; more than 200 is pointed out (sheet Return, cell J11, Local jobs)",
    ]);
  });
});
