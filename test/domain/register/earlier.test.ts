import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { ClaimDecision } from "../../../src/domain/register/decisions";
import { earlierByRegister, notKnown } from "../../../src/domain/register/earlier";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { claim, contractOf, optionsWith, QUARTER, received, returnOf } from "./returned";

const contracts = [contractOf("C-1"), contractOf("C-2")];
const decision: ClaimDecision = {
  contract: "C-1",
  quarter: QUARTER,
  measure: "young-people-work-advice",
  level: null,
  verdict: "Part validated",
  quantity: 7,
  reason: "Log of seven",
  officer: "Officer 1",
  date: "2026-08-01",
  claimed: 10,
};
const came = [received(returnOf("C-1"), "a.xlsx"), received(returnOf("C-9"), "other.xlsx")];
const decided = { ...EMPTY_STATE, decisions: { validations: [decision], choices: [] } };
const { state } = consolidate(decided, came, optionsWith(contracts));

function known(quarter: string, ofContracts = contracts) {
  const register = { quarter: QUARTER, state, name: "register.xlsx" };
  return earlierByRegister({ contracts: ofContracts, quarter, editions: shippedEditions, register });
}

describe("what the register before says to the next form", () => {
  it("is what was accepted and validated, as it accumulates", () => {
    expect(known("2026-27-Q2").get("C-1")).toEqual({
      state: "known",
      from: "register 2026-27 Q1 (register.xlsx)",
      without: [],
      lines: [
        { measure: "young-people-work-advice", claimed: 10, validated: 7, before: 10 },
        { measure: "apprenticeships", level: "3", claimed: 1, validated: 0, before: 1 },
        { measure: "local-spend", claimed: 1000.1, validated: 0, before: 1000.1 },
        // 4 full-time in a quarter are 1 FTE for a year.
        { measure: "local-jobs", claimed: 1, validated: 0, before: 4 },
      ],
    });
  });

  it("names the quarters in which nothing was accepted", () => {
    const other = known("2026-27-Q2").get("C-2");
    expect(other).toMatchObject({ state: "known", without: [QUARTER] });
    expect(other?.state === "known" && other.lines.every(({ claimed }) => claimed === 0)).toBe(true);
  });

  it("takes figures of the contract's file for quarters that the register has no return of", () => {
    const earlier = [{ quarter: QUARTER, measure: "local-jobs", quantity: 2, validated: 1 }];
    const own = contractOf("C-2", { earlier });
    const found = known("2026-27-Q2", [own]).get("C-2");
    expect(found).toMatchObject({ state: "known", without: [] });
    expect(found?.state === "known" && found.lines.find(({ measure }) => measure === "local-jobs")).toEqual({
      measure: "local-jobs",
      claimed: 0.5,
      validated: 1 / 4,
      before: 2,
    });
  });

  it("is nothing before a contract's first quarter, and leaves later quarters out", () => {
    expect(known(QUARTER).get("C-1")).toEqual({ state: "none" });
    const later = consolidate(
      state,
      [received(returnOf("C-1", { quarter: "2026-27-Q2", claims: [claim("apprenticeships", 5)] }))],
      { ...optionsWith(contracts), quarter: "2026-27-Q2", asOf: "2026-11-01" },
    );
    const register = { quarter: "2026-27-Q2", state: later.state, name: "r2.xlsx" };
    const asked = { contracts, quarter: "2026-27-Q2", editions: shippedEditions, register };
    const found = earlierByRegister(asked).get("C-1");
    expect(found?.state === "known" && found.lines[1]).toMatchObject({ claimed: 1 });
  });

  it("is not known where the register ends before the quarter before, which is said", () => {
    const earlier = known("2026-27-Q3");
    expect(earlier.get("C-1")).toEqual({ state: "unknown" });
    expect(
      notKnown(earlier, { quarter: QUARTER, name: "register.xlsx" }).map(({ code, place }) => [code, place]),
    ).toEqual(["C-1", "C-2"].map((subject) => ["register-too-early", { file: "register.xlsx", subject }]));
  });
});
