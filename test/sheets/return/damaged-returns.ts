import type { Issue } from "../../../src/domain/issues/issue";
import { readReturn, type ReadReturnOptions } from "../../../src/sheets/return/read";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { cellName } from "../../../src/workbook/address";
import type { Grid } from "../../../src/workbook/grid";
import type { Plan } from "../../../src/workbook/plan";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { contractWith } from "../../parity/returns";
import {
  copyIn,
  countFrom1904,
  cutLine,
  type Damage,
  dropLooks,
  dropName,
  dropNames,
  dropSheet,
  insert,
  inTurn,
  merge,
  put,
  renameSheet,
  reorderSheets,
  sortRows,
  leaveOut,
} from "./return-damage";
import { gridOfPlan } from "../grid-of-plan";
import { soundEntries, soundReturn } from "./sound-return";

export interface DamagedReturn {
  readonly damage: Damage;
  readonly wanted?: ReadReturnOptions;
  /** Of the return that is damaged; the sound one where absent. */
  readonly plan?: () => Plan;
}

const damaged = (...damages: readonly Damage[]): DamagedReturn => ({ damage: inTurn(...damages) });
const wantedAs = (wanted: ReadReturnOptions): DamagedReturn => ({ damage: (grid) => grid, wanted });
const onReturn = (cell: string, value: string | number | boolean | null) =>
  damaged(put("Return", cell, value));
const onSpend = (cell: string, value: string | number | boolean | null) => damaged(put("Spend", cell, value));
const otherwise = (plan: () => Plan): DamagedReturn => ({ damage: (grid) => grid, plan });

const file = "return.xlsx";
export const gridOf = ({ plan = soundReturn, damage }: DamagedReturn): Grid =>
  damage(gridOfPlan(plan(), file));

const hospital = contractWith({ reference: "C-2026/08", title: "Grounds" });

function placeOther(): Plan {
  return placeReturn(contractWith(), "2026-27-Q3", { area: rotherhamArea, lines: 20 });
}

function blank(): Plan {
  return placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 20 });
}

function goodJobs(): Plan {
  const due = [{ quarter: "2026-27-Q2", quantity: 5 }];
  const commitments = ["good-jobs", "local-jobs"].map((measure) => ({ measure, quantity: 5, due }));
  const claims = [3, 2].map((quantity) => ({ quantity, evidence: "Payroll summary" }));
  return soundReturn(contractWith({ commitments, earlier: [] }), { entries: { ...soundEntries, claims } });
}

function careLeavers(): Plan {
  const due = [{ quarter: "2026-27-Q2", quantity: 5 }];
  const commitments = ["local-jobs", "care-leavers", "neets"].map((measure) => ({
    measure,
    quantity: 5,
    due,
  }));
  const claims = [2, 1.5, 1.5].map((quantity) => ({ quantity, evidence: "Payroll summary" }));
  return soundReturn(contractWith({ commitments, earlier: [] }), { entries: { ...soundEntries, claims } });
}

function spendAboveValue(): Plan {
  return soundReturn(contractWith({ value: 1300 }));
}

const [first, second, third, fourth] = soundEntries.spend ?? [];

/** A quarter in which a credit note is all that came from local suppliers. */
function netOfCredits(): Plan {
  const claims = (soundEntries.claims ?? []).with(3, { quantity: -50.25, evidence: "Ledger" });
  const spend = [third, fourth].flatMap((line) => line ?? []);
  return soundReturn(contractWith(), { entries: { ...soundEntries, claims, spend } });
}

/** By a postcode file, which has not the last line's postcode. */
function exact(): Plan {
  const lookup = new Map([
    ["S60 1AB", "E08000018"],
    ["S65 1AA", "E08000018"],
  ]);
  const spend = [first, second, third, { ...fourth, postcode: "S60 1ZZ" }].map((line) => ({ ...line }));
  return soundReturn(contractWith(), { lookup, entries: { ...soundEntries, spend } });
}

function twice(): Plan {
  const spend = [first, second, third, fourth, { ...fourth, invoice: "inv-4" }].map((line) => ({ ...line }));
  return soundReturn(contractWith(), { entries: { ...soundEntries, spend } });
}

function tenPayments() {
  const more = Array.from({ length: 6 }, (_, index) => ({ ...fourth, invoice: `INV-${index + 5}` }));
  return [...(soundEntries.spend ?? []), ...more];
}

