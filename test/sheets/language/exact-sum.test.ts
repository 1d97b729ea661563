import { countWhere, says, saysText, sumWhere } from "../../../src/sheets/language/exact-sum";

const sumOf = (text: string) =>
  sumWhere("Net", [{ column: "Quarter", is: '"Q1"' }, says("Area", "$A1", text)]);

describe("an exact sum", () => {
  it.each(["Adult care & housing", "Zone 1", "2025-toms", "St John's", "Élan", "A/B", "Mayfair", "Q1"])(
    "is a plain SUMIFS where a name is plain: %s",
    (text) => expect(sumOf(text)).toBe('SUMIFS(Net,Quarter,"Q1",Area,$A1)'),
  );

  it.each(["Adult*", "Adult ?", "=1+1", "<5", ">=Adult", "<>"])("escapes %s", (text) => {
    expect(sumOf(text)).toBe(
      'SUMIFS(Net,Quarter,"Q1",Area,"="&SUBSTITUTE(SUBSTITUTE($A1,"*","~*"),"?","~?"))',
    );
  });

  it.each([
    "007",
    "7.0",
    "1e3",
    "May 1",
    "1 May 2026",
    "01/05/26",
    "9:30 am",
    "£5",
    "5%",
    "(5)",
    "true",
    "~A",
    "#N/A",
  ])("compares as text what SUMIFS would not take as text: %s", (text) =>
    expect(sumOf(text)).toBe('SUMPRODUCT((Quarter="Q1")*(Area=$A1)*1,Net)'),
  );

  it("counts in the same way, and holds a text itself", () => {
    expect(countWhere([saysText("Rule", 'The "rest"')])).toBe('COUNTIFS(Rule,"The ""rest""")');
    expect(countWhere([saysText("Rule", "7"), { column: "Day", is: "Last", compared: "<=" }])).toBe(
      'SUMPRODUCT((Rule="7")*(Day<=Last)*1)',
    );
    expect(countWhere([{ column: "Day", is: "Last", compared: "<=" }])).toBe('COUNTIFS(Day,"<="&Last)');
    expect(sumWhere("Net", [says("Supplier", "$A1", "")])).toBe('SUMIFS(Net,Supplier,"")');
  });
});
