import { penceInWords, shareInWords } from "../domain/issues/words/sentences";
import { quarterInWords } from "../domain/values/calendar";
import { councilInWords } from "../domain/register/councils";
import { directorateInWords } from "../domain/register/directorates";
import type { MeasureFigures, Register, SupplyChain } from "../domain/register/model";
import { figureNotes } from "../domain/register/figure-notes";
import { missingInWords, missingReturns } from "../domain/register/still-missing";
import { spendByArea, spendByCouncil, spendByDirectorate } from "../domain/register/spend-figures";
import { isOfSeveralEditions } from "../domain/register/several-editions";
import { poundsNote } from "../sheets/register/pounds";
import { exceptionWords } from "../sheets/register/exceptions";

/** What `--json` prints: money in pounds with pence, the local share as a fraction. */
export function registerJson(register: Register) {
  const { quarter, counts, totals, directorateTotals, areaTotals, councilTotals, supplyChain, exceptions } =
    register;
  return {
    quarter,
    returns: counts,
    totals: totals.map(({ serviceArea, ...figures }) => ({ serviceArea, ...measureJson(figures, register) })),
    supplyChain: spendJson(supplyChain),
    notes: figureNotes(register),
    byDirectorate: directorateTotals.map(({ directorate, ...figures }) => ({
      directorate,
      ...measureJson(figures, register),
    })),
    spendByDirectorate: spendByDirectorate(register).map(({ directorate, ...spend }) => ({
      directorate,
      ...spendJson(spend),
    })),
    byArea: areaTotals.map(({ area, ...figures }) => ({ area, ...measureJson(figures, register) })),
    spendByArea: spendByArea(register).map(({ area, ...spend }) => ({ area, ...spendJson(spend) })),
    byCouncil: councilTotals.map(({ council, ...figures }) => ({
      council,
      ...measureJson(figures, register),
    })),
    spendByCouncil: spendByCouncil(register).map(({ council, ...spend }) => ({
      council,
      ...spendJson(spend),
    })),
    exceptions: exceptions.map((issue) => ({
      file: issue.place.file ?? null,
      sheet: issue.place.sheet ?? null,
      cell: issue.place.cell ?? null,
      code: issue.code,
      message: exceptionWords(issue),
    })),
  };
}

/** A measure's figures, with its edition where several are in the register. */
function measureJson(
  { measure, edition, committed, due, claimed, evidenced, validated }: MeasureFigures,
  register: Register,
) {
  const told = isOfSeveralEditions(register) ? { edition: edition.id } : {};
  return { measure: measure.id, ...told, committed, due, claimed, evidenced, validated };
}

function spendJson({ total, local, wider, elsewhere, unknown, sme, vcse, localShare }: SupplyChain) {
  return {
    total: total / 100,
    local: local / 100,
    wider: wider / 100,
    elsewhere: elsewhere / 100,
    unknown: unknown / 100,
    sme: sme / 100,
    vcse: vcse / 100,
    localShare,
  };
}

/** The quarter in a few lines. */
export function registerText(register: Register): readonly string[] {
  const { quarter, counts, supplyChain, exceptions } = register;
  const { received, accepted, replaced, refused, missing } = counts;
  const toChooseFrom = received - accepted - replaced - refused;
  return [
    `${quarterInWords(quarter)}: ${received} ${received === 1 ? "return" : "returns"} received, ${accepted} accepted, ${replaced} replaced, ${toChooseFrom} to choose from, ${refused} refused, ${missing} missing`,
    ...missingLines(register),
    `Spend in the supply chain ${spendWords(supplyChain)}`,
    ...spendByDirectorate(register).map(
      (spend) => `  ${directorateInWords(spend.directorate)}: ${spendWords(spend)}`,
    ),
    ...spendByArea(register).map((spend) => `  Local to ${spend.area}: ${spendWords(spend)}`),
    ...spendByCouncil(register).map((spend) => `  ${councilInWords(spend.council)}: ${spendWords(spend)}`),
    ...figureNotes(register),
    poundsNote(register),
    `Exceptions: ${exceptions.length}`,
  ];
}

/** Contracts without a return that are printed; the register lists them all. */
const SHOWN = 20;

function missingLines(register: Register): readonly string[] {
  const missing = missingReturns(register);
  if (missing.length === 0) return [];
  const more = missing.length > SHOWN ? [`  And ${missing.length - SHOWN} more`] : [];
  const shown = missing.slice(0, SHOWN).map((each) => `  ${missingInWords(each)}`);
  return ["Contracts without a return:", ...shown, ...more];
}

function spendWords({ total, local, localShare }: SupplyChain): string {
  const share = localShare === null ? "" : ` (${shareInWords(localShare)})`;
  return `${penceInWords(total)}, local ${penceInWords(local)}${share}`;
}
