import { type Award, awardContract } from "../domain/contract/award";
import type { Contract } from "../domain/contract/contract";
import type { Area } from "../domain/council/area";
import type { Settings } from "../domain/council/settings";
import type { Result } from "../domain/issues/issue";
import { withOverview } from "./lots";
import type { LetContract } from "./commitments";
import { jsonFile, type NamedFile } from "./job";
import { carryingEdition, type KnownEditions } from "./own-edition";
import { type AreaGiven, readArea } from "./read-places";
import { readTenderFile } from "./read-tender";
import type { Source } from "./source";
import type { TenderToScore } from "./tender";

/** What an officer decides on an award. */
export interface AwardAsked extends Omit<Award, "area"> {
  /** What is local, or the name of an area that comes with the product; it is asked for where none is given. */
  readonly area: AreaGiven | string | undefined;
  /** Of a lot: the overview of all lots, which says who gets it. */
  readonly overview?: Source | undefined;
}

/** With what a contract begins where nothing else is said: the council's choice, else years from April. */
export function awardDefaults({ name, calendar, contacts = {} }: Settings = {}) {
  return {
    calendar: calendar ?? { socialValueFirstMonth: 4, spendFirstMonth: 4 },
    contacts,
    whose: name === undefined ? {} : { council: name },
  };
}

/** The contract of the tender that a filled workbook or tender.json holds. */
export async function awardFromFile(
  tender: Source,
  { openNamed, editions }: KnownEditions,
  asked: AwardAsked,
): Promise<Result<LetContract>> {
  const read = await readTenderFile(tender, openNamed, editions);
  if (!read.ok) return read;
  const made = await awardFrom(read.value, asked);
  const issues = [...read.issues, ...made.issues];
  return made.ok
    ? { ok: true, value: { contract: made.value, edition: read.value.edition }, issues }
    : { ok: false, issues };
}

/** The same for a tender that was read. */
export async function awardFrom(
  by: TenderToScore,
  { area: asked, overview, ...decided }: AwardAsked,
): Promise<Result<Contract>> {
  const lot = await withOverview(by, overview, decided.bidder);
  if (!lot.ok) return lot;
  const { tender, edition, proxyPack } = lot.value;
  const area: Result<string | Area> =
    typeof asked === "string" ? { ok: true, value: asked, issues: [] } : await readArea(asked);
  if (!area.ok) return area;
  const award = { ...(overview === undefined ? decided : withOwnReason(decided)), area: area.value };
  const made = awardContract(tender, award, { editions: [edition], proxyPack });
  return { ...made, issues: [...lot.issues, ...area.issues, ...made.issues] };
}

/** A reason that is left blank is the overview's. */
function withOwnReason<Decided extends { readonly reason?: string }>({ reason, ...decided }: Decided) {
  return reason ? { ...decided, reason } : decided;
}

/** The contract as the file that returns and commitments are made from. */
export function contractFile({ contract, edition }: LetContract): NamedFile {
  return jsonFile("contract.json", carryingEdition(contract, edition));
}
