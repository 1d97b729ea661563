import { kindInWords } from "./returns";
import { type Day, dayInWords, MONTHS } from "../../values/day";
import { quarterInWords } from "../../values/calendar";
import { rounded } from "../../values/decimals";
import { counted, figure, pence, type Sentences, type Spoken } from "./sentences";

interface SharedPayments {
  readonly quarter: string;
  readonly reference: string;
  readonly file: string;
  readonly lines: number;
  readonly net: number;
  readonly local: number;
}

const countedTwice = ({ net, local }: SharedPayments) =>
  `All are counted: if they are the same payments, the supply chain's total is ${tooMuch(net)} and its local spend ${tooMuch(local)}`;

/** Credit notes that are counted twice make a sum too low. */
const tooMuch = (pounds: number) => `${pence(Math.abs(pounds))} too ${pounds < 0 ? "low" : "high"}`;

interface OtherPlaces {
  readonly payments: number;
  readonly postcodes: string;
  readonly byForm: number;
  readonly byOthers: number;
}

/** Settings, returns that come together, and decisions on them. */
export const consolidationSentences = {
  "bands-out-of-order": () =>
    "Bands must fall: Good must be from a higher percentage than Approaching target, and Approaching target from a higher one than Requires improvement",
  "percent-as-share": ({ limits }: Spoken<{ percent: number }>) =>
    `Give the percentage as a number from 1 to 100, or 0: ${limits.percent} is less than 1%; for ${rounded(100 * limits.percent, 8)}% type ${rounded(100 * limits.percent, 8)}`,
  "leaves-out-nothing": ({ limits }: Spoken<{ rule: string }>) =>
    `Say which categories, service areas or suppliers the rule ${limits.rule} leaves out, or take it out`,
  "target-of-no-measure": ({ limits }: Spoken<{ measure: string }>) =>
    `Choose a measure from the list: there is none with the id ${limits.measure}, so that what is set for it would hold nowhere`,
  "no-settings-in-workbook": ({ limits }: Spoken<{ kind?: string }>) =>
    limits.kind === undefined
      ? "Choose the council's settings, a file or their workbook: this workbook was not made here"
      : `Choose the council's settings, a file or their workbook: this is ${kindInWords(limits.kind)}`,
  "settings-repeated": ({ limits }: Spoken<{ name: string }>) => `${limits.name} stands twice; keep one`,
  "contract-repeated": ({ limits }: Spoken<{ name: string; councils?: string | undefined }>) =>
    limits.councils === undefined
      ? `Contract ${limits.name} stands twice in the list; keep one`
      : `Give one of the contracts ${limits.name} another reference: it is that of contracts of ${limits.councils}, and returns are told apart by it`,
  "register-councils-alike": ({ limits }: Spoken<{ first: string; second: string }>) =>
    `Write the council of contracts one way if ${limits.first} and ${limits.second} are one: as it is, each has figures of its own`,
  "register-packs-differ": ({ limits }: Spoken<{ firstName: string; secondName: string; edition: string }>) =>
    `Name the same pack in both: ${limits.firstName} and ${limits.secondName} name proxy packs that are both called ${limits.edition} and have other values. Their pounds stand side by side and are not added`,
  "area-of-forms": ({ limits }: Spoken<{ area: string; count: number }>) =>
    `Give the area itself in the contract's file, or its name: the area file ${limits.area} is not at hand, so what is local goes by the returns' own copies${limits.count === 1 ? "" : ` for ${limits.count} contracts`}`,
  "return-area-differs": ({
    limits,
  }: Spoken<{ form: string; council: string; byForm: number; byCouncil: number }>) =>
    `What is local goes by the contract's area, ${limits.council}: ${pence(limits.byCouncil)} of this ledger. The form's own copy is another (${limits.form}), by which it is ${pence(limits.byForm)}. Ask for a new form if the area has changed`,
  "return-lists-altered": ({ limits }: Spoken<{ count: number }>) =>
    `Ask for the form as it was sent: ${counted(limits.count, "cell")} of its hidden list of local postcodes ${limits.count === 1 ? "was" : "were"} changed, so that the form showed another local spend. What is local goes by the contract's area`,
  "return-postcodes-differ": ({ limits }: Spoken<OtherPlaces>) =>
    `What is local goes by the council's postcode file: ${pence(limits.byOthers)} of this ledger. The form places ${counted(limits.payments, "payment")} otherwise (${limits.postcodes}), by which it is ${pence(limits.byForm)}. Look at what is claimed as local spend too`,
  "return-own-postcodes": ({ limits }: Spoken<OtherPlaces>) =>
    `Give the council's postcode file, by which what is local is made sure of: it goes by the list within the form, ${pence(limits.byForm)} of this ledger. The area's sectors alone place ${counted(limits.payments, "payment")} otherwise (${limits.postcodes}), by which it is ${pence(limits.byOthers)}`,
  "return-terms-differ": ({ limits }: Spoken<{ what: string }>) =>
    `The form's own copy of the contract says something else than the council's of: ${limits.what}. The council's counts; ask for a new form if the contract has changed`,
  "quarter-of-no-contract": ({ limits }: Spoken<{ quarter: string }>) =>
    `Quarter must be one of a contract's own; no contract has days in ${limits.quarter}`,
  "contract-not-listed": ({ limits }: Spoken<{ reference: string }>) =>
    `This return is of contract ${limits.reference}, which is not in the list of contracts. Add the contract, or ask the supplier for the right form`,
  "another-calendar": ({
    limits,
  }: Spoken<{ quarter: string; month: number; usual: number; returns: number; net: number }>) =>
    `Make a register of its own for this contract, or give it the calendar of the others: its social value year begins in ${MONTHS[limits.month - 1] ?? ""}, that of most in ${MONTHS[limits.usual - 1] ?? ""}, so that ${quarterInWords(limits.quarter)} is not the same three months. Nothing of it is in this register's figures: ${counted(limits.returns, "return")}, ${pence(limits.net)} of spend in the supply chain`,
  "earlier-not-told": ({ limits }: Spoken<{ quarters: string }>) =>
    `Give the register before, choose the return that counts where several came, or enter what was accepted before on the sheet Earlier figures of the contract register: of ${limits.quarters} no register says what counts, so that the figures to date of this contract are without what was done then, and it has no state and no rating`,
  "return-outside-contract": ({ limits }: Spoken<{ quarter: string; first: string; last: string }>) =>
    `This return is for ${quarterInWords(limits.quarter)}; the contract's quarters are from ${quarterInWords(limits.first)} to ${quarterInWords(limits.last)}`,
  "returns-to-choose": ({ limits }: Spoken<{ count: number; reference: string; quarter: string }>) =>
    `Choose which return counts: ${limits.count} different returns of contract ${limits.reference} for ${quarterInWords(limits.quarter)} were declared on the same day. None is counted until one is chosen on the sheet Returns`,
  "restatement-to-choose": ({ limits }: Spoken<{ reference: string; quarter: string }>) =>
    `Choose which return counts: for ${quarterInWords(limits.quarter)} another return of contract ${limits.reference} was accepted, and this one says other figures without being plainly a correction of it. The accepted figures stand until one is chosen on the sheet Returns`,
  "declared-after-day": ({ limits }: Spoken<{ declared: Day; asOf: Day }>) =>
    `Ask for this return with the right date, or choose it on the sheet Returns: it is declared on ${dayInWords(limits.declared)}, which is after ${dayInWords(limits.asOf)}, the day of consolidation`,
  "frozen-late": ({ limits }: Spoken<{ quarter: string; date: Day; asOf: Day }>) =>
    `Give the register that was published as the register before: ${quarterInWords(limits.quarter)} went out on ${dayInWords(limits.date)}, and its figures are frozen as they stand on ${dayInWords(limits.asOf)}`,
  "refused-beside-accepted": ({ limits }: Spoken<{ file: string }>) =>
    `Nothing to put right if this file was sent before ${limits.file}, whose figures count: it was refused, and came together with it; Check says why. If it was meant to correct those figures, ask for it again`,
  "file-named-for-another": ({ limits }: Spoken<{ named: string; reference: string }>) =>
    `Make sure that the right form was filled in: the file is named for contract ${limits.named}, and is the return of ${limits.reference}, for which it counts`,
  "frozen-without-contract": ({ limits }: Spoken<{ quarter: string; date: Day }>) =>
    `Put this contract back into the list, with the calendar of the others, and make the register again from the one before: ${quarterInWords(limits.quarter)} went out on ${dayInWords(limits.date)} with its return, and is frozen without it`,
  "frozen-without-decisions": ({ limits }: Spoken<{ quarter: string; date: Day; decisions: number }>) =>
    `Look at what is kept as published of ${quarterInWords(limits.quarter)}: it is without ${counted(limits.decisions, "decision")} dated after ${dayInWords(limits.date)}, when it went out. Where one of them took the place of an earlier one, what that one validated is not known here`,
  "publication-day-changed": ({ limits }: Spoken<{ quarter: string; frozen: Day; said: Day }>) =>
    `Put ${dayInWords(limits.frozen)} back as the day on which ${quarterInWords(limits.quarter)} was published: its figures are frozen as they went out then, and the settings now say ${dayInWords(limits.said)}. If that is the right day, make the register again from the one before the figures were frozen`,
  "ledger-in-two-returns": ({
    limits,
  }: Spoken<SharedPayments & { shared: number; row: number; otherRow: number }>) =>
    `Ask the supplier which contract these payments were made for: ${limits.shared} of the ledger's ${limits.lines} lines (from row ${limits.row}), ${pence(limits.net)}, stand in the return of contract ${limits.reference} for ${quarterInWords(limits.quarter)} too (${limits.file}, from row ${limits.otherRow}), with the same day, supplier, reference and amount. ${countedTwice(limits)}`,
  "ledger-sums-in-two-returns": ({ limits }: Spoken<SharedPayments>) =>
    `Ask the supplier which contract these payments were made for: the ledger's ${limits.lines} lines come to ${pence(limits.net)}, ${pence(limits.local)} of it local, as those of contract ${limits.reference} for ${quarterInWords(limits.quarter)} do to the penny (${limits.file}). ${countedTwice(limits)}`,
  "not-xlsx": () => "Send this file as an Excel workbook (.xlsx); it was not read",
  "decision-on-other-answer": ({ limits }: Spoken<{ before: string; after: string }>) =>
    `Decide again: the decision was made on ${limits.before}, and the answer is now ${limits.after}`,
  "decision-on-other-claim": ({ limits }: Spoken<{ before: number; after: number }>) =>
    `Decide again: ${figure(limits.before)} was claimed when this was decided, and ${figure(limits.after)} is claimed now. Until then nothing of it is validated`,
  "validated-above-claimed": ({ limits }: Spoken<{ claimed: number; validated: number }>) =>
    `Validated quantity must be ${figure(limits.claimed)}, what was claimed, or lower; it is ${figure(limits.validated)}`,
  "validated-quantity-missing": () => "Enter the validated quantity of a claim that is validated in part",
  "decision-reason-missing": () => "Enter the reason of this decision",
  "decision-unsigned": () => "Enter the officer and the date of this decision",
  "register-too-early": ({ limits }: Spoken<{ quarter: string }>) =>
    `Choose the register of the quarter before the form's: this one ends with ${quarterInWords(limits.quarter)}, so the form says that earlier quarters are not known`,
  "register-too-long": ({ limits }: Spoken<{ sheet: string; rows: number; maximum: number }>) =>
    `The sheet ${limits.sheet} would need ${limits.rows.toLocaleString("en-GB")} rows; Excel has ${limits.maximum.toLocaleString("en-GB")}. Consolidate fewer contracts or quarters at once, or take the register as comma-separated text (--csv, --spend-csv) or its figures with --json`,
  "register-damaged": () => "This register's own record is damaged; choose a copy that was saved before",
  "register-altered": ({ limits }: Spoken<{ sheet: string }>) =>
    `Entry columns of the sheet ${limits.sheet} are gone; choose a copy of the register that has them`,
  "no-register": () => "Choose a register that consolidate made; this workbook is none",
  "row-altered": () =>
    "A decision stands on a row whose contract, quarter, measure or level is gone or was changed; restore the row",
  "verdict-unknown": ({ limits }: Spoken<{ options: string }>) =>
    `Decision must be one of: ${limits.options}`,
  "choice-unknown": ({ limits }: Spoken<{ options: string }>) => `Choice must be one of: ${limits.options}`,
} satisfies Sentences;
