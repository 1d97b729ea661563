import { cellName, parseCell } from "../../src/workbook/address";

describe("the address of a cell", () => {
  it.each(["A1", "Z9", "AA10", "XFD1048576"])("reads %s as it is written", (text) => {
    const read = parseCell(text);
    expect(read && cellName(read)).toBe(text);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2", "$A$1", "A1 ", "A1A"])(
    "does not read %p",
    (text) => expect(parseCell(text)).toBeUndefined(),
  );
});
