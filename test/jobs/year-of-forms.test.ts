import type { Register } from "../../src/domain/register/model";
import { rounded } from "../../src/domain/values/decimals";
import { serialOf } from "../../src/domain/values/day";
import { receiveReturns, sortReads } from "../../src/jobs/receive-returns";
import { makeRegister } from "../../src/jobs/register";
import { readRegisterSetup } from "../../src/jobs/register-setup";
import { returnForms } from "../../src/jobs/return-forms";
import type { Source } from "../../src/jobs/source";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { bytesSource, jsonSource } from "./sources";
import { contractsOf, filledForm, MEASURES, type Said, sentIn, typedInto, YEAR } from "./year-of-forms";

/** A few; with `YEAR_CONTRACTS=40` a show of 244 files, which takes a minute. */
const CONTRACTS = Number(process.env.YEAR_CONTRACTS ?? 10);

const contracts = contractsOf(CONTRACTS);
const inFiles = contracts.map((contract) => ({ contract, file: "contracts.xlsx" }));
const openNamed = () => undefined;
const settings = jsonSource("settings.json", {
  published: [{ quarter: YEAR[0].quarter, date: "2026-09-14" }],
});

const key = (contract: number, quarter: number) => `${contract} ${quarter}`;
/** What counts of each contract and quarter, and what an officer validated of which figure. */
const counted = new Map<string, Said>();
const decided = new Map<string, { readonly claimed: number; readonly validated: number }>();

const countsAs = (line: number) => (line === 3 ? 0.25 : 1);
const claimOf = (contract: number, quarter: number, line: number) =>
  counted.get(key(contract, quarter))?.figures[line] ?? 0;
const validatedOf = (contract: number, quarter: number, line: number) => {
  const decision = decided.get(`${key(contract, quarter)} ${line}`);
  return decision &&
    decision.claimed === claimOf(contract, quarter, line) &&
    counted.has(key(contract, quarter))
    ? decision.validated
    : 0;
};
/** Of some contracts and quarters, as a line of the form counts. */
function sumOf(
  of: typeof claimOf,
  line: number,
  {
    among = contracts.keys(),
    from = 0,
    to,
  }: { readonly among?: Iterable<number>; readonly from?: number; readonly to: number },
): number {
  let total = 0;
  for (const contract of among)
    for (let quarter = from; quarter <= to; quarter += 1)
      total += of(contract, quarter, line) * countsAs(line);
  return rounded(total, 6);
}

