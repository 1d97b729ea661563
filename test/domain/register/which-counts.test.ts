import { wordIssue } from "../../../src/domain/issues/word-issue";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { ClaimDecision } from "../../../src/domain/register/decisions";
import { earlierByRegister } from "../../../src/domain/register/earlier";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { makeIssue } from "../../../src/domain/issues/issue";
import { EMPTY_STATE, type RegisterState } from "../../../src/domain/register/model";
import type { QuarterReturn } from "../../../src/domain/register/received";
import { returnsToChoose, withChoices } from "../../../src/domain/register/side-by-side";
import { bridgeOf } from "../../../src/domain/register/snapshots";
import { readRegister } from "../../../src/sheets/register/read";
import { placeRegister } from "../../../src/sheets/register/workbook";
import type { CellValue, Plan } from "../../../src/workbook/plan";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const HOURS = "young-people-work-advice";
const options = optionsWith([contractOf("C-1")]);
const inOctober = { ...options, quarter: "2026-27-Q2", asOf: "2026-10-30" };

const hours = (quantity: number, parts: Partial<QuarterReturn> = {}) =>
  received(
    returnOf("C-1", { claims: [claim(HOURS, quantity)], spend: [], ...parts }),
    `${quantity} hours.xlsx`,
  );

/** The first quarter, in which 10 hours were accepted. */
const first = consolidate(EMPTY_STATE, [hours(10)], options);

const claimed = (state: RegisterState, ...came: Parameters<typeof consolidate>[1]) => {
  const register = consolidate(state, came, inOctober);
  const rows = register.rows.filter(({ counts, measure }) => counts && measure.id === HOURS);
  return {
    hours: rows.map((row) => row.claimed),
    said: register.exceptions.map(({ severity, code, place }) => [severity, code, place.file ?? place.sheet]),
    register,
  };
};

it("stands where its contract was out of the list for a while, whatever waits to be chosen", () => {
  const late = hours(14, { declared: "2026-07-25" });
  const open = consolidate(first.state, [late], options);
  const without = consolidate(open.state, [], { ...inOctober, contracts: [contractOf("C-2")] });
  expect(claimed(without.state)).toMatchObject({
    hours: [10],
    said: [["error", "restatement-to-choose", "14 hours.xlsx"]],
  });
});

describe("a return that is declared after the day of consolidation", () => {
  it("is refused, and the one with a day that can be counts", () => {
    const wrongYear = hours(1000, { declared: "2027-07-10" });
    const register = consolidate(EMPTY_STATE, [wrongYear, hours(10, { declared: "2026-07-15" })], options);
    expect(register.totals.find(({ measure }) => measure.id === HOURS)?.claimed).toBe(10);
    expect(register.exceptions.map(({ severity, code }) => [severity, code])).toEqual([
      ["error", "declared-after-day"],
    ]);
    const onTheDay = consolidate(EMPTY_STATE, [hours(9, { declared: options.asOf })], options);
    expect(onTheDay.counts.accepted).toBe(1);
  });

  it("counts nowhere in what comes after: no figure that was published, restated or told to the next form", () => {
    const both = optionsWith([contractOf("C-1"), contractOf("C-2")]);
    const other = received(returnOf("C-2", { claims: [claim(HOURS, 3)], spend: [] }), "C-2.xlsx");
    const refused = [hours(1000, { declared: "2027-07-10" }), other];
    const before = consolidate(EMPTY_STATE, refused, both);
    const settings = { published: [{ quarter: QUARTER, date: "2026-09-01" }] };
    const { state } = consolidate(before.state, [], {
      ...both,
      quarter: "2026-27-Q2",
      asOf: "2026-10-30",
      settings,
    });
    expect(state.restatements).toEqual([]);
    const published = state.snapshots.flatMap(({ figures }) =>
      figures.filter(({ measure }) => measure === HOURS),
    );
    expect(published.map((figure) => figure.claimed)).toEqual([3]);
    const asked = { contracts: both.contracts, quarter: "2026-27-Q2", editions: shippedEditions };
    const register = { quarter: QUARTER, state: before.state, name: "register.xlsx" };
    expect(earlierByRegister({ ...asked, register }).get("C-1")).toMatchObject({ without: [QUARTER] });
  });

  it("is not lost where an earlier register accepted it, and is pointed out", () => {
    const { said, hours: counted } = claimed(consolidate(first.state, [], options).state);
    expect([counted, said]).toEqual([[10], []]);
    const early = consolidate(first.state, [], { ...options, asOf: "2026-07-01" });
    expect(early.counts.accepted).toBe(1);
    expect(early.exceptions.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "declared-after-day"],
    ]);
  });
});

