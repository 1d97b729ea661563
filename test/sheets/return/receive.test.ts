import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { type AtCouncil, receiveReturn } from "../../../src/sheets/return/receive";
import type { ReturnOptions } from "../../../src/sheets/return/model";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { contractWith } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";
import { put } from "./return-damage";
import { soundReturn } from "./sound-return";

const contract = contractWith();
const rotherham = new Map([[contract.reference, { area: rotherhamArea }]]);

/** Where the sound return's payments are: all but the last in the borough. */
const districts: readonly (readonly [postcode: string, district: string])[] = [
  ["S60 1AB", "E08000018"],
  ["S65 1AA", "E08000018"],
  ["S1 2AA", "E08000039"],
];
const byPostcode = new Map([[contract.reference, { area: rotherhamArea, lookup: new Map(districts) }]]);
/** The list of an exact form to which the supplier added the last payment's postcode as the borough's. */
const forgedList = { lookup: new Map([...districts, ["S1 2AA", "E08000018"]]) };
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
  put("Return", "J8", quantity)(grid);

describe("what is local in a return that is received", () => {
  it("goes by the council's contract, and another area of the form is named", () => {
    expect(received(wideForm, { places: rotherham }, claimed(1800.5))).toEqual({
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
        lookup: new Map(districts),
      },
    ],
  ])("needs no word where the form has %s", (_, form) => {
    expect(received(form, { places: rotherham })).toEqual({ local: 130_050, said: [] });
  });
});

describe("the hidden list by which a form shows what is local", () => {
  it("is named where it was changed, and places nothing", () => {
    expect(received({}, { places: rotherham }, put("Lists", "C1", "S12"))).toEqual({
      local: 130_050,
      said: [
        "Ask for the form as it was sent: 1 cell of its hidden list of local postcodes was changed, so that the form showed another local spend. What is local goes by the contract's area (sheet Lists, cell C1)",
      ],
    });
  });
});

describe("what is local by the list of postcodes within a form", () => {
  it("goes by the council's postcode file, and a list that differs is named", () => {
    expect(received(forgedList, { places: byPostcode }, claimed(1800.5))).toEqual({
      local: 130_050,
      said: [
        "What is local goes by the council's postcode file: £1,300.50 of this ledger. The form places 1 payment otherwise (S1 2AA), by which it is £1,800.50. Look at what is claimed as local spend too",
      ],
    });
  });

  it("is told to be nobody's but the form's where the council gave no file and sectors say otherwise", () => {
    expect(received(forgedList, { places: rotherham }, claimed(1800.5))).toEqual({
      local: 180_050,
      said: [
        "Give the council's postcode file, by which what is local is made sure of: it goes by the list within the form, £1,800.50 of this ledger. The area's sectors alone place 1 payment otherwise (S1 2AA), by which it is £1,300.50",
      ],
    });
  });

  it.each([
    ["an exact form with the same list", { lookup: new Map(districts) }],
    ["a form by sectors that come to the same", {}],
  ])("needs no word of %s where the council's postcode file says the same", (_, form) => {
    expect(received(form, { places: byPostcode })).toEqual({ local: 130_050, said: [] });
  });
});

describe("what is plausible in a return that is received", () => {
  it("goes by the council's settings, whatever the form was made with", () => {
    expect(
      received({ plausible: { times: 500 } }, {}, (grid) => put("Return", "J5", 1250)(grid)).said,
    ).toEqual([
      "Check this figure: 1,250 in one quarter counts as 312.5, which is more than the whole contract commits, 12.5 (sheet Return, cell J5, Local jobs)",
    ]);
    expect(
      received({ plausible: { times: 500 } }, { plausible: { times: 10 } }, (grid) =>
        put("Return", "J5", 1250)(grid),
      ).said,
    ).toEqual([
      "Check this figure: 1,250 is many times what is due by now, 5; more than 200 is pointed out (sheet Return, cell J5, Local jobs)",
    ]);
  });
});

describe("the terms by which a return is received", () => {
  it("are the council's, and another copy in the form is named", () => {
    const grid = gridOfPlan(soundReturn(contractWith({ value: 1e9 })), "return.xlsx");
    const council = contractWith({ value: 1000 });
    const { issues } = receiveReturn(grid, "a", { contracts: [council], cameFor: "2026-27-Q2" });
    expect(issues.map(wordIssue).toSorted()).toEqual(
      [
        "Check this amount: £1,200.50 is more than the value of the whole contract, £1,000.00 (sheet Spend, cell G5)",
        "Check this figure: £1,300.50 is more than the contract's value, £1,000.00 (sheet Return, cell J8, Local Spend)",
        "The form's own copy of the contract says something else than the council's of: the contract's value. The council's counts; ask for a new form if the contract has changed",
      ].toSorted(),
    );
  });

  it("count measures as the council's edition does", () => {
    const [edition] = shippedEditions;
    if (!edition) throw new Error("no edition");
    const measures = edition.measures.map((each) =>
      each.id === "apprenticeships" ? { ...each, decimals: 2 } : each,
    );
    const forged = soundReturn(contract, { editions: [{ ...edition, measures }] });
    const grid = put("Return", "J6", 1.5)(gridOfPlan(forged, "return.xlsx"));
    const { read, issues } = receiveReturn(grid, "a", { contracts: [contract], cameFor: "2026-27-Q2" });
    expect(read).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["too-many-decimals", "return-terms-differ"]);
  });
});
