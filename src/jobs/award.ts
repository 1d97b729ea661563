import { type Award, awardContract } from "../domain/contract/award";
import type { Contract } from "../domain/contract/contract";
import { type Area, parseArea } from "../domain/council/area";
import type { Result } from "../domain/issues/issue";
import type { LetContract } from "./commitments";
import { jsonFile, type NamedFile } from "./job";
import { readJson } from "./read-json";
import { readTenderFile } from "./read-tender";
import type { OpenNamed, Source } from "./source";
import type { TenderToScore } from "./tender";

/** What an officer decides on an award. */
export interface AwardAsked extends Omit<Award, "area"> {
  /** What is local: a file, or the name of an area that comes with the product; Rotherham where it is left out. */
  readonly area?: Source | string | undefined;
}

/** The contract of the tender that a filled workbook or tender.json holds. */
export async function awardFromFile(
  tender: Source,
  openNamed: OpenNamed,
  asked: AwardAsked,
): Promise<Result<LetContract>> {
  const read = await readTenderFile(tender, openNamed);
  if (!read.ok) return read;
  const made = await awardFrom(read.value, asked);
  const issues = [...read.issues, ...made.issues];
  return made.ok
    ? { ok: true, value: { contract: made.value, edition: read.value.edition }, issues }
    : { ok: false, issues };
}

/** The same for a tender that was read. */
export async function awardFrom(
  { tender, edition, proxyPack }: TenderToScore,
  { area: asked = "rotherham", ...decided }: AwardAsked,
): Promise<Result<Contract>> {
  const area: Result<string | Area> =
    typeof asked === "string" ? { ok: true, value: asked, issues: [] } : await readJson(asked, parseArea);
  if (!area.ok) return area;
  const award = { ...decided, area: area.value };
  const made = awardContract(tender, award, { editions: [edition], proxyPack });
  return { ...made, issues: [...area.issues, ...made.issues] };
}

/** The contract as the file that returns and commitments are made from. */
export function contractFile(contract: Contract): NamedFile {
  return jsonFile("contract.json", contract);
}
