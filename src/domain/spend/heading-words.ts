import { MONTHS } from "../values/day";
import type { ColumnRole, VatBasis } from "./columns";

/** The same as Welsh bodies publish them. */
const WELSH: Readonly<Partial<Record<Exclude<ColumnRole, "amount">, readonly string[]>>> = {
  supplier:
    words(`enw r cyflenwr|enw cyflenwr|enw y cyflenwr|cyflenwr|cyflenwyr|enw r gwerthwr|gwerthwr|enw r masnachwr
    |masnachwr|enw r sawl a dalwyd|derbynnydd|enw r buddiolwr|buddiolwr|enw r cwmni|talwyd i`),
  date: words(`dyddiad talu|dyddiad y taliad|dyddiad taliad|dyddiad y trafodiad|dyddiad trafodiad|dyddiad postio|dyddiad
    |dyddiad yr anfoneb|dyddiad anfoneb`),
  serviceArea: words(
    `maes gwasanaeth|cyfarwyddiaeth|enw r gyfarwyddiaeth|adran|gwasanaeth|enw r adran|enw r gwasanaeth`,
  ),
  category:
    words(`categori gwariant|categori|math o wariant|pwrpas y gwariant|diben y gwariant|disgrifiad o r gwariant
    |disgrifiad`),
  transaction: words(`rhif trafodiad|rhif y trafodiad|cyfeirnod y trafodiad|cyfeirnod trafodiad|rhif anfoneb
    |rhif yr anfoneb|cyfeirnod|rhif cyfeirnod`),
  postcode: words(`cod post`),
  companyNumber: words(`rhif cwmni|rhif y cwmni`),
};

const WELSH_WORDS = new Set(Object.values(WELSH).flatMap((headings) => headings.join(" ").split(" ")));

/** Headings by what they hold, as councils publish them; the first of a list that is there is taken. (T) is a text column of Agresso. */
const ENGLISH: Readonly<Record<Exclude<ColumnRole, "amount">, readonly string[]>> = {
  supplier:
    words(`supplier name|supplier t|supplier|vendor name|vendor|beneficiary name|beneficiary|payee name|payee|creditor name
    |creditor|supplier final|merchant name|merchant|paid to|recipient name|recipient|name of supplier|supplier beneficiary name
    |supplier id t|apar id t|company name|name|name 1|supplier description|vendor description|organisation paid|counterparty
    |trading name|contractor name|contractor|provider name|provider|payable to|paid to name|account name|trader|third party`),
  date: words(`payment date|paid date|date paid|date of payment|pay date|clearing date|cleared date|transaction date
    |posting date|post date|date|paid on|invoice date|document date|ledger date|gl date|invoice creation date|updated|effective date|paid|posted`),
  serviceArea:
    words(`service area|directorate|department|department area|organisational unit|organizational unit|service
    |service department|service label|service description|division|service division label|service division|business unit
    |expense area|portfolio|cost centre name|cost centre description|nstrg t|department family|directorate name
    |department name|directorate t|dept|local authority department|responsible unit`),
  category:
    words(`expenditure category|expenditure catergory|category|spend category|category internal name|expense type
    |expenditure type|purpose of spend|purpose of expenditure|purpose|subj description|subjective description|gl description
    |account description|merchant category|group description|description|supplier classification|cipfsubs t|cipfsubj t
    |type of expenditure|narrative|expense description|expenditure description|summary of purpose|account t|subjective
    |procurement category`),
  transaction:
    words(`transaction number|transaction|transaction no|transaction id|trans no|transno|invoice number|invoice no
    |document number|documentno|document no|internal ref|invoice ref|payment reference|payment number|voucher number
    |reference number|reference no|reference|ref no|transaction ref|transaction reference|invoice reference
    |payment ref|voucher no|document id|ref|our ref|doc no|doc number|inv no|inv number|inv ref|invoice id|voucher|voucher ref
    |payment id|payment no|trans number|trans ref|trans id|ledger ref|unique ref|serial no|serial number|invoice|document`),
  postcode: words(`postcode|post code|supplier postcode|supplier post code|vendor postcode|postal code`),
  sme: words(`sme|is sme|sme status|sme flag|sme y n|sme yes no|sme indicator|small or medium enterprise`),
  vcse: words(`vcse|is vcse|vcse status|vcse flag|vcse y n|vcse yes no|vcs|voluntary sector|third sector
    |voluntary community and social enterprise`),
  companyNumber: words(
    `company number|company no|company registration number|companies house number|registered number`,
  ),
};

