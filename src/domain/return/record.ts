import { progressOf, type ReturnStatus } from "../contract/accumulation";
import type { Area } from "../council/area";
import type { Tier } from "../council/tiers";
import { tierOf } from "../council/places";
import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import { hasQuantity, type Unit } from "../framework/edition";
import { normalisePostcode } from "../values/postcodes";
import type { DraftSpend, ReturnDraft, ReturnForm } from "./form";
import type { Done } from "./done";
import type { Claim, ReturnLine } from "./lines";
import type { YesNoUnknown } from "../values/answer";
import { penceOfPounds } from "../values/amount";

/** What a supplier's return for a quarter of a contract states, with everything that follows from it computed anew. */
export interface ReturnRecord {
  /** The contract's reference. */
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  /** The supplier by the terms on the quarter's last day. */
  readonly supplier: string;
  /** The framework edition's id. */
  readonly framework: string;
  /** A quarter of the contract's social value year. */
  readonly quarter: QuarterId;
  /** The first and last day that a payment may have: those of the quarter, from the contract's start on. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly calendar: { readonly socialValueFirstMonth: number; readonly spendFirstMonth: number };
  readonly area: Area;
  /** The version of the form that was filled in. */
  readonly formVersion: number;
  /** One for each commitment, in the contract's order. */
  readonly measures: readonly ReturnedMeasure[];
  /** The ledger's lines that hold something, from the top. */
  readonly spend: readonly ReturnedSpend[];
  readonly declaration: ReturnedDeclaration;
  /** The file that it was read from, or "this workbook". */
  readonly source: string;
}

/** Three states are never mixed: this is what was claimed, and whether evidence was named for it. */
export interface ReturnedMeasure {
  /** A measure's id. */
  readonly measure: string;
  readonly level?: string;
  readonly headline: string;
  readonly unit: Unit;
  readonly committed: number;
  /** Due by the quarter's end. */
  readonly dueByNow: number;
  /** Accepted for earlier quarters, as the measure accumulates; undefined where the form does not know it. */
  readonly earlier?: number;
  /** What of it the council validated; undefined in forms before the fourth too. */
  readonly earlierValidated?: number;
  /** As entered for this quarter: of FTE the quarter's average; undefined for a measure without a quantity. */
  readonly claimed?: number;
  /** Where that stands in the file: "Return!F14". */
  readonly cell: string;
  /** What one unit claimed counts as: 1, or for FTE the quarter's length in years. */
  readonly countsAs: number;
  /** Undefined, as what remains and the status, where earlier quarters are not known. */
  readonly toDate?: number;
  readonly remaining?: number;
  /** Undefined for a measure without a quantity too. */
  readonly status?: ReturnStatus;
  /** Of a measure without a quantity; undefined in forms before the eighth. */
  readonly done?: Done;
  /** The reference of the evidence. */
  readonly evidence?: string;
  readonly narrative?: string;
  /** Why the line should not be published. */
  readonly confidential?: string;
}

/** A payment in the supply chain. */
export interface ReturnedSpend {
  /** The row in the sheet, from 1, as a user sees it. */
  readonly row: number;
  readonly invoice?: string;
  readonly date?: Day;
  readonly supplier?: string;
  /** As `normalisePostcode` writes it, or as entered where it has not the form of a postcode. */
  readonly postcode?: string;
  readonly creditNote: boolean;
  /** Whole pence without VAT; negative for a credit note. */
  readonly netPence: number;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly tier: Tier;
  /** Why the line should not be published. */
  readonly confidential?: string;
}

/** Whoever vouches for the return, by role; never a name. */
export interface ReturnedDeclaration {
  readonly role: string;
  readonly date: Day;
  /** True where the supplier says that it takes the place of one that was sent before; absent where not. */
  readonly corrects?: true;
}

interface ClaimCells {
  /** Where each claim stands, in the order of the form's lines: "Return!F14". */
  readonly cells: readonly string[];
}

/** The record of a return without errors: every claim that is asked for and every payment is complete. */
export function returnRecord(
  form: ReturnForm,
  { claims, spend, declaration: { role, date, corrects = false, nil = false } }: ReturnDraft,
  { source, formVersion, cells }: Pick<ReturnRecord, "source" | "formVersion"> & ClaimCells,
): ReturnRecord {
  const { contract, quarter, supplier, firstDay, lastDay, places } = form;
  if (role === undefined || date === undefined) throw new Error("return without a declaration");
  return {
    reference: contract.reference,
    title: contract.title,
    serviceArea: contract.serviceArea,
    supplier,
    framework: contract.framework,
    quarter: quarter.id,
    firstDay,
    lastDay,
    calendar: contract.calendar,
    area: places.area,
    formVersion,
    measures: form.lines.map((line, index) => ({
      ...returnedMeasure(line, stated(line, claims[index], nil)),
      cell: cells[index] ?? "",
    })),
    spend: spend.map((line) => returnedSpend(line, form)),
    declaration: { role, date, ...(corrects ? { corrects } : {}) },
    source,
  };
}

/** Of a nil return a figure that is left blank is 0, and nothing that is told in words was done. */
function stated({ measure }: ReturnLine, claim: Claim = {}, nil: boolean): Claim {
  if (!nil) return claim;
  return hasQuantity(measure) ? { quantity: 0, ...claim } : { done: "not-done", ...claim };
}

function returnedMeasure(line: ReturnLine, { quantity, ...texts }: Claim): Omit<ReturnedMeasure, "cell"> {
  const { commitment, measure, due, earlier, countsAs } = line;
  const committed = commitment.quantity;
  return {
    measure: commitment.measure,
    ...(commitment.level === undefined ? {} : { level: commitment.level }),
    headline: measure.headline,
    unit: measure.unit,
    committed,
    dueByNow: due,
    ...(earlier ? { earlier: earlier.claimed } : {}),
    ...(earlier?.validated === undefined ? {} : { earlierValidated: earlier.validated }),
    countsAs,
    ...(quantity === undefined ? {} : { claimed: quantity }),
    ...progressOfLine(line, quantity),
    ...texts,
  };
}

/** Nothing where earlier quarters are not known. */
function progressOfLine({ commitment, measure, due, earlier, countsAs }: ReturnLine, quantity = 0) {
  if (!earlier) return {};
  const figures = { committed: commitment.quantity, due, earlier: earlier.claimed, countsAs };
  const { status, ...progress } = progressOf({ ...figures, claimed: quantity });
  return { ...progress, ...(hasQuantity(measure) ? { status } : {}) };
}

function returnedSpend({ net, ...line }: DraftSpend, { places }: ReturnForm): ReturnedSpend {
  if (net === undefined) throw new Error(`payment without an amount: row ${line.row}`);
  const { creditNote = false, sme = "Unknown", vcse = "Unknown", postcode } = line;
  return {
    ...line,
    ...(postcode === undefined ? {} : { postcode: normalisePostcode(postcode) ?? postcode }),
    creditNote,
    netPence: penceOfPounds(net),
    sme,
    vcse,
    tier: tierOf(postcode, places),
  };
}