/** What is said where one formula of the form is another. */
function formulaAltered(sheet: string, cell: string): string {
  return `Nothing is lost, but a cell that fills itself in was moved or typed over (${sheet} ${cell}): every figure was worked out again from the entries. Next time type or paste values only, and do not cut and paste (sheet ${sheet}, cell ${cell})`;
}

/** The first line's tier. */
function tierCell(): string {
  const range = soundReturn().names.find(({ name }) => name === "Spend_Tier")?.range;
  if (!range) throw new Error("no tiers");
  return cellName(range);
}

/** What was done to the return, after which it says the same. */
export const STILL_READ: Readonly<Record<string, DamagedReturn>> = {
  nothing: damaged(),
  "sheets renamed": damaged(
    renameSheet("Return", "Q2"),
    renameSheet("Spend", "Our spend"),
    renameSheet("Spend totals", "Sums"),
  ),
  "sheets in another order": damaged(reorderSheets),
  "rows added above the lines": damaged(insert("Return", "3", 2), insert("Spend", "4", 1)),
  "rows added between the lines": damaged(insert("Return", "6", 1), insert("Spend", "6", 3)),
  "columns added": damaged(insert("Return", "F", 1), insert("Spend", "A", 2)),
  "columns for numbers and guidance deleted": damaged(insert("Return", "A", -1), insert("Return", "C", -1)),
  "blank ledger lines deleted": damaged(insert("Spend", "10", -5)),
  "lines sorted": damaged(sortRows("Return", [14, 11, 15, 13, 12])),
  "the ledger's names lost and rows added": damaged(
    dropName("Spend_Net", "Spend_Date"),
    insert("Spend", "3", 2),
  ),
  "every name lost": damaged(dropNames),
  "every name lost, sheets renamed, rows and columns added": damaged(
    renameSheet("Return", "Q2"),
    renameSheet("Spend", "Our spend"),
    insert("Q2", "2", 3),
    insert("Our spend", "C", 1),
    dropNames,
  ),
  "looks, locks and hidden sheets lost": damaged(dropLooks),
  "names and looks lost": damaged(dropNames, dropLooks),
  "numbers pasted as text": damaged(
    put("Return", "J5", "12.50 "),
    put("Return", "J6", "\u00a01"),
    put("Return", "J8", "£1,300.50"),
    put("Spend", "G5", "£1,200.50"),
    put("Spend", "G6", "150.25 "),
    put("Spend", "G7", "(50.25)"),
    put("Spend", "G8", " 500.00\u00a0"),
  ),
  "committed figures pasted as text": damaged(put("Return", "F5", "12.5"), put("Return", "F8", "20,000")),
  "dates pasted as text": damaged(
    put("Spend", "C5", "01/07/2026"),
    put("Spend", "C6", "12 Aug 2026"),
    put("Spend", "C7", "2026-08-14"),
    put("Spend", "C8", "30 September 2026 "),
    put("Declaration", "B10", "5/10/2026"),
  ),
  "dates counted from 1904": damaged(countFrom1904),
  "blanks round texts": damaged(
    put("Return", "B5", " Local\u00a0jobs "),
    put("Spend", "D5", "Business 1  "),
    put("Spend", "E5", " s601ab\u00a0"),
    put("Spend", "F7", "yes "),
    put("Spend", "H5", "YES"),
    put("Spend", "I5", "n"),
    put("Declaration", "B9", "\u00a0Contract manager"),
  ),
  "blanks in empty cells": damaged(
    put("Spend", "B12", "  "),
    put("Spend", "G12", "\u00a0"),
    put("Return", "M5", " "),
  ),
  "the level written as a number": onReturn("C6", 3),
  "cells merged across": damaged(merge("Return", "L5:M5"), merge("Spend", "I5:J5")),
  "titles and guidance typed over": damaged(
    put("Return", "A1", "Our return"),
    put("Return", "D5", "See the guide"),
  ),
  "figures that formulas show no longer being right": damaged(
    put("Return", "P6", 99, { formula: "=$H6+IF(ISNUMBER($J6),$J6*$O6,0)" }),
    put("Spend totals", "B4", 99, { formula: "=ROUND(SUM(Spend_Net),2)" }),
  ),
};

