import type { Sentences } from "./sentences";

/** Settings, returns that come together, and decisions on them. */
export const consolidationSentences: Sentences = {
  "bands-out-of-order": () =>
    "Bands must fall: good must be more than approachingTarget, and approachingTarget more than requiresImprovement",
  "settings-repeated": ({ limits }) => `${limits.name} stands twice; keep one`,
  "contract-repeated": ({ limits }) => `Contract ${limits.name} stands twice in the list; keep one`,
  "register-packs-mixed": ({ limits }) =>
    `${limits.firstName} is valued by proxy pack ${limits.first} and ${limits.secondName} by ${limits.second}: pounds of two editions are never added. Name one edition in all, or consolidate the contracts of each apart`,
  "register-packs-differ": ({ limits }) =>
    `${limits.firstName} and ${limits.secondName} name proxy packs that are both called ${limits.first} and have other values; name the same pack in both`,
  "quarter-of-no-contract": ({ limits }) =>
    `Quarter must be one of a contract's own; no contract has days in ${limits.quarter}`,
  "contract-not-listed": ({ limits }) =>
    `This return is of contract ${limits.reference}, which is not in the list of contracts. Add the contract, or ask the supplier for the right form`,
  "return-outside-contract": ({ limits }) =>
    `This return is for ${limits.quarter}; the contract's quarters are from ${limits.first} to ${limits.last}`,
  "returns-to-choose": ({ limits }) =>
    `Choose which return counts: ${limits.count} different returns of contract ${limits.reference} for ${limits.quarter} were declared on the same day. None is counted until one is chosen on the sheet Returns`,
  "not-xlsx": () => "Send this file as an Excel workbook (.xlsx); it was not read",
  "decision-on-other-claim": ({ limits }) =>
    `Decide again: ${limits.before} was claimed when this was decided, and ${limits.after} is claimed now`,
  "validated-above-claimed": ({ limits }) =>
    `Validated quantity must be ${limits.claimed}, what was claimed, or lower; it is ${limits.validated}`,
  "validated-quantity-missing": () => "Enter the validated quantity of a claim that is validated in part",
  "decision-reason-missing": () => "Enter the reason of this decision",
  "decision-unsigned": () => "Enter the officer and the date of this decision",
  "register-too-long": ({ limits }) =>
    `The sheet ${limits.sheet} would need ${Number(limits.rows).toLocaleString("en-GB")} rows; Excel has ${Number(limits.maximum).toLocaleString("en-GB")}. Consolidate fewer contracts or quarters at once, or take the register as comma-separated text (--csv, --spend-csv) or its figures with --json`,
  "register-damaged": () => "This register's own record is damaged; choose a copy that was saved before",
  "register-newer": ({ limits }) =>
    `This register was made by a later version (form ${limits.form}); this version reads up to form ${limits.known}`,
  "register-altered": ({ limits }) =>
    `Entry columns of the sheet ${limits.sheet} are gone; choose a copy of the register that has them`,
  "no-register": () => "Choose a register that consolidate made; this workbook is none",
  "row-altered": () =>
    "A decision stands on a row whose contract, quarter, measure or level is gone or was changed; restore the row",
  "verdict-unknown": ({ limits }) => `Decision must be one of: ${limits.options}`,
  "choice-unknown": ({ limits }) => `Choice must be one of: ${limits.options}`,
};
