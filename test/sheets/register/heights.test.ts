import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { placeRegister } from "../../../src/sheets/register/workbook";
import { claim, contractOf, optionsWith, payment, received, returnOf } from "../../domain/register/returned";

const LONG = "Adult care, housing and public health";

function heightsOf(narrative: string) {
  const came = received(
    returnOf("C-1", {
      claims: [claim("young-people-work-advice", 10, { evidence: "Log", narrative })],
      spend: [payment(100)],
    }),
  );
  const contracts = [
    contractOf("C-1", { directorate: LONG }),
    contractOf("C-2", { directorate: "Place", officer: "The team that looks after buildings" }),
  ];
  const { sheets } = placeRegister(consolidate(EMPTY_STATE, [came], optionsWith(contracts)), "today");
  const highest = (name: string, text: string) => {
    const sheet = sheets.find((each) => each.name === name);
    const rows = (sheet?.cells ?? []).filter(({ value }) => value === text).map(({ row }) => row);
    return rows.map((row) => sheet?.rowHeights?.[row] ?? 0);
  };
  return { highest };
}

describe("rows of a register", () => {
  it.each(["Register", "Commitments", "Spend", "Trace"])(
    "are on %s as high as a long directorate needs",
    (sheet) => {
      const heights = heightsOf("Short").highest(sheet, LONG);
      expect(heights.length).toBeGreaterThan(0);
      expect(Math.min(...heights)).toBeGreaterThan(30);
    },
  );

  it("are as high as the longest of their texts, and on Follow up as what is said of whom to ask", () => {
    const narrative = "An hour a week at the college. ".repeat(10).trim();
    const { highest } = heightsOf(narrative);
    expect(highest("Register", narrative)[0]).toBeGreaterThan(150);
    expect(highest("Follow up", "The team that looks after buildings")[0]).toBeGreaterThan(30);
  });
});
