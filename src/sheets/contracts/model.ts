import type { Area } from "../../domain/council/area";
import { type Contract, contractQuarters } from "../../domain/contract/contract";
import type { ContractsStamp } from "../../domain/contract/register-stamp";
import type { Framework } from "../../domain/framework/edition";
import { isShipped } from "../../domain/framework/shipped-editions";
import { quartersBetween } from "../../domain/values/calendar";
import { addMonths, type Day } from "../../domain/values/day";
import { tidy } from "../language/found-block";
import { COVER_FORM } from "./columns";

/** The form that this version places; it reads none that is newer. */
export const CONTRACTS_FORM_VERSION = COVER_FORM;

/** What the workbook of a council's contracts is made from. */
export interface ContractsModel {
  readonly contracts: readonly Contract[];
  /** Those at hand, in which measures are chosen. */
  readonly editions: readonly Framework[];
  /** What areas that a contract holds whole are called in its line. */
  readonly areaNames: ReadonlyMap<Area, string>;
  /** Ids of quarters with a column, in their order. */
  readonly quarters: readonly string[];
}

/** Years of quarters that a blank workbook, and one beyond its contracts, has columns for. */
const SPARE_YEARS = 2;

/** The model of contracts; `today` says where the quarters of a blank workbook begin. */
export function contractsModel(
  contracts: readonly Contract[],
  { editions, today }: { readonly editions: readonly Framework[]; readonly today: Day },
): ContractsModel {
  return {
    contracts,
    editions,
    areaNames: areaNamesOf(contracts),
    quarters: quarterColumns(contracts, today),
  };
}

export function contractsStamp({ contracts, editions, areaNames }: ContractsModel): ContractsStamp {
  return {
    areas: [...areaNames].map(([area, name]) => ({ name, area })),
    bespoke: contracts.flatMap(({ reference, bespokeMeasures }) =>
      bespokeMeasures === undefined ? [] : [{ reference, measures: bespokeMeasures }],
    ),
    editions: editions.filter(({ id }) => !isShipped(id)),
  };
}

/** Areas of one content have one name; those of one name and another content are told apart by a number. */
function areaNamesOf(contracts: readonly Contract[]): ReadonlyMap<Area, string> {
  const byContent = new Map<string, string>();
  const taken = new Set(contracts.flatMap(({ area }) => (typeof area === "string" ? [tidy(area)] : [])));
  const names = new Map<Area, string>();
  for (const { area } of contracts) {
    if (typeof area === "string") continue;
    const content = JSON.stringify(area);
    const name = byContent.get(content) ?? freeName(area.name, taken);
    byContent.set(content, name);
    taken.add(tidy(name));
    names.set(area, name);
  }
  return names;
}

/** "Rotherham (kept here)"; with a number where that is taken. */
function freeName(area: string, taken: ReadonlySet<string>): string {
  const named = (number: number) => `${area.slice(0, 200)} (kept here${number === 1 ? "" : ` ${number}`})`;
  let number = 1;
  while (taken.has(tidy(named(number)))) number += 1;
  return named(number);
}

/** The quarters of the contracts and of two years more, or of the years round today: a contract that is typed into a blank workbook may run already. */
function quarterColumns(contracts: readonly Contract[], today: Day): readonly string[] {
  const months = [...new Set(contracts.map(({ calendar }) => calendar.socialValueFirstMonth))];
  const spare = (month: number) => {
    const own = contracts.filter(({ calendar }) => calendar.socialValueFirstMonth === month);
    const days = own.flatMap((contract) => contractQuarters(contract).map(({ end }) => end)).sort();
    const last = days.at(-1) ?? addMonths(today, 12 * SPARE_YEARS);
    const first = own.map(({ start }) => start).sort()[0] ?? addMonths(today, -12 * SPARE_YEARS);
    return quartersBetween(first, addMonths(last, 12 * SPARE_YEARS), month).map(({ id }) => id);
  };
  return [...new Set((months.length === 0 ? [STANDARD_MONTH] : months).flatMap(spare))].sort();
}

/** The councils' financial year begins in April. */
const STANDARD_MONTH = 4;

/** What an edition is called where people choose it: its title, or its id where another has the same. */
export function editionName(id: string, editions: readonly Framework[]): string {
  const edition = editions.find((each) => each.id === id);
  if (!edition) return id;
  const alike = editions.filter(({ title }) => tidy(title) === tidy(edition.title));
  return alike.length === 1 ? edition.title : id;
}

/** The id of the edition that is meant by what people wrote; as it stands where there is none. */
export function editionMeant(written: string, editions: readonly Framework[]): string {
  const found = editions.filter(({ id, title }) => id === written.trim() || tidy(title) === tidy(written));
  const [only] = found;
  return only && found.length === 1 ? only.id : written;
}
