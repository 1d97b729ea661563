import type { Framework } from "../domain/framework/edition";
import type { ProxyPack } from "../domain/framework/proxies";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Issue, Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import { scoresByPounds } from "../domain/tender/methods";
import { byLot, editionOf, parseTender, type Tender } from "../domain/tender/tender";
import { parseUnpublishedTender } from "../domain/tender/unpublished";
import { placeTender } from "../sheets/tender/workbook";
import type { Plan } from "../workbook/plan";
import { readProxyPack } from "./proxy-pack";
import { type KnownEditions, readByEdition } from "./own-edition";
import type { OpenNamed, Source } from "./source";

/** A sound tender with its edition. */
export interface TenderSetup {
  readonly tender: Tender;
  readonly edition: Framework;
}

/** The same with what it is scored by: the pack is there wherever quantities are scored in pounds. */
export interface TenderToScore extends TenderSetup {
  readonly proxyPack: ProxyPack | undefined;
}

/** A tender's setup as it was typed, or everything that is wrong with it; one that is divided into lots is refused. */
export function parseTenderSetup(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<TenderSetup> {
  return undivided(parseWhole(json, editions));
}

/** The same of a tender that may be divided into lots. */
export function parseWhole(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<TenderSetup> {
  return withEdition(parseTender(json, editions), editions);
}

/** A setup that is not divided into lots; one that is, is refused. */
export function undivided(setup: Result<TenderSetup>): Result<TenderSetup> {
  const lots = setup.ok ? setup.value.tender.lots : undefined;
  if (!lots) return setup;
  const named = lots.each.map(({ id }) => id).join(", ");
  return { ok: false, issues: [...setup.issues, errorAt(["lots"], "tender-has-lots", { lots: named })] };
}

/** The same from tender.json. */
export function readTenderSetup(setup: Source, known: KnownEditions): Promise<Result<TenderSetup>> {
  return readByEdition(setup, known, parseTenderSetup);
}

/** A typed setup for what is made before anybody bids, so that it may name no bidder yet. */
export function parseUnpublishedSetup(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<TenderSetup> {
  return undivided(withEdition(parseUnpublishedTender(json, editions), editions));
}

function withEdition(parsed: Result<Tender>, editions: readonly Framework[]): Result<TenderSetup> {
  if (!parsed.ok) return parsed;
  return { ...parsed, value: { tender: parsed.value, edition: editionOf(parsed.value, editions) } };
}

/** What a setup is read with; without editions those that are shipped. */
export interface AtHand {
  readonly editions?: readonly Framework[];
  /** The pack that was opened, if any. */
  readonly proxyPack?: ProxyPack | undefined;
}

/** A typed setup with what it is scored by; a pack that nothing is scored by is left aside. */
export function tenderToScore(json: unknown, { editions, proxyPack }: AtHand = {}): Result<TenderToScore> {
  return scoredBy(parseTenderSetup(json, editions), proxyPack);
}

/** The same before anybody bids. */
export function unpublishedToScore(
  json: unknown,
  { editions, proxyPack }: AtHand = {},
): Result<TenderToScore> {
  return scoredBy(parseUnpublishedSetup(json, editions), proxyPack);
}

/** The same from tender.json, with the pack that it names. */
export function readUnpublishedToScore(
  setup: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<TenderToScore>> {
  return readWithPack(setup, { openNamed, editions }, parseUnpublishedSetup);
}

/** The tenders of a typed setup with what they are scored by: one for each of its lots, or the one that is not divided. */
export function tendersToScore(
  json: unknown,
  { editions = shippedEditions, proxyPack }: AtHand = {},
): Result<readonly TenderToScore[]> {
  return inLots(scoredBy(parseWhole(json, editions), proxyPack));
}

/** The same from tender.json, with the pack that it names. */
export async function readTendersToScore(
  setup: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<readonly TenderToScore[]>> {
  return inLots(await readWithPack(setup, { openNamed, editions }, parseWhole));
}

/** The same before anybody bids, so that it may name no bidder yet. */
export async function readUnpublishedTendersToScore(
  setup: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<readonly TenderToScore[]>> {
  const parse = (json: unknown, known: readonly Framework[]) =>
    withEdition(parseUnpublishedTender(json, known), known);
  return inLots(await readWithPack(setup, { openNamed, editions }, parse));
}

function inLots(read: Result<TenderToScore>): Result<readonly TenderToScore[]> {
  if (!read.ok) return read;
  const { tender, ...others } = read.value;
  return { ...read, value: byLot(tender).map((each) => ({ tender: each, ...others })) };
}

/** The same from tender.json, with the pack that it names where the door can open it. */
export function readTenderToScore(
  setup: Source,
  openNamed: OpenNamed,
  editions?: readonly Framework[],
): Promise<Result<TenderToScore>> {
  return readWithPack(setup, { openNamed, editions }, parseTenderSetup);
}

/** The same where the file is to be read in another sense. */
export async function readWithPack(
  setup: Source,
  known: KnownEditions,
  parse: (json: unknown, editions: readonly Framework[]) => Result<TenderSetup>,
): Promise<Result<TenderToScore>> {
  const read = await readByEdition(setup, known, parse);
  if (!read.ok) return read;
  const { tender } = read.value;
  const named = scoresByPounds(tender) ? tender.proxyPack : undefined;
  const source = named === undefined ? undefined : known.openNamed(named, setup.name);
  if (!source) return withPack(read, undefined);
  const pack = await readProxyPack(source);
  const issues = [...read.issues, ...pack.issues];
  return pack.ok ? withPack({ ...read, issues }, pack.value) : { ok: false, issues };
}

/** A setup with the pack that was opened; one that nothing is scored by is left aside. */
export function scoredBy(
  setup: Result<TenderSetup>,
  proxyPack: ProxyPack | undefined,
): Result<TenderToScore> {
  return setup.ok ? withPack(setup, proxyPack) : setup;
}

function withPack(
  { value, issues }: { readonly value: TenderSetup; readonly issues: readonly Issue[] },
  proxyPack: ProxyPack | undefined,
): Result<TenderToScore> {
  if (!scoresByPounds(value.tender)) return { ok: true, value: { ...value, proxyPack: undefined }, issues };
  if (!proxyPack) return { ok: false, issues: [...issues, errorAt(["proxyPack"], "proxy-pack-needed")] };
  return { ok: true, value: { ...value, proxyPack }, issues };
}

/** The workbook in which a tender's bids are entered, marked and scored. */
export function tenderWorkbook({ tender, edition, proxyPack }: TenderToScore): Plan {
  return placeTender(tender, { editions: [edition], proxyPack });
}
