import { smallWorkbooks } from "../sheets/small-workbooks";
import { changeParts } from "../xlsx/change-parts";
import { judge } from "./judged";

const sample = (["lots", "return", "scheme"] as const).map((kind) => [kind, smallWorkbooks[kind]] as const);

// `npm run judge` has every kind of workbook judged, small and at its largest.
describe("a sample of written files", () => {
  it("is found right by Microsoft's validator, openpyxl, exceljs and Gnumeric", async () => {
    for (const { name, validator, openpyxl, exceljs, gnumeric } of await judge(sample)) {
      if (process.env["CI"] === "true") expect([name, openpyxl, gnumeric]).not.toContain(undefined);
      expect({ name, told: [validator, openpyxl ?? [], exceljs, gnumeric ?? []].flat() }).toEqual({
        name,
        told: [],
      });
    }
  });

  it("is found wrong by them where an attribute and a figure are planted", async () => {
    const [found] = await judge(sample.slice(0, 1), (bytes) =>
      changeParts(bytes, (path, text) =>
        path === "xl/worksheets/sheet1.xml"
          ? text.replace("<c ", '<c planted="1" ').replace(/<v>2<\/v>/, "<v>3</v>")
          : text,
      ),
    );
    expect(found?.validator.join()).toMatch(/Office2010: .*sheet1.xml.*planted.*Microsoft365: .*planted/s);
    expect(found?.exceljs).not.toEqual([]);
    if (found?.openpyxl) expect(found.openpyxl).not.toEqual([]);
  });
});
