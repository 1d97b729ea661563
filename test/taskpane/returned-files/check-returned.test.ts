import { parseContract } from "../../../src/domain/contract/contract";
import { findIn } from "../../../src/taskpane/check/findings";
import { checkReturned, wordAll, wordChecked } from "../../../src/taskpane/returned-files/check-returned";
import { writeXlsx } from "../../../src/xlsx/write";
import { readXlsx } from "../../../src/xlsx/read";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { cleaning } from "../../parity/returns";
import { soundReturn } from "../../sheets/return/sound-return";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { shippedAreas } from "../../../src/domain/council/shipped-areas";

function emptyReturn() {
  const contract = parseContract(cleaning);
  const area = shippedAreas.get("rotherham");
  if (!contract.ok || !area) throw new Error("no contract");
  return placeReturn(contract.value, "2026-27-Q1", { area, lines: 10 });
}

describe("a file that came back", () => {
  it("is said to be sound where its return is", async () => {
    const checked = await checkReturned({ name: "sound.xlsx", bytes: await writeXlsx(soundReturn()) });
    expect(wordChecked(checked)).toBe("quarterly return, no mistakes were found");
    expect(wordAll([checked], false)).toBe("1 of 1 file has no error.");
  });

  it("tells each mistake of a return with its sheet and cell, and not the file's name again", async () => {
    const checked = await checkReturned({ name: "empty.xlsx", bytes: await writeXlsx(emptyReturn()) });
    expect(wordChecked(checked)).toMatch(/^quarterly return, [1-9]\d* errors?, /);
    const words = checked.issues.map(wordIssue);
    expect(words.some((each) => /\(sheet Declaration, cell [A-Z]+\d+/.test(each))).toBe(true);
    expect(words.join()).not.toContain("empty.xlsx");
  });

  it("is refused with the reason where it is no workbook", async () => {
    const checked = await checkReturned({ name: "note.xlsx", bytes: new TextEncoder().encode("a note") });
    expect(wordChecked(checked)).toBe("cannot be checked");
    expect(checked.issues).toHaveLength(1);
    expect(wordAll([checked], true)).toBe(
      "Cancelled; the files below were checked. 0 of 1 file has no error.",
    );
  });
});

describe("the check of the open workbook", () => {
  it("finds a return's mistakes, and no scores", async () => {
    const read = await readXlsx(await writeXlsx(emptyReturn()), "this workbook");
    if (!read.ok) throw new Error("unreadable return");
    const found = findIn(read.grid);
    expect(found.kind).toBe("return");
    expect(found.bids).toEqual([]);
    expect(found.issues.length).toBeGreaterThan(0);
  });
});
