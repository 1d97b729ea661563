import { counted, type Sentences, type Spoken } from "./sentences";

/** The council's supplier register, and published registers of companies and charities. */
export const supplierSentences = {
  "no-supplier-register": () =>
    "Choose a supplier register that was made here, or one as comma-separated text: this workbook is something else",
  "supplier-twice": ({ limits }: Spoken<{ supplier: string }>) =>
    `Delete one of the two lines of ${limits.supplier}: a supplier has one`,
  "supplier-value-withdrawn": ({ limits }: Spoken<{ supplier: string; what: string; value: string }>) =>
    `${limits.what} of ${limits.supplier} counts no more: ${limits.value} was taken out. Type it again where that was not meant`,
  "supplier-postcode-impossible": ({ limits }: Spoken<{ postcode: string }>) =>
    `Correct the postcode ${limits.postcode}: there can be none like it (is a letter a figure, such as an O a nought?)`,
  "supplier-postcode-part": ({ limits }: Spoken<{ postcode: string }>) =>
    `Give the postcode in full, such as S60 1AB, or leave it empty: ${limits.postcode} says no place by which spend is local or not`,
  "supplier-same-as-unknown": ({ limits }: Spoken<{ supplier: string; other: string }>) =>
    `Give another supplier of this register, as its name stands there: ${limits.supplier} cannot be the same as ${limits.other}`,
  "supplier-finding-altered": () =>
    "Use an earlier copy for this line: what it asks about was changed, so that the answer cannot be taken",
  "supplier-officer-missing": ({ limits }: Spoken<{ supplier: string; what: string; value: string }>) =>
    `Say who confirmed it under Officer: ${limits.what} of ${limits.supplier} does not count as ${limits.value} before, and is asked again`,
  "supplier-officers-unknown": ({
    limits,
  }: Spoken<{ values: number; supplier: string; what: string; value: string }>) =>
    `Say who confirmed what counts without a name: ${counted(limits.values.toLocaleString("en-GB"), "value")} of this register, the first ${limits.what} of ${limits.supplier}, ${limits.value}. Enter Officer on the supplier's line of its workbook`,
  "supplier-two-values": ({
    limits,
  }: Spoken<{ supplier: string; what: string; value: string; other: string }>) =>
    `Say Yes to one ${limits.what} of ${limits.supplier} alone: both ${limits.other} and ${limits.value} are given`,
  "suppliers-beyond-workbook": ({ limits }: Spoken<{ suppliers: number; most: number }>) =>
    `Get the next supplier register as JSON, or as comma-separated text at the command line: it has ${limits.suppliers.toLocaleString("en-GB")} suppliers, and its workbook is made for ${limits.most.toLocaleString("en-GB")} at most`,
  "published-register-unknown": () =>
    "Choose Companies House's company data, the Charity Commission's register (the file charity) or OSCR's, as they are published: the headings of this file are none of theirs",
  "published-register-empty": () =>
    "Choose another copy of this register: no company or charity was read in it",
  "published-rows-unread": ({ limits }: Spoken<{ rows: number }>) =>
    `${counted(limits.rows.toLocaleString("en-GB"), "row")} of this register could not be read and ${limits.rows === 1 ? "was" : "were"} left out: suppliers may be missing in what was found`,
  "published-zip-broken": () =>
    "Get this register again, or unpack it yourself and choose what is in it: the zip is damaged or was cut off",
} satisfies Sentences;
