import { controlTotals, reconciliationDifference } from "../../../src/domain/register/reconciliation";
import fc from "fast-check";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE, type Register, type RegisterState } from "../../../src/domain/register/model";
import type { Received } from "../../../src/domain/register/received";
import { makeIssue } from "../../../src/domain/issues/issue";
import { sum } from "../../../src/domain/values/shares";
import { readRegister } from "../../../src/sheets/register/read";
import { placeRegister } from "../../../src/sheets/register/workbook";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { claim, contractOf, optionsWith, payment, QUARTER, returnOf } from "./returned";

const contracts = ["C-1", "C-2", "C-3"].map((reference, index) =>
  contractOf(reference, { serviceArea: ["Property", "Adult care", "property"][index] }),
);
const options = optionsWith(contracts);

const aReturn = fc
  .record({
    contract: fc.constantFrom("C-1", "C-2", "C-3", "C-9"),
    declared: fc.constantFrom("2026-07-10", "2026-07-11", null),
    hours: fc.integer({ min: 0, max: 3 }),
    pence: fc.integer({ min: -10_000, max: 10_000 }),
    tier: fc.constantFrom("borough" as const, "wider-area" as const, "unknown" as const),
    readable: fc.boolean(),
    name: fc.integer({ min: 1, max: 9 }),
    quarter: fc.constantFrom(QUARTER, QUARTER, "2026-27-Q2"),
  })
  .map(({ contract, declared, hours, pence, tier, readable, name, quarter }): Received => {
    const read = returnOf(contract, {
      quarter,
      declared,
      claims: [claim("young-people-work-advice", hours, { evidence: hours > 1 ? "Log" : null })],
      spend: [payment(pence, { tier })],
    });
    const files = [{ name: `${name}.xlsx`, sha256: JSON.stringify([read, readable]) }];
    const issue = makeIssue("error", {}, "not-a-workbook");
    return readable
      ? { files, cameFor: QUARTER, issues: [], read }
      : { files, cameFor: QUARTER, issues: [issue] };
  });

const returns = fc.array(aReturn, { maxLength: 14 });
/** No two of one contract and quarter. */
const alone = fc.uniqueArray(aReturn, {
  maxLength: 14,
  selector: ({ read, files: [file] }) => (read ? `${read.contract} ${read.quarter}` : file?.sha256),
});
const fixed = { seed: 2026, numRuns: 150 } as const;

/** What officers decided before any return came: it is kept, whatever comes and in whatever order. */
const decided: RegisterState = {
  ...EMPTY_STATE,
  decisions: {
    choices: [],
    validations: ["C-1", "C-9"].map((contract) => ({
      ...{ contract, quarter: QUARTER, measure: "young-people-work-advice", level: null },
      ...{ verdict: "Validated" as const, quantity: null, reason: null, officer: "Officer 1" },
      ...{ date: "2026-08-01", claimed: 2 },
    })),
  },
};
const later = { ...options, quarter: "2026-27-Q2", asOf: "2026-11-01" };

const withoutRestatements = (register: Register): Register => ({
  ...register,
  state: { ...register.state, restatements: [] },
});

describe("a register", () => {
  it("is the same for any order of the files", () => {
    fc.assert(
      fc.property(
        returns.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(consolidate(EMPTY_STATE, shuffled, options)).toEqual(
            consolidate(EMPTY_STATE, list, options),
          );
        },
      ),
      fixed,
    );
  });

  it("keeps what a run counted, whatever comes in later runs that is no correction", () => {
    const acceptedIn = (register: Register) =>
      register.returns.filter(({ status }) => status === "Accepted").map(({ key }) => key);
    fc.assert(
      fc.property(returns, fc.integer({ min: 0, max: 14 }), (list, at) => {
        const first = consolidate(EMPTY_STATE, list.slice(0, at), later);
        const second = consolidate(first.state, list.slice(at), later);
        expect(acceptedIn(second)).toEqual(expect.arrayContaining(acceptedIn(first)));
      }),
      fixed,
    );
  });

  it("is the same for any split into runs where no contract returns a quarter twice", () => {
    fc.assert(
      fc.property(alone, fc.integer({ min: 0, max: 14 }), (list, at) => {
        const first = consolidate(EMPTY_STATE, list.slice(0, at), options);
        const second = consolidate(first.state, list.slice(at), options);
        expect(second).toEqual(consolidate(EMPTY_STATE, list, options));
      }),
      fixed,
    );
  });

  it("is the same for any order in any number of runs, but for what each run restated", () => {
    const runs = alone.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(runs, ([list, shuffled, runOf]) => {
        const register = [1, 2, 3].reduce<RegisterState>((state, run) => {
          const own = shuffled.filter((_, index) => runOf[index] === run);
          return consolidate(state, own, later).state;
        }, decided);
        expect(withoutRestatements(consolidate(register, [], later))).toEqual(
          withoutRestatements(consolidate(decided, list, later)),
        );
      }),
      fixed,
    );
  });

  it("is the same where it is read back from its own workbook between runs", () => {
    fc.assert(
      fc.property(returns, fc.integer({ min: 0, max: 14 }), (list, at) => {
        const first = consolidate(decided, list.slice(0, at), options);
        const plan = placeRegister(first, "1 August 2026");
        const read = readRegister(gridOfPlan(plan, "register.xlsx"));
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        expect(read.value.state).toEqual(first.state);
        const second = consolidate(read.value.state, list.slice(at), options);
        expect(second).toEqual(consolidate(first.state, list.slice(at), options));
      }),
      { ...fixed, numRuns: 30 },
    );
  });

  it("is the same however often a file comes", () => {
    fc.assert(
      fc.property(returns, (list) => {
        const once = consolidate(EMPTY_STATE, list, options);
        expect(consolidate(once.state, [...list, ...list], options)).toEqual(once);
      }),
      fixed,
    );
  });

  it("loses nothing and counts nothing twice", () => {
    fc.assert(
      fc.property(returns, (all) => {
        const list = all.filter(({ read }) => read === undefined || read.quarter === QUARTER);
        const register = consolidate(EMPTY_STATE, list, options);
        const { counts, returns: entries, supplyChain } = register;
        const accepted = entries.filter(({ status }) => status === "Accepted");
        const open = entries.filter(({ status }) => status === "To choose").length;
        expect(counts.received).toBe(counts.accepted + counts.replaced + counts.refused + open);
        const contents = new Set(list.map(({ files: [file] }) => file?.sha256));
        expect(counts.received).toBe(contents.size);
        expect(new Set(accepted.map(({ reference }) => reference)).size).toBe(accepted.length);
        expect(reconciliationDifference(register)).toBe(0);
        for (const { here, returned } of controlTotals(register)) expect(here).toBeCloseTo(returned, 6);
        expect(supplyChain.total).toBe(sum(accepted.map(({ spendPence }) => spendPence)));
        const { local, wider, elsewhere, unknown, total } = supplyChain;
        expect(local + wider + elsewhere + unknown).toBe(total);
      }),
      fixed,
    );
  });
});
