import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { openEmbeddedExcel } from "../../../src/host/client/node";
import { percent } from "../../../src/sheets/council/rules";
import * as rules from "../../../src/sheets/language/entry-rules";
import type { EntryRule } from "../../../src/sheets/language/piece";
import { onSheet } from "../../host/run";

type Entry = string | number;

/** Which of the entries a rule's own formula takes; the cell beside each holds `beside`. */
async function taken(
  rule: (cell: string, beside: string) => EntryRule,
  entries: readonly Entry[],
  beside: Entry = "",
) {
  const excel = await openEmbeddedExcel();
  const cells = await onSheet(excel, (sheet) => {
    sheet.getRange(`A1:B${entries.length}`).values = entries.map((entry) => [entry, beside]);
    const range = sheet.getRange(`C1:C${entries.length}`);
    range.formulas = entries.map((_, index) => {
      const made = rule(`A${index + 1}`, `B${index + 1}`).rule;
      if (made.type !== "custom") throw new Error(`no formula: ${made.type}`);
      return [made.formula];
    });
    return range.load("values");
  });
  return entries.filter((_, index) => cells.values[index]?.[0] === true);
}

const jobs = rotherham2019.measures.find(({ id }) => id === "local-jobs")!;

describe("what may be typed, as the embedded workbook computes it", () => {
  it("is a share within its bounds that makes 100 with the others", async () => {
    const share = (cell: string, beside: string) =>
      rules.shareRule({ title: "Weight", cell, all: `${cell}:${beside}`, least: 20, most: 60, refusal: "" });
    expect(await taken(share, [20, 40, 60], 40)).toEqual([60]);
    expect(await taken(share, [20, 19], 80)).toEqual([20]);
    expect(await taken(share, [61, 60], 39)).toEqual([]);
  });

  it("is a percentage from 0 to 100 that was not typed with its sign", async () => {
    const entries = [0, 0.8, 1, 80, 100, 101, -1, "some"];
    expect(await taken((cell) => percent("Percentage", cell), entries)).toEqual([0, 1, 80, 100]);
  });

  it("is a quantity with the measure's decimals, from 0, above 0, or from what a claim can be", async () => {
    const entries = [-1.5, -1, 0, 0.01, 1.25, 1.255, "some"];
    expect(await taken((cell) => rules.quantityRule(cell, jobs), entries)).toEqual([0, 0.01, 1.25]);
    expect(await taken((cell) => rules.achievableRule(cell, jobs), entries)).toEqual([0.01, 1.25]);
    expect(await taken((cell) => rules.claimRule(cell, jobs, 0), entries)).toEqual([0, 0.01, 1.25]);
    expect(await taken((cell) => rules.claimRule(cell, jobs, -1), entries)).toEqual([-1, 0, 0.01, 1.25]);
  });

  it("is an amount in pence, below 0 only of a credit note", async () => {
    const entries = [-0.01, 0, 0.01, 10.005, "some"];
    expect(await taken(rules.netRule, entries, "No")).toEqual([0, 0.01]);
    expect(await taken(rules.netRule, entries, "Yes")).toEqual([-0.01, 0, 0.01]);
  });

  it("is a postcode in full", async () => {
    const whole = ["S1 2AA", "s12aa", "SW1A 1AA", " S60 1AB "];
    const others = ["S60", "S12A", "S60 1A", "S60 AAB", "160 1AB", "S60 1A2", "S60 12B", "SO16 11AB"];
    expect(await taken(rules.postcodeRule, [...whole, ...others])).toEqual(whole);
  });
});

it("says of a price in words, such as £1.1m, that it must be a number", () => {
  expect(rules.priceRule.refusal).toContain("must be a number of pounds, more than 0");
});
