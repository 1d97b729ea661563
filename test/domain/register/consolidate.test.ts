import type { Contract } from "../../../src/domain/contract/contract";
import type { QuarterId } from "../../../src/domain/values/calendar";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { Choice, ClaimDecision } from "../../../src/domain/register/decisions";
import { cabinetPage } from "../../../src/domain/register/cabinet";
import { chaseList } from "../../../src/domain/register/chase";
import { figureNotes } from "../../../src/domain/register/figure-notes";
import { EMPTY_STATE, type Register, type RegisterState } from "../../../src/domain/register/model";
import { commitmentLines } from "../../../src/domain/register/ratings";
import { contentKey } from "../../../src/domain/register/received";
import { bridgeOf } from "../../../src/domain/register/snapshots";
import { makeIssue } from "../../../src/domain/issues/issue";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const one = contractOf("C-1");
const two = contractOf("C-2", { serviceArea: "Adult care" });
const options = optionsWith([one, two]);

const figures = (register: ReturnType<typeof consolidate>, measure: string) =>
  register.totals
    .filter((total) => total.measure.id === measure)
    .map(({ serviceArea, committed, due, claimed, evidenced, validated }) => [
      serviceArea,
      committed,
      due,
      claimed,
      evidenced,
      validated,
    ]);

function validation(parts: Partial<ClaimDecision> = {}): ClaimDecision {
  return {
    contract: "C-1",
    quarter: QUARTER,
    measure: "young-people-work-advice",
    level: null,
    verdict: "Validated",
    quantity: null,
    reason: null,
    officer: "Officer 1",
    date: "2026-08-01",
    claimed: 10,
    ...parts,
  };
}

const deciding = (validations: readonly ClaimDecision[], choices: readonly Choice[] = []): RegisterState => ({
  ...EMPTY_STATE,
  decisions: { validations, choices },
});

