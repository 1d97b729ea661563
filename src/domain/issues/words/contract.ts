import { quarterInWords } from "../../values/calendar";
import { type Day, dayInWords, MONTHS } from "../../values/day";
import { kindInWords } from "./returns";
import { counted, pounds, type Sentences, type Spoken } from "./sentences";

/** Areas and postcode files. */
export const areaSentences = {
  "area-needed": () => "Say what is local: give an area file, or a council file that has its area",
  "area-empty": () =>
    "Give the area's postcode sectors or the codes of its districts: nothing would be local without them",
  "tiers-named-alike": ({ limits }: Spoken<{ name: string }>) =>
    `Give what lies round it another name than ${limits.name}, or none: forms and figures would call both alike`,
  "tier-name-taken": ({ limits }: Spoken<{ name: string; other: string }>) =>
    `Give the tier another name than ${limits.name}: the tier that is called ${limits.other} by default has it, and what is read by it could be either`,
  "area-found-above": ({ limits }: Spoken<{ found: number; postcodes: number }>) =>
    `Correct the count of the sectors: they cannot find ${limits.found} of ${limits.postcodes} postcodes`,
  "area-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} stands twice in the area; keep one`,
  "postcode-file-unknown": () =>
    "Choose a postcode file: ONSPD, NSPL, Code-Point Open, or two columns of postcode and district code. The columns of this file are none of these",
  "postcode-file-rows-unread": ({ limits }: Spoken<{ rows: number; line: number; text: string }>) =>
    `Check the letters and figures of ${counted(limits.rows.toLocaleString("en-GB"), "row")} of this postcode file, the first ${limits.text} on line ${limits.line}: no postcode or district code is written so (is a letter O a nought?). The postcodes of these rows are looked for by the area's sectors alone`,
  "postcode-file-empty": () => "This postcode file has no row with a postcode and a district code",
  "area-districts-needed": () =>
    "Give the area's district codes, or leave the postcode file out: without codes a postcode file says nothing of the area",
  "council-unknown": ({ limits }: Spoken<{ name: string; like: string }>) =>
    `Give the council by its name or by its code: there is no ${limits.name || "council without a name"}${limits.like === "" ? "" : `. Perhaps ${limits.like}`}`,
  "surroundings-unknown": ({ limits }: Spoken<{ council: string; asked: Surroundings; has: string }>) =>
    `Choose what lies round ${limits.council}: it is in no ${SURROUNDING_WORDS[limits.asked]}${limits.has === "" ? "" : `, but in ${limits.has}`}`,
  "postcodes-not-of-council": ({ limits }: Spoken<{ council: string }>) =>
    `Choose a postcode file that has the postcodes of ${limits.council}: this one has none in use with a code of its districts`,
  "area-districts-without-postcodes": ({ limits }: Spoken<{ names: string; others: number }>) =>
    `Choose a postcode file that has the whole area: this one has no postcode in use of ${limits.names}${limits.others === 0 ? "" : ` and ${counted(limits.others, "other district")}`}, so that their sectors are missing in the area`,
  "area-edge-unknown": ({ limits }: Spoken<{ area: string }>) =>
    `Choose a postcode file that reaches beyond ${limits.area}: this one does not, so that nothing tells how many postcodes of other places its outer sectors let in`,
} satisfies Sentences;

const SURROUNDING_WORDS = {
  "combined-authority": "combined authority",
  county: "county with districts",
  region: "region",
} as const;
type Surroundings = keyof typeof SURROUNDING_WORDS;

/** The workbook of a council's contracts. */
export const contractRegisterSentences = {
  "contract-to-choose": ({ limits }: Spoken<{ reference?: string; references: string }>) =>
    limits.reference === undefined
      ? `Say which contract is meant by its reference: this file holds ${limits.references}`
      : `Choose a reference of this file: it holds ${limits.references}, and no ${limits.reference}`,
  "no-contract-register": ({ limits }: Spoken<{ kind?: string }>) =>
    `Choose a contract register: this ${limits.kind === undefined ? "workbook is none" : `is ${kindInWords(limits.kind)}`}`,
  "register-no-commitment": ({ limits }: Spoken<{ version?: number }>) =>
    limits.version === undefined
      ? "Add a commitment of this contract to the sheet Commitments: it has none"
      : `Leave a commitment in version ${limits.version} of this contract: all are taken out`,
  "register-line-without-reference": () =>
    "Enter the reference of this contract, or clear the line: without one it is of no contract",
  "register-area-unknown": ({ limits }: Spoken<{ area: string; known: string }>) =>
    `Enter the local area as the name of one that comes with the product (${limits.known}), or of its file: ${limits.area} is neither`,
  "register-empty": () => "Add a contract to this contract register: it holds none yet",
  "register-has-contract": ({ limits }: Spoken<{ reference: string }>) =>
    `The register has contract ${limits.reference} already and keeps it as it stands there: this file says something else of it. Type what is to change into the register, as a version with its day and reason`,
  "register-line-of-none": ({ limits }: Spoken<{ reference: string }>) =>
    `Add contract ${limits.reference} to the sheet Contracts, or choose one that is there: this line is of none`,
  "register-out-of-number": ({ limits }: Spoken<{ number: number }>) =>
    `Number the lines of a contract 1, 2, 3 and so on: this one is to be ${limits.number}`,
  "register-version-unknown": ({ limits }: Spoken<{ version: string }>) =>
    `Add version ${limits.version} of the contract to the sheet Versions, with its day and reason: this line is of it`,
  "register-measure-unknown": ({ limits }: Spoken<{ measure: string }>) =>
    `Choose a measure of the contract's framework edition or of its own: ${limits.measure} is neither, or more than one is called so`,
  "register-taken-out-with-quantity": () =>
    "Clear the quantity and the quarters, or Taken out: a commitment that is taken out has no figures from then on",
  "register-nothing-to-take-out": () =>
    "Clear Taken out: the contract has no such commitment before this version",
  "register-quarter-twice": ({ limits }: Spoken<{ quarter: string }>) =>
    `Keep one column for ${limits.quarter}: its heading stands twice`,
  "register-other-column": ({ limits }: Spoken<{ heading: string; column: string }>) =>
    limits.heading === ""
      ? `Give column ${limits.column} the heading of its quarter, such as 2026-27 Q1, or clear it: what stands in it is not read`
      : `Column ${limits.column}, ${limits.heading}, is none of this sheet and is not read. Write quarters as 2026-27 Q1, and what is the council's own into Notes`,
  "register-other-sheet": ({ limits }: Spoken<{ name: string }>) =>
    `Move the sheet ${limits.name} to another workbook: it is none of a contract register and is not read`,
} satisfies Sentences;

