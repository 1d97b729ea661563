import { isPossiblePostcode, normalisePostcode } from "../values/postcodes";
import { plainNumber } from "../spend/supplier-register";
import { dayWritten } from "../values/day-in-any-form";
import type { Day } from "../values/day";
import type { SupplierField, AddressKind } from "./file";

/** A row of a published register of companies or charities, as far as it is of use here. */
export interface PublishedRow {
  readonly name: string;
  /** Names that it had before, or works under. */
  readonly otherNames: readonly string[];
  readonly companyNumber: string;
  /** "" of a company. */
  readonly charityNumber: string;
  /** The day of the register that the row itself states. */
  readonly date: Day | undefined;
  /** What is found of a supplier that is this one. */
  readonly values: readonly PublishedValue[];
}

export interface PublishedValue {
  readonly field: SupplierField;
  readonly value: string;
  readonly address?: AddressKind;
  /** What is to be known of it before a person says yes; "" where nothing is. */
  readonly caution: string;
}

/** A published register, told by its headings. */
export interface PublishedKind {
  readonly source: string;
  /** Whether what it does not list is no charity in England and Wales. */
  readonly listsCharities: boolean;
  /** Whether it holds other names alone, for what another register says: it is read before that. */
  readonly names?: true;
  /** The headings that it is told by, of which the rows need these and may have others; in small letters. */
  readonly needs: readonly string[];
  /** Undefined where a row is none that a supplier can be. */
  readonly read: (cell: (heading: string) => string) => PublishedRow | undefined;
}

/** What kind of accounts a company files says of its size: companies say it themselves, and it is no count of staff. */
interface AccountsSize {
  readonly sme: "Yes" | undefined;
  readonly caution: string;
}

const SMALL: AccountsSize = {
  sme: "Yes",
  caution: "Likely, unless it is part of a large group, which the accounts do not say",
};
const UNKNOWN: AccountsSize = { sme: undefined, caution: "It does not say whether this is an SME" };
const GUARANTEED: AccountsSize = {
  sme: undefined,
  caution: "Its parent company guarantees for it: probably no SME, and not certain",
};

const ACCOUNTS: Readonly<Record<string, AccountsSize>> = {
  "MICRO ENTITY": { sme: "Yes", caution: "Likely: these are for up to 10 staff" },
  SMALL,
  "TOTAL EXEMPTION FULL": SMALL,
  "TOTAL EXEMPTION SMALL": SMALL,
  "UNAUDITED ABRIDGED": SMALL,
  "AUDITED ABRIDGED": SMALL,
  "PARTIAL EXEMPTION": SMALL,
  MEDIUM: {
    sme: undefined,
    caution:
      "No proof of an SME: two of three limits suffice, and since April 2025 they go beyond the Procurement Act's",
  },
  "AUDIT EXEMPTION SUBSIDIARY": GUARANTEED,
  "FILING EXEMPTION SUBSIDIARY": GUARANTEED,
};

const COMPANIES: PublishedKind = {
  source: "Companies House, company data",
  listsCharities: false,
  needs: ["companyname", "companynumber", "regaddress.postcode", "companystatus", "accounts.accountcategory"],
  read: (cell) => {
    const companyNumber = numberOf(cell("companynumber"));
    const name = cell("companyname");
    if (companyNumber === "" || name === "") return undefined;
    return {
      name,
      otherNames: Array.from({ length: 10 }, (_, index) =>
        cell(`previousname_${index + 1}.companyname`),
      ).filter((each) => each !== ""),
      companyNumber,
      charityNumber: "",
      date: undefined,
      values: [
        { field: "companyNumber", value: companyNumber, caution: "" },
        ...postcodeValue(cell("regaddress.postcode"), "Registered office"),
        ...stated("status", cell("companystatus")),
        ...accountsValues(cell("accounts.accountcategory"), cell("accounts.lastmadeupdate")),
        ...categoryValues(cell("companycategory")),
      ],
    };
  },
};

function accountsValues(category: string, madeUpTo: string): readonly PublishedValue[] {
  if (category === "") return [];
  const { sme, caution } = ACCOUNTS[category.toUpperCase()] ?? UNKNOWN;
  const day = dayWritten(madeUpTo, "day-first");
  const accounts = `${category}${day === undefined ? "" : `, made up to ${day}`}`;
  return [
    { field: "accounts", value: accounts, caution },
    ...(sme ? [{ field: "sme" as const, value: sme, caution: `${category} accounts. ${caution}` }] : []),
  ];
}