describe("consolidating a quarter", () => {
  it("adds up by service area and keeps committed, claimed, evidenced and validated apart", () => {
    const register = consolidate(
      EMPTY_STATE,
      [received(returnOf("C-1")), received(returnOf("C-2"))],
      options,
    );
    expect(register.counts).toEqual({ received: 2, accepted: 2, replaced: 0, refused: 0, missing: 0 });
    expect(figures(register, "young-people-work-advice")).toEqual([
      ["Adult care", 96, 12, 10, 10, 0],
      ["Property", 96, 12, 10, 10, 0],
    ]);
    expect(figures(register, "apprenticeships")).toEqual([
      ["Adult care", 2, 2, 1, 0, 0],
      ["Property", 2, 2, 1, 0, 0],
    ]);
    expect(register.exceptions).toEqual([]);
  });

  it("takes off local spend of less than nothing, and what of it is validated", () => {
    const credits = returnOf("C-1", {
      claims: [claim("local-spend", -200, { evidence: "Ledger" })],
      spend: [payment(-20_000)],
    });
    const own = { measure: "local-spend", claimed: -200 };
    const of = (parts: Partial<ClaimDecision>) => {
      const register = consolidate(
        deciding([validation({ ...own, ...parts })]),
        [received(credits), received(returnOf("C-2"))],
        optionsWith([one, contractOf("C-2")]),
      );
      expect(register.supplyChain).toMatchObject({ total: 80_010, local: 80_010 });
      return [figures(register, "local-spend"), register.exceptions.map(({ code }) => code)];
    };
    expect(of({})).toEqual([[["Property", 16_000, 2000, 800.1, 800.1, -200]], []]);
    const inPart = { verdict: "Part validated", reason: "One credit note is another contract's" } as const;
    expect(of({ ...inPart, quantity: -150 })).toEqual([[["Property", 16_000, 2000, 800.1, 800.1, -150]], []]);
    expect(of({ ...inPart, quantity: -250 })).toEqual([
      [["Property", 16_000, 2000, 800.1, 800.1, 0]],
      ["too-low"],
    ]);
  });

  it("takes service areas as one that differ in capitals and blanks only", () => {
    const other = contractOf("C-2", { serviceArea: "PROPERTY" });
    const register = consolidate(EMPTY_STATE, [received(returnOf("C-1"))], optionsWith([one, other]));
    expect(figures(register, "young-people-work-advice")).toEqual([["PROPERTY", 192, 24, 10, 10, 0]]);
    const settings = { serviceAreas: ["Property"] };
    const written = consolidate(EMPTY_STATE, [], optionsWith([one, other], { settings }));
    expect(written.totals.map(({ serviceArea }) => serviceArea)).toEqual(
      written.totals.map(() => "Property"),
    );
  });

  it("counts what is committed by contracts without a return, and calls them missing", () => {
    const register = consolidate(EMPTY_STATE, [received(returnOf("C-1"))], options);
    expect(register.counts).toEqual({ received: 1, accepted: 1, replaced: 0, refused: 0, missing: 1 });
    expect(figures(register, "young-people-work-advice")[0]).toEqual(["Adult care", 96, 12, 0, 0, 0]);
  });

  it.each([
    ["2026-07-20", 0],
    ["2026-07-21", 1],
    ["2026-08-20", 31],
  ])("says on %s that a return due on 20 July is %i days late", (asOf, days) => {
    const { returns } = consolidate(EMPTY_STATE, [], optionsWith([one], { asOf }));
    expect(returns).toMatchObject([{ status: "Missing", deadline: "2026-07-20", daysLate: days }]);
  });

  it("counts the same file, and the same content in another file, once", () => {
    const first = received(returnOf("C-1"), "a.xlsx");
    const copy = received(returnOf("C-1"), "copy of a.xlsx");
    const register = consolidate(EMPTY_STATE, [first, copy, first], options);
    expect(register.counts.received).toBe(1);
    expect(register.returns.find(({ status }) => status === "Accepted")?.received?.files).toHaveLength(2);
  });

  it("takes the return that was declared last, and keeps the one before on record", () => {
    const corrected = returnOf("C-1", {
      declared: "2026-07-18",
      claims: [claim("young-people-work-advice", 7)],
      spend: [],
    });
    const register = consolidate(EMPTY_STATE, [received(corrected), received(returnOf("C-1"))], options);
    expect(register.counts).toMatchObject({ received: 2, accepted: 1, replaced: 1 });
    expect(figures(register, "young-people-work-advice")[1]).toEqual(["Property", 96, 12, 7, 0, 0]);
    expect(register.rows.filter(({ status }) => status === "Replaced").map(({ claimed }) => claimed)).toEqual(
      [10, 1, 1000.1, 4],
    );
    expect(register.supplyChain.total).toBe(0);
  });

  describe("two returns that differ and were declared on one day", () => {
    const first = received(returnOf("C-1"), "a.xlsx");
    const other = received(returnOf("C-1", { claims: [claim("young-people-work-advice", 3)] }), "b.xlsx");

    it("shows both and counts neither", () => {
      const register = consolidate(EMPTY_STATE, [first, other], options);
      expect(register.counts).toEqual({ received: 2, accepted: 0, replaced: 0, refused: 0, missing: 1 });
      expect(figures(register, "young-people-work-advice")[1]).toEqual(["Property", 96, 12, 0, 0, 0]);
      expect(register.exceptions.map(({ place }) => place.file)).toEqual(["a.xlsx", "b.xlsx"]);
    });

    const chosen: Choice = {
      key: contentKey(other),
      contract: "C-1",
      quarter: QUARTER,
      use: true,
      officer: "Officer 1",
      date: "2026-08-01",
      note: "The supplier says so",
      over: [contentKey(first)],
    };

    it("counts the one that an officer chose", () => {
      const register = consolidate(deciding([], [chosen]), [first, other], options);
      expect(register.counts).toMatchObject({ accepted: 1, replaced: 1 });
      expect(figures(register, "young-people-work-advice")[1]?.[3]).toBe(3);
    });

    it("lets a later correction replace the chosen one", () => {
      const later = received(returnOf("C-1", { declared: "2026-08-03", corrects: true }), "c.xlsx");
      const by = { ...options, asOf: "2026-08-05" };
      const register = consolidate(deciding([], [chosen]), [first, other, later], by);
      expect(register.counts).toMatchObject({ accepted: 1, replaced: 2 });
      expect(figures(register, "young-people-work-advice")[1]?.[3]).toBe(10);
    });

    it("lets no other return replace the chosen one, and asks about it", () => {
      const later = received(returnOf("C-1", { declared: "2026-08-03" }), "c.xlsx");
      const by = { ...options, asOf: "2026-08-05" };
      const register = consolidate(deciding([], [chosen]), [first, other, later], by);
      expect(figures(register, "young-people-work-advice")[1]?.[3]).toBe(3);
      expect(register.exceptions.map(({ code, place }) => [code, place.file])).toEqual([
        ["restatement-to-choose", "c.xlsx"],
      ]);
    });

    it("leaves out the one that is not to be used", () => {
      const left = { ...chosen, use: false, over: [] };
      const register = consolidate(deciding([], [left]), [first, other], options);
      expect(figures(register, "young-people-work-advice")[1]?.[3]).toBe(10);
    });
  });

  it("refuses a return of a contract that is not listed, and one outside the contract's quarters", () => {
    const register = consolidate(
      EMPTY_STATE,
      [received(returnOf("C-9"), "a.xlsx"), received(returnOf("C-1", { quarter: "2029-30-Q1" }), "b.xlsx")],
      options,
    );
    expect(register.exceptions.map(wordIssue)).toEqual([
      "This return is of contract C-9, which is not in the list of contracts. Add the contract, or ask the supplier for the right form (a.xlsx)",
      "This return is for 2029-30 Q1; the contract's quarters are from 2026-27 Q1 to 2027-28 Q4 (b.xlsx)",
    ]);
    expect(register.counts).toMatchObject({ refused: 1, accepted: 0 });
  });

  it("keeps money exact to the penny", () => {
    const spend = [
      payment(10, { sme: "Yes" }),
      payment(20, { tier: "wider-area", vcse: "Yes" }),
      payment(30, { tier: "elsewhere" }),
      payment(50, { tier: "unknown" }),
      payment(-5, { tier: "unknown" }),
    ];
    const { supplyChain } = consolidate(EMPTY_STATE, [received(returnOf("C-1", { spend }))], options);
    expect(supplyChain).toEqual({
      ...{ total: 105, local: 10, wider: 20, elsewhere: 30, unknown: 45, sme: 10, vcse: 20 },
      ...{ localShare: 10 / 105, localShareLow: 5 / 105, localShareHigh: 60 / 105 },
    });
  });

  it.each([
    ["all of a validated claim", validation(), 10],
    [
      "the validated quantity of a claim validated in part",
      validation({ verdict: "Part validated", quantity: 4, reason: "Log" }),
      4,
    ],
    ["nothing of a rejected claim", validation({ verdict: "Rejected", reason: "No log" }), 0],
    ["nothing while only a note is there", validation({ verdict: null, reason: "Asked" }), 0],
  ])("counts as validated %s", (_, decision, validated) => {
    const register = consolidate(deciding([decision]), [received(returnOf("C-1"))], options);
    expect(figures(register, "young-people-work-advice")[1]?.slice(3)).toEqual([10, 10, validated]);
    expect(register.exceptions).toEqual([]);
  });

  it.each([
    [validation({ claimed: 9 }), "decision-on-other-claim"],
    [validation({ quantity: 11 }), "validated-above-claimed"],
    [validation({ quantity: -5 }), "too-low"],
    [validation({ verdict: "Part validated", reason: "Log" }), "validated-quantity-missing"],
    [validation({ verdict: "Rejected" }), "decision-reason-missing"],
    [validation({ officer: null }), "decision-unsigned"],
  ])("points out a decision that lacks something", (decision, code) => {
    const { exceptions } = consolidate(deciding([decision]), [received(returnOf("C-1"))], options);
    expect(exceptions.map((issue) => issue.code)).toEqual([code]);
    expect(exceptions.map(wordIssue)[0]).toContain("C-1, 2026-27-Q1, Young people work advice");
  });

  it("counts earlier quarters to date, a quarter's FTE as a quarter of a year", () => {
    const before = received(returnOf("C-1"));
    const now = received(returnOf("C-1", { quarter: "2026-27-Q2", declared: "2026-10-05" }));
    const register = consolidate(
      EMPTY_STATE,
      [now, before],
      optionsWith([one], { quarter: "2026-27-Q2", asOf: "2026-10-20" }),
    );
    const total = (measure: string) => register.totals.find((each) => each.measure.id === measure);
    expect(total("local-jobs")).toMatchObject({ claimed: 4, claimedToDate: 2, due: 2 });
    expect(total("young-people-work-advice")).toMatchObject({ claimed: 10, claimedToDate: 20, due: 24 });
  });

  it("takes a quarter before from the contract's file while the register has no return of it", () => {
    const earlier = [{ quarter: QUARTER, measure: "young-people-work-advice", quantity: 8, validated: 6 }];
    const contract = contractOf("C-1", { earlier });
    const quarter = "2026-27-Q2";
    const alone = consolidate(EMPTY_STATE, [], optionsWith([contract], { quarter }));
    const hours = ({ totals }: typeof alone) =>
      totals.find(({ measure }) => measure.id === "young-people-work-advice");
    expect(hours(alone)).toMatchObject({ claimed: 0, claimedToDate: 8, validatedToDate: 6 });
    const both = consolidate(EMPTY_STATE, [received(returnOf("C-1"))], optionsWith([contract], { quarter }));
    expect(hours(both)).toMatchObject({ claimed: 0, claimedToDate: 10, validatedToDate: 0 });
  });
});

