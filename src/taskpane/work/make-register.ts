import type { Day, QuarterId } from "../../domain/calendar";
import { consolidate } from "../../domain/consolidate/consolidate";
import { EMPTY_STATE, type Register, type RegisterState } from "../../domain/consolidate/model";
import type { Received } from "../../domain/consolidate/received";
import { reconciliationDifference } from "../../domain/consolidate/reconciliation";
import { parseSettings, type Settings } from "../../domain/consolidate/settings";
import {
  type MadeChoice,
  returnsToChoose,
  type ReturnsToChoose,
  withChoices,
} from "../../domain/consolidate/side-by-side";
import type { Contract } from "../../domain/contract";
import type { Framework } from "../../domain/framework";
import type { Issue, Result } from "../../domain/issue";
import type { ProxyPack } from "../../domain/proxies";
import { unreadableIssue } from "../../domain/words";
import { readRegister } from "../../sheets/read-register";
import { placeRegister, registerTooLong } from "../../sheets/register";
import { readXlsx } from "../../xlsx/read";
import { writeXlsx } from "../../xlsx/write";
import { inFile, refusedFile } from "../parts/in-file";
import { readJsonObject } from "../parts/json-file";
import { loadProxyPack } from "../tender/load-proxy-pack";
import { few } from "./recognise-ledgers";

/** Files that a register is made with besides the returns. */
export interface SetupFiles {
  /** The register before. */
  readonly register?: File;
  readonly settings?: File;
  readonly proxyPack?: File;
}

export interface RegisterSetup {
  readonly state: RegisterState;
  readonly settings: Settings;
  readonly proxyPack: ProxyPack | undefined;
}

/** What these files hold; nothing is taken while one of them holds mistakes. */
export async function readRegisterSetup(files: SetupFiles): Promise<Result<RegisterSetup>> {
  const state = await readState(files.register);
  const settings = await readSettings(files.settings);
  const pack = await readPack(files.proxyPack);
  const issues = [...state.issues, ...settings.issues, ...pack.issues];
  if (!state.ok || !settings.ok || !pack.ok) return { ok: false, issues };
  const named = settings.value.proxyPack;
  if (named !== undefined && !pack.value && files.settings)
    return refusedFile(files.settings.name, "pack-to-choose", { named });
  return { ok: true, value: { state: state.value, settings: settings.value, proxyPack: pack.value }, issues };
}

async function readState(picked: File | undefined): Promise<Result<RegisterState>> {
  if (!picked) return { ok: true, value: EMPTY_STATE, issues: [] };
  const read = await readXlsx(new Uint8Array(await picked.arrayBuffer()), picked.name);
  if (!read.ok) return { ok: false, issues: [unreadableIssue(picked.name, { ...read.reason })] };
  const register = readRegister(read.grid);
  return register.ok ? { ...register, value: register.value.state } : register;
}

async function readSettings(picked: File | undefined): Promise<Result<Settings>> {
  if (!picked) return { ok: true, value: {}, issues: [] };
  const json = readJsonObject(await picked.text());
  return json ? inFile(picked.name, parseSettings(json)) : refusedFile(picked.name, "not-a-json-object");
}

async function readPack(picked: File | undefined): Promise<Result<ProxyPack | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  return loadProxyPack(picked.name, await picked.text());
}

export interface RegisterAsked {
  readonly setup: RegisterSetup;
  readonly received: readonly Received[];
  /** Of files that could not be opened or were not read. */
  readonly others: readonly Issue[];
  readonly choices: readonly MadeChoice[];
  readonly contracts: readonly Contract[];
  readonly editions: readonly Framework[];
  readonly quarter: QuarterId;
  /** The day on which it is said what is late. */
  readonly asOf: Day;
  /** When it is made, in words. */
  readonly made: string;
}

export interface MissingReturn {
  readonly contract: string;
  readonly supplier: string;
  readonly daysLate: number;
}

/** A register in brief, and the workbook that holds it. */
export interface RegisterMade extends Pick<Register, "quarter" | "counts" | "supplyChain"> {
  readonly reconciliationDifference: number;
  readonly missing: readonly MissingReturn[];
  readonly toChoose: readonly ReturnsToChoose[];
  /** The first of them, errors before warnings. */
  readonly exceptions: readonly Issue[];
  readonly exceptionCount: number;
  /** Undefined where it would be longer than a sheet of Excel, as an exception says. */
  readonly workbook: Uint8Array | undefined;
}

/** Consolidates what was received and writes the register. */
export async function makeRegister(
  asked: RegisterAsked,
  onProgress: (done: number, total: number) => void,
): Promise<RegisterMade> {
  onProgress(0, 2);
  const { setup, choices, others, received, made, ...options } = asked;
  const { settings, proxyPack, state } = setup;
  const decided = { ...state, decisions: withChoices(state.decisions, choices) };
  const consolidated = consolidate(decided, received, { ...options, settings, proxyPack });
  const tooLong = registerTooLong(consolidated);
  const exceptions = [...consolidated.exceptions, ...others];
  const register = { ...consolidated, exceptions };
  onProgress(1, 2);
  const workbook = tooLong.length === 0 ? await writeXlsx(placeRegister(register, made)) : undefined;
  return {
    quarter: register.quarter,
    counts: register.counts,
    supplyChain: register.supplyChain,
    reconciliationDifference: reconciliationDifference(register),
    missing: missingOf(register),
    toChoose: returnsToChoose(register),
    exceptions: few([...tooLong, ...exceptions]),
    exceptionCount: tooLong.length + exceptions.length,
    workbook,
  };
}

/** Those that are longest overdue first. */
function missingOf({ returns, quarter }: Register): readonly MissingReturn[] {
  return returns
    .filter((each) => each.status === "Missing" && each.quarter === quarter)
    .map(({ reference, supplier, daysLate }) => ({
      contract: reference,
      supplier: supplier ?? "",
      daysLate,
    }))
    .sort((one, other) => other.daysLate - one.daysLate || (one.contract < other.contract ? -1 : 1));
}
