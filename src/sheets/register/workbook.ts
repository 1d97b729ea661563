import { quarterInWords } from "../../domain/values/calendar";
import type { Register } from "../../domain/register/model";
import type { Issue } from "../../domain/issues/issue";
import { LAST_ROW } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { joinSheets } from "../language/piece";
import { placeAnnual } from "./annual";
import { placeChanges } from "./changes";
import { placeClaims, REGISTER_HEADING_ROW } from "./claims";
import { placeDashboard } from "./dashboard";
import { placeExceptions } from "./exceptions";
import { placeFollowUp } from "./follow-up";
import { placeRegisterLists } from "./lists";
import { placeSupplyChain } from "./supply-chain";
import { placeMethod } from "./method";
import { EXCEPTIONS, METHOD, PAYMENTS, QUARTER, REGISTER, RETURNS } from "./names";
import { placePayments } from "./payments";
import { placeQuarter } from "./quarter";
import { placeReturns } from "./returns";
import { stampRegister } from "./stamp";

/** The workbook of a quarter's consolidation. `made` says in words when. A register must pass `registerTooLong` first. */
export function placeRegister(register: Register, made: string): Plan {
  const changes = placeChanges(register);
  return joinSheets(
    {
      kind: "register",
      title: `Register of social value: ${quarterInWords(register.quarter)}`,
      subject: quarterInWords(register.quarter),
      activeSheet: QUARTER,
    },
    [
      placeQuarter(register),
      placeSupplyChain(register),
      placeDashboard(register),
      placeAnnual(register),
      placeClaims(register),
      placePayments(register),
      placeReturns(register),
      placeFollowUp(register),
      placeExceptions(register),
      ...(changes ? [changes] : []),
      placeMethod(register, made),
      placeRegisterLists(),
      stampRegister(register),
    ],
  );
}

/** Rows above a sheet's list: title, note and headings, and those of the sheet Method. */
const ABOVE = REGISTER_HEADING_ROW + 1;
const METHOD_ROWS = 24;

/** The sheets that would need more rows than Excel has. */
export function registerTooLong(register: Register): readonly Issue[] {
  const files = register.returns.reduce((count, { received }) => count + (received?.files.length ?? 0), 0);
  const sheets: readonly (readonly [string, number])[] = [
    [REGISTER, register.rows.length + ABOVE],
    [PAYMENTS, register.payments.length + ABOVE],
    [RETURNS, register.returns.length + ABOVE],
    [EXCEPTIONS, register.exceptions.length + ABOVE],
    [METHOD, files + METHOD_ROWS],
  ];
  return sheets
    .filter(([, rows]) => rows > LAST_ROW + 1)
    .map(([sheet, rows]) => ({
      code: "register-too-long",
      severity: "error",
      place: {},
      limits: { sheet, rows, maximum: LAST_ROW + 1 },
    }));
}
