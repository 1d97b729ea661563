import { withCouncilsTerms } from "../../../src/domain/return/councils-terms";
import { alteredLists } from "../../../src/sheets/return/altered-lists";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { returnModel } from "../../../src/sheets/return/model";
import type { Places } from "../../../src/domain/council/places";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { councilsPlaces } from "../../../src/domain/return/councils-area";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { ClaimDecision } from "../../../src/domain/register/decisions";
import { earlierByRegister, notKnown } from "../../../src/domain/register/earlier";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { checkCouncilNames } from "../../../src/domain/register/councils";
import { checkPacks } from "../../../src/domain/register/packs";
import { parseSettings } from "../../../src/domain/council/settings";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { parseContracts } from "../../../src/domain/contract/contracts";
import { makeIssue, type Issue } from "../../../src/domain/issues/issue";
import { readCouncil } from "../../../src/sheets/council/read";
import { placeCouncil } from "../../../src/sheets/council/workbook";
import { readRegister } from "../../../src/sheets/register/read";
import { placeRegister, registerTooLong } from "../../../src/sheets/register/workbook";
import type { CellValue, Plan } from "../../../src/workbook/plan";
import { type PasteAt, pastedAt } from "../../sheets/kinds";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { pack } from "../framework/pack";
import type { ReturnedPayment } from "../../../src/domain/register/received";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const named = { name: "Contract C-1", pack };
const contract = contractOf("C-1");
const options = optionsWith([contract]);
const register = consolidate(EMPTY_STATE, [received(returnOf("C-1"), "a.xlsx")], options);
const plan = placeRegister(register, "1 August 2026");

/** What reading says of the register with cells changed, by sheet and by a heading with its new value. */
function altered(sheet: string, change: (cell: Plan["sheets"][number]["cells"][number]) => CellValue) {
  const sheets = plan.sheets.map((each) =>
    each.name === sheet
      ? { ...each, cells: each.cells.map((cell) => ({ ...cell, value: change(cell) })) }
      : each,
  );
  return readRegister(gridOfPlan({ ...plan, sheets }, "register.xlsx")).issues;
}

/** The first line's cells under these headings say these things. */
function typed(sheet: string, entries: Readonly<Record<string, CellValue>>): readonly Issue[] {
  const cells = plan.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const columns = new Map(
    cells.filter(({ row }) => row === 2).map(({ column, value }) => [column, String(value)]),
  );
  return altered(sheet, ({ row, column, value }) => {
    const heading = columns.get(column) ?? "";
    return row === 3 && heading in entries ? (entries[heading] ?? null) : value;
  });
}

/** Two contracts of one supplier with one ledger; the second one's lines differ in these parts. */
function sameLedger(parts: Partial<ReturnedPayment>): readonly Issue[] {
  const supplier = "Supplier A";
  const spend = [payment(100_010), payment(50_000, { tier: "elsewhere" })];
  return consolidate(
    EMPTY_STATE,
    [
      received(returnOf("C-1", { spend }), "a.xlsx"),
      received(returnOf("C-2", { spend: spend.map((line) => ({ ...line, ...parts })) }), "b.xlsx"),
    ],
    optionsWith([contractOf("C-1", { supplier }), contractOf("C-2", { supplier })]),
  ).exceptions;
}

function decided(parts: Partial<ClaimDecision>, settings = {}): readonly Issue[] {
  const own = { contract: "C-1", quarter: QUARTER, measure: "young-people-work-advice", level: null };
  const made = { verdict: "Validated" as const, quantity: null, reason: null, officer: "Officer 1" };
  const validations = [{ ...own, ...made, date: "2026-08-01", claimed: 10, ...parts }];
  const state = { ...EMPTY_STATE, decisions: { validations, choices: [] } };
  return consolidate(state, [received(returnOf("C-1"), "a.xlsx")], { ...options, settings }).exceptions;
}

const came = (...returns: Parameters<typeof returnOf>[]) =>
  consolidate(
    EMPTY_STATE,
    returns.map((parts, index) => received(returnOf(...parts), `${index}.xlsx`)),
    options,
  ).exceptions;

