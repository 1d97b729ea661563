import { registerCover } from "./cover";
import { quarterInWords } from "../../domain/values/calendar";
import type { Register } from "../../domain/register/model";
import type { Issue } from "../../domain/issues/issue";
import { LAST_ROW } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/join-sheets";
import { placeAcrossEditions } from "./across-editions";
import { placeActions } from "./actions";
import { placeAnnual } from "./annual";
import { placeAreas } from "./areas";
import { placeCouncils } from "./councils";
import { placeCabinetPage } from "./cabinet";
import { placeChanges } from "./changes";
import { layOutClaims, placeClaims } from "./claims";
import { placeCommitmentStates } from "./commitments";
import { placeContracts } from "./contracts";
import { placeDashboard } from "./dashboard";
import { placeDirectorates } from "./directorates";
import { placeEvidence } from "./evidence";
import { layOutExceptions, placeExceptions } from "./exceptions";
import { besideWorkbook, type Locate } from "../language/file-links";
import { placeFollowUp } from "./follow-up";
import { placeRegisterLists } from "./lists";
import { layOutSupplyChain, placeSupplyChain } from "./supply-chain";
import { layOutTrace } from "./trace";
import { layOutMethod, placeMethod } from "./method";
import { QUARTER } from "./names";
import { layOutPayments, placePayments } from "./payments";
import { placeQuarter } from "./quarter";
import { placeOutcomes } from "./outcomes";
import { placeReconciliation } from "./reconciliation";
import { layOutReturns, placeReturns } from "./returns";
import { stampRegister } from "./stamp";

/** The workbook of a quarter's consolidation. `made` says in words when. A register must pass `registerTooLong` first. */
export function placeRegister(register: Register, made: string, locate: Locate = besideWorkbook): Plan {
  const trace = layOutTrace(register, locate);
  const spend = layOutSupplyChain(register);
  const changes = placeChanges(register);
  const outcomes = placeOutcomes(register, trace);
  const editions = placeAcrossEditions(register, trace);
  const directorates = placeDirectorates(register, trace);
  const areas = placeAreas(register, trace);
  const councils = placeCouncils(register, trace);
  return joinSheets(
    {
      kind: "register",
      title: `Register of social value: ${quarterInWords(register.quarter)}`,
      subject: quarterInWords(register.quarter),
      activeSheet: QUARTER,
    },
    [
      placeQuarter(register, trace),
      ...(outcomes ? [outcomes] : []),
      ...(editions ? [editions] : []),
      ...(directorates ? [directorates] : []),
      ...(areas ? [areas] : []),
      ...(councils ? [councils] : []),
      placeSupplyChain(register, spend),
      placeCabinetPage(register),
      placeDashboard(register, spend),
      placeAnnual(register),
      placeClaims(register, locate),
      trace.place(),
      placePayments(register, locate),
      placeContracts(register),
      placeReturns(register, locate),
      placeCommitmentStates(register, trace),
      placeActions(register),
      placeEvidence(register),
      placeFollowUp(register),
      placeExceptions(register, locate),
      ...(changes ? [changes] : []),
      placeReconciliation(register),
      placeMethod(register, made, locate),
      placeRegisterLists(),
      stampRegister(register),
    ],
    registerCover(register),
  );
}

/** The sheets that would need more rows than Excel has. */
export function registerTooLong(register: Register): readonly Issue[] {
  const layouts = [
    layOutClaims(register).layout,
    layOutTrace(register, besideWorkbook).layout,
    layOutPayments(register).layout,
    layOutReturns(register).layout,
    layOutExceptions(register).layout,
    layOutMethod(register, ""),
  ];
  return layouts
    .filter(({ section }) => section.rows > LAST_ROW + 1)
    .map(({ sheet, section: { rows } }) => ({
      code: "register-too-long",
      severity: "error",
      place: {},
      limits: { sheet, rows, maximum: LAST_ROW + 1 },
    }));
}