describe("a return that was refused by the day of consolidation", () => {
  const late = hours(9, { declared: "2026-10-05" });
  const refused = consolidate(EMPTY_STATE, [late], options);
  const entry = refused.returns.find(({ status }) => status === "Refused");

  it.each([
    ["when that day has passed", []],
    ["when the same file comes again", [late]],
    [
      "when the same return comes under another name",
      [{ ...late, files: [{ name: "0.xlsx", sha256: "0" }] }],
    ],
  ])("stays refused %s", (_, came) => {
    const next = claimed(refused.state, ...came);
    expect(next.hours).toEqual([]);
    const again = claimed(next.register.state);
    expect([again.hours, again.said.map(([severity, code]) => [severity, code])]).toEqual([
      [],
      // The register has on record that the quarter's return did not come.
      [["error", "declared-after-day"]],
    ]);
  });

  it("is not to be put right where an officer chose not to use it", () => {
    const choice = { contract: "C-1", quarter: QUARTER, use: false, officer: "Officer 1" };
    const choices = [{ ...choice, key: entry?.key ?? "", date: "2026-10-06", note: null, over: [] }];
    const left = claimed({ ...refused.state, decisions: { ...refused.state.decisions, choices } });
    expect([left.hours, left.said]).toEqual([[], []]);
    expect(left.register.returns.map(({ status }) => status)).toContain("Refused");
  });

  it("does not keep out what is sent again with the right day", () => {
    const { hours: counted } = claimed(refused.state, hours(9, { declared: "2026-07-05" }));
    expect(counted).toEqual([9]);
  });

  it("counts where an officer chooses it, and then from register to register", () => {
    const choice = { contract: "C-1", quarter: QUARTER, use: true, officer: "Officer 1" };
    const choices = [{ ...choice, key: entry?.key ?? "", date: "2026-10-06", note: null, over: [] }];
    const chosen = claimed({ ...refused.state, decisions: { ...refused.state.decisions, choices } });
    expect([chosen.hours, chosen.said]).toEqual([[9], []]);
    expect(claimed(chosen.register.state)).toMatchObject({ hours: [9], said: [] });
  });
});

describe("files of the same bytes that cannot be read", () => {
  const empty = (name: string) => ({
    files: [{ name, sha256: "of nothing" }],
    cameFor: QUARTER,
    issues: [makeIssue("error", { file: name }, "not-a-workbook", {})],
  });

  it("are told in the quarter for which they came, and after it in the list of returns alone", () => {
    const before = consolidate(EMPTY_STATE, [empty("C-1.xlsx")], options);
    const again = consolidate(before.state, [], options);
    const after = consolidate(before.state, [], inOctober);
    expect([again, after].map(({ exceptions }) => exceptions.map(({ code }) => code))).toEqual([
      ["not-a-workbook"],
      [],
    ]);
    expect(after.returns.map(({ status, quarter }) => `${status} ${quarter}`)).toEqual([
      "Refused 2026-27-Q1",
      "Missing 2026-27-Q1",
      "Missing 2026-27-Q2",
    ]);
  });

  it("are each named, since they may be of several suppliers", () => {
    const before = consolidate(EMPTY_STATE, [empty("C-1.xlsx")], options);
    const { exceptions } = consolidate(
      before.state,
      [{ ...empty("C-2.xlsx"), cameFor: inOctober.quarter }],
      inOctober,
    );
    expect(exceptions.map(({ place }) => place.file)).toEqual(["C-1.xlsx", "C-2.xlsx"]);
  });
});

