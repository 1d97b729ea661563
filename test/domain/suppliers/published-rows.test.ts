import { type RowReader, rowReader } from "../../../src/domain/suppliers/published-rows";
import type { PublishedRow } from "../../../src/domain/suppliers/published";
import { charityText, companyText } from "./published-files";

/** Read in parts of so many characters, as they come in a stream. */
function rowsOf(
  text: string,
  size = text.length,
): { readonly rows: readonly PublishedRow[]; readonly reader: RowReader } {
  const reader = rowReader(text.slice(0, Math.max(size, 300)));
  const rows: PublishedRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.take(text.slice(at, at + size)));
  rows.push(...reader.end());
  return { rows, reader };
}

const valuesOf = (row: PublishedRow | undefined) =>
  Object.fromEntries((row?.values ?? []).map(({ field, value }) => [field, value]));
const cautionOf = (row: PublishedRow | undefined, field: string) =>
  row?.values.find((each) => each.field === field)?.caution;

describe("Companies House's company data", () => {
  it("is read under headings with a blank before them, with numbers as text", () => {
    const { rows, reader } = rowsOf(
      companyText({
        CompanyName: "ALPHA, CARE LTD",
        CompanyNumber: "00123456",
        "RegAddress.PostCode": "S60 1AB",
      }),
    );
    expect(rows).toMatchObject([{ name: "ALPHA, CARE LTD", companyNumber: "00123456", otherNames: [] }]);
    expect(valuesOf(rows[0])).toMatchObject({
      companyNumber: "00123456",
      postcode: "S60 1AB",
      status: "Active",
    });
    expect([reader.damaged, rows[0]?.values.find(({ field }) => field === "postcode")?.address]).toEqual([
      0,
      "Registered office",
    ]);
  });

  it.each(["SC123456", "OC301234", "NI012345"])("keeps the letters of %s", (CompanyNumber) => {
    expect(rowsOf(companyText({ CompanyNumber })).rows[0]?.companyNumber).toBe(CompanyNumber);
  });

  it("pads a number that a spreadsheet has shortened", () => {
    expect(rowsOf(companyText({ CompanyNumber: "123456" })).rows[0]?.companyNumber).toBe("00123456");
  });

  it.each([
    ["MICRO ENTITY", "Yes", /Likely/],
    ["SMALL", "Yes", /large group/],
    ["TOTAL EXEMPTION FULL", "Yes", /large group/],
    ["UNAUDITED ABRIDGED", "Yes", /large group/],
  ])("takes %s accounts for a sign of an SME, and no more", (category, sme, caution) => {
    const [row] = rowsOf(companyText({ "Accounts.AccountCategory": category })).rows;
    expect(valuesOf(row)).toMatchObject({ sme, accounts: `${category}, made up to 2026-03-31` });
    expect(cautionOf(row, "sme")).toMatch(caution);
  });

  it.each([
    ["MEDIUM", /No proof of an SME/],
    ["FULL", /does not say/],
    ["GROUP", /does not say/],
    ["AUDIT EXEMPTION SUBSIDIARY", /parent company/],
    ["FILING EXEMPTION SUBSIDIARY", /parent company/],
    ["DORMANT", /does not say/],
    ["NO ACCOUNTS FILED", /does not say/],
    ["A KIND THAT IS NEW", /does not say/],
  ])("takes %s accounts for no answer", (category, caution) => {
    const [row] = rowsOf(companyText({ "Accounts.AccountCategory": category })).rows;
    expect(valuesOf(row).sme).toBeUndefined();
    expect(cautionOf(row, "accounts")).toMatch(caution);
  });

  it("has former names, and no postcode where there is none in the United Kingdom", () => {
    const [row] = rowsOf(
      companyText({
        "RegAddress.PostCode": "1010",
        "PreviousName_1.CompanyName": "BEFORE LTD",
        CompanyCategory: "Community Interest Company",
      }),
    ).rows;
    expect(row?.otherNames).toEqual(["BEFORE LTD"]);
    expect([valuesOf(row).postcode, valuesOf(row).vcse]).toEqual([undefined, "Yes"]);
  });

  it.each([1, 7, 64, 1000])("is the same in parts of %s characters", (size) => {
    const text = companyText({ CompanyName: 'ALPHA "BEST" LTD' }, { CompanyName: "BETA LTD" });
    expect(rowsOf(text, size).rows).toEqual(rowsOf(text).rows);
    expect(rowsOf(text).rows.map(({ name }) => name)).toEqual(['ALPHA "BEST" LTD', "BETA LTD"]);
  });

  it("counts rows with more or fewer cells than there are headings", () => {
    const { rows, reader } = rowsOf(`${companyText({})}"A","1"\r\n`);
    expect([rows.length, reader.damaged]).toEqual([1, 1]);
  });
});

