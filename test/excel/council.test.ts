import { councilInWorkbook, keepCouncilInWorkbook } from "../../src/excel/council";
import { openExcel } from "./open";

describe("the council file that a workbook keeps", () => {
  it("is none at first, and the last that was kept", async () => {
    await openExcel();
    expect(await councilInWorkbook()).toEqual({ ok: true, value: undefined });
    expect(await keepCouncilInWorkbook('{"name":"Leeds"}')).toMatchObject({ ok: true });
    await keepCouncilInWorkbook('{"name":"Leeds City Council"}');
    expect(await councilInWorkbook()).toEqual({ ok: true, value: '{"name":"Leeds City Council"}' });
  });

  it("is none where the setting is not what was kept", async () => {
    const { workbook } = await openExcel();
    workbook.settings.set("SocialValueCouncil", 7);
    expect(await councilInWorkbook()).toEqual({ ok: true, value: undefined });
  });
});