/** What makes each issue of a return, by its code. */
export const returnIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = Object.fromEntries(
  Object.entries({
    "not-a-return": ["an ordinary workbook", "a tender workbook"],
    "return-without-stamp": ["the stamp deleted"],
    "return-stamp-altered": ["the stamp typed over"],
    "other-contract": ["another contract's"],
    "other-quarter": ["another quarter's"],
    "other-edition": ["made with another edition"],
    "other-commitments": ["made before a variation"],
    "two-contracts": ["the contract typed over"],
    "two-quarters": ["the quarter typed over"],
    "form-twice": ["a copy of its sheet that says something else"],
    "sheet-copied": ["a copy of its sheet"],
    "sheet-copied-blank": ["a blank copy of its sheet"],
    "return-part-missing": ["the ledger deleted"],
    "return-line-missing": ["a line deleted"],
    "return-line-unknown": ["a line renamed"],
    "return-line-repeated": ["a line copied"],
    "return-entry-astray": ["a figure below the lines"],
    "given-altered": ["a committed figure altered"],
    "entry-ambiguous": ["a figure as elsewhere in Europe"],
    "entry-not-number": ["a figure in words"],
    "entry-not-day": ["a date that is none"],
    "entry-not-answer": ["an answer that is none"],
    "entry-is-formula": ["a figure by a formula"],
    "entry-is-error": ["a figure that is an error"],
    "entry-taken-as": ["a figure as text"],
    "entry-worked-out": ["a sum of numbers"],
    "entry-not-shown": ["a figure that its format hides"],
    "entry-is-date": ["a date for a figure"],
    "claim-is-date": ["the number of a date for a figure"],
    "claim-many-times": ["a hundred times what was meant"],
    "claim-above-value": ["more local spend than the contract's value"],
    "claim-above-committed": ["more than the whole commitment", "more people than the whole commitment"],
    "claim-below-0": ["local credit notes above local payments"],
    "claim-above-local-jobs": ["more care leavers than local jobs"],
    "figure-beyond": ["more than any figure can be"],
    "payment-above-value": ["a payment of more than the contract's value"],
    "form-formulas-altered": ["a formula typed over"],
    "nil-with-figures": ["a nil return with figures"],
    "claim-missing": ["no figure"],
    "claim-not-evidenced": ["no evidence"],
    "claim-not-answered": ["nothing chosen for what has no quantity"],
    "claim-not-described": ["nothing said of what has no quantity"],
    "too-many-decimals": ["part of an apprentice", "too many decimals"],
    "good-jobs-claimed": ["more good jobs than local jobs"],
    "local-spend-differs": ["other local spend than the ledger's"],
    "spend-unknown": ["no postcode"],
    "spend-date-outside": ["a payment before the quarter"],
    "spend-below-ledger": ["a payment below the ledger"],
    "credit-note-unmarked": ["an amount below 0 that is no credit note"],
    "credit-note-positive": ["a credit note without a minus"],
    "postcode-not-in-form": ["half a postcode"],
    "postcode-not-in-use": ["a postcode that is not in use"],
    "invoice-repeated": ["an invoice entered twice"],
    "ledger-full": ["every line used"],
    "declaration-not-agreed": ["nothing declared"],
    "declaration-early": ["declared before the quarter ended"],
    "declaration-after-today": ["declared tomorrow"],
    "personal-data": ["an email address in a text"],
  }).map(([code, cases]) => [code, () => cases.flatMap(issuesOf)]),
);

function issuesOf(name: string): readonly Issue[] {
  const [, found] = SAID.find(([each]) => each === name) ?? [];
  if (!found) throw new Error(`no such damage: ${name}`);
  return readReturn(gridOf(found), found.wanted).issues;
}