describe("the Charity Commission's register", () => {
  const charity = { charity_name: "ACME TRUST", registered_charity_number: "1100001" };

  it("is read as text with tabs, in which a backslash stands before what is text and quotation marks are letters", () => {
    const { rows, reader } = rowsOf(
      charityText(
        { ...charity, charity_activities: 'Runs a \\\tcentre\\\\ "for all' },
        { charity_name: "NEXT TRUST" },
      ),
    );
    expect([rows.map(({ name }) => name), reader.damaged]).toEqual([["ACME TRUST", "NEXT TRUST"], 0]);
    expect(valuesOf(rows[0])).toMatchObject({
      charity: "Yes",
      charityNumber: "1100001",
      vcse: "Yes",
      postcode: "LS1 4AB",
    });
  });

  it.each([1, 13, 500])("joins a line that was broken before a tab, in parts of %s characters", (size) => {
    const text = charityText(
      { ...charity, charity_activities: "Runs a centre\r\n" },
      { charity_name: "NEXT TRUST" },
    );
    const { rows, reader } = rowsOf(text, size);
    expect([rows.map(({ name }) => name), reader.damaged]).toEqual([["ACME TRUST", "NEXT TRUST"], 0]);
  });

  it("is dated by the day of its extract, and pads the company's number", () => {
    const [row] = rowsOf(charityText({ ...charity, charity_company_registration_number: "4123456" })).rows;
    expect(row).toMatchObject({ date: "2026-09-20", companyNumber: "04123456" });
  });

  it("says no company where the number is 0 or missing", () => {
    const [row] = rowsOf(charityText({ ...charity, charity_company_registration_number: "0" })).rows;
    expect(row?.companyNumber).toBe("");
  });

  it("names a linked charity with its number, and calls one that was removed none", () => {
    const { rows } = rowsOf(
      charityText(
        { ...charity, linked_charity_number: "2" },
        { ...charity, charity_registration_status: "Removed" },
      ),
    );
    expect(rows.map((row) => valuesOf(row))).toMatchObject([
      { charityNumber: "1100001-2" },
      { charity: "No" },
    ]);
    expect([valuesOf(rows[1]).postcode, cautionOf(rows[1], "charity")]).toEqual([
      undefined,
      "Removed from the register (1100001); another charity may have the name",
    ]);
  });

  it.each([1, 17, 4000])("is read as JSON, one array of objects, in parts of %s characters", (size) => {
    const objects = [
      {
        date_of_extract: "2026-09-20T00:00:00",
        organisation_number: 5001,
        registered_charity_number: 1100001,
        linked_charity_number: 0,
        charity_name: 'ACME {"TRUST\\',
        charity_registration_status: "Registered",
        charity_contact_postcode: "LS1 4AB",
        charity_company_registration_number: null,
      },
      {
        date_of_extract: "2026-09-20T00:00:00",
        registered_charity_number: 1100002,
        linked_charity_number: 0,
        charity_name: "NEXT TRUST",
        charity_registration_status: "Registered",
        charity_contact_postcode: null,
      },
    ];
    const { rows, reader } = rowsOf(JSON.stringify(objects), size);
    expect([rows.map(({ name }) => name), reader.damaged]).toEqual([['ACME {"TRUST\\', "NEXT TRUST"], 0]);
    expect(rows[0]).toMatchObject({ date: "2026-09-20", charityNumber: "1100001", companyNumber: "" });
  });

  it("counts what is cut off", () => {
    expect(
      rowsOf(
        '[{"charity_name":"A","registered_charity_number":1,"charity_registration_status":"Registered"},{"charity_na',
      ).reader.damaged,
    ).toBe(1);
  });
});

it("reads Scotland's register", () => {
  const { rows } = rowsOf(
    "Charity Number,Charity Name,Known As,Charity Status,Registered Date,Ceased Date,Postcode\nSC012345,Beta Trust,The Beta,Active,01/01/2001,,EH1 1AA\nSC012346,Old Trust,,Removed,01/01/2001,01/02/2020,EH1 1AA\n",
  );
  expect(rows.map((row) => [row.otherNames, valuesOf(row)])).toMatchObject([
    [["The Beta"], { charity: "Yes", charityNumber: "SC012345", postcode: "EH1 1AA" }],
    [[], { charity: "No" }],
  ]);
});

it.each([
  ["organisation_number\ttrustee_name\n1\tA\n"],
  ['[{"trustee_name":"A","organisation_number":1}]'],
  ["supplier,postcode\nA,S60 1AB\n"],
])("knows no register by %j", (text) => {
  const { rows, reader } = rowsOf(text);
  expect([rows, reader.kind]).toEqual([[], "unknown"]);
});
