import fc from "fast-check";
import { csvRecords, filledRecords } from "../../../src/domain/values/csv-read";

const rowsOf = (text: string) => [...filledRecords(csvRecords([text]))].map(({ cells }) => cells);

describe("records of comma-separated text", () => {
  it.each([
    [
      "plain fields",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["commas, line ends and quotes in quotes", '"a,b","c\nd","e ""f"""', [["a,b", "c\nd", 'e "f"']]],
    ["empty fields at either end", ",a,", [["", "a", ""]]],
    ["empty lines", "a\n\n\r\nb\n", [["a"], ["b"]]],
    ["a quote within a field", 'a"b,c', [['a"b', "c"]]],
    [
      "quotes within a quoted field that are not doubled",
      '"Smith "Bob" Jones",1\n"Smith" & Co,2\n',
      [
        ['Smith "Bob" Jones', "1"],
        ["Smith & Co", "2"],
      ],
    ],
    [
      "a stray quote and a later one in another field",
      'a,b\n"Stray Ltd,1\nOther,2\n"Beta, Ltd",3\nThe "corner" shop,4',
      [
        ["a", "b"],
        ['"Stray Ltd', "1"],
        ["Other", "2"],
        ["Beta, Ltd", "3"],
        ['The "corner" shop', "4"],
      ],
    ],
    [
      "a stray quote and one that closes nothing but ends a field",
      'a,b\n"Stray Ltd,1\nPipe of 12",2\n',
      [
        ["a", "b"],
        ['"Stray Ltd', "1"],
        ['Pipe of 12"', "2"],
      ],
    ],
    [
      "a quoted field over lines that has separators of its own",
      'a,b\n1,"first, second\nthird"\n',
      [
        ["a", "b"],
        ["1", "first, second\nthird"],
      ],
    ],
    ["a quote that is never closed", '"a,b', [['"a', "b"]]],
    [
      "semicolons",
      "a;b\n1,5;2\n;",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    ["nothing", "", []],
  ])("are read with %s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  it("keep their lines, empty ones counted", () => {
    expect([...filledRecords(csvRecords(["a\n\n , \nb"]))].map(({ line }) => line)).toEqual([1, 4]);
  });

  it("are told from others by the separator that is given, whatever stands oftener", () => {
    expect([...csvRecords(["a;b;c,d;e"], ",")].map(({ cells }) => cells)).toEqual([["a;b;c", "d;e"]]);
  });

  it.each([
    ["a bar on each line", "Supplier|Amount|Note\nA|1.00|b, c\nB|2.00|", [3, 3, 3]],
    ["a bar where amounts have commas", "Supplier|Amount\nA|1,000.00\nB|2,000.00", [2, 2, 2]],
    ["a bar below a title", "Payments, April\n\nSupplier|Amount\nA|1.00\nB|2.00", [1, 1, 2, 2, 2]],
    ["commas with a bar in a cell", "Supplier,Note|Amount\nA,b|c\nB,d|e", [2, 2, 2]],
    ["commas with bars on some lines", "Supplier,Amount\nA|B|C,1.00\nD|E,2.00\nF,3.00", [2, 2, 2, 2]],
  ])("are parted by what parts each of them: %s", (_, text, cells) =>
    expect(Array.from(csvRecords([text]), (record) => record.cells.length)).toEqual(cells),
  );

  it("say where a quotation mark is never closed, and the lines after it stand by themselves", () => {
    const records = [...csvRecords(['a,b\n"c,d\ne,f\n'])];
    expect(records).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ['"c', "d"], fault: "quote-open" },
      { line: 3, cells: ["e", "f"] },
    ]);
  });

  it.each([
    [32_767, "x", undefined],
    [32_768, "x", "quote-open"],
    [20_000, "x\r\n", "quote-open"],
  ])("take a mark that is closed after %i times %j as closed or as stray", (times, filling, fault) => {
    const [first] = csvRecords([`"${filling.repeat(times)}",b\n`]);
    expect(first?.fault).toBe(fault);
  });

  it("are cut where no line end comes within a million characters, and say so", () => {
    const [first, second] = csvRecords([`${"x".repeat(1_500_000)},b\nc`]);
    expect([first?.fault, first?.cells[0]?.length]).toEqual(["too-long", 1_000_000]);
    expect(second).toEqual({ line: 2, cells: ["x".repeat(500_000), "b"] });
  });

  it("hold no more of a file than a part and a line, whatever it is", () => {
    function* endless() {
      for (;;) yield '"x'.repeat(50_000);
    }
    const records = csvRecords(endless());
    const faults = Array.from({ length: 3 }, () => (records.next().value as { fault?: string }).fault);
    expect(faults).toEqual(["too-long", "too-long", "too-long"]);
  });

  it("are the same however the text is cut", () => {
    const piece = fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "a", " ", "S60 1AB");
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => `a,b\n${pieces.join("")}`);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const [from = 0, to = 0] = [one, other].map((at) => at % (text.length + 1)).toSorted((a, b) => a - b);
        const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)];
        expect([...csvRecords(parts, ",")]).toEqual([...csvRecords([text], ",")]);
      }),
      { seed: 2026, numRuns: 2000 },
    );
  });
});
