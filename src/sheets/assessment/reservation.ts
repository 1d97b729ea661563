import type { Reservation } from "../../domain/assessment/reservation";
import { cellAtNumber, isNumber } from "../language/formulas";
import { firstFault, type Test, type Verdict } from "../language/verdict";
import { poundsIn, shownPounds } from "./pounds";

const DATE = "Assessment_Date";
const VALUE = "Assessment_ValueIncludingVat";
const KIND = "MATCH(Assessment_Kind,Assessment_ThresholdKinds,0)";
const IN_FORCE = "MATCH(1,Assessment_ThresholdInForce,0)";

/** The threshold of the contract's kind on its day; an error where none is known. */
const THRESHOLD = cellAtNumber("Assessment_ThresholdAmounts", `${IN_FORCE},${KIND}`);

type Missing = Extract<Reservation, { readonly missing: unknown }>["missing"];

/** Of the cells with names that this folder knows. */
type Said = Verdict<Reservation, undefined>;

/** `reservationOf` in a formula, with what is said while something is missing, before councils may, and then. */
function reservationVerdict(
  missing: Readonly<Record<Missing, string>>,
  tooEarly: string,
  judged: Said,
): Said {
  const lacks = (what: Missing, formula: string) => ({
    says: missing[what],
    holds: (found: Reservation) => found.answer === "unknown" && found.missing === what,
    formula: () => formula,
  });
  return firstFault<Reservation, undefined>(
    [
      lacks("date", `NOT(${isNumber(DATE)})`),
      {
        says: tooEarly,
        holds: ({ answer }) => answer === "too-early",
        formula: () => `${DATE}<Assessment_ReservationSince`,
      },
      lacks("kind", `NOT(${isNumber(KIND)})`),
      lacks("valueIncludingVat", `NOT(${isNumber(VALUE)})`),
    ],
    {
      holds: ({ answer }) => answer !== "unknown",
      formula: () => isNumber(THRESHOLD),
      yes: judged,
      no: missing.thresholds,
    },
  );
}

const BELOW: Test<Reservation, undefined> = {
  holds: ({ answer }) => answer === "lawful",
  formula: () => `${VALUE}<${THRESHOLD}`,
};

const NOT_LAWFUL = "Not lawful";
const NOT_KNOWN = "Not known yet";

/** Whether a local reservation is lawful. */
export const RESERVATION: Said = reservationVerdict(
  { date: NOT_KNOWN, kind: NOT_KNOWN, valueIncludingVat: NOT_KNOWN, thresholds: NOT_KNOWN },
  NOT_LAWFUL,
  { ...BELOW, yes: "Lawful", no: NOT_LAWFUL },
);

/** Why it is, or what has to be known first. */
export const RESERVATION_WHY: Said = reservationVerdict(
  {
    date: "Enter the day on which the procurement begins.",
    kind: "Choose goods, services, works or light touch: a framework has the kind of what it buys.",
    valueIncludingVat: "Enter the value including VAT.",
    thresholds: "Enter the thresholds in force on that day, for this kind of contract.",
  },
  "Councils may not reserve contracts that began before.",
  {
    words: (found) => {
      if (!("threshold" in found)) throw new Error(`not judged: ${found.answer}`);
      const below = BELOW.holds(found) ? "below" : "not below";
      return `${shownPounds(found.value)} including VAT is ${below} ${shownPounds(found.threshold)}.`;
    },
    formula: (cells) => {
      const below = `IF(${BELOW.formula(cells)},"below ","not below ")`;
      return `${poundsIn(VALUE)}&" including VAT is "&${below}&${poundsIn(THRESHOLD)}&"."`;
    },
  },
);