it("sets contracts whose year begins in another month apart, and says what the figures are without", () => {
  const due = [{ quarter: QUARTER, quantity: 1 }];
  const commitments = [{ measure: "young-people-work-advice", quantity: 1, due }];
  const inDecember = { socialValueFirstMonth: 12, spendFirstMonth: 4 };
  const inJanuary = { socialValueFirstMonth: 1, spendFirstMonth: 4 };
  const contracts = [
    contractOf("C-1", { commitments }),
    contractOf("C-2", { commitments }),
    contractOf("C-3", { commitments, calendar: inDecember }),
    contractOf("C-4", { commitments: [{ measure: "waste", quantity: 0, due: [] }], calendar: inJanuary }),
  ];
  const claims = [claim("young-people-work-advice", 5)];
  const declared = "2027-03-10";
  const came = ["C-1", "C-3"].map((reference) =>
    received(returnOf(reference, { claims, spend: [payment(100_010)], declared }), `${reference}.xlsx`),
  );
  const asOf = "2027-03-20";
  const register = consolidate(EMPTY_STATE, came, optionsWith(contracts, { asOf }));
  const { exceptions, totals, returns, counts, supplyChain } = register;
  expect(exceptions.map((issue) => wordIssue(issue))).toEqual([
    expect.stringMatching(
      /begins in December, that of most in April, .* not the same three months\. Nothing of it is in this register's figures: 1 return, £1,000\.10 of spend in the supply chain \(C-3\)$/,
    ),
    expect.stringMatching(/begins in January, .* figures: 0 returns, £0\.00 of spend .* \(C-4\)$/),
  ]);
  const without =
    "2 contracts whose years begin in another month are in none of these figures, with 1 return and £1,000.10 of spend in the supply chain: see Exceptions.";
  expect(figureNotes(register)).toEqual([without]);
  expect(cabinetPage(register).headline).toContain(without);
  const hours = totals.find(({ measure }) => measure.id === "young-people-work-advice");
  expect(hours).toMatchObject({ committed: 2, claimed: 5, claimedToDate: 5 });
  expect([counts.received, supplyChain.total]).toEqual([1, 100_010]);
  expect(returns.map(({ reference, status, key }) => [reference, status, key !== null])).toEqual([
    ["C-1", "Accepted", true],
    ["C-2", "Missing", false],
    ["C-3", "Set apart", false],
  ]);
});

