import { unitName, UNIT_WORDS } from "../../domain/framework/words";
import type { Measure } from "../../domain/framework/edition";
import { MOST_FIGURE } from "../../domain/values/amount";
import { atMostDecimals } from "../../domain/values/decimals";
import { withThousands } from "../../domain/values/thousands";
import { hasAtMostDecimals, sumsTo100 } from "./figure-tests";
import { allOf, anyOf, isBetween, isNumber } from "./formulas";
import type { EntryRule } from "./piece";

/** One of several figures that must sum to 100 together. `least` and `most` are numbers or references. */
export function shareRule(share: {
  readonly title: string;
  readonly cell: string;
  readonly all: string;
  readonly least: string | number;
  readonly most: string | number;
  /** What must sum to 100, in a sentence. */
  readonly refusal: string;
}): EntryRule {
  const { title, cell, all, least, most, refusal } = share;
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(isNumber(cell), `${cell}>=${least}`, `${cell}<=${most}`, sumsTo100(all))}`,
    },
    title,
    refusal: `${refusal} To change several at once, use the pane, or paste them together from another sheet.`,
    hint: `${refusal} Change several at once in the pane, or paste them all together.`,
  };
}

export function markRule(title: string, maximum: string | number, shown: number): EntryRule {
  return {
    rule: {
      type: "decimal",
      comparison: "between",
      first: 0,
      second: typeof maximum === "string" ? `=${maximum}` : maximum,
    },
    title,
    refusal: `The mark must be a number from 0 to ${shown}.`,
    hint: `A mark from 0 to ${shown}; decimals are allowed.`,
  };
}

export const priceRule: EntryRule = {
  rule: { type: "decimal", comparison: "greaterThan", first: 0 },
  title: "Price",
  refusal: "The price must be a number of pounds, more than 0. Leave the cell empty while there is no price.",
  hint: "The bid's price in pounds without VAT.",
};

/** A quantity of 0 or more with no more decimals than the measure counts in. */
export function quantityRule(cell: string, { unit, decimals = 2 }: Measure): EntryRule {
  const what = UNIT_WORDS[unit];
  if (decimals === 0) {
    return {
      rule: { type: "whole", comparison: "greaterThanOrEqual", first: 0 },
      title: "Quantity",
      refusal: "The quantity must be a whole number, 0 or higher. Type 0 where nothing is offered.",
      hint: `What the bidder offers (${what}): a whole number. Type 0 where nothing is offered.`,
    };
  }
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(isNumber(cell), `${cell}>=0`, hasAtMostDecimals(cell, decimals))}`,
    },
    title: "Quantity",
    refusal: `The quantity must be 0 or higher, with ${atMostDecimals(decimals)}. Type 0 where nothing is offered.`,
    hint: `What the bidder offers (${what}), with ${atMostDecimals(decimals)}. Type 0 where nothing is offered.`,
  };
}

/** More than 0 of a measure, with no more decimals than it counts in. */
export function achievableRule(cell: string, { unit, decimals = 2 }: Measure): EntryRule {
  const whole = decimals === 0 ? "a whole number" : `a number with ${atMostDecimals(decimals)}`;
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(isNumber(cell), `${cell}>0`, hasAtMostDecimals(cell, decimals))}`,
    },
    title: "How much",
    refusal: `This must be more than 0 and ${whole}. Leave the cell empty while it is not known.`,
    hint: `What a good bid could offer over the contract (${UNIT_WORDS[unit]}): the tender begun from this has it as the measure's reference quantity. Leave it empty while it is not known.`,
  };
}

export function reasonRule(title: string): EntryRule {
  return {
    rule: { type: "textLength", comparison: "lessThanOrEqual", first: 5000 },
    title,
    refusal: "A reason holds up to 5,000 characters.",
  };
}

/** A quarter's figure: from the least that it can be, with no more decimals than the measure counts in. */
export function claimRule(cell: string, measure: Measure, least: number): EntryRule {
  const { decimals = 2, headline } = measure;
  const range = least < 0 ? "the ledger's local total" : "0 or higher";
  const hinted = least < 0 ? " A minus where credit notes are more than payments." : "";
  const title = "This quarter";
  if (decimals === 0) {
    return {
      rule: { type: "whole", comparison: "between", first: least, second: MOST_FIGURE },
      title,
      refusal: `${headline} must be a whole number, ${range}.`,
      hint: `${unitName(measure)}: a whole number for this quarter. Type 0 where there is none.${hinted}`,
    };
  }
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(isBetween(cell, least, MOST_FIGURE), hasAtMostDecimals(cell, decimals))}`,
    },
    title,
    refusal: `${headline} must be ${range}, with ${atMostDecimals(decimals)}.`,
    hint: `${unitName(measure)}: this quarter's figure, with ${atMostDecimals(decimals)}. Type 0 where there is none.${hinted}`,
  };
}

export function textRule(title: string, longest: number, hint: string): EntryRule {
  return {
    rule: { type: "textLength", comparison: "lessThanOrEqual", first: longest },
    title,
    refusal: `${title} holds up to ${withThousands(longest)} characters.`,
    hint,
  };
}

export function listRule(title: string, source: string, choices: string): EntryRule {
  return { rule: { type: "list", source: `=${source}` }, title, refusal: `Choose ${choices}.` };
}

/** `first` and `last` are names of cells. */
export function dateRule(first: string, last: string, words: string): EntryRule {
  return {
    rule: { type: "date", comparison: "between", first: `=${first}`, second: `=${last}` },
    title: "Date of payment",
    refusal: `The date must be from ${words}.`,
    hint: `Day of payment, from ${words}, as dd/mm/yyyy.`,
  };
}

/** Pounds and pence; below zero only on a line that is marked as a credit note. */
export function netRule(net: string, creditNote: string): EntryRule {
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(isBetween(net, -MOST_FIGURE, MOST_FIGURE), hasAtMostDecimals(net, 2), anyOf(`${net}>=0`, `${creditNote}="Yes"`))}`,
    },
    title: "Net amount",
    refusal:
      "The amount must be a number in pounds and pence without VAT. It may be below 0 only where Credit note says Yes.",
    hint: "Pounds and pence without VAT. For a credit note choose Yes first, then type the amount with a minus.",
  };
}

/** Long enough, a digit third from the end and no digits after it: what fits a rule's 255 characters; Check tells the rest. */
export function postcodeRule(cell: string): EntryRule {
  const text = `TRIM(${cell})`;
  const [first, last] = [`LEFT(${text})`, `RIGHT(${text})`];
  const [third, second] = [`LEFT(RIGHT(${text},3))`, `LEFT(RIGHT(${text},2))`];
  const digit = (character: string) => isNumber(`${character}*1`);
  const noDigit = (character: string) => `ISERROR(${character}*1)`;
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(`LEN(${text})>4`, `LEN(${text})<9`, noDigit(first), digit(third), noDigit(last), noDigit(second))}`,
    },
    title: "Postcode",
    refusal: "The postcode must be in full, such as S60 1AB. Leave it empty where it is not known.",
    hint: "Where the supplier works for this contract, in full: S60 1AB. With or without the space.",
  };
}