/** In both languages. */
export const SYNONYMS: typeof ENGLISH = inBothLanguages();

function inBothLanguages(): typeof ENGLISH {
  const both: Record<keyof typeof ENGLISH, readonly string[]> = { ...ENGLISH };
  for (const role of Object.keys(WELSH) as (keyof typeof WELSH)[])
    both[role] = [...ENGLISH[role], ...(WELSH[role] ?? [])];
  return both;
}

/** What a heading in two languages says in English: "cyfeirnod reference" says "reference"; "" where it is in one. */
export function besideWelsh(plain: string): string {
  const found = plain.split(" ");
  const english = found.filter((word) => !WELSH_WORDS.has(word));
  return english.length < found.length ? english.join(" ") : "";
}

/** What a heading is about, with the words that may stand beside it: a heading of others is about something else. */
const KINDS: Readonly<
  Partial<Record<ColumnRole, { readonly about: ReadonlySet<string>; readonly beside: ReadonlySet<string> }>>
> = {
  supplier: {
    about: set(
      "supplier suppliers supp vendor payee beneficiary creditor merchant recipient contractor provider cyflenwr",
    ),
    beside: set(
      "name names final full 1 service third party s of the or and paid to text t trading legal known as redacted cleaned description desc payment payments name1 enw r y",
    ),
  },
  date: {
    about: set("date dyddiad"),
    beside:
      set(`payment pay paid of invoice transaction trans posting posted post clearing cleared effective gl ledger document
      incurred expenditure the was were spend spent accounting voucher bacs cheque run dd mm yyyy yy processed on for
      entered created creation value which when period talu taliad y yr trafodiad anfoneb postio`),
  },
};

const AMOUNTS =
  words(`|amount|amount paid|total|total amount|payment amount|invoice amount|paid amount|value|invoice value
  |transaction amount|line amount|spend|sum|payment|cost|total value|sum of amount|invoice line amount|ap amount
    |swm|swm y taliad|swm a dalwyd|cyfanswm|gwerth|gwariant|taliad`);
const NET =
  /\b(?:nett? of (?:\w+ )?vat|nett?|(?:ex|exc|excl|excludes|excluding|exclusive of|without|before|less)(?: recoverable| irrecoverable)? vat|(?:heb(?: gynnwys)?|ac eithrio|yn eithrio|net o) taw|vat (?:exc|excl|excluded|excluding|exclusive))\b/g;
const GROSS =
  /\b(?:gross of vat|gross|(?:inc|incl|includes|including|inclusive of|with|plus)(?: irrecoverable| recoverable)? vat|gros|(?:gan|yn) gynnwys taw|yn cynnwys taw|gyda(?: r)? taw|vat (?:inc|incl|included|including|inclusive))\b/g;
const MONEY = set(
  "amount amounts amt amnt value total net nett gross spend spent cost sum paid payments price expenditure swm gwerth cyfanswm gwariant taliad taliadau",
);
const BESIDE_MONEY =
  set(`of the in lc loc cur curr doc for this to line item invoice inv payment pay transaction trans ap gl ledger posting posted base local
  currency home document distribution actual cash each month monthly excluding including ex exc excl inc incl
  recoverable irrecoverable vat without with less final functional accounted published over supplier suppliers our
  council made due bacs billing billed being was is y yr r o mewn a dalwyd anfoneb trafodiad heb gan yn gynnwys cynnwys taw`);

