import { readFileSync } from "node:fs";
import { sourceAt } from "../../src/cli/sources";
import { readSettings } from "../../src/jobs/council-settings";
import { readCouncil } from "../../src/sheets/council/read";
import { readXlsx } from "../../src/xlsx/read";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();
const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };

describe("social-value settings", () => {
  it("makes a workbook of settings, and one of that workbook", async () => {
    const [first, second] = [newFile("xlsx"), newFile("xlsx")];
    expect((await runs("settings", "--settings", fileOf({ bands }), "--out", first)).code).toBe(0);
    expect((await runs("settings", "--settings", first, "--out", second)).code).toBe(0);
    const read = await readXlsx(readFileSync(second), "settings.xlsx");
    expect(read.ok && readCouncil(read.value)).toEqual({ ok: true, value: { bands }, issues: [] });
    expect(await readSettings(sourceAt(second))).toEqual({ ok: true, value: { bands }, issues: [] });
  });

  it("makes a blank one, and none of settings with mistakes", async () => {
    expect((await runs("settings", "--out", newFile("xlsx"))).code).toBe(0);
    expect((await runs("settings")).code).toBe(2);
    const rising = fileOf({ bands: { ...bands, good: 60 } });
    expect((await runs("settings", "--settings", rising, "--out", newFile("xlsx"))).code).toBe(1);
  });
});
