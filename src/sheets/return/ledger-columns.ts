import { tierWidth } from "../language/tier-width";
import { type Tier, tierWords } from "../../domain/council/tiers";
import { type Places, tierOf } from "../../domain/council/places";
import { serialOf } from "../../domain/values/day";
import {
  FIRST_LETTERS,
  FOURTH_LETTERS,
  isPossiblePostcode,
  LAST_LETTERS,
  SECOND_LETTERS,
  THIRD_LETTERS,
  tidyPostcode,
} from "../../domain/values/postcodes";
import type { SpendLine } from "../../domain/return/spend-lines";
import { type At, columnsFor, type RowColumn } from "../language/block";
import { LEDGER_OK, ledgerCheck, ledgerCheckFormula } from "./ledger-check";
import { allOf, anyOf, firstOf, isNumber, oneUnless, oneWhere, quoted } from "../language/formulas";
import { marked, type StyleName } from "../language/palette";
import { type Content, type EntryRule, formula, given } from "../language/piece";
import { datesInWords, FIRST_DAY, LAST_DAY } from "./names";
import type { ReturnModel } from "./model";
import { isBlankEntry } from "./entry-tests";
import { textRule, listRule, dateRule, netRule, postcodeRule } from "../language/entry-rules";

export interface ReturnLedgerLine {
  readonly index: number;
  /** Undefined for a line that nothing is entered on. */
  readonly line: SpendLine | undefined;
  readonly tier: Tier | undefined;
}

/** Of the columns of the sheet Spend. */
export type LedgerKey = ReturnType<typeof ledgerColumns>[number]["key"];

export function ledgerLines({ lineCount, spend, places }: ReturnModel): readonly ReturnLedgerLine[] {
  return Array.from({ length: lineCount }, (_, index) => {
    const line = spend[index];
    return { index, line, tier: line && tierOf(line.postcode, places) };
  });
}

/** The columns of the sheet Spend, in the user's order; entries have a `path` within the spend lines. */
export function ledgerColumns(model: ReturnModel) {
  return columnsFor<ReturnLedgerLine>()([
    {
      key: "number",
      heading: "Line",
      headingStyle: "headingOfFigures",
      width: 6,
      row: { style: "count", content: ({ index }) => given(index + 1) },
    },
    ...paymentColumns(model),
    ...supplierColumns(),
    ...foundColumns(model),
  ]);
}

interface EntryColumn {
  readonly heading: string;
  readonly width: number;
  readonly name: string;
  readonly style: StyleName;
}

function entry<const Field extends keyof SpendLine, Refers extends keyof SpendLine = never>(
  field: Field,
  { heading, width, name, style }: EntryColumn,
  rule: (at: At<Refers>) => EntryRule,
  shown: (line: SpendLine) => Content["value"] | undefined,
): RowColumn<ReturnLedgerLine, Field, Refers> {
  const figures = style === "entryMoney" || style === "entryDay";
  return {
    key: field,
    heading,
    width,
    name,
    row: {
      style,
      content: ({ line }) => given(line && shown(line)),
      rule: (_, at) => rule(at),
      path: ({ index }) => ["spend", index, field],
    },
    ...(figures ? { headingStyle: "headingOfFigures" } : {}),
  };
}

function paymentColumns(model: ReturnModel) {
  return columnsFor<ReturnLedgerLine>()([
    entry(
      "invoice",
      { heading: "Invoice", width: 13, name: "Spend_Invoice", style: "entryText" },
      () => textRule("Invoice", 100, "The invoice's number."),
      ({ invoice }) => invoice,
    ),
    entry(
      "date",
      { heading: "Date of payment", width: 12, name: "Spend_Date", style: "entryDay" },
      () => dateRule(FIRST_DAY, LAST_DAY, datesInWords(model)),
      ({ date }) => (date === undefined ? undefined : serialOf(date)),
    ),
    entry(
      "supplier",
      { heading: "Supplier", width: 26, name: "Spend_Supplier", style: "entryText" },
      () => textRule("Supplier", 255, "The business that was paid. No private people by name."),
      ({ supplier }) => supplier,
    ),
    entry(
      "postcode",
      { heading: "Postcode", width: 10, name: "Spend_Postcode", style: "entryText" },
      (at: At<"postcode">) => postcodeRule(at("postcode")),
      ({ postcode }) => postcode,
    ),
    entry(
      "creditNote",
      { heading: "Credit note", width: 9, name: "Spend_CreditNote", style: "entryText" },
      () => listRule("Credit note", "List_Yes", "Yes, or leave the cell empty"),
      ({ creditNote }) => (creditNote ? "Yes" : undefined),
    ),
    entry(
      "net",
      { heading: "Net of VAT", width: 14, name: "Spend_Net", style: "entryMoney" },
      (at: At<"net" | "creditNote">) => netRule(at("net"), at("creditNote")),
      ({ net }) => net,
    ),
  ]);
}

function supplierColumns() {
  const answers = "Yes, No or Unknown";
  return columnsFor<ReturnLedgerLine>()([
    entry(
      "sme",
      { heading: "SME", width: 10, name: "Spend_SME", style: "entryText" },
      () => listRule("SME", "List_YesNoUnknown", answers),
      ({ sme }) => sme,
    ),
    entry(
      "vcse",
      { heading: "VCSE", width: 10, name: "Spend_VCSE", style: "entryText" },
      () => listRule("VCSE", "List_YesNoUnknown", answers),
      ({ vcse }) => vcse,
    ),
    entry(
      "confidential",
      { heading: "Confidential because", width: 15, name: "Spend_Confidential", style: "entryText" },
      () => textRule("Confidential because", 500, "Leave empty unless this line should not be published."),
      ({ confidential }) => confidential,
    ),
  ]);
}