it("keeps what was accepted and decided of a contract of another calendar for a register of its own", () => {
  const calendar = { socialValueFirstMonth: 12, spendFirstMonth: 4 };
  const start = "2026-04-01";
  const due = [{ quarter: QUARTER, quantity: 12 }];
  const commitments = [{ measure: "young-people-work-advice", quantity: 12, due }];
  const other = contractOf("C-3", { calendar, commitments, start });
  const read = returnOf("C-3", {
    claims: [claim("young-people-work-advice", 10)],
    declared: "2027-03-10",
  });
  const of = (contracts: readonly Contract[], state: RegisterState, came = [received(read, "c.xlsx")]) =>
    consolidate(state, came, optionsWith(contracts, { asOf: "2027-03-20" }));
  const decided = { contract: "C-3", claimed: 10 };
  const alone = of([other], deciding([validation(decided)]));
  const together = of([one, two, other], alone.state);
  expect(together.rows.filter(({ contract }) => contract === other)).toEqual([]);
  const again = of([other], together.state, []);
  expect(again.rows.map(({ claimed, validated }) => [claimed, validated])).toEqual([[10, 10]]);
  expect(again.state.accepted).toEqual(alone.state.accepted);
  expect(of([other], of([one, two, other], EMPTY_STATE).state, []).rows[0]?.claimed).toBe(10);
});

