import type { Framework } from "../domain/framework/edition";
import { inFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import type { Tender } from "../domain/tender/tender";
import { heldAgainst } from "./editions";
import { type KnownEditions, NO_OTHERS } from "./own-edition";
import { readWorkbook } from "./read-workbook";
import { bytesOf, isText, type OpenNamed, type Source } from "./source";
import {
  readTenderSetup,
  readTenderToScore,
  readUnpublishedToScore,
  type TenderSetup,
  type TenderToScore,
} from "./tender";
import { tenderIn } from "./tender-in-workbook";

/** A tender with what it is scored by, from tender.json or its filled workbook. */
export function readTenderFile(
  source: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<TenderToScore>> {
  return byKind(source, editions, () => readTenderToScore(source, openNamed, editions));
}

/** The same without what it is scored by, for what needs no pounds. */
export function readSetupFile(
  source: Source,
  known: KnownEditions = NO_OTHERS,
): Promise<Result<TenderSetup>> {
  return byKind<TenderSetup>(source, known.editions, () => readTenderSetup(source, known));
}

/** The same of a tender whose scheme is to be tried, which need not name bidders yet. */
export function readSchemeSetup(
  source: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<TenderToScore>> {
  return byKind(source, editions, () => readUnpublishedToScore(source, openNamed, editions));
}

/** A tender as it was, from tender.json or its workbook; what was pointed out in it then is of no use any more. */
export async function readTenderBefore(
  source: Source,
  known: KnownEditions = NO_OTHERS,
): Promise<Result<Tender>> {
  const read = await readSetupFile(source, known);
  return read.ok ? { ok: true, value: read.value.tender, issues: [] } : read;
}

/** By what the file holds, whatever its name ends with. */
async function byKind<Read>(
  source: Source,
  editions: readonly Framework[] | undefined,
  ofJson: () => Promise<Result<Read>>,
): Promise<Result<Read | TenderToScore>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  return isText(bytes.value) ? ofJson() : tenderOfWorkbook(source, editions);
}

/** Its edition is the one that it was made with; one that is given under the same id must be that one. */
async function tenderOfWorkbook(
  source: Source,
  editions: readonly Framework[] = [],
): Promise<Result<TenderToScore>> {
  const grid = await readWorkbook(source);
  if (!grid.ok) return grid;
  const read = inFile(source.name, tenderIn(grid.value));
  const differs = read.ok ? heldAgainst(read.value.edition, editions, source.name) : [];
  return differs.length > 0 ? { ok: false, issues: [...read.issues, ...differs] } : read;
}
