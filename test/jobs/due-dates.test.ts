import { dueDates } from "../../src/jobs/due-dates";
import { contractOf } from "../domain/register/returned";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll("\r\n ", "");

describe("the days by which returns are due", () => {
  const { returnWithinDays: _days, ...without } = contractOf("C-2");
  const { file, without: none } = dueDates({
    contracts: [contractOf("C-1"), without],
    apart: [],
    asOf: "2027-11-01",
  });

  it("are events of whole days, from the day that is given on", () => {
    const lines = text(file.bytes).split("\r\n");
    // 20 days after 31 December 2027 and 31 March 2028; 20 October 2027 is past.
    expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
      "DTSTART;VALUE=DATE:20280120",
      "DTSTART;VALUE=DATE:20280420",
    ]);
    expect(lines).toContain("SUMMARY:Social value return 2027-28 Q3: C-1 Contract C-1");
  });

  it("are not made up for a contract that sets none, which is named", () => {
    expect(none).toEqual(["C-2"]);
  });

  it("are the same bytes each time", () => {
    expect(
      text(dueDates({ contracts: [contractOf("C-1"), without], apart: [], asOf: "2027-11-01" }).file.bytes),
    ).toBe(text(file.bytes));
  });
});
