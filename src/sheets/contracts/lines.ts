import type { Contract } from "../../domain/contract/contract";
import { agreedLines } from "../../domain/contract/changes";
import type { Commitment } from "../../domain/contract/file";
import { contractMeasures } from "../../domain/contract/measures";
import type { Framework, Measure } from "../../domain/framework/edition";
import { FORMER_PROMPTS, knownPrompts } from "../../domain/framework/prompts";
import { quarterInWords } from "../../domain/values/calendar";
import { MONTHS } from "../../domain/values/day";
import { choiceWords } from "../language/choices";
import type { Held } from "../language/entry-list";
import { CONTRACT, MEMBER, SUBCONTRACTOR, VERSION } from "./columns";
import { type ContractsModel, editionName } from "./model";
import { measureNames } from "./measure-names";

/** A line's fields as its cells have them. */
export type ContractLine = Readonly<Record<string, Held | undefined>>;

/** What the sheets hold, by their rooms. */
export interface ContractLines {
  readonly contracts: readonly ContractLine[];
  readonly commitments: readonly ContractLine[];
  readonly versions: readonly ContractLine[];
  readonly organisations: readonly ContractLine[];
  readonly ownMeasures: readonly ContractLine[];
  readonly statements: readonly ContractLine[];
  readonly earlier: readonly ContractLine[];
}

/** What a person calls that a contract's due quantities are as the bidder's plan says. */
export const BIDDERS_PLAN = "Bidder's plan";

/** The field of a commitment's line that holds what is due in a quarter. */
export function dueField(quarter: string): string {
  return `due.${quarter}`;
}

/** The lines in which the workbook says the model's contracts. */
export function contractLines(model: ContractsModel): ContractLines {
  const each = (lines: (contract: Contract) => readonly ContractLine[]) =>
    model.contracts.flatMap((contract) =>
      lines(contract).map((line) => ({ [CONTRACT]: contract.reference, ...line })),
    );
  return {
    contracts: model.contracts.map((contract) => contractLine(contract, model)),
    commitments: each((contract) => commitmentLines(contract, model.editions)),
    versions: each(versionLines),
    organisations: each(organisationLines),
    ownMeasures: each(ownMeasureLines),
    statements: each((contract) => statementLines(contract, model.editions)),
    earlier: each((contract) => earlierLines(contract, model.editions)),
  };
}

function contractLine(contract: Contract, model: ContractsModel): ContractLine {
  const { reference, title, supplier, serviceArea, council, directorate, value, start, end, kind } = contract;
  const { contact, officer, returnTo, returnWithinDays, calendar, callOff, area } = contract;
  const { estimate, valueIncludingVat, valueWithOptions, proxyPack, awardReason, notes } = contract;
  return {
    ...{ reference, title, supplier, serviceArea, council, directorate, value, start, end },
    framework: editionName(contract.framework, model.editions),
    ...{ contact, officer, returnTo, returnWithinDays, estimate, valueIncludingVat, valueWithOptions },
    "calendar.socialValueFirstMonth": MONTHS[calendar.socialValueFirstMonth - 1],
    "calendar.spendFirstMonth": MONTHS[calendar.spendFirstMonth - 1],
    area: typeof area === "string" ? area : model.areaNames.get(area),
    kind: kind === undefined ? undefined : choiceWords(kind),
    "callOff.title": callOff?.title,
    "callOff.reference": callOff?.reference,
    "callOff.owner": callOff?.owner,
    ...{ proxyPack, awardReason, notes },
    earlierKnown: contract.earlier === undefined ? undefined : true,
  };
}

/** What a commitment's measure is called on its line: its headline, or its id where another has the same. */
function namesIn(contract: Contract, editions: readonly Framework[]): ReadonlyMap<string, string> {
  const edition = editions.find(({ id }) => id === contract.framework);
  const measures: readonly Measure[] = edition ? [...contractMeasures(contract, edition).values()] : [];
  return measureNames(measures);
}

function commitmentLines(contract: Contract, editions: readonly Framework[]): readonly ContractLine[] {
  const names = namesIn(contract, editions);
  return agreedLines(contract).map(({ at, commitment, takenOut }) => ({
    [VERSION]: at === 0 ? undefined : at,
    measure: names.get(commitment.measure) ?? commitment.measure,
    level: commitment.level,
    ...(takenOut ? { takenOut: true } : termsOf(commitment)),
  }));
}

function termsOf({ quantity, due, dueFrom, kpi, promise }: Commitment): ContractLine {
  return {
    quantity,
    kpi,
    dueFrom: dueFrom === undefined ? undefined : BIDDERS_PLAN,
    promise,
    ...Object.fromEntries(due.map((each) => [dueField(each.quarter), each.quantity])),
  };
}

function versionLines({ versions = [] }: Contract): readonly ContractLine[] {
  return versions.map(({ from, reason, agreedBy, end, supplier, proxyPack }, index) => ({
    [VERSION]: index + 1,
    ...{ from, reason, agreedBy, end, supplier, proxyPack },
  }));
}

function organisationLines({ members = [], subcontractors = [] }: Contract): readonly ContractLine[] {
  return [
    ...members.map((member) => ({ part: MEMBER, ...member })),
    ...subcontractors.map((each) => ({ part: SUBCONTRACTOR, ...each })),
  ];
}

function ownMeasureLines({ ownMeasures = [] }: Contract): readonly ContractLine[] {
  return ownMeasures.map((measure, index) => ({ number: index + 1, ...measure }));
}

function statementLines(
  { statements = [], framework }: Contract,
  editions: readonly Framework[],
): readonly ContractLine[] {
  const edition = editions.find((each) => each.id === framework);
  const prompts = edition ? knownPrompts(edition) : FORMER_PROMPTS;
  return statements.map(({ id, text }) => ({
    id: prompts.find((prompt) => prompt.id === id)?.title ?? id,
    text,
  }));
}

function earlierLines(contract: Contract, editions: readonly Framework[]): readonly ContractLine[] {
  const names = namesIn(contract, editions);
  return (contract.earlier ?? []).map(({ quarter, measure, level, quantity, validated }) => ({
    quarter: quarterInWords(quarter),
    measure: names.get(measure) ?? measure,
    ...{ level, quantity, validated },
  }));
}
