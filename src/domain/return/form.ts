import type { Places } from "../council/places";
import type { Plausible } from "../council/plausible";
import type { Day } from "../values/day";
import type { Quarter } from "../values/calendar";
import type { Contract } from "../contract/contract";
import type { Framework } from "../framework/edition";
import type { EarlierQuarters } from "./earlier";
import type { Claim, ReturnLine } from "./lines";
import type { SpendLine } from "./spend-lines";

/** What a return was asked for. */
export interface ReturnForm {
  readonly contract: Contract;
  readonly edition: Framework;
  readonly quarter: Quarter;
  /** What the form knows of the quarters before; undefined in forms before the fourth, which did not say. */
  readonly earlier: EarlierQuarters | undefined;
  readonly supplier: string;
  /** The first and last day that a payment may have: those of the quarter, from the contract's start on. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** What is local, by sectors or by a postcode file. */
  readonly places: Places;
  /** Ledger lines. */
  readonly lineCount: number;
  readonly lines: readonly ReturnLine[];
  readonly plausible: Plausible;
}

/** A line of the ledger with its row in the sheet, from 1. */
export type DraftSpend = SpendLine & { readonly row: number };

/** What was entered, as far as it could be read. */
export interface ReturnDraft {
  /** In the order of the form's lines. */
  readonly claims: readonly Claim[];
  readonly spend: readonly DraftSpend[];
  readonly declaration: DeclarationDraft;
}

/** Who vouches for a return, as far as it is entered. */
export interface DeclarationDraft {
  readonly agreed?: boolean;
  readonly role?: string;
  readonly date?: Day;
  /** Yes where it takes the place of a return that was sent before. */
  readonly corrects?: boolean;
  /** True where nothing was done and nothing paid: figures that are left blank are 0. */
  readonly nil?: boolean;
}