const withoutStamp = { ...plan, names: plan.names.filter(({ name }) => name !== "Stamp") };
const contractFile = JSON.parse(JSON.stringify(contract)) as unknown;

/** A return whose own list has a postcode of Manchester as the borough's. */
function forgedList(council: Places) {
  const lookup = new Map([["M1 1AA", "E08000018"]]);
  const spend = [{ row: 5, postcode: "M1 1AA", net: 100 }];
  return councilsPlaces({ places: { area: rotherhamArea, lookup } }, { spend }, council).issues;
}

/** For each sentence of words/consolidation.ts a case that it is said of. */
export const consolidationIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "bands-out-of-order": () =>
    parseSettings({ bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 } }).issues,
  "percent-as-share": () =>
    parseSettings({ localShare: { target: { year: "2026-27", percent: 0.4 } } }).issues,
  "leaves-out-nothing": () => parseSettings({ leftOut: [{ rule: "Payroll" }] }).issues,
  "target-of-no-measure": () => {
    const settings = placeCouncil({}, shippedEditions);
    const typed: readonly PasteAt[] = [
      ["Council_TargetMeasure", 0, "lokal-jobs"],
      ["Council_TargetQuantity", 0, 4],
    ];
    return readCouncil(gridOfPlan(typed.reduce(pastedAt, settings), "settings.xlsx")).issues;
  },
  "no-settings-in-workbook": () => readCouncil(gridOfPlan(plan, "register.xlsx")).issues,
  "settings-repeated": () => parseSettings({ serviceAreas: ["Property", "property"] }).issues,
  "contract-repeated": () => parseContracts([contractFile, contractFile]).issues,
  "register-councils-alike": () =>
    checkCouncilNames(
      ["Leeds", "Leeds City Council"].map((council, index) => contractOf(`C-${index}`, { council })),
      {},
    ),
  "register-packs-differ": () =>
    checkPacks([named, { name: "Contract C-2", pack: { ...pack, illustrative: false } }]),
  "quarter-of-no-contract": () => [
    { code: "quarter-of-no-contract", severity: "error", place: {}, limits: { quarter: "2031-32-Q1" } },
  ],
  "contract-not-listed": () => came(["C-9"]),
  "another-calendar": () => {
    const calendar = { socialValueFirstMonth: 12, spendFirstMonth: 4 };
    const other = contractOf("C-2", { calendar, commitments: [{ measure: "waste", quantity: 0, due: [] }] });
    return consolidate(EMPTY_STATE, [], { ...options, contracts: [contract, other] }).exceptions;
  },
  "earlier-not-told": () => consolidate(EMPTY_STATE, [], { ...options, quarter: "2026-27-Q2" }).exceptions,
  "return-outside-contract": () => came(["C-1", { quarter: "2029-30-Q1" }]),
  "returns-to-choose": () => came(["C-1"], ["C-1", { claims: [claim("young-people-work-advice", 1)] }]),
  "restatement-to-choose": () => {
    const other = received(returnOf("C-1", { declared: "2026-07-12", spend: [] }), "other.xlsx");
    return consolidate(register.state, [other], options).exceptions;
  },
  "declared-after-day": () => came(["C-1", { declared: "2027-07-10" }]),
  "frozen-late": () => {
    const settings = { published: [{ quarter: QUARTER, date: "2026-07-20" }] };
    return consolidate(EMPTY_STATE, [received(returnOf("C-1"), "a.xlsx")], { ...options, settings })
      .exceptions;
  },
  "refused-beside-accepted": () => {
    const issues = [makeIssue("error", { file: "b.xlsx" }, "not-a-workbook", {})];
    const says = { contract: "C-1", quarter: QUARTER };
    const refused = { files: [{ name: "b.xlsx", sha256: "b" }], cameFor: QUARTER, issues, says };
    return consolidate(EMPTY_STATE, [refused, received(returnOf("C-1"), "a.xlsx")], options).exceptions;
  },
  "file-named-for-another": () => {
    const both = optionsWith([contractOf("C-1"), contractOf("C-2")]);
    return consolidate(EMPTY_STATE, [received(returnOf("C-1"), "C-2 return.xlsx")], both).exceptions;
  },
  "frozen-without-contract": () => {
    const settings = { published: [{ quarter: QUARTER, date: "2026-07-24" }] };
    const came = [received(returnOf("C-2"), "b.xlsx")];
    return consolidate(register.state, came, { ...optionsWith([contractOf("C-2")]), settings }).exceptions;
  },
  "frozen-without-decisions": () => decided({}, { published: [{ quarter: QUARTER, date: "2026-07-20" }] }),
  "publication-day-changed": () => {
    const on = (date: string) => ({ ...options, settings: { published: [{ quarter: QUARTER, date }] } });
    return consolidate(consolidate(register.state, [], on("2026-07-20")).state, [], on("2026-07-21"))
      .exceptions;
  },
  "ledger-in-two-returns": () => sameLedger({}),
  "ledger-sums-in-two-returns": () => sameLedger({ invoice: "B" }),
  "not-xlsx": () => [{ code: "not-xlsx", severity: "warning", place: { file: "notes.txt" }, limits: {} }],
  "decision-on-other-claim": () => decided({ claimed: 9 }),
  "decision-on-other-answer": () => decided({ done: "partly" }),
  "validated-above-claimed": () => decided({ quantity: 11 }),
  "validated-quantity-missing": () => decided({ verdict: "Part validated", reason: "Log" }),
  "decision-reason-missing": () => decided({ verdict: "Rejected" }),
  "decision-unsigned": () => decided({ officer: null }),
  "return-terms-differ": () => {
    const form = returnModel(contract, QUARTER, { area: rotherhamArea });
    const terms = { contract: { ...contract, value: contract.value + 1 }, edition: undefined };
    return withCouncilsTerms(form, terms).issues;
  },
  "return-area-differs": () => {
    const form = { places: { area: { ...rotherhamArea, borough: { sectors: [] } } } };
    return [
      ...councilsPlaces(form, { spend: [{ row: 4, postcode: "S60 1AB" }] }, { area: rotherhamArea }).issues,
    ];
  },
  "return-lists-altered": () => {
    const form = gridOfPlan(placeReturn(contract, QUARTER, { area: rotherhamArea }));
    return alteredLists(form, { ...rotherhamArea, borough: { sectors: ["S60 1", "S60 2"] } });
  },
  "return-postcodes-differ": () =>
    forgedList({ area: rotherhamArea, lookup: new Map([["S60 1AB", "E08000018"]]) }),
  "return-own-postcodes": () => forgedList({ area: rotherhamArea }),
  "register-too-early": () => {
    const before = { quarter: QUARTER, state: register.state, name: "register.xlsx" };
    const asked = { contracts: [contract], quarter: "2026-27-Q3", editions: shippedEditions };
    return notKnown(earlierByRegister({ ...asked, register: before }), before);
  },
  "register-too-long": () => {
    const { ledgers } = consolidate(
      EMPTY_STATE,
      [received(returnOf("C-1", { spend: [payment(1)] }), "a.xlsx")],
      options,
    );
    const [ledger] = ledgers;
    const spend = Array<ReturnedPayment>(1_048_576).fill(payment(1));
    return ledger ? registerTooLong({ ...register, ledgers: [{ ...ledger, spend }] }) : [];
  },
  "register-damaged": () =>
    altered("Stamp", ({ column, row, value }) => (column === 1 && row > 1 ? "1:{" : value)),
  "register-altered": () =>
    readRegister(
      gridOfPlan({
        ...plan,
        names: plan.names.filter(({ name }) => !name.startsWith("Register_")),
        sheets: plan.sheets.filter(({ name }) => name !== "Register"),
      }),
    ).issues,
  "no-register": () => readRegister(gridOfPlan(withoutStamp, "register.xlsx")).issues,
  "row-altered": () => typed("Register", { Decision: "Validated", Contract: null }),
  "verdict-unknown": () => typed("Register", { Decision: "Maybe" }),
  "choice-unknown": () => typed("Returns", { Choice: "Perhaps" }),
};
