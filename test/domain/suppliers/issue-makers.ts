import { refusedFile } from "../../../src/domain/issues/in-file";
import type { IssueCode } from "../../../src/domain/issues/catalogue";
import { beyondRegister, MOST_SUPPLIERS } from "../../../src/sheets/suppliers/workbook";
import type { Issue, LimitsOf } from "../../../src/domain/issues/issue";

const made = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) =>
  refusedFile("Supplier register.xlsx", code, ...limits).issues;
const of = { supplier: "Bidder A", what: "Postcode", value: "S60 1AB" };

/** What makes each issue of supplier registers; the readers' own are held in test/jobs. */
export const supplierIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "no-supplier-register": () => made("no-supplier-register"),
  "supplier-twice": () => made("supplier-twice", { supplier: "Bidder A" }),
  "supplier-value-withdrawn": () => made("supplier-value-withdrawn", of),
  "supplier-postcode-impossible": () => made("supplier-postcode-impossible", { postcode: "S6O 1AB" }),
  "supplier-postcode-part": () => made("supplier-postcode-part", { postcode: "S9" }),
  "supplier-same-as-unknown": () =>
    made("supplier-same-as-unknown", { supplier: "Bidder A", other: "Bidder Z" }),
  "supplier-finding-altered": () => made("supplier-finding-altered"),
  "supplier-two-values": () => made("supplier-two-values", { ...of, other: "S1 1AA" }),
  "supplier-officer-missing": () => made("supplier-officer-missing", of),
  "supplier-officers-unknown": () =>
    [1, 2].flatMap((values) => made("supplier-officers-unknown", { values, ...of })),
  "suppliers-beyond-workbook": () => beyondRegister({ suppliers: new Array<never>(MOST_SUPPLIERS + 1) }),
  "published-register-unknown": () => made("published-register-unknown"),
  "published-register-empty": () => made("published-register-empty"),
  "published-rows-unread": () => [1, 2].flatMap((rows) => made("published-rows-unread", { rows })),
  "published-zip-broken": () => made("published-zip-broken"),
};
