import type { Places } from "../../domain/council/places";
import {
  type LivingWage,
  livingWages,
  PAID_LIVING_WAGE,
  wagePeriods,
} from "../../domain/council/living-wage";
import { type Plausible, STANDARD_PLAUSIBLE } from "../../domain/council/plausible";
import { parseQuarter } from "../../domain/values/calendar";
import { type Contract, latestTerms, termsOn } from "../../domain/contract/contract";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { earlierOfContract, type EarlierQuarters } from "../../domain/return/earlier";
import type { DeclarationDraft, ReturnForm } from "../../domain/return/form";
import { type Claim, type ReturnLine, returnLines } from "../../domain/return/lines";
import { TESTED_IN_RETURNS } from "../../domain/framework/counting-rule";
import { type FormRules, rulesOfForm } from "../../domain/framework/counting-rule";
import type { ClaimedLine } from "../../domain/return/claim-rules";
import type { PlacedTest, TestedFigure } from "../framework/rule-tests";
import type { SpendLine } from "../../domain/return/spend-lines";

export const STANDARD_LINES = 1_000;
export const FEWEST_LINES = 10;
export const MOST_LINES = 10_000;

/** What a supplier has entered; a form to be filled in has nothing. */
export interface ReturnEntries {
  /** In the order of the form's lines. */
  readonly claims?: readonly Claim[];
  /** In the ledger's order, from its first line on. */
  readonly spend?: readonly SpendLine[];
  readonly declaration?: DeclarationDraft;
}

/** With what is local: exact by a postcode file, else by sectors. */
export type ReturnOptions = Places & {
  /** Ledger lines: 1,000 where absent, from 10 to 10,000. */
  readonly lines?: number | undefined;
  readonly editions?: readonly Framework[] | undefined;
  readonly entries?: ReturnEntries | undefined;
  /**
   * What is known of the quarters before: by the contract alone where absent. "not said" where the form is one that was
   * made before forms said it.
   */
  readonly earlier?: EarlierQuarters | "not said" | undefined;
  /** The council's choice; its standard where absent. */
  readonly plausible?: Plausible | undefined;
  /** Those that come with the product where absent; "not said" where the form was made before forms said it. */
  readonly livingWages?: readonly LivingWage[] | "not said" | undefined;
};

/** What the sheets of a return are made from: what is asked, and what is entered. */
export interface ReturnModel extends ReturnForm {
  /** The living wages of the quarter, which the form tells; undefined where it tells none. */
  readonly livingWages: readonly LivingWage[] | undefined;
  readonly lines: readonly (ReturnLine & { readonly claim: Claim })[];
  readonly spend: readonly SpendLine[];
  readonly declaration: NonNullable<ReturnEntries["declaration"]>;
}

/** A line of the sheet Return. */
export type FormLine = ClaimedLine & {
  readonly index: number;
  /** Whether its edition tells the policy's words from what is added to them. */
  readonly isToldApart: boolean;
  /** What is paid at least, in words; undefined where the measure does not depend on it. */
  readonly livingWage: string | undefined;
  /** The counting rules that its figure can break. */
  readonly tests: readonly PlacedTest[];
  /** The sheet's figures of people who are among the local jobs, and of those; absent where it does not ask for both. */
  readonly peopleFigures: { readonly among: string; readonly localJobs: TestedFigure } | undefined;
  /** Of a line of local spend: the sheet's figures of what is claimed and of the ledger's local lines. */
  readonly localSpend:
    { readonly claimed: string; readonly ledger: string; readonly isDifferent: boolean } | undefined;
};

/** The counting rules that are about what the contract commits to. */
export function rulesOfReturn({ edition, lines }: Pick<ReturnModel, "edition" | "lines">): FormRules {
  return rulesOfForm(
    edition.countingRules,
    lines.map(({ measure }) => measure.id),
    TESTED_IN_RETURNS,
  );
}

/** The quarter must be one of the contract's, as `returnQuarter` checks. */
export function returnModel(contract: Contract, quarterId: string, options: ReturnOptions): ReturnModel {
  const {
    lines = STANDARD_LINES,
    editions = shippedEditions,
    entries = {},
    earlier,
    plausible = STANDARD_PLAUSIBLE,
    livingWages: rates = livingWages,
    ...places
  } = options;
  const edition = editions.find(({ id }) => id === contract.framework);
  const quarter = parseQuarter(quarterId, contract.calendar.socialValueFirstMonth);
  if (!edition) throw new Error(`unknown framework edition: ${contract.framework}`);
  if (!quarter || quarter.end < contract.start || quarter.start > latestTerms(contract).end)
    throw new Error(`quarter outside the contract: ${quarterId}`);
  if (!Number.isInteger(lines) || lines < FEWEST_LINES || lines > MOST_LINES)
    throw new Error(`ledger lines: ${lines}`);
  const known =
    earlier === "not said" ? undefined : (earlier ?? earlierOfContract(contract, quarter, edition));
  const firstDay = contract.start > quarter.start ? contract.start : quarter.start;
  const asked = returnLines(contract, quarter, edition, known);
  const isPaid = asked.some(({ commitment }) => commitment.measure === PAID_LIVING_WAGE);
  return {
    contract,
    edition,
    quarter,
    earlier: known,
    supplier: termsOn(contract, quarter.end).supplier,
    firstDay,
    lastDay: quarter.end,
    places,
    plausible,
    livingWages:
      rates === "not said" || !isPaid
        ? undefined
        : wagePeriods(firstDay, quarter.end, rates).flatMap(({ wage }) => wage ?? []),
    lineCount: lines,
    lines: asked.map((line, index) => ({ ...line, claim: entries.claims?.[index] ?? {} })),
    spend: entries.spend ?? [],
    declaration: entries.declaration ?? {},
  };
}