describe("a refused file", () => {
  const broken: Parameters<typeof consolidate>[1][number] = {
    files: [{ name: "C-1 broken.xlsx", sha256: "of a broken file" }],
    cameFor: QUARTER,
    issues: [makeIssue("error", { file: "C-1 broken.xlsx" }, "not-a-workbook", {})],
    says: { contract: "C-1", quarter: QUARTER },
  };
  const said = ({ exceptions }: ReturnType<typeof consolidate>) => exceptions.map(({ code }) => code);

  it("is history once a return of its contract and quarter is accepted after it, and stays listed", () => {
    const before = consolidate(EMPTY_STATE, [broken], options);
    const mended = consolidate(before.state, [hours(10)], options);
    const next = consolidate(mended.state, [broken], inOctober);
    expect([before, mended, next].map(said)).toEqual([["not-a-workbook"], [], []]);
    expect(next.returns.map(({ status }) => status)).toEqual(["Accepted", "Put right", "Missing"]);
    expect([before.counts, mended.counts].map(({ refused, replaced }) => [refused, replaced])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("is only to be looked at where it came with the return that counts, and history in the next register", () => {
    const together = consolidate(EMPTY_STATE, [broken, hours(10)], options);
    expect(together.exceptions.map((issue) => [issue.severity, wordIssue(issue)])).toEqual([
      [
        "warning",
        expect.stringMatching(
          /^Nothing to put right if this file was sent before .*\.xlsx, whose figures count: it was refused, .* ask for it again \(C-1 broken\.xlsx\)$/,
        ),
      ],
    ]);
    expect(together.returns.map(({ status }) => status)).toEqual(["Accepted", "Put right"]);
    expect(said(consolidate(together.state, [broken], inOctober))).toEqual([]);
  });

  it("is to be put right where it came after the accepted return", () => {
    const after = consolidate(first.state, [broken], inOctober);
    const next = consolidate(after.state, [], inOctober);
    expect([after, next].map(said)).toEqual([["not-a-workbook"], ["not-a-workbook"]]);
  });
});

describe("a quarter that was accepted", () => {
  it.each<[string, Partial<QuarterReturn>, number, readonly string[]]>([
    ["by a correction that is declared later", { declared: "2026-08-01", corrects: true }, 12, []],
    [
      "by no return that does not say that it corrects",
      { declared: "2026-08-01" },
      10,
      ["restatement-to-choose"],
    ],
    ["by no correction of the same day", { corrects: true }, 10, ["restatement-to-choose"]],
    ["by no return that was declared before it", { declared: "2026-07-01", corrects: true }, 10, []],
    [
      "by no correction from the future",
      { declared: "2026-12-01", corrects: true },
      10,
      ["declared-after-day"],
    ],
  ])("is restated %s", (_, parts, counted, codes) => {
    const { hours: figures, said } = claimed(first.state, hours(12, parts));
    expect([figures, said.map(([, code]) => code)]).toEqual([[counted], codes]);
  });

  it("is not asked about where the same figures come again on another day", () => {
    const { said } = claimed(first.state, hours(10, { declared: "2026-08-01" }));
    expect(said).toEqual([]);
  });

  it("stands while two corrections of one day differ, and asks about both", () => {
    const two = [12, 13].map((quantity) => hours(quantity, { declared: "2026-08-01", corrects: true }));
    const { hours: figures, said } = claimed(first.state, ...two);
    expect(figures).toEqual([10]);
    expect(said.map(([, code]) => code)).toEqual(["restatement-to-choose", "restatement-to-choose"]);
  });

  it("is restated by an officer's choice, which is written down as that", () => {
    const other = hours(12, { declared: "2026-08-01" });
    const asked = consolidate(first.state, [other], inOctober);
    const [of] = returnsToChoose(asked);
    expect(of?.returns.map(({ files: [file], counts }) => [file, counts])).toEqual([
      ["12 hours.xlsx", false],
      ["10 hours.xlsx", true],
    ]);
    const key = of?.returns.find(({ counts }) => !counts)?.key;
    if (!of || key === undefined) throw new Error("nothing to choose");
    const made = [{ of, key, officer: "Officer 1", date: "2026-10-30", note: null }];
    const {
      hours: figures,
      said,
      register,
    } = claimed({
      ...asked.state,
      decisions: withChoices(asked.state.decisions, made),
    });
    expect([figures, said]).toEqual([[12], []]);
    expect(register.state.restatements).toMatchObject([
      { measure: HOURS, before: 10, after: 12, why: "An officer chose this return" },
    ]);
  });

  it("is late by its first return", () => {
    const late = { declared: "2026-08-30", corrects: true } as const;
    const { register } = claimed(first.state, hours(12, late));
    expect(
      register.returns
        .filter(({ quarter }) => quarter === QUARTER)
        .map((each) => [each.status, each.daysLate]),
    ).toEqual([
      ["Accepted", 0],
      ["Replaced", 0],
    ]);
    const alone = claimed(EMPTY_STATE, hours(12, late));
    // The deadline is 20 July.
    expect(alone.register.returns.find(({ status }) => status === "Accepted")?.daysLate).toBe(41);
  });
});

const decision: ClaimDecision = {
  contract: "C-1",
  quarter: QUARTER,
  measure: HOURS,
  level: null,
  verdict: "Validated",
  quantity: null,
  reason: null,
  officer: "Officer 1",
  date: "2026-08-01",
  claimed: 10,
};

describe("a decision", () => {
  const decided = { ...first.state, decisions: { validations: [decision], choices: [] } };
  const correction = hours(17, { declared: "2026-08-20", corrects: true });
  const restated = claimed(decided, correction);

  it("holds for the figure that it was made on", () => {
    expect(claimed(decided).register.rows.find(({ measure }) => measure.id === HOURS)?.validated).toBe(10);
  });

  it("is open again for another figure, and is to be put right", () => {
    expect(restated.said).toEqual([["error", "decision-on-other-claim", "Register"]]);
    expect(
      restated.register.rows.find(({ counts, measure }) => counts && measure.id === HOURS),
    ).toMatchObject({
      claimed: 17,
      validated: 0,
      validation: undefined,
      reopened: decision,
    });
  });

  /** The register's workbook with a decision typed into the line of the hours. */
  function typed(entries: Readonly<Record<string, CellValue>>): RegisterState {
    const plan = placeRegister(restated.register, "30 October 2026");
    const sheets = plan.sheets.map((sheet) =>
      sheet.name === "Register" ? withEntries(sheet, entries) : sheet,
    );
    const read = readRegister(gridOfPlan({ ...plan, sheets }, "register.xlsx"));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return read.value.state;
  }

  function withEntries(sheet: Plan["sheets"][number], entries: Readonly<Record<string, CellValue>>) {
    const columns = new Map(
      sheet.cells.filter(({ row }) => row === 2).map(({ column, value }) => [column, String(value)]),
    );
    const accepted = sheet.cells.find(({ row, value }) => row > 2 && value === 17)?.row;
    const cells = sheet.cells.map((cell) => {
      const heading = columns.get(cell.column) ?? "";
      return cell.row === accepted && heading in entries
        ? { ...cell, value: entries[heading] ?? null }
        : cell;
    });
    return { ...sheet, cells };
  }

  it("is kept in the register while nobody decides anew, and holds again where the figure does", () => {
    const state = typed({});
    expect(state.decisions.validations).toEqual([decision]);
    const key = restated.register.returns.find(({ status }) => status === "Replaced")?.key ?? "";
    const back = { key, contract: "C-1", quarter: QUARTER, use: true, officer: null, date: null, note: null };
    const over = [restated.register.returns.find(({ status }) => status === "Accepted")?.key ?? ""];
    const { register } = claimed({
      ...state,
      decisions: { ...state.decisions, choices: [{ ...back, over }] },
    });
    expect(register.rows.find(({ counts, measure }) => counts && measure.id === HOURS)).toMatchObject({
      claimed: 10,
      validated: 10,
    });
  });

  it("is replaced by a new one, made in the same words on the other figure", () => {
    const state = typed({ Decision: "Validated", Officer: "Officer 1", Date: 46_235 });
    expect(state.decisions.validations).toEqual([{ ...decision, claimed: 17 }]);
    const { said, register } = claimed(state);
    expect(said).toEqual([]);
    expect(register.rows.find(({ counts, measure }) => counts && measure.id === HOURS)?.validated).toBe(17);
  });
});

describe("a publication", () => {
  const settings = { published: [{ quarter: QUARTER, date: "2026-09-14" }] };
  const correction = hours(12, { declared: "2026-10-12", corrects: true, spend: [payment(5000)] });

  it("freezes what the register before said, and the bridge lists what changed since", () => {
    const register = consolidate(first.state, [correction], { ...inOctober, settings });
    const [snapshot] = register.state.snapshots;
    if (!snapshot) throw new Error("no snapshot");
    expect(snapshot.figures.find(({ measure }) => measure === HOURS)?.claimed).toBe(10);
    expect(
      bridgeOf(snapshot, register).map(({ what, state, published, now }) => [what, state, published, now]),
    ).toEqual([
      [HOURS, "claimed", 10, 12],
      ["Supply chain spend, total", "spend", 0, 50],
      ["Supply chain spend, local", "spend", 0, 50],
    ]);
    expect(register.exceptions).toEqual([]);
  });

  it("freezes this register where it is made by the day of publication", () => {
    const register = consolidate(first.state, [hours(12, { declared: "2026-08-01", corrects: true })], {
      ...options,
      asOf: "2026-09-14",
      settings,
    });
    expect(register.state.snapshots[0]?.figures.find(({ measure }) => measure === HOURS)?.claimed).toBe(12);
  });

  it("that is still to come freezes nothing, so that what changes by its day goes out", () => {
    const ahead = consolidate(EMPTY_STATE, [hours(10)], { ...options, settings });
    expect(ahead.state.snapshots).toEqual([]);
    const decided = {
      ...ahead.state,
      decisions: { ...ahead.state.decisions, validations: [decision] },
    };
    const after = consolidate(decided, [correction], { ...inOctober, settings });
    expect(after.state.snapshots[0]?.figures.find(({ measure }) => measure === HOURS)).toMatchObject({
      claimed: 10,
      validated: 10,
    });
  });

  it("says where the register that was published is not given", () => {
    const { exceptions } = consolidate(EMPTY_STATE, [hours(10)], { ...inOctober, settings });
    expect(exceptions.map(({ severity, code }) => [severity, code])).toEqual([["warning", "frozen-late"]]);
  });
});

describe("a return in a file that is named", () => {
  const contracts = ["C-1", "C-10", "C/2", "A"].map((reference) => contractOf(reference));
  const named = (name: string, reference: string) =>
    consolidate(EMPTY_STATE, [received(returnOf(reference), name)], optionsWith(contracts))
      .exceptions.filter(({ code }) => code === "file-named-for-another")
      .map(({ limits }) => limits);

  it.each([
    ["for another contract", "C-1 2026-27 Q1 return.xlsx", "C-10", [{ named: "C-1", reference: "C-10" }]],
    ["in another contract's folder", "in/c-2/return.xlsx", "C-1", [{ named: "C/2", reference: "C-1" }]],
    ["for its own", "C-10 2026-27 Q1 return.xlsx", "C-10", []],
    ["for its own, in another's folder", "C-1/C-10 return.xlsx", "C-10", []],
    ["for none", "return C-1.xlsx", "C-10", []],
    ["by a word that is a reference too", "A return.xlsx", "C-1", []],
  ])("%s", (_, name, reference, told) => {
    expect(named(name, reference)).toEqual(told);
  });
});
