import type { Measure } from "../domain/framework/edition";
import { UNIT_WORDS } from "./language/entry-rules";
import type { EntryRule } from "./language/piece";

/** A quarter's figure: 0 or more with no more decimals than the measure counts in. */
export function claimRule(cell: string, { unit, decimals = 2, headline }: Measure): EntryRule {
  const title = "This quarter";
  if (decimals === 0) {
    return {
      rule: { type: "whole", comparison: "greaterThanOrEqual", first: 0 },
      title,
      refusal: `${headline} must be a whole number, 0 or higher.`,
      hint: `${UNIT_WORDS[unit]}: a whole number for this quarter. Type 0 where there is none.`,
    };
  }
  return {
    rule: {
      type: "custom",
      formula: `=AND(ISNUMBER(${cell}),${cell}>=0,ABS(${cell}-ROUND(${cell},${decimals}))<0.0000001)`,
    },
    title,
    refusal: `${headline} must be 0 or higher, with at most ${decimals} decimals.`,
    hint: `${UNIT_WORDS[unit]}: this quarter's figure, with at most ${decimals} decimals. Type 0 where there is none.`,
  };
}

export function textRule(title: string, longest: number, hint: string): EntryRule {
  return {
    rule: { type: "textLength", comparison: "lessThanOrEqual", first: longest },
    title,
    refusal: `${title} holds up to ${longest.toLocaleString("en-GB")} characters.`,
    hint: hint.slice(0, 255),
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
      formula: `=AND(ISNUMBER(${net}),ABS(${net}-ROUND(${net},2))<0.0000001,OR(${net}>=0,${creditNote}="Yes"))`,
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
  return {
    rule: {
      type: "custom",
      formula: `=AND(LEN(${text})>4,LEN(${text})<9,ISERROR(LEFT(${text})*1),ISNUMBER(LEFT(RIGHT(${text},3))*1),ISERROR(RIGHT(${text})*1),ISERROR(LEFT(RIGHT(${text},2))*1))`,
    },
    title: "Postcode",
    refusal: "The postcode must be in full, such as S60 1AB. Leave it empty where it is not known.",
    hint: "Where the supplier works for this contract, in full: S60 1AB. With or without the space.",
  };
}
