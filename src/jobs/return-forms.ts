import { contractQuarters } from "../domain/contract/contract";
import { withCouncilsRates } from "../domain/council/living-wage";
import { hasError } from "../domain/issues/errors-first";
import { issueInFile } from "../domain/issues/in-file";
import type { Issue, Result } from "../domain/issues/issue";
import { errorAt, warningAt } from "../domain/issues/schema-issues";
import { earlierByRegister, notKnown } from "../domain/register/earlier";
import type { EarlierQuarters } from "../domain/return/earlier";
import { byCalendar } from "../domain/register/set-apart";
import { parseQuarter, type QuarterId } from "../domain/values/calendar";
import { readNumber } from "../domain/values/typed-in-a-field";
import { FEWEST_LINES, MOST_LINES, STANDARD_LINES } from "../sheets/return/model";
import { placeReturn, returnName } from "../sheets/return/workbook";
import type { Plan } from "../workbook/plan";
import { readSettings } from "./council-settings";
import { type PlacesAsked, placesOfContracts } from "./contract-places";
import { fileNames } from "./file-names";
import { type ContractInFile, editionsOf } from "./read-contracts";
import { type PostcodeFiles, readPostcodes } from "./read-places";
import { readRegisterBefore } from "./register-setup";
import type { Source } from "./source";

export interface ReturnFormsAsked extends Omit<PlacesAsked, "lookup"> {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: QuarterId;
  /** Lines of the ledger, as `readLineCount` gives them. */
  readonly lines: number;
  readonly postcodes?: PostcodeFiles | undefined;
  /** The register before, which knows what was accepted in earlier quarters. */
  readonly register?: Source | undefined;
  /** What the council chose: the form points out figures by it. */
  readonly settings?: Source | undefined;
}

/** A form to be made, placed when it is asked for: a quarter may have hundreds. Its name has no ending. */
export interface FormToMake {
  readonly name: string;
  readonly plan: () => Plan;
}

/**
 * The forms of a quarter, one for each contract that has a day in it; the others are left out and named. Nothing is
 * made while a file holds mistakes, or where no contract has the quarter.
 */
export async function returnForms(asked: ReturnFormsAsked): Promise<Result<readonly FormToMake[]>> {
  const { quarter, lines } = asked;
  const within = asked.contracts.filter((each) => quartersOf(each).includes(quarter));
  const lookup = await readPostcodes(asked.postcodes);
  const placed = await placesOfContracts(within, { ...asked, lookup: lookup.ok ? lookup.value : undefined });
  const before = await readRegisterBefore(asked.register);
  const settings = await readSettings(asked.settings);
  const { apart } = byCalendar(
    within.map(({ contract }) => contract),
    quarter,
  );
  const otherMonths = within
    .filter(({ contract }) => apart.includes(contract))
    .map((each) => ofAnotherCalendar(each, quarter));
  const outside = asked.contracts.filter((each) => !within.includes(each));
  const leftOut = outside.map((each) => outsideContract(each, quarter, within.length > 0));
  const issues = [
    ...lookup.issues,
    ...placed.issues,
    ...before.issues,
    ...settings.issues,
    ...leftOut,
    ...otherMonths,
  ];
  if (!placed.ok || !before.ok || !settings.ok || hasError(issues)) return { ok: false, issues };
  const contracts = within.map(({ contract }) => contract);
  const editions = editionsOf(within);
  const register = before.value;
  const earlier = register
    ? earlierByRegister({ contracts, quarter, editions, register })
    : new Map<string, EarlierQuarters>();
  const names = fileNames(within.map(({ contract }) => returnName(contract, quarter)));
  const forms = placed.value.map(({ contract, places }, index): FormToMake => ({
    name: names[index] ?? "",
    plan: () =>
      placeReturn(contract, quarter, {
        ...places,
        lines,
        editions,
        earlier: earlier.get(contract.reference),
        plausible: settings.value?.plausible,
        livingWages: withCouncilsRates(settings.value?.livingWages),
      }),
  }));
  return { ok: true, value: forms, issues: register ? [...issues, ...notKnown(earlier, register)] : issues };
}

function quartersOf({ contract }: ContractInFile): readonly QuarterId[] {
  return contractQuarters(contract).map(({ id }) => id);
}

/** A contract that has ended or not begun: a mistake only where no other has the quarter. */
function outsideContract(of: ContractInFile, quarter: QuarterId, others: boolean): Issue {
  const quarters = quartersOf(of);
  const limits = { quarter, first: quarters[0] ?? "", last: quarters.at(-1) ?? "" };
  const { reference } = of.contract;
  const issue = others
    ? warningAt([], "contract-left-out", limits, reference)
    : errorAt([], "quarter-outside-contract", limits, reference);
  return issueInFile(issue, of.file);
}

/** A quarter of the same name is other months where a contract's year begins in another. */
function ofAnotherCalendar({ contract, file }: ContractInFile, quarterId: QuarterId): Issue {
  const month = contract.calendar.socialValueFirstMonth;
  const quarter = parseQuarter(quarterId, month);
  if (!quarter) throw new Error(`no quarter of the contract: ${quarterId}`);
  const limits = { quarter: quarterId, month, first: quarter.start, last: quarter.end };
  return issueInFile(warningAt([], "form-another-calendar", limits, contract.reference), file);
}

/** How many ledger lines a form is to have, as typed; the standard where nothing is. */
export function readLineCount(typed = ""): Result<number> {
  const lines = readNumber(typed) ?? STANDARD_LINES;
  const sound = typeof lines === "number" && Number.isInteger(lines);
  if (sound && lines >= FEWEST_LINES && lines <= MOST_LINES) return { ok: true, value: lines, issues: [] };
  const limits = { minimum: FEWEST_LINES, maximum: MOST_LINES };
  return { ok: false, issues: [errorAt(["lines"], "lines-outside", limits)] };
}
