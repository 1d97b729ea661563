import { personalDataIn } from "../../../src/domain/values/personal-data";

describe("a text that seems to hold something of a person", () => {
  it.each([
    ["Write to sam.taylor@example.org", "an email address"],
    ["NI number AB 12 34 56 C", "a National Insurance number"],
    ["AB-12-34-56-C", "a National Insurance number"],
    ["His NHS number is 943 476 5919", "an NHS number"],
    ["Call 07700 900123", "a telephone number"],
    ["Call (01709) 496 012", "a telephone number"],
    ["Call +44 (0)1709 496012", "a telephone number"],
    ["Call 01709-496012.", "a telephone number"],
    ["DOB 01/02/2008", "a date of birth"],
    ["She was born on 1 February 2008", "a date of birth"],
    ["Lives at 12a High Street, Rotherham, S65 1AA", "a home address"],
    ["12 Old Mill Lane S65 1AA", "a home address"],
    ["Mr Smith began in May", "a person's name"],
    ["We hired Mrs. A. Jones", "a person's name"],
    ["WE HIRED MRS O'NEIL", "a person's name"],
    ["Mr J R Smith", "a person's name"],
    ["Dr Khan gave talks", "a person's name"],
  ])("is told what it is: %s", (text, sign) => {
    expect(personalDataIn(text)).toBe(sign);
  });

  it.each([
    "12.5 full-time posts were filled by residents of S65 and S66",
    "£0.1234567890 a unit; 0.123456789 of a post",
    "01/02/2026 to 31/03/2026: 4 events, 2026-27",
    "The depot on High Street, S65 1AA, is open; 12 schools took part",
    "The scheme was born of the pandemic, in two parts",
    "Reference 2026/000123456789",
    "We paid £10,000,000,000 and 100 200 300 400 in all",
    "NHS staff gave 20 talks",
    "MS Office and PC skills, MR scanner training",
    "Missing entries and mrs are no names",
    "A visit to St Ann's, 5 Saints Way",
    "CO2 saved: AB 12 tonnes",
  ])("is left alone: %s", (text) => {
    expect(personalDataIn(text)).toBeUndefined();
  });
});
