import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellName } from "../../src/workbook/address";
import { everyCell } from "../../src/workbook/cells";
import { countedFrom1900 } from "../../src/workbook/date-system";
import type { Grid } from "../../src/workbook/grid";
import { readXlsx } from "../../src/xlsx/read";
import { hasOpenpyxl, openpyxlReads, type ReadBack } from "../judges/judges";
import { describeWithData } from "../shared-data";

/** Where openpyxl 3.0.9 reads otherwise, or nothing at all, and what it does. */
const EXPLAINED = {
  "days from 1904": {
    alone: false,
    why: "It gives the day; here a cell keeps the number that the file holds, and the grid says from when it counts.",
  },
  "Excel's escapes": {
    alone: false,
    why: "It takes _x000D_, by which Excel keeps a carriage return (ECMA-376 part 1, 22.9.2.19), as it stands.",
  },
  "strict names": {
    alone: true,
    why: "It knows the names of ECMA-376's transitional form alone, and finds no sheet in a strict file.",
  },
  "no shared texts": {
    alone: true,
    why: "It needs the part of shared texts, which a file without such texts may leave out.",
  },
  "no styles": {
    alone: true,
    why: "It needs a style; a file may have none, and a cell's may be left empty.",
  },
} as const;

const DIFFERS: Readonly<Record<string, keyof typeof EXPLAINED>> = {
  "calamine-date_1904.xlsx": "days from 1904",
  "calamine-has_x000D_.xlsx": "Excel's escapes",
  "calamine-has_x000D_inline.xlsx": "Excel's escapes",
  "calamine-strict_iso_paths.xlsx": "strict names",
  "calamine-issue_419.xlsx": "no shared texts",
  "calamine-issue_530.xlsx": "no shared texts",
  "calamine-minimal_package.xlsx": "no styles",
  "calamine-empty_s_attribute.xlsx": "no styles",
};

/** A text with the escape that is explained undone. */
function unescaped(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("_x000D_", "\r") : value;
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** The cells in which the two see otherwise, without what is explained unless it is asked for. */
function unlike(grid: Grid, values: ReadBack, formulas: ReadBack, isExplained = true): readonly string[] {
  const told = (value: unknown) => (isExplained ? unescaped(value) : value) ?? null;
  return grid.sheets.flatMap(({ name, cells }) => {
    const ours = new Map(everyCell(cells).map(({ cell, ...at }) => [cellName(at), cell]));
    const [shown, stated] = [values.sheets[name] ?? {}, formulas.sheets[name] ?? {}];
    return [...new Set([...ours.keys(), ...Object.keys(shown), ...Object.keys(stated)])].flatMap((at) => {
      const cell = ours.get(at);
      const value = cell?.value ?? null;
      // A span of time counts from nowhere, so it may be either.
      const isDay = isExplained && cell?.date === true && typeof value === "number";
      const days = isDay ? countedFrom1900(value, grid.date1904) : value;
      const isSame = [value, days].some(
        (each) => same(each, told(shown[at])) && same(cell?.formula ?? each, told(stated[at])),
      );
      return isSame ? [] : [`${name}!${at}: ${JSON.stringify([cell, shown[at], stated[at]])}`];
    });
  });
}

describeWithData("workbooks of other makers, beside openpyxl", "workbooks", ({ folder, files }) => {
  const paths = files.filter((name) => name.endsWith(".xlsx")).map((name) => join(folder, name));
  const name = "hold the same values and formulas, but for what is explained";
  if (!hasOpenpyxl) {
    it.skip(`${name} (skipped: Debian's python3-openpyxl is not here)`, () => undefined);
    return;
  }

  it(name, async () => {
    const values = openpyxlReads(paths, "values");
    const formulas = openpyxlReads(paths, "formulas");
    let compared = 0;
    const differs: Record<string, string> = {};
    for (const [index, path] of paths.entries()) {
      const file = files.filter((each) => each.endsWith(".xlsx"))[index] ?? "";
      const read = await readXlsx(new Uint8Array(readFileSync(path)), file);
      const [shown, stated] = [values[index], formulas[index]];
      // Those that are refused here are named, with the reason, in read.test.ts.
      if (!read.ok || !shown || !stated) continue;
      const sheets = Object.keys(shown.sheets);
      if (shown.refused !== undefined || sheets.length === 0) {
        differs[file] = "alone";
        continue;
      }
      expect([file, sheets]).toEqual([file, read.value.sheets.map((sheet) => sheet.name)]);
      expect([file, unlike(read.value, shown, stated)]).toEqual([file, []]);
      if (unlike(read.value, shown, stated, false).length > 0) differs[file] = "explained";
      compared += read.value.sheets.reduce((sum, sheet) => sum + everyCell(sheet.cells).length, 0);
    }
    const expected = Object.entries(DIFFERS).map(([file, how]) => [
      file,
      EXPLAINED[how].alone ? "alone" : "explained",
    ]);
    expect(differs).toEqual(Object.fromEntries(expected));
    expect(compared).toBeGreaterThan(40_000);
  });
});
