import { readFileSync, writeFileSync } from "node:fs";
import { lotOutcome } from "../../src/domain/evaluation/award-by-lot";
import type { Tender } from "../../src/domain/tender/tender";
import { readLots } from "../../src/sheets/lots/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { lotWith } from "../domain/tender/lot-tenders";
import { tenderWith } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();

async function workbookOf(tender: Tender): Promise<string> {
  const path = newFile("xlsx");
  writeFileSync(path, await writeXlsx(placeTender(tender)));
  return path;
}

const south = lotWith("south", [100, 125]);
const north = lotWith("north", [100, 125, 160]);
const east = lotWith("east", [100, 125, 160]);

describe("social-value lots", () => {
  it("awards each lot from its workbook or tender.json, in the order of preference", async () => {
    const files = [await workbookOf(north), fileOf(south), await workbookOf(east)];
    const out = newFile("xlsx");
    expect(await runs("lots", ...files, "--out", out)).toEqual({
      code: 0,
      said: [
        "South: Bidder A",
        "North: Bidder B",
        "  Bidder A, rank 1: Passed over: has won South",
        "East: Bidder C",
        "  Bidder A, rank 1: Passed over: has won South",
        "  Bidder B, rank 2: Passed over: has won North",
        `Made ${out}`,
      ],
      complaints: [],
    });
    const read = await readXlsx(readFileSync(out), out);
    const lots = read.ok ? readLots(read.value) : undefined;
    expect(lots?.ok && lots.value.awards.map(lotOutcome)).toEqual(["Bidder A", "Bidder B", "Bidder C"]);
    expect((await runs("check", out)).code).toBe(0);
    expect((await runs("lots", ...files, "--out", out)).code).toBe(2);
  });

  it("names a lot that is missing, and refuses one twice, of another tender and none", async () => {
    const file = await workbookOf(north);
    const missing = await runs("lots", file, "--out", newFile("xlsx"));
    expect([missing.code, missing.said.slice(0, 2)]).toEqual([
      0,
      ["South: Its workbook was not given", "North: Waits for the lots before it"],
    ]);
    expect(missing.complaints).toEqual([
      "Add the workbook of South: until then nobody gets that lot, and lots after it may have to wait",
      "Add the workbook of East: until then nobody gets that lot, and lots after it may have to wait",
    ]);
    const refused = async (other: string) => {
      const out = newFile("xlsx");
      const { code, complaints } = await runs("lots", file, other, "--out", out);
      expect(() => readFileSync(out)).toThrow("ENOENT");
      return [code, complaints.join()];
    };
    expect(await refused(await workbookOf(north))).toEqual([1, expect.stringContaining("is the same lot")]);
    expect(await refused(await workbookOf(tenderWith({})))).toEqual([
      1,
      expect.stringContaining("is not divided into lots"),
    ]);
    expect(await refused(newFile("xlsx"))).toEqual([2, expect.any(String)]);
  });
});
