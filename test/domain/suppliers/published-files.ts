/** The 55 headings of Companies House's company data, with the blanks that some have before them. */
const COMPANY_HEADINGS = [
  ...["CompanyName", " CompanyNumber", "RegAddress.CareOf", "RegAddress.POBox", "RegAddress.AddressLine1"],
  ...[" RegAddress.AddressLine2", "RegAddress.PostTown", "RegAddress.County", "RegAddress.Country"],
  ...["RegAddress.PostCode", "CompanyCategory", "CompanyStatus", "CountryOfOrigin", "DissolutionDate"],
  ...["IncorporationDate", "Accounts.AccountRefDay", "Accounts.AccountRefMonth", "Accounts.NextDueDate"],
  ...["Accounts.LastMadeUpDate", "Accounts.AccountCategory", "Returns.NextDueDate", "Returns.LastMadeUpDate"],
  ...["Mortgages.NumMortCharges", "Mortgages.NumMortOutstanding", "Mortgages.NumMortPartSatisfied"],
  ...["Mortgages.NumMortSatisfied", "SICCode.SicText_1", "SICCode.SicText_2", "SICCode.SicText_3"],
  ...["SICCode.SicText_4", "LimitedPartnerships.NumGenPartners", "LimitedPartnerships.NumLimPartners", "URI"],
  ...Array.from({ length: 10 }, (_, index) => [
    ` PreviousName_${index + 1}.CONDATE`,
    ` PreviousName_${index + 1}.CompanyName`,
  ]).flat(),
  ...["ConfStmtNextDueDate", " ConfStmtLastMadeUpDate"],
] as const;

const COMPANY: Readonly<Record<string, string>> = {
  CompanyName: "ALPHA CARE LTD",
  CompanyNumber: "01234567",
  "RegAddress.PostCode": "S60 1AB",
  CompanyCategory: "Private Limited Company",
  CompanyStatus: "Active",
  CountryOfOrigin: "United Kingdom",
  "Accounts.LastMadeUpDate": "31/03/2026",
  "Accounts.AccountCategory": "MICRO ENTITY",
};

/** Company data as it is published: every value in quotation marks. */
export function companyText(...companies: readonly Readonly<Record<string, string>>[]): string {
  const rows = companies.map((each) =>
    COMPANY_HEADINGS.map((heading) => {
      const value = { ...COMPANY, ...each }[heading.trim()] ?? "";
      return `"${value.replaceAll('"', '""')}"`;
    }).join(","),
  );
  return `${[COMPANY_HEADINGS.join(","), ...rows].join("\r\n")}\r\n`;
}

const CHARITY_HEADINGS = [
  ...["date_of_extract", "organisation_number", "registered_charity_number", "linked_charity_number"],
  ...[
    "charity_name",
    "charity_type",
    "charity_registration_status",
    "date_of_registration",
    "date_of_removal",
  ],
  ...["charity_reporting_status", "latest_acc_fin_period_start_date", "latest_acc_fin_period_end_date"],
  ...["latest_income", "latest_expenditure", "charity_contact_address1", "charity_contact_address2"],
  ...["charity_contact_address3", "charity_contact_address4", "charity_contact_address5"],
  ...["charity_contact_postcode", "charity_contact_phone", "charity_contact_email", "charity_contact_web"],
  ...["charity_company_registration_number", "charity_insolvent", "charity_in_administration"],
  ...["charity_previously_excepted", "charity_is_cdf_or_cif", "charity_is_cio", "cio_is_dissolved"],
  ...["date_cio_dissolution_notice", "charity_activities", "charity_gift_aid", "charity_has_land"],
] as const;

const CHARITY: Readonly<Record<string, string>> = {
  date_of_extract: "2026-09-20 00:00:00.0000000",
  organisation_number: "5001",
  registered_charity_number: "1100009",
  linked_charity_number: "0",
  charity_registration_status: "Registered",
  charity_contact_postcode: "LS1 4AB",
};

/** The file charity as text: tabs, no quotation marks, a byte order mark. */
export function charityText(...charities: readonly Readonly<Record<string, string>>[]): string {
  const rows = charities.map((each) =>
    CHARITY_HEADINGS.map((heading) => ({ ...CHARITY, ...each })[heading] ?? "").join("\t"),
  );
  return `${[CHARITY_HEADINGS.join("\t"), ...rows].join("\r\n")}\r\n`;
}