function words(text: string): readonly string[] {
  return text.split("|").map((each) => each.trim());
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** "* Net Amount (£)" is "net amount", "BeneficiaryName" "beneficiary name", "Côd post" "cod post", and "£" alone "amount". */
export function plainHeading(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("%", " percent ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(?:gbp|pounds|(?:in )?sterling)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
  return plain === "" && text.includes("£") ? "amount" : plain;
}

/** Whether a column, by its heading as `plainHeading` gives it, says in what currency amounts are. */
export function isCurrency(plain: string): boolean {
  return /\b(?:currency|ccy)(?: (?:code|name|id|key))?$|^curr?(?: code)?$/.test(plain);
}

/** Whether a heading says in words that its amounts are pounds: "Amount in GBP". */
export function saysPoundsInWords(heading: string): boolean {
  return /\bgbp\b|\bsterling\b/i.test(heading);
}

/** Whether a heading says that its amounts are pounds, if by a sign alone. */
export function saysPounds(heading: string): boolean {
  return saysPoundsInWords(heading) || heading.includes("£");
}

/** The currency that an amount's heading names, where that is not pounds: "€" in "Amount (€)". */
export function foreignCurrencyIn(heading: string): string | undefined {
  return saysPounds(heading)
    ? undefined
    : /\p{Sc}|\b(?:EUR|euros?|USD|US dollars?|CHF)\b/iu.exec(heading)?.[0];
}

const THOUSANDS = /(?<![\d,.])'?000'?s?(?!\d)|\bthousands?\b|£ ?k\b/i;
const MILLIONS = /\bmillions?\b|£ ?mn?\b/i;
const PENCE = /\bpence\b/i;

/** What a heading says that its amounts are in, where that is not pounds: "Amount £000", "Value (pence)". */
export function scaleOf(heading: string): "thousands of pounds" | "millions of pounds" | "pence" | undefined {
  if (THOUSANDS.test(heading)) return "thousands of pounds";
  if (MILLIONS.test(heading)) return "millions of pounds";
  return PENCE.test(heading) && !/\bpounds\b/i.test(heading) ? "pence" : undefined;
}

const SCALE_OF_ALL =
  /(?<![\d,.])£ ?['\u2019]?000['\u2019]?s?(?![\d,])|\bin (?:pounds |£ ?)?(?:thousands|millions|pence)\b|\bin (?:thousands|millions) of pounds\b/i;

/** What a line above the headings says that all amounts are in: "All figures in £000", but not "Payments over £1 million". */
export function scaleOfTitle(title: string): ReturnType<typeof scaleOf> {
  return SCALE_OF_ALL.test(title) ? scaleOf(title) : undefined;
}

/** Whether a heading, as `plainHeading` gives it, is about a role by each of its words, whatever their order. */
export function isAbout(plain: string, role: Exclude<ColumnRole, "amount">): boolean {
  const kind = KINDS[role];
  if (!kind) return false;
  const found = plain.split(" ");
  return (
    found.some((word) => kind.about.has(word)) &&
    found.every((word) => kind.about.has(word) || kind.beside.has(word))
  );
}

const OF_ONE = /\bunit (?:price|cost|rate|amount|value)\b|\b(?:price|cost) (?:each|per unit|per item)$/;
const QUANTITY =
  /^(?:(?:invoice|order|ordered|invoiced|line) )?(?:quantity|qty|units|(?:no|number) of (?:units|items|hours|days)|hours|days)(?: (?:ordered|invoiced|delivered))?$/;

/** Where the amount's heading is of the price of one, the column that counts how many; headings as `plainHeading` gives them. */
export function quantityBeside(amount: string, plain: readonly string[]): number | undefined {
  // What one costs has a column of its own, so that the amount is of all.
  const isOfAll =
    /\btotal\b/.test(amount) || plain.some((heading) => OF_ONE.test(heading) && heading !== amount);
  if (!/\b(?:price|cost|each)$/.test(amount) || isOfAll) return undefined;
  const at = plain.findIndex((heading) => QUANTITY.test(heading));
  return at < 0 ? undefined : at;
}

const OF_CONTRACT =
  /^contract$|\bcontract (?:title|name|ref|reference|no|number|id|description|subject)\b|^(?:title|description|subject) of (?:the )?contract$/;
const STARTS =
  /^(?:contract |agreement )?(?:start|starts|commencement|begins?|from|award)(?: date)?(?: of contract)?$/;
const ENDS =
  /^(?:contract |agreement |current )?(?:end|ends|expiry|expires|completion|finish|to)(?: date)?(?: of contract)?$/;

/** The headings of a register of contracts, as `plainHeading` gives them: what is bought, from when and until when; undefined of a ledger. */
export function contractHeadings(plain: readonly string[]): readonly number[] | undefined {
  const found = [OF_CONTRACT, STARTS, ENDS].map((kind) => plain.findIndex((text) => kind.test(text)));
  return found.includes(-1) ? undefined : found;
}

const DEBIT = /^(?:debits?|dr)(?: amount| value)?$/;
const CREDIT = /^(?:credits?|cr)(?: amount| value)?$/;

const CREDITS_BESIDE =
  /^(?:(?:value|amount|total|sum) of )?(?:credits?|cr|credit (?:notes?|memos?)|refund(?:s|ed)?|receipts?|reimbursements?|repayments?)(?: (?:received|amounts?|values?|totals?))?$/;

/** Whether a heading, as `plainHeading` gives it, is of money that came back to the council. */
export function isOfCredits(plain: string): boolean {
  return CREDITS_BESIDE.test(plain);
}

/** Where payments and credits have a column each: those of the headings, as `plainHeading` gives them. */
export function debitAndCredit(
  plain: readonly string[],
): { readonly debit: number; readonly credit: number } | undefined {
  const debit = plain.findIndex((heading) => DEBIT.test(heading));
  const credit = plain.findIndex((heading) => CREDIT.test(heading));
  return debit < 0 || credit < 0 ? undefined : { debit, credit };
}

/** Whether amounts under a heading, as `plainHeading` gives it, are with VAT. */
export function basisOf(plain: string): VatBasis {
  return plain.search(NET) >= 0 ? "net" : plain.search(GROSS) >= 0 ? "gross" : "not stated";
}

const MAY_NAME_AMOUNT = new RegExp([...MONEY, "payment", "vat", "taw", "£"].join("|"), "i");

/** Whether a heading may name an amount, which is told sooner than whether it does. */
export function mayNameAmount(heading: string): boolean {
  return MAY_NAME_AMOUNT.test(heading);
}

/** How well a heading names an amount, 0 best; undefined where it does not: "VAT amount" is none of a payment. */
export function amountRank(plain: string): number | undefined {
  const basis = basisOf(plain);
  const bare = plain.replace(NET, "").replace(GROSS, "").replace(/ +/g, " ").trim();
  const rank = AMOUNTS.indexOf(bare);
  if (rank > 0 || (rank === 0 && basis !== "not stated")) return rank;
  const found = plain.split(" ");
  if (!found.some((word) => MONEY.has(word))) return undefined;
  if (!found.every((word) => MONEY.has(word) || BESIDE_MONEY.has(word))) return undefined;
  return /\b(?:vat|taw)\b/.test(bare) ? undefined : AMOUNTS.length;
}

const MONTH = new RegExp(
  `^(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}t?`).join("|")})[ '’/-]*(?:\\d{2}|\\d{4})?$|^\\d{4}[/-](?:0[1-9]|1[0-2])$|^(?:0?[1-9]|1[0-2])[/-]\\d{4}$`,
  "i",
);

/** Whether a heading is a month: "Apr-25", "May", "June 2025", "2025-06". */
export function isMonth(heading: string): boolean {
  return MONTH.test(heading);
}
