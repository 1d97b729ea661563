import type { Plan } from "../../src/workbook/plan";
import { exampleTender } from "../../src/jobs/example-tender";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { registers } from "../parity/registers";
import { responsePlans } from "../parity/responses";
import { situations, inventedPack } from "../parity/tenders";
import { gridOfPlan } from "./grid-of-plan";
import { soundWorkbooks } from "./kinds";

const tender = placeTender(exampleTender().tender);
const { lots: _l, scheme: _s, summary: _y, ...several } = soundWorkbooks;
const covered: readonly (readonly [string, Plan])[] = [
  ...Object.entries(several),
  ...situations.map(
    ([name, each]) => [`tender ${name}`, placeTender(each, { proxyPack: inventedPack })] as const,
  ),
  ...registers.map(([name, each]) => [`register ${name}`, placeRegister(each, "1 August 2026")] as const),
];

const shownOf = ({ sheets }: Plan) => sheets.filter(({ visibility }) => visibility === "visible");

describe("the cover of a workbook of several sheets", () => {
  it.each(covered)("leads to each sheet that shows, from where its title leads back: %s", (_, plan) => {
    const [cover, ...others] = shownOf(plan);
    const sheetOf = new Map(plan.names.map(({ name, sheet }) => [name, sheet]));
    const links = cover?.cells.flatMap(({ link }) => (link?.file === undefined && link ? [link.place] : []));
    expect(links?.map((name) => sheetOf.get(name))).toEqual(others.map(({ name }) => name));
    for (const { cells } of others) {
      const title = cells.find(({ row, column }) => row === 0 && column === 0);
      if (title?.style !== "linkedTitle") expect(title?.style).toBe("heading");
      else
        expect(sheetOf.get(title.link?.file === undefined ? (title.link?.place ?? "") : "")).toBe(
          cover?.name,
        );
    }
  });

  it.each(responsePlans)("is in a response the sheet Instructions: %s", (_, plan) => {
    const [first, ...others] = shownOf(plan);
    expect(first?.name).toBe("Instructions");
    const back = others.map(({ cells }) => cells.find(({ style }) => style === "linkedTitle")?.link);
    expect(back).toEqual(
      others.map(() => ({ place: "Response_Go_Instructions", tip: "Back to Instructions" })),
    );
  });

  it("is not missed where a workbook has none: it was made before, or the sheet was deleted", () => {
    const grid = gridOfPlan(tender);
    const without = {
      ...grid,
      sheets: grid.sheets.filter(({ name }) => name !== "Cover"),
      names: grid.names.filter(({ sheet }) => sheet !== "Cover"),
    };
    expect(checkWorkbook(without).issues).toEqual([]);
  });
});
