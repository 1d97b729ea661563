import type { Framework } from "../domain/framework/edition";
import type { Result } from "../domain/issues/issue";
import { placeScheme } from "../sheets/scheme/workbook";
import type { NamedPlan } from "./job";
import { readWorkbook } from "./read-workbook";
import { bytesOf, isText, type OpenNamed, type Source } from "./source";
import { readUnpublishedToScore, type TenderToScore } from "./tender";
import { tenderIn } from "./tender-in-workbook";

/** The tender whose scheme is to be tried: from tender.json, with the pack that it names, or from a tender's workbook. */
export async function readSchemeSetup(
  source: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<TenderToScore>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value)) return readUnpublishedToScore(source, openNamed, editions);
  const grid = await readWorkbook(source);
  return grid.ok ? tenderIn(grid.value) : grid;
}

/** The workbook in which a tender's scheme is tried on invented bids; refused once real bids are in. */
export function trialOfScheme(setup: Result<TenderToScore>): Result<NamedPlan> {
  if (!setup.ok) return setup;
  const { tender, edition, proxyPack } = setup.value;
  const placed = placeScheme(tender, { editions: [edition], proxyPack });
  const issues = [...setup.issues, ...placed.issues];
  return placed.ok
    ? { ok: true, value: { name: "Try the scheme", plan: placed.value }, issues }
    : { ok: false, issues };
}