it.each<[string, Partial<Contract>, QuarterId, readonly unknown[]]>([
  ["of which nothing is known before", {}, "2026-27-Q3", [{ quarters: "2026-27 Q1 to 2026-27 Q2" }]],
  ["in its first quarter", {}, "2026-27-Q1", []],
  ["of which the contract's file says that nothing was accepted", { earlier: [] }, "2026-27-Q3", []],
])("names a contract with quarters before of which nothing is known: %s", (_, changes, quarter, limits) => {
  const contracts = [contractOf("C-1", changes)];
  const { exceptions } = consolidate(EMPTY_STATE, [], optionsWith(contracts, { quarter }));
  const told = exceptions.filter(({ code }) => code === "earlier-not-told");
  expect(told.map((issue) => [issue.place.subject, issue.limits])).toEqual(
    limits.map((each) => ["C-1", each]),
  );
});

it("names no contract of whose quarters before a return was accepted", () => {
  const contracts = [contractOf("C-1")];
  const first = consolidate(EMPTY_STATE, [received(returnOf("C-1"), "a.xlsx")], optionsWith(contracts, {}));
  const next = consolidate(first.state, [], optionsWith(contracts, { quarter: "2026-27-Q2" }));
  expect(next.exceptions.map(({ code }) => code)).not.toContain("earlier-not-told");
});

it("gives no state after a quarter of which nothing is known, though others before are known", () => {
  const contracts = [contractOf("C-1"), contractOf("C-2")];
  const bands = { good: 100, approachingTarget: 90, requiresImprovement: 50 };
  const madeFor = (state: RegisterState, index: number, of: readonly string[]) => {
    const quarter = `2026-27-Q${index}`;
    const came = of.map((reference) =>
      received(returnOf(reference, { quarter, spend: [], declared: "2027-01-10" })),
    );
    return consolidate(state, came, {
      ...optionsWith(contracts, { quarter, asOf: "2027-02-01" }),
      settings: { bands },
    });
  };
  const told = ({ exceptions }: Register) =>
    exceptions.flatMap(({ code, place, limits }) =>
      code === "earlier-not-told" ? [[place.subject, limits]] : [],
    );
  const second = madeFor(EMPTY_STATE, 2, ["C-1"]);
  const third = madeFor(second.state, 3, ["C-1"]);
  expect(told(third)).toEqual(["C-1", "C-2"].map((reference) => [reference, { quarters: "2026-27 Q1" }]));
  expect(new Set(commitmentLines(third).map(({ state }) => state))).toEqual(
    new Set(["Earlier quarters not known"]),
  );
  const first = madeFor(EMPTY_STATE, 1, ["C-1", "C-2"]);
  expect(told(madeFor(madeFor(first.state, 3, []).state, 4, []))).toEqual(
    ["C-1", "C-2"].map((reference) => [reference, { quarters: "2026-27 Q2" }]),
  );
});