function foundColumns(model: ReturnModel) {
  return columnsFor<ReturnLedgerLine, never, keyof SpendLine>()([
    // Workings stand left of what uses them: LibreOffice, recalculating long columns, got the first line wrong otherwise.
    {
      key: "used",
      heading: "Used",
      width: 6,
      name: "Spend_Used",
      row: {
        style: "working",
        content: ({ line }, at) => formula(oneUnless(nothingEntered(at)), line ? 1 : 0),
      },
    },
    {
      key: "tidy",
      heading: "Postcode without blanks",
      width: 12,
      row: {
        style: "working",
        content: ({ line }, at) =>
          formula(
            `UPPER(SUBSTITUTE(SUBSTITUTE(${at("postcode")}," ",""),"\u00a0",""))`,
            tidyPostcode(line?.postcode ?? ""),
          ),
      },
    },
    {
      key: "form",
      heading: "Postcode in form",
      width: 10,
      row: {
        style: "working",
        content: ({ line }, at) =>
          formula(formFormula(at("tidy")), isPossiblePostcode(line?.postcode ?? "") ? 1 : 0),
      },
    },
    {
      key: "tier",
      heading: "Tier",
      width: tierWidth(tierWords(model.places.area), 11),
      name: "Spend_Tier",
      row: {
        style: "given",
        content: ({ line, tier }, at) =>
          formula(tierFormula(at, model.places), line && tier ? tierWords(model.places.area)[tier] : ""),
      },
    },
    {
      key: "check",
      heading: "Check",
      width: 42,
      name: "Spend_Check",
      row: {
        style: "given",
        content: ({ line, tier }, at) =>
          formula(ledgerCheckFormula(at, model), line && tier ? ledgerCheck(line, tier, model) : ""),
      },
      marks: [
        { when: (at) => allOf(`${at("used")}=1`, `${at("check")}<>"${LEDGER_OK}"`), look: marked.missing },
      ],
    },
  ]);
}

/** What a supplier enters on a line of the ledger. */
export const LEDGER_ENTRIES = [
  "invoice",
  "date",
  "supplier",
  "postcode",
  "creditNote",
  "net",
  "sme",
  "vcse",
  "confidential",
] as const;

/** Blanks alone are no entry; an error is one. */
function nothingEntered(at: At<keyof SpendLine>): string {
  return `IFERROR(${isBlankEntry(LEDGER_ENTRIES.map((key) => at(key)).join("&"))},FALSE)`;
}

/** 1 where the text, in capitals and without blanks, is one that `isPossiblePostcode` takes. */
function formFormula(text: string): string {
  const among = (part: string, letters: string) => isNumber(`FIND(${part},"${letters}")`);
  const length = `LEN(${text})`;
  const digits = "0123456789";
  const at = (place: number) => `MID(${text},${place},1)`;
  // Where the outward part is shorter, the place is the inward part's digit, which stands among both.
  const oneLetter = allOf(`${length}<7`, among(at(3), `${digits}${THIRD_LETTERS}`));
  const twoLetters = allOf(
    `${length}>5`,
    among(at(2), SECOND_LETTERS),
    among(at(3), digits),
    among(at(4), `${digits}${FOURTH_LETTERS}`),
  );
  const outward = [among(at(1), FIRST_LETTERS), `IF(${among(at(2), digits)},${oneLetter},${twoLetters})`];
  const inward = [
    among(`LEFT(RIGHT(${text},3))`, digits),
    among(`LEFT(RIGHT(${text},2))`, LAST_LETTERS),
    among(`RIGHT(${text})`, LAST_LETTERS),
  ];
  const tooShortOrLong = anyOf(`${length}<5`, `${length}>7`);
  return `IF(${tooShortOrLong},0,${oneWhere(allOf(...outward, ...inward))})`;
}

/** The sheet's own `tierOf`, over the lists on the hidden sheet. */
function tierFormula(at: At<"used" | "tidy" | "form">, { area, lookup }: Places): string {
  const text = at("tidy");
  const names = tierWords(area);
  const words = (tier: Tier) => quoted(names[tier]);
  const sector = `LEFT(${text},LEN(${text})-2)`;
  const inSectors = (list: string) => isNumber(`MATCH(${sector},${list},0)`);
  const [inBorough, inWider] = [inSectors("Tier_BoroughSectors"), inSectors("Tier_WiderSectors")];
  const bySector = [
    [inBorough, words("borough")],
    [inWider, words("wider-area")],
  ] as const;
  // A search by halves of a sorted list, and a look whether what it found is the postcode.
  const among = (list: string) => `IFERROR(INDEX(${list},MATCH(${text},${list},1))=${text},FALSE)`;
  const byPostcode = [
    [among("Tier_BoroughPostcodes"), words("borough")],
    [among("Tier_WiderPostcodes"), words("wider-area")],
    [among("Tier_OutsidePostcodes"), words("elsewhere")],
    // Near enough to be in a list of postcodes in use, and in none.
    [anyOf(inBorough, inWider), words("unknown")],
  ] as const;
  return firstOf(
    [[`${at("used")}=0`, '""'], [`${at("form")}=0`, words("unknown")], ...(lookup ? byPostcode : bySector)],
    words("elsewhere"),
  );
}