async function formsOf(quarter: number, register: Source | undefined): Promise<readonly Plan[]> {
  const id = YEAR[quarter]?.quarter ?? "";
  const made = await returnForms({
    contracts: inFiles,
    quarter: id,
    lines: 10,
    register,
    settings,
    openNamed,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value.map(({ plan }) => plan());
}

/** The figures that a form shows in one of its columns. */
function columnOf(form: Plan, name: string): readonly unknown[] {
  const found = form.names.find((each) => each.name === name);
  const cells = form.sheets.find((sheet) => sheet.name === found?.sheet)?.cells ?? [];
  return MEASURES.map(
    (_, line) =>
      cells.find(
        ({ row, column }) => row === (found?.range.row ?? 0) + line && column === found?.range.column,
      )?.value,
  );
}

async function registerOf(quarter: number, sources: readonly Source[], before: Source | undefined) {
  const { quarter: id = "", asOf = "" } = YEAR[quarter] ?? {};
  const setup = await readRegisterSetup({
    contracts: inFiles,
    quarter: id,
    register: before,
    settings,
    openNamed,
  });
  if (!setup.ok) throw new Error(JSON.stringify(setup.issues));
  const { received, unopened } = sortReads(sources, await receiveReturns({ ...setup.value, sources }), id);
  return makeRegister({ setup: setup.value, received, others: unopened, asOf, made: asOf });
}

/** The register with an officer's decisions on most of the quarter's claims, each of which is noted. */
function decide({ rows }: Register, plan: Plan, quarter: number): Plan {
  const { quarter: id, asOf } = YEAR[quarter] ?? {};
  const entries = rows.flatMap((row, index) => {
    if (row.quarter !== id || row.status !== "Accepted" || row.claimed === null || index % 4 === 3) return [];
    const line = MEASURES.findIndex((measure) => measure === row.measure.id);
    const contract = contracts.findIndex(({ reference }) => reference === row.contract.reference);
    const part = index % 4 === 2 && row.claimed >= 1 ? 1 : undefined;
    const validated = part ?? row.claimed;
    decided.set(`${key(contract, quarter)} ${line}`, { claimed: row.claimed, validated });
    return [
      ["Register_Decision", index, part === undefined ? "Validated" : "Part validated"] as const,
      ["Register_ValidatedQuantity", index, part ?? null] as const,
      ["Register_Reason", index, part === undefined ? null : "One was seen"] as const,
      ["Register_Officer", index, "Contract officer"] as const,
      ["Register_Date", index, serialOf(asOf ?? "")] as const,
    ];
  });
  return typedInto(plan, entries);
}

/** The first quarter's figures as returned, by service area and measure, as they stand now. */
function toGoOut() {
  return [...new Set(contracts.map(({ serviceArea }) => serviceArea))].toSorted().flatMap((serviceArea) => {
    const among = [...contracts.keys()].filter((index) => contracts[index]?.serviceArea === serviceArea);
    const asReturned = (of: typeof claimOf, line: number) =>
      rounded(sumOf(of, line, { among, to: 0 }) / countsAs(line), 6);
    return MEASURES.map((measure, line) => ({
      ...{ serviceArea, measure },
      ...{ claimed: asReturned(claimOf, line), validated: asReturned(validatedOf, line) },
    })).toSorted((one, other) => (one.measure < other.measure ? -1 : 1));
  });
}

/** What a register keeps as published. */
function wentOutOf({ state }: Register): ReturnType<typeof toGoOut> {
  const figures = state.snapshots[0]?.figures ?? [];
  const placeOf = (each: { readonly serviceArea: string; readonly measure: string }) =>
    `${each.serviceArea} ${each.measure}`;
  return figures
    .flatMap(({ serviceArea, measure: id, claimed, validated }) => {
      const measure = MEASURES.find((each) => each === id);
      return measure ? [{ serviceArea, measure, claimed, validated }] : [];
    })
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

describe(`a year of ${CONTRACTS} contracts, each quarter's forms made from the register before`, () => {
  let before: Source | undefined;
  const forms: (readonly Plan[])[] = [];
  let wentOut: ReturnType<typeof toGoOut> = [];

  it.each(YEAR.map(({ quarter }, index) => [quarter, index] as const))(
    "knows in %s what was accepted, and adds up to what was sent that counts",
    async (id, quarter) => {
      forms[quarter] = await formsOf(quarter, before);
      for (const [contract, form] of (forms[quarter] ?? []).entries()) {
        const told = { among: [contract], to: quarter - 1 };
        expect([
          contract,
          columnOf(form, "Return_Earlier"),
          columnOf(form, "Return_EarlierValidated"),
        ]).toEqual([
          contract,
          MEASURES.map((_, line) => sumOf(claimOf, line, told)),
          MEASURES.map((_, line) => sumOf(validatedOf, line, told)),
        ]);
      }
      const sent = sentIn(quarter, CONTRACTS);
      const sources: Source[] = [];
      for (const each of sent) {
        const form = forms[each.quarter]?.[each.contract];
        if (!form) throw new Error(`no form: ${each.name}`);
        sources.push(bytesSource(each.name, await filledForm(form, each)));
        if (each.counts) counted.set(key(each.contract, each.quarter), each.said);
      }
      const { register, workbook, reconciliationDifference } = await registerOf(quarter, sources, before);
      expect(reconciliationDifference).toBe(0);
      const here = [...contracts.keys()].filter((contract) => counted.has(key(contract, quarter)));
      expect(register.counts).toMatchObject({
        accepted: here.length,
        missing: CONTRACTS - here.length,
      });
      for (const { serviceArea, measure, ...figures } of register.totals) {
        const line = MEASURES.findIndex((each) => each === measure.id);
        const among = [...contracts.keys()].filter((index) => contracts[index]?.serviceArea === serviceArea);
        const own = { among, from: quarter, to: quarter };
        expect({
          ...{ serviceArea, measure: measure.id },
          ...{ claimed: figures.claimedCounted, validated: figures.validatedCounted },
          ...{ claimedToDate: figures.claimedToDate, validatedToDate: figures.validatedToDate },
        }).toEqual({
          ...{ serviceArea, measure: measure.id },
          ...{ claimed: sumOf(claimOf, line, own), validated: sumOf(validatedOf, line, own) },
          claimedToDate: sumOf(claimOf, line, { among, to: quarter }),
          validatedToDate: sumOf(validatedOf, line, { among, to: quarter }),
        });
      }
      const local = sumOf(claimOf, 2, { from: quarter, to: quarter });
      const elsewhere = here.reduce(
        (sum, contract) => sum + (counted.get(key(contract, quarter))?.elsewherePence ?? 0),
        0,
      );
      expect(register.supplyChain).toMatchObject({ local: Math.round(local * 100), elsewhere, unknown: 0 });
      if (quarter > 0) expect(wentOutOf(register)).toEqual(wentOut);
      if (!workbook) throw new Error("no workbook");
      const plan = decide(register, workbook.plan, quarter);
      if (quarter === 0) wentOut = toGoOut();
      before = bytesSource(`register ${id}.xlsx`, await writeXlsx(plan));
    },
  );
});