function categoryValues(category: string): readonly PublishedValue[] {
  if (/community interest company/i.test(category))
    return [{ field: "vcse", value: "Yes", caution: "A community interest company" }];
  if (/charitable incorporated organisation/i.test(category))
    return [{ field: "vcse", value: "Yes", caution: "A charitable incorporated organisation" }];
  return [];
}

/** The register of England and Wales, as text with tabs and as JSON. */
const CHARITIES: PublishedKind = {
  source: "Charity Commission for England and Wales, register",
  listsCharities: true,
  needs: ["registered_charity_number", "charity_name", "charity_registration_status"],
  read: (cell) => {
    const number = cell("registered_charity_number");
    if (number === "" || cell("charity_name") === "") return undefined;
    return charity({
      name: cell("charity_name"),
      otherNames: [],
      companyNumber: numberOf(cell("charity_company_registration_number")),
      charityNumber: charityNumberOf(number, cell("linked_charity_number")),
      date: dayWritten(cell("date_of_extract").slice(0, 10), "day-first"),
      postcode: cell("charity_contact_postcode"),
      removed: !/^registered$/i.test(cell("charity_registration_status")),
    });
  },
};

/** Other names of the same, by which charities work: where they are and what else is known of them stands in the register. */
const CHARITY_NAMES: PublishedKind = {
  source: "Charity Commission for England and Wales, other names",
  listsCharities: false,
  names: true,
  needs: ["registered_charity_number", "charity_name", "charity_name_type"],
  read: (cell) => {
    const number = cell("registered_charity_number");
    const name = cell("charity_name");
    if (number === "" || name === "") return undefined;
    const charityNumber = charityNumberOf(number, cell("linked_charity_number"));
    const date = dayWritten(cell("date_of_extract").slice(0, 10), "day-first");
    return { name: "", otherNames: [name], companyNumber: "", charityNumber, date, values: [] };
  },
};

/** A linked charity has the number of its main one, and its own behind that. */
function charityNumberOf(number: string, linked: string): string {
  return linked === "" || linked === "0" ? number : `${number}-${linked}`;
}

/** Scotland's register. */
const SCOTTISH_CHARITIES: PublishedKind = {
  source: "OSCR, Scottish Charity Register",
  listsCharities: false,
  needs: ["charity number", "charity name", "charity status", "postcode"],
  read: (cell) => {
    const number = cell("charity number");
    if (number === "" || cell("charity name") === "") return undefined;
    return charity({
      name: cell("charity name"),
      otherNames: cell("known as") === "" ? [] : [cell("known as")],
      companyNumber: "",
      charityNumber: number,
      date: undefined,
      postcode: cell("postcode"),
      removed: cell("ceased date") !== "" || /removed|ceased/i.test(cell("charity status")),
    });
  },
};

function charity(found: {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly companyNumber: string;
  readonly charityNumber: string;
  readonly date: Day | undefined;
  readonly postcode: string;
  readonly removed: boolean;
}): PublishedRow {
  const { postcode, removed, ...row } = found;
  if (removed) {
    const caution = `Removed from the register (${row.charityNumber}); another charity may have the name`;
    return { ...row, values: [{ field: "charity", value: "No", caution }] };
  }
  return {
    ...row,
    values: [
      { field: "charity", value: "Yes", caution: "" },
      { field: "charityNumber", value: row.charityNumber, caution: "" },
      { field: "vcse", value: "Yes", caution: "A registered charity" },
      ...stated("companyNumber", row.companyNumber),
      ...postcodeValue(postcode, "Contact"),
    ],
  };
}

/** The registers that are known, as they are published. */
export const PUBLISHED: readonly PublishedKind[] = [COMPANIES, CHARITIES, CHARITY_NAMES, SCOTTISH_CHARITIES];

function stated(field: SupplierField, value: string): readonly PublishedValue[] {
  return value === "" ? [] : [{ field, value, caution: "" }];
}

/** None of what is no postcode: foreign addresses have codes of their own. */
function postcodeValue(text: string, address: AddressKind): readonly PublishedValue[] {
  const value = normalisePostcode(text);
  if (value === undefined || !isPossiblePostcode(value)) return [];
  const caution =
    address === "Contact" ? "Where letters go; not where it works" : "Not where it trades or delivers from";
  return [{ field: "postcode", value, address, caution }];
}

/** "" of none, and of noughts that stand for none. */
function numberOf(text: string): string {
  const number = plainNumber(text);
  return /^0*$/.test(number) ? "" : number;
}
