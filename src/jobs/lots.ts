import { type AwardedLots, readLots } from "../sheets/lots/read";
import { placeLots } from "../sheets/lots/workbook";
import { awardByLot, type LotAward, lotOutcome } from "../domain/evaluation/award-by-lot";
import { isLimited, lotAwardNeeded, withLotAward } from "../domain/evaluation/lot-award";
import { type LotInFile, lotsTogether } from "../domain/evaluation/lots-together";
import { scoreTender } from "../domain/evaluation/score-tender";
import { ownEditions } from "../domain/framework/shipped-editions";
import { inFile } from "../domain/issues/in-file";
import type { Issue, Result } from "../domain/issues/issue";
import { fileName } from "../domain/values/file-name";
import { inTurn } from "./in-turn";
import type { JobOptions, NamedPlan } from "./job";
import type { KnownEditions } from "./own-edition";
import { readTenderFile } from "./read-tender";
import { readWorkbook } from "./read-workbook";
import type { Source } from "./source";
import type { TenderToScore } from "./tender";

/** The workbook in which lots are awarded, and how they are so far. */
export interface LotsOverview extends NamedPlan {
  readonly awards: readonly LotAward[];
}

/** Puts the workbooks of a tender's lots (or their tender.json) together, and awards each lot as was disclosed. */
export async function lotsOverview(
  sources: readonly Source[],
  { openNamed, editions }: KnownEditions,
  options: JobOptions = {},
): Promise<Result<LotsOverview>> {
  const read = await inTurn(
    sources,
    async (source) => ({ file: source.name, read: await readTenderFile(source, openNamed, editions) }),
    options,
  );
  const found: readonly Issue[] = read.flatMap((each) => each.read.issues);
  const lots = read.flatMap(({ file, read: lot }): readonly LotInFile[] => {
    if (!lot.ok) return [];
    const { tender, edition, proxyPack } = lot.value;
    return [{ file, tender, scoring: { editions: [edition], proxyPack } }];
  });
  if (lots.length < read.length) return { ok: false, issues: found };
  const together = lotsTogether(lots);
  const issues = [...found, ...together.issues];
  if (!together.ok) return { ok: false, issues };
  const scored = together.value;
  const [carried] = ownEditions(lots.flatMap(({ scoring }) => scoring.editions ?? []));
  const name = fileName(`Award by lot ${scored.tender.reference}`);
  return { ok: true, value: { name, plan: placeLots(scored, carried), awards: awardByLot(scored) }, issues };
}

/** The award of each lot by an overview in which equal bids may have been decided between. */
export async function readLotsFile(overview: Source): Promise<Result<AwardedLots>> {
  const grid = await readWorkbook(overview);
  return grid.ok ? inFile(overview.name, readLots(grid.value)) : grid;
}

/**
 * A lot's tender with the award that the overview gives it on record. Without an overview it stays as it is, which is refused
 * where the lot's rank alone does not say who gets it and no award is on record; `named` is the bidder that the user has in mind.
 */
export async function withOverview(
  by: TenderToScore,
  overview: Source | undefined,
  named?: string,
): Promise<Result<TenderToScore>> {
  const { tender, edition, proxyPack } = by;
  if (!overview) {
    return isLimited(tender) && !tender.award
      ? { ok: false, issues: [lotAwardNeeded(tender)] }
      : { ok: true, value: by, issues: [] };
  }
  const read = await readLotsFile(overview);
  if (!read.ok) return read;
  const evaluation = scoreTender(tender, { editions: [edition], proxyPack });
  const awarded = withLotAward(tender, evaluation, read.value.scored, named);
  const issues = [...read.issues, ...awarded.issues];
  return awarded.ok ? { ok: true, value: { ...by, tender: awarded.value }, issues } : { ok: false, issues };
}

/** "North: Bidder B", and below it who was ahead and is passed over: "  Bidder A, rank 1: Passed over: has won South". */
export function wordLotAward(award: LotAward): readonly string[] {
  const best = award.best ?? Infinity;
  const ahead = award.bids.filter(({ rank, mayWin }) => rank !== null && !mayWin && rank <= best);
  return [
    `${award.lot.title}: ${lotOutcome(award)}`,
    ...ahead.map(({ bidder, rank, outcome }) => `  ${bidder}, rank ${rank ?? ""}: ${outcome}`),
  ];
}
