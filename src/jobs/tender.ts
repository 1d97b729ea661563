import type { Framework } from "../domain/framework/edition";
import type { ProxyPack } from "../domain/framework/proxies";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Issue, Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import { scoresByPounds } from "../domain/tender/methods";
import { editionOf, parseTender, type Tender } from "../domain/tender/tender";
import { placeTender } from "../sheets/tender/workbook";
import type { Plan } from "../workbook/plan";
import { readProxyPack } from "./proxy-pack";
import { readJson } from "./read-json";
import type { OpenNamed, Source } from "./source";

/** A sound tender with what it is scored by: the pack is there wherever quantities are scored in pounds. */
export interface TenderToScore {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly proxyPack: ProxyPack | undefined;
}

/** What a setup is read with; without editions those that are shipped. */
export interface AtHand {
  readonly editions?: readonly Framework[];
  /** The pack that was opened, if any. */
  readonly proxyPack?: ProxyPack | undefined;
}

/** A tender's setup as it was typed, or everything that is wrong with it; without need of a pack none is kept. */
export function tenderToScore(
  json: unknown,
  { editions = shippedEditions, proxyPack }: AtHand = {},
): Result<TenderToScore> {
  const parsed = parseTender(json, editions);
  return parsed.ok ? withPack(parsed, editions, proxyPack) : parsed;
}

/** The same from tender.json, with the pack that it names where the door can open it. */
export async function readTenderToScore(
  setup: Source,
  openNamed: OpenNamed,
  editions: readonly Framework[] = shippedEditions,
): Promise<Result<TenderToScore>> {
  const parsed = await readTenderSetup(setup, editions);
  if (!parsed.ok) return parsed;
  const named = scoresByPounds(parsed.value) ? parsed.value.proxyPack : undefined;
  const source = named === undefined ? undefined : openNamed(named, setup.name);
  if (!source) return withPack(parsed, editions, undefined);
  const pack = await readProxyPack(source);
  const issues = [...parsed.issues, ...pack.issues];
  return pack.ok ? withPack({ ...parsed, issues }, editions, pack.value) : { ok: false, issues };
}

function withPack(
  { value: tender, issues }: { readonly value: Tender; readonly issues: readonly Issue[] },
  editions: readonly Framework[],
  proxyPack: ProxyPack | undefined,
): Result<TenderToScore> {
  const edition = editionOf(tender, editions);
  if (!scoresByPounds(tender)) return { ok: true, value: { tender, edition, proxyPack: undefined }, issues };
  if (!proxyPack) return { ok: false, issues: [...issues, errorAt(["proxyPack"], "proxy-pack-needed")] };
  return { ok: true, value: { tender, edition, proxyPack }, issues };
}

/** A tender's setup from tender.json, where no figure in pounds is needed. */
export function readTenderSetup(setup: Source, editions?: readonly Framework[]): Promise<Result<Tender>> {
  return readJson(setup, (json) => parseTender(json, editions));
}

/** The workbook in which a tender's bids are entered, marked and scored. */
export function tenderWorkbook({ tender, edition, proxyPack }: TenderToScore): Plan {
  return placeTender(tender, { editions: [edition], proxyPack });
}