/** Contracts, their commitments and their quarters. */
export const contractSentences = {
  "no-contract-in-workbook": ({ limits }: Spoken<{ kind?: string }>) =>
    limits.kind === undefined
      ? "Choose a contract file, a commitments workbook or a contract register: this workbook was not made here"
      : `Choose a contract file, a commitments workbook or a contract register: this is ${kindInWords(limits.kind)}`,
  "no-contract-in-json": () =>
    "Choose a contract file, a commitments workbook or a contract register: this JSON holds no contract",
  "ends-before-start": ({ limits }: Spoken<{ start: Day; end: Day }>) =>
    `End must be ${dayInWords(limits.start)}, the start, or later; it is ${dayInWords(limits.end)}`,
  "version-out-of-order": ({ limits }: Spoken<{ before: Day; from: Day }>) =>
    `From must be ${dayInWords(limits.before)}, the day of what it changes, or later; it is ${dayInWords(limits.from)}`,
  "contract-measure-unknown": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is neither in the framework edition nor a bespoke measure of this contract`,
  "commitment-repeated": ({ limits }: Spoken<{ id: string; level?: string }>) =>
    `Commitment to ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} stands twice; keep one`,
  "due-sum": ({ limits }: Spoken<{ quantity: number; sum: number }>) =>
    `What is due by quarter must sum to ${limits.quantity}, the quantity committed; it sums to ${limits.sum}`,
  "due-repeated": ({ limits }: Spoken<{ quarter: string }>) =>
    `Quarter ${limits.quarter} stands twice in what is due; keep one`,
  "quarter-unknown": ({ limits }: Spoken<{ quarter: string; example: string }>) =>
    `${limits.quarter} is not a quarter of this contract's social value year; they are written as ${limits.example}`,
  "quarter-outside-contract": ({ limits }: Spoken<{ first: string; last: string; quarter: string }>) =>
    `Quarter must be from ${limits.first} to ${limits.last}, the contract's own; it is ${limits.quarter}`,
  "form-another-calendar": ({ limits }: Spoken<{ quarter: string; month: number; first: Day; last: Day }>) =>
    `Make sure that this form is meant: the contract's social value year begins in ${MONTHS[limits.month - 1] ?? ""}, so that its ${quarterInWords(limits.quarter)} is ${dayInWords(limits.first)} to ${dayInWords(limits.last)}, and not the three months of the other forms`,
  "contract-left-out": ({ limits }: Spoken<{ quarter: string; first: string; last: string }>) =>
    `No form was made for this contract, which has no day in ${limits.quarter}: its quarters are from ${limits.first} to ${limits.last}`,
  "earlier-not-committed": ({ limits }: Spoken<{ id: string; level?: string }>) =>
    `Earlier figures for ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} are of no commitment and are left out of returns`,
  "earlier-repeated": ({ limits }: Spoken<{ id: string; quarter: string }>) =>
    `Earlier figures for ${limits.id} in ${limits.quarter} stand twice; keep one`,
  "kpis-needed": ({ limits }: Spoken<{ count: number; over: number; flagged: number }>) =>
    `Mark ${counted(limits.count, "commitment")} as key performance indicators: the contract's estimated value is more than ${pounds(limits.over)}, and ${limits.flagged} ${limits.flagged === 1 ? "is" : "are"} marked`,
  "lines-outside": ({ limits }: Spoken<{ minimum: number; maximum: number }>) =>
    `Lines must be a whole number from ${limits.minimum} to ${limits.maximum.toLocaleString("en-GB")}`,
} satisfies Sentences;