/** What was done to the return, and every sentence that is then said; none that says the same twice. */
export const SAID: readonly (readonly [string, DamagedReturn, ...(readonly string[])])[] = [
  // Another workbook than the one that is wanted.
  [
    "an ordinary workbook",
    damaged(dropNames, ...["Return", "Spend", "Stamp"].map(dropSheet)),
    "Choose a quarterly return: this workbook was not made here (return.xlsx)",
  ],
  [
    "a tender workbook",
    otherwise(() => placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] }))),
    "Choose a quarterly return: this is a tender workbook (return.xlsx)",
  ],
  [
    "a workbook of another kind",
    damaged(put("Stamp", "B1", "evaluator")),
    "Choose a quarterly return: this is an evaluator's file (return.xlsx)",
  ],
  [
    "a kind that is not known",
    damaged(put("Stamp", "B1", "register")),
    "Choose a quarterly return: this is a register of returns (return.xlsx)",
  ],
  [
    "the stamp deleted",
    damaged(dropSheet("Stamp")),
    "Ask for the file as the supplier saved it: this return has lost its hidden Stamp sheet, which says for what contract and quarter it is (return.xlsx)",
  ],
  [
    "the stamp typed over",
    damaged(put("Stamp", "B4", "1:{}")),
    "Ask for the return again in the form as it was sent: its hidden Stamp sheet was changed, so its commitments cannot be trusted (return.xlsx)",
  ],
  [
    "a form of the future",
    damaged(put("Stamp", "B2", 9)),
    "This workbook was made by a newer version (form 9; this version knows up to 8). Update the add-in (return.xlsx)",
  ],
  [
    "another contract's",
    wantedAs({ contract: hospital }),
    "Choose the return of C-2026/08: this one is of C-2026/07 (return.xlsx)",
  ],
  [
    "another quarter's",
    wantedAs({ contract: contractWith(), quarter: "2026-27-Q3" }),
    "Choose the return for 2026-27 Q3: this one is for 2026-27 Q2 (return.xlsx)",
  ],
  [
    "made before a variation",
    wantedAs({ contract: contractWith({ commitments: contractWith().commitments.slice(0, 4) }) }),
    "Ask for a new form: this one was made with other commitments than the contract has in 2026-27 Q2 (return.xlsx)",
  ],
  [
    "made with another edition",
    wantedAs({ contract: { ...contractWith(), framework: "rotherham-2025" } }),
    "Ask for a new form: this one was made with edition rotherham-2019; the contract uses rotherham-2025 (return.xlsx)",
  ],
  [
    "another contract's sheet copied in",
    damaged(copyIn(gridOfPlan(soundReturn(hospital)), "Return", "Return (2)")),
    "Send one return for each contract: this file names two, C-2026/07: Building cleaning and C-2026/08: Grounds (return.xlsx)",
  ],
  [
    "a copy of its sheet that says something else",
    damaged(copyIn(gridOfPlan(soundReturn()), "Return", "Return (2)"), put("Return (2)", "J6", 5)),
    "Delete the sheet that is not meant, Return or Return (2), and save the workbook: both hold the same sheet of the form, and they differ in J6 (sheet Return (2), cell J6)",
  ],
  [
    "a copy of its sheet",
    damaged(copyIn(gridOfPlan(soundReturn()), "Spend", "Spend (2)")),
    "Delete the sheet Spend (2): it says the same as Spend, which was used (sheet Spend (2))",
  ],
  [
    "a blank copy of its sheet",
    damaged(copyIn(gridOfPlan(blank()), "Return", "Return (2)")),
    "Delete the sheet Return (2): it is a blank copy of Return, which was used (sheet Return (2))",
  ],
  [
    "another contract's form with its stamp copied in",
    damaged(copyIn(gridOfPlan(soundReturn(hospital)), "Stamp", "Stamp (2)")),
    "Send one return for each contract: this file names two, C-2026/07 and C-2026/08 (return.xlsx)",
  ],
  [
    "the contract typed over",
    onReturn("C3", "C-2026/09: Catering"),
    "Send one return for each contract: this file names two, C-2026/07: Building cleaning and C-2026/09: Catering (return.xlsx)",
  ],
  [
    "the quarter typed over",
    onReturn("A1", "Quarterly return 2026-27 Q3: Building cleaning"),
    "Send one return for each quarter: this file names two, 2026-27 Q2 and 2026-27 Q3 (return.xlsx)",
  ],
  [
    "another quarter's form copied in",
    damaged(copyIn(gridOfPlan(placeOther()), "Stamp", "Stamp (2)")),
    "Send one return for each quarter: this file names two, 2026-27 Q2 and 2026-27 Q3 (return.xlsx)",
  ],

  // The form changed.
  [
    "a committed figure altered",
    onReturn("F5", 5),
    "Committed must be 12.5, as the form was sent: the cell holds 5 (sheet Return, cell F5, Local jobs)",
  ],
  [
    "an earlier figure altered",
    onReturn("H6", 6),
    "Earlier quarters must be 3, as the form was sent: the cell holds 6 (sheet Return, cell H6, Apprenticeships, level 3)",
  ],
  [
    "what is due taken out",
    onReturn("G5", null),
    "Due by now must be 5, as the form was sent: the cell holds nothing (sheet Return, cell G5, Local jobs)",
  ],
  [
    "a committed figure made a formula",
    damaged(put("Return", "F5", 12.5, { formula: "=10+2.5" })),
    "Committed must be 12.5, as the form was sent: the cell holds =10+2.5 (sheet Return, cell F5, Local jobs)",
  ],
  ["a formula typed over", onReturn("P5", 12), formulaAltered("Return", "P5")],
  [
    "a formula altered",
    damaged(put("Return", "Q5", 0, { formula: "=MAX(0,$F5-$P5-1)" })),
    formulaAltered("Return", "Q5"),
  ],
  ["a tier typed over", damaged(put("Spend", tierCell(), "Borough")), formulaAltered("Spend", tierCell())],
  [
    "a tier taken out with its cell",
    damaged(leaveOut("Spend", tierCell())),
    formulaAltered("Spend", tierCell()),
  ],
  ["the total typed over", damaged(put("Spend totals", "B4", 1)), formulaAltered("Spend totals", "B4")],
  [
    "a line of the ledger cut and pasted below",
    damaged(cutLine("Spend", 6, 12)),
    "Nothing is lost, but 3 cells that fill themselves in were moved or typed over (Spend K6, Spend L6, Spend O6): every figure was worked out again from the entries. Next time type or paste values only, and do not cut and paste (sheet Spend, cell K6)",
  ],
  [
    "every formula of a ledger's line pasted as a value",
    damaged(
      put("Spend", "K5", 1),
      put("Spend", "L5", "S601AB"),
      put("Spend", "M5", 1),
      put("Spend", "N5", "Borough"),
    ),
    "Nothing is lost, but 4 cells that fill themselves in were moved or typed over (Spend K5, Spend L5, Spend M5 and 1 more): every figure was worked out again from the entries. Next time type or paste values only, and do not cut and paste (sheet Spend, cell K5)",
  ],
  [
    "a line deleted",
    damaged(insert("Return", "7", -1)),
    "Use the form as it was sent: the line of Young people work advice is missing from it (sheet Return)",
  ],
  [
    "a line renamed",
    onReturn("B7", "Advice"),
    "Use the form as it was sent: the line of Young people work advice is missing from it (sheet Return)",
    "Remove this line or restore its measure: Advice is no commitment of this contract (sheet Return, cell B7)",
  ],
  [
    "a line copied",
    damaged(put("Return", "B10", "Apprenticeships"), put("Return", "C10", "3")),
    "Keep one line of Apprenticeships, level 3: this is a second one (sheet Return, cell B10)",
  ],
  [
    "a figure below the lines",
    onReturn("J11", 7),
    "Move this to the line of its measure: 7 stands beside none (sheet Return, cell J11)",
  ],
  [
    "a column deleted",
    damaged(dropName("Return_Claimed"), insert("Return", "J", -1)),
    "Use the form as it was sent: the column This quarter of the sheet Return is missing or cannot be found (return.xlsx)",
  ],
  [
    "the ledger deleted",
    damaged(dropSheet("Spend")),
    "Use the form as it was sent: the sheet Spend is missing or cannot be found (return.xlsx)",
  ],
  [
    "the declaration deleted",
    damaged(dropSheet("Declaration")),
    "Use the form as it was sent: the declaration's entry We declare statements 1 to 4 is missing or cannot be found (return.xlsx)",
    "Use the form as it was sent: the declaration's entry Role of who declares (no name) is missing or cannot be found (return.xlsx)",
    "Use the form as it was sent: the declaration's entry Date is missing or cannot be found (return.xlsx)",
    "Use the form as it was sent: the declaration's entry Corrects a return of this quarter sent before is missing or cannot be found (return.xlsx)",
  ],

  // Quantities.
  [
    "a figure below 0",
    onReturn("J5", -1),
    "This quarter must be 0 or higher (sheet Return, cell J5, Local jobs)",
  ],
  [
    "local credit notes above local payments",
    otherwise(netOfCredits),
    "Check this figure: -£50.25 is less than nothing, since the ledger's local credit notes are more than its local payments. It counts as it stands (sheet Return, cell J8, Local Spend)",
  ],
  [
    "local spend below 0 where the ledger's is not",
    onReturn("J8", -50.25),
    "Check this figure: -£50.25 is less than nothing, since the ledger's local credit notes are more than its local payments. It counts as it stands (sheet Return, cell J8, Local Spend)",
    "Local spend must be £1,300.50, what the ledger's local lines add up to, or the ledger be mended: it is -£50.25 (sheet Return, cell J8, Local Spend)",
  ],
  [
    "more than the whole commitment",
    onReturn("J6", 7),
    "Check this figure: 7 in one quarter is more than the whole contract commits, 6 (sheet Return, cell J6, Apprenticeships, level 3)",
  ],
  [
    "more people than the whole commitment",
    onReturn("J5", 52),
    "Check this figure: 52 in one quarter counts as 13, which is more than the whole contract commits, 12.5 (sheet Return, cell J5, Local jobs)",
  ],
  [
    "part of an apprentice",
    onReturn("J6", 1.5),
    "This quarter must be a whole number (sheet Return, cell J6, Apprenticeships, level 3)",
  ],
  [
    "too many decimals",
    onReturn("J5", 12.345),
    "This quarter must have at most 2 decimals (sheet Return, cell J5, Local jobs)",
  ],
  [
    "no figure",
    onReturn("J7", null),
    "Enter this quarter's figure; 0 where there is none (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a figure in words",
    onReturn("J7", "four hours"),
    "This quarter must be a number: the cell holds four hours (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a figure as elsewhere in Europe",
    onReturn("J8", "1 300,50"),
    "This quarter must be a number written as 1,200.50: 1 300,50 can be read in more than one way (sheet Return, cell J8, Local Spend)",
  ],
  [
    "a figure by a formula",
    damaged(put("Return", "J7", 4, { formula: "=Return_Committed*2" })),
    "Type the value of This quarter itself: the cell holds =Return_Committed*2, and a formula's figure cannot be checked (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a sum of numbers",
    damaged(put("Return", "J7", 99, { formula: "=2*2" })),
    "This quarter was taken as 4, what the formula =2*2 comes to (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a figure that its format hides",
    damaged(put("Return", "J7", 4, { unshown: true })),
    "This quarter was taken as 4, which the cell's number format does not show. Choose one that does, such as General (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a figure as text",
    onReturn("J7", "4"),
    "This quarter was taken as 4: the cell holds 4, which the form itself does not count. Type it again (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "a date for a figure",
    damaged(put("Return", "J5", 46_054, { date: true })),
    "This quarter must be a number: the cell holds the date 1 February 2026. Type the figure again, one half as 0.5 (sheet Return, cell J5, Local jobs)",
  ],
  [
    "what is called a date and is none, for a figure",
    damaged(put("Return", "J5", 1e300, { date: true })),
    "This quarter must be a number: the cell holds 1e+300 (sheet Return, cell J5, Local jobs)",
  ],
  [
    "the number of a date for a figure",
    onReturn("J5", 46_054),
    "Check this figure: 46,054 is the number of a date, 1 February 2026, as a spreadsheet makes of 1/2. Type one half as 0.5 (sheet Return, cell J5, Local jobs)",
  ],
  [
    "a hundred times what was meant",
    onReturn("J5", 1250),
    "Check this figure: 1,250 is many times what is due by now, 5; more than 200 is pointed out (sheet Return, cell J5, Local jobs)",
  ],
  [
    "many times the quarter before, where nothing is due yet",
    onReturn("J7", 301),
    "Check this figure: 301 is many times what the whole contract commits, 30; more than 300 is pointed out (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "more than any figure can be",
    onReturn("J5", 1e308),
    "This quarter must be 9,000,000,000 or less, with or without a minus: no figure of a return is beyond it (sheet Return, cell J5, Local jobs)",
  ],
  [
    "more care leavers than local jobs",
    otherwise(careLeavers),
    "Check these figures: the employees counted as care leavers, NEETs, young offenders, long term unemployed or disabled are 3 together; local jobs, which they are among, are 2 (sheet Return, cell J6, Care Leavers)",
    "Check these figures: the employees counted as care leavers, NEETs, young offenders, long term unemployed or disabled are 3 together; local jobs, which they are among, are 2 (sheet Return, cell J7, NEETs)",
  ],
  [
    "more local spend than the contract's value",
    otherwise(spendAboveValue),
    "Check this figure: £1,300.50 is more than the contract's value, £1,300.00 (sheet Return, cell J8, Local Spend)",
  ],
  [
    "a figure that is an error",
    damaged(put("Return", "J7", "#REF!", { error: true })),
    "Type This quarter again: the cell holds the error #REF! (sheet Return, cell J7, Young people work advice)",
  ],
  [
    "no evidence",
    onReturn("L6", null),
    "Enter the evidence for 1: until then it is claimed and not evidenced (sheet Return, cell L6, Apprenticeships, level 3)",
  ],
  [
    "nothing chosen for what has no quantity",
    onReturn("J9", null),
    "Say whether what was promised for this quarter was done (sheet Return, cell J9, Waste)",
  ],
  [
    "a figure for what has no quantity",
    onReturn("J9", 4),
    "This quarter must be Done, Partly done or Not done: the cell holds 4 (sheet Return, cell J9, Waste)",
  ],
  [
    "nothing said of what has no quantity",
    onReturn("M9", null),
    "Say what was done (sheet Return, cell M9, Waste)",
  ],
  [
    "an email address in a text",
    onReturn("M5", "Ask jobs@example.com"),
    "Take personal details out of this text: it seems to hold an email address. The form holds counts only (sheet Return, cell M5, Local jobs)",
  ],
  [
    "a National Insurance number in a text",
    onReturn("L5", "Payslip AB 12 34 56 C"),
    "Take personal details out of this text: it seems to hold a National Insurance number. The form holds counts only (sheet Return, cell L5, Local jobs)",
  ],
  [
    "more good jobs than local jobs",
    otherwise(goodJobs),
    "Good jobs must be 2, the local jobs of this quarter, or lower: they are the same people. It is 3 (sheet Return, cell J5, Good jobs)",
  ],
  [
    "other local spend than the ledger's",
    onReturn("J8", 2000),
    "Local spend must be £1,300.50, what the ledger's local lines add up to, or the ledger be mended: it is £2,000.00 (sheet Return, cell J8, Local Spend)",
  ],

  // The ledger.
  [
    "a payment before the quarter",
    onSpend("C8", "30/06/2026"),
    "Date of payment must be from 1 July 2026 to 30 September 2026; it is 30 June 2026 (sheet Spend, cell C8)",
  ],
  [
    "a payment after the quarter",
    onSpend("C8", 46_296),
    "Date of payment must be from 1 July 2026 to 30 September 2026; it is 1 October 2026 (sheet Spend, cell C8)",
  ],
  [
    "a date that is none",
    onSpend("C8", "31/09/2026"),
    "Date of payment must be a day such as 30/09/2026: the cell holds 31/09/2026 (sheet Spend, cell C8)",
  ],
  [
    "an amount in tenths of pence",
    onSpend("G8", 500.123),
    "Net of VAT must have at most 2 decimals (sheet Spend, cell G8)",
  ],
  [
    "an amount beyond any",
    damaged(put("Spend", "G8", 1e308)),
    "Net of VAT must be 9,000,000,000 or less, with or without a minus: no figure of a return is beyond it (sheet Spend, cell G8)",
  ],
  [
    "a payment of more than the contract's value",
    onSpend("G8", 400_001),
    "Check this amount: £400,001.00 is more than the value of the whole contract, £400,000.00 (sheet Spend, cell G8)",
  ],
  [
    "a time for a figure",
    damaged(put("Return", "J5", 0.3125, { date: true })),
    "This quarter must be a number: the cell holds 07:30 (sheet Return, cell J5, Local jobs)",
  ],
  [
    "a date of a hundred years ago",
    damaged(put("Declaration", "B10", 9688, { date: true })),
    "Date must be a day such as 30/09/2026: the cell holds 10 July 1926 (sheet Declaration, cell B10)",
  ],
  [
    "a date among the answers",
    damaged(put("Declaration", "B11", 46_221, { date: true })),
    "Corrects a return of this quarter sent before must be Yes or empty: the cell holds 18 July 2026 (sheet Declaration, cell B11)",
  ],
  [
    "a date for an amount",
    damaged(put("Spend", "G8", 46_054, { date: true })),
    "Net of VAT must be a number: the cell holds the date 1 February 2026. Type the figure again, one half as 0.5 (sheet Spend, cell G8)",
  ],
  [
    "an amount of a local line that cannot be read",
    damaged(put("Spend", "G5", 1200.5, { formula: "=H1+0.5" })),
    "Type the value of Net of VAT itself: the cell holds =H1+0.5, and a formula's figure cannot be checked (sheet Spend, cell G5)",
  ],
  [
    "an amount as elsewhere in Europe",
    onSpend("G8", "1 200,50"),
    "Net of VAT must be a number written as 1,200.50: 1 200,50 can be read in more than one way (sheet Spend, cell G8)",
  ],
  [
    "an amount below 0 that is no credit note",
    onSpend("G8", -500),
    "Say Yes under Credit note, or leave out the minus: the amount is -£500.00 (sheet Spend, cell G8)",
  ],
  [
    "a credit note without a minus",
    onSpend("F8", "Yes"),
    "Put a minus before the credit note's amount, or take out Yes under Credit note: the amount is £500.00 (sheet Spend, cell G8)",
  ],
  [
    "half a postcode",
    onSpend("E8", "S1"),
    "Write the postcode in full, such as S60 1AB: S1 counts as an unknown place (sheet Spend, cell E8)",
  ],
  [
    "no postcode",
    onSpend("E8", null),
    "Enter the postcode: without it this line counts as unknown (sheet Spend, cell E8)",
  ],
  [
    "a postcode that is not in use",
    otherwise(exact),
    "Check the postcode S60 1ZZ: it is not in use, so it counts as an unknown place (sheet Spend, cell E8)",
  ],
  [
    "an answer that is none",
    onSpend("H8", "Maybe"),
    "SME must be Yes, No or Unknown: the cell holds Maybe (sheet Spend, cell H8)",
  ],
  [
    "an answer to Credit note that is none",
    onSpend("F8", "Unknown"),
    "Credit note must be Yes or empty: the cell holds Unknown (sheet Spend, cell F8)",
  ],
  [
    "a line partly filled in",
    onSpend("D12", "Business 9"),
    "Enter the date of payment (sheet Spend, cell C12)",
    "Enter the amount without VAT (sheet Spend, cell G12)",
    "Enter the postcode: without it this line counts as unknown (sheet Spend, cell E12)",
    "Enter the answer under SME: without it this line counts as unknown (sheet Spend, cell H12)",
    "Enter the answer under VCSE: without it this line counts as unknown (sheet Spend, cell I12)",
  ],
  ["a line without a supplier", onSpend("D8", null), "Enter the supplier (sheet Spend, cell D8)"],
  [
    "an amount merged over two lines",
    damaged(put("Spend", "G7", null), merge("Spend", "G7:G8"), put("Return", "J8", 1350.75)),
    "Enter the amount without VAT (sheet Spend, cell G7)",
    "Enter the amount without VAT (sheet Spend, cell G8)",
  ],
  [
    "an invoice entered twice",
    otherwise(twice),
    "Check this line: invoice inv-4 of this supplier for this amount stands in row 8 too (sheet Spend, cell B9)",
  ],
  [
    "every line used",
    otherwise(() =>
      soundReturn(contractWith(), { lines: 10, entries: { ...soundEntries, spend: tenPayments() } }),
    ),
    "Check that no payment is left out: all 10 lines are used. A form can have up to 10,000 (sheet Spend, cell B5)",
  ],
  [
    "a payment below the ledger",
    onSpend("D27", "Business 9"),
    "Move this line up into the ledger: it stands below the ledger's last line (sheet Spend, cell D27)",
  ],

  // The declaration.
  [
    "nothing declared",
    damaged(...["B8", "B9", "B10"].map((cell) => put("Declaration", cell, null))),
    "Choose Yes beside We declare: the statements above it are not declared yet (sheet Declaration, cell B8)",
    "Enter the role of who declares (sheet Declaration, cell B9)",
    "Enter the date of the declaration (sheet Declaration, cell B10)",
  ],
  [
    "declared tomorrow",
    wantedAs({ today: "2026-10-04" }),
    "Date must be 4 October 2026, today, or earlier; it is 5 October 2026 (sheet Declaration, cell B10)",
  ],
  [
    "declared before the quarter ended",
    damaged(put("Declaration", "B10", "01/09/2026")),
    "Date must be 30 September 2026, the quarter's last day, or later; it is 1 September 2026 (sheet Declaration, cell B10)",
  ],
  [
    "a nil return with figures",
    damaged(put("Declaration", "B12", "Yes")),
    "Take out Yes beside Nil return, or what is entered: it has 5 lines on which something was done and 4 payments (sheet Declaration, cell B12)",
  ],
  [
    "a name for a role",
    damaged(put("Declaration", "B9", "Mr Example")),
    "Take personal details out of this text: it seems to hold a person's name. The form holds counts only (sheet Declaration, cell B9)",
  ],
];