describe("consolidating into a register", () => {
  const first = consolidate(EMPTY_STATE, [received(returnOf("C-1"), "a.xlsx")], options);
  const correction = received(
    returnOf("C-1", {
      declared: "2026-08-01",
      corrects: true,
      claims: [claim("young-people-work-advice", 12)],
      spend: [],
    }),
    "late.xlsx",
  );
  const inAugust = { ...options, asOf: "2026-08-20" };

  it("records what changed in a quarter before, and why", () => {
    const second = consolidate(first.state, [correction], {
      ...options,
      quarter: "2026-27-Q2",
      asOf: "2026-10-30",
    });
    expect(second.state.restatements).toEqual(
      [
        ["apprenticeships", "3", 1, 0],
        ["local-jobs", null, 4, 0],
        ["local-spend", null, 1000.1, 0],
        ["young-people-work-advice", null, 10, 12],
      ].map(([measure, level, before, after]) => ({
        ...{ quarter: QUARTER, contract: "C-1", measure, level, before, after },
        why: "A corrected return replaces the one before",
        on: "2026-10-30",
      })),
    );
    const third = consolidate(second.state, [correction], {
      ...options,
      quarter: "2026-27-Q2",
      asOf: "2026-10-30",
    });
    expect(third.state.restatements).toEqual(second.state.restatements);
  });

  it("restates nothing while the quarter is still the one that is made", () => {
    expect(consolidate(first.state, [correction], inAugust).state.restatements).toEqual([]);
  });

  it("freezes a published quarter and leads from it to the figures of now", () => {
    const settings = { published: [{ quarter: QUARTER, date: options.asOf }] };
    const frozen = consolidate(first.state, [], { ...options, settings });
    const [snapshot] = frozen.state.snapshots;
    if (!snapshot) throw new Error("no snapshot");
    expect(bridgeOf(snapshot, frozen)).toEqual([]);
    const now = consolidate(frozen.state, [correction], { ...inAugust, settings });
    expect(now.state.snapshots).toEqual(frozen.state.snapshots);
    expect(bridgeOf(snapshot, now)).toContainEqual({
      quarter: QUARTER,
      serviceArea: "Property",
      what: "young-people-work-advice",
      state: "claimed",
      published: 10,
      now: 12,
    });
    expect(bridgeOf(snapshot, now)).toContainEqual(
      expect.objectContaining({ what: "Supply chain spend, total", published: 1000.1, now: 0 }),
    );
  });

  it("freezes what went out before this register by the service areas of then", () => {
    const settings = { published: [{ quarter: QUARTER, date: "2026-08-01" }] };
    const moved = [contractOf("C-1", { serviceArea: "Highways" }), two];
    const later = consolidate(first.state, [], optionsWith(moved, { asOf: "2026-08-20", settings }));
    const [snapshot] = later.state.snapshots;
    expect(new Set(snapshot?.figures.map(({ serviceArea }) => serviceArea))).toEqual(
      new Set(["Property", "Adult care"]),
    );
    expect(later.rows.find(({ contract }) => contract.reference === "C-1")?.serviceArea).toBe("Highways");
    expect(later.exceptions).toEqual([]);
  });

  it("freezes what went out with the decisions of by then, and tells of those made since", () => {
    const settings = { published: [{ quarter: QUARTER, date: "2026-08-01" }] };
    const later = { ...options, asOf: "2026-10-25", settings };
    const freezes = (date: string) => {
      const decisions = { validations: [validation({ date })], choices: [] };
      const { state, exceptions } = consolidate({ ...first.state, decisions }, [], later);
      const { validated } =
        state.snapshots[0]?.figures.find(
          ({ serviceArea, measure }) => serviceArea === "Property" && measure === "young-people-work-advice",
        ) ?? {};
      return [validated, ...exceptions.map((issue) => wordIssue(issue))];
    };
    expect(freezes("2026-08-01")).toEqual([10]);
    expect(freezes("2026-08-02")).toEqual([
      0,
      "Look at what is kept as published of 2026-27 Q1: it is without 1 decision dated after 1 August 2026, when it went out. Where one of them took the place of an earlier one, what that one validated is not known here",
    ]);
  });

  it("tells what is wrong with its own quarter before what is wrong with those before", () => {
    const doubtful = (quarter: string, declared: string) => {
      const issue = makeIssue("warning", { sheet: "Spend", cell: "E5" }, "spend-unknown", {
        label: "postcode",
      });
      return { ...received(returnOf("C-1", { quarter, declared }), `${quarter}.xlsx`), issues: [issue] };
    };
    const before = consolidate(EMPTY_STATE, [doubtful(QUARTER, "2026-07-10")], options);
    const now = { ...options, quarter: "2026-27-Q2", asOf: "2026-10-30" };
    const { exceptions } = consolidate(before.state, [doubtful("2026-27-Q2", "2026-10-05")], now);
    expect(exceptions.map(({ place }) => place.file)).toEqual(["2026-27-Q2.xlsx", "2026-27-Q1.xlsx"]);
  });

  it("goes on listing what did not come, until it comes", () => {
    const contracts = [contractOf("C-1"), two];
    const inQuarter = (quarter: string, asOf: string) => optionsWith(contracts, { quarter, asOf });
    const second = consolidate(
      consolidate(EMPTY_STATE, [received(returnOf("C-1"))], inQuarter(QUARTER, "2026-07-31")).state,
      [received(returnOf("C-1", { quarter: "2026-27-Q2", declared: "2026-10-05" }))],
      inQuarter("2026-27-Q2", "2026-10-25"),
    );
    const missing = ({ returns }: Register) =>
      returns.flatMap(({ status, reference, quarter, daysLate }) =>
        status === "Missing" ? [`${reference} ${quarter}, ${daysLate} days late`] : [],
      );
    expect(missing(second)).toEqual(["C-2 2026-27-Q1, 97 days late", "C-2 2026-27-Q2, 5 days late"]);
    expect([second.counts.missing, figureNotes(second)]).toEqual([
      1,
      ["1 return of quarters before is still missing: figures to date and of the year are without it."],
    ]);
    expect(chaseList(second).map(({ subject }) => subject)).toEqual([
      "Social value return 2026-27 Q1: C-2 Contract C-2",
      "Social value return 2026-27 Q2: C-2 Contract C-2",
    ]);
    const late = received(returnOf("C-2", { declared: "2026-10-28" }), "late.xlsx");
    const third = consolidate(second.state, [late], inQuarter("2026-27-Q2", "2026-10-31"));
    expect([missing(third), figureNotes(third)]).toEqual([["C-2 2026-27-Q2, 11 days late"], []]);
    const again = consolidate(second.state, [], inQuarter(QUARTER, "2026-10-31"));
    expect(missing(again)).toEqual(["C-2 2026-27-Q1, 103 days late"]);
  });

  it("names what is frozen without a contract that has left the list, and a day that was changed since", () => {
    const settings = { published: [{ quarter: QUARTER, date: "2026-08-01" }] };
    const both = consolidate(first.state, [received(returnOf("C-2"), "b.xlsx")], options);
    const without = consolidate(both.state, [], optionsWith([two], { asOf: "2026-08-20", settings }));
    expect(without.exceptions.map((issue) => wordIssue(issue))).toEqual([
      expect.stringMatching(/^This return is of contract C-1, which is not in the list/),
      "Put this contract back into the list, with the calendar of the others, and make the register again from the one before: 2026-27 Q1 went out on 1 August 2026 with its return, and is frozen without it (C-1)",
    ]);
    const calendar = { socialValueFirstMonth: 1, spendFirstMonth: 4 };
    const commitments = [{ measure: "waste", quantity: 0, due: [] }];
    const moved = [two, contractOf("C-0"), contractOf("C-1", { calendar, commitments })];
    const apart = consolidate(both.state, [], optionsWith(moved, { asOf: "2026-08-20", settings }));
    expect(
      apart.exceptions.flatMap(({ code, place }) =>
        code === "frozen-without-contract" ? [place.subject] : [],
      ),
    ).toEqual(["C-1"]);
    const frozen = consolidate(both.state, [], { ...options, asOf: "2026-08-20", settings });
    const changed = { published: [{ quarter: QUARTER, date: "2026-08-05" }] };
    const next = consolidate(frozen.state, [], { ...options, asOf: "2026-08-20", settings: changed });
    expect([frozen.exceptions, next.exceptions.map((issue) => wordIssue(issue))]).toEqual([
      [],
      [
        "Put 1 August 2026 back as the day on which 2026-27 Q1 was published: its figures are frozen as they went out then, and the settings now say 5 August 2026. If that is the right day, make the register again from the one before the figures were frozen",
      ],
    ]);
  });

  it("reads a file again that was refused before", () => {
    const file = { name: "a.xlsx", sha256: "a" };
    const refused = { files: [file], cameFor: QUARTER, issues: [] };
    const before = consolidate(EMPTY_STATE, [refused], options);
    expect(before.counts.refused).toBe(1);
    const after = consolidate(before.state, [{ ...refused, read: returnOf("C-1") }], options);
    expect(after.counts).toMatchObject({ received: 1, refused: 0, accepted: 1 });
  });
});
