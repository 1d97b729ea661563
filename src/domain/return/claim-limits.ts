import { dayOfSerial, serialOf } from "../values/day";
import { rounded } from "../values/decimals";
import { COMPARED_DECIMALS } from "../contract/accumulation";
import type { ReturnForm } from "./form";
import type { ReturnLine } from "./lines";

/** What a claim is held against: figures that the form knows, in the unit in which the quarter's figure is entered. */
export interface ClaimLimits {
  /** Each figure of which more than so many times is pointed out, with what it is called. */
  readonly manyTimes: readonly { readonly most: number; readonly of: number; readonly called: string }[];
  /** What would be the whole commitment in this quarter alone; undefined where nothing is committed. */
  readonly whole: number | undefined;
  /** Pounds: the contract's value, for a measure that is counted in pounds. */
  readonly value: number | undefined;
  /** Serial numbers of the days round the quarter, for a measure that is not counted in pounds. */
  readonly dates: { readonly first: number; readonly last: number } | undefined;
}

/** Days round a quarter of which a typed 1/2 becomes one. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 2;

/** The limits of a line's claim; they are known as soon as the form is made. */
export function claimLimits(
  line: ReturnLine,
  form: Pick<ReturnForm, "contract" | "quarter" | "plausible">,
): ClaimLimits {
  const { contract, quarter, plausible } = form;
  const { times } = plausible;
  const inPounds = line.measure.unit === "pounds";
  const whole = { first: serialOf(quarter.start), last: serialOf(quarter.end) };
  const counted = [
    { of: line.due, called: "what is due by now" },
    { of: line.commitment.quantity, called: "what the whole contract commits" },
  ].map(({ of, called }) => ({ of, called, most: (of * times) / line.countsAs }));
  const before = line.earlier?.before;
  return {
    manyTimes: [
      ...counted,
      ...(before === undefined ? [] : [{ of: before, called: "the quarter before", most: before * times }]),
    ]
      .filter(({ most }) => most > 0 && Number.isFinite(most))
      .map((each) => ({ ...each, most: rounded(each.most, COMPARED_DECIMALS) })),
    whole: wholeOf(line),
    value: inPounds ? contract.value : undefined,
    dates: inPounds
      ? undefined
      : { first: whole.first - YEARS_BEFORE * 366, last: whole.last + YEARS_AFTER * 366 },
  };
}

function wholeOf({ commitment, countsAs }: ReturnLine): number | undefined {
  const whole = commitment.quantity / countsAs;
  return whole > 0 && Number.isFinite(whole) ? rounded(whole, COMPARED_DECIMALS) : undefined;
}

/** The first of the figures of which a claim is more than so many times. */
export function manyTimesOver({ manyTimes }: ClaimLimits, quantity: number) {
  return manyTimes.find(({ most }) => rounded(quantity, COMPARED_DECIMALS) > most);
}

/** The day whose serial number a count is: a program has made a date of what was typed, such as 1/2. */
export function dayInCount({ dates }: ClaimLimits, quantity: number, committed: number): string | undefined {
  if (!dates || !Number.isInteger(quantity) || quantity <= committed) return undefined;
  return quantity >= dates.first && quantity <= dates.last ? dayOfSerial(quantity) : undefined;
}
