import { placeTender } from "../../../src/sheets/tender/workbook";
import { parseReference } from "../../../src/workbook/reference";
import { partsOf } from "../../xlsx/parts-of";
import { assessedTender } from "../../domain/summary/assessed";
import { inventedPack } from "../../parity/tenders";
import { tenderWith } from "../../domain/tender/tenders";

const tender = assessedTender({}, { "Bidder C": { status: "withdrawn", statusReason: "Letter" } });
const sheet = placeTender(tender).sheets.find(({ name }) => name === "Charts");

function figures(reference: string): readonly unknown[] {
  const { row, column, rows } = parseReference(reference)?.range ?? { row: 0, column: 0, rows: 0 };
  return Array.from(
    { length: rows },
    (_, index) => sheet?.cells.find((cell) => cell.row === row + index && cell.column === column)?.value,
  );
}

describe("the charts of a tender", () => {
  it("show scores by criterion and social value by outcome, a bar for each bidder", () => {
    expect(sheet?.charts?.map(({ type, title, series }) => [type, title, series.length])).toEqual([
      ["barStacked", "Scores by criterion", 3],
      ["barStacked", "Social value by outcome", 2],
    ]);
    const [criteria, outcomes] = sheet?.charts ?? [];
    expect(figures(criteria?.categories ?? "")).toEqual(["Bidder A", "Bidder B", "Bidder C (Withdrawn)"]);
    const socialValue = figures(criteria?.series[2]?.values ?? "").map(Number);
    const byOutcome = (outcomes?.series ?? []).map(({ values }) => figures(values).map(Number));
    socialValue.forEach((score, bidder) => {
      expect(byOutcome.reduce((total, each) => total + (each[bidder] ?? 0), 0)).toBeCloseTo(score, 9);
    });
    expect(socialValue[2]).toBe(0);
    expect(socialValue[0]).toBeGreaterThan(0);
  });

  it("begin at 0, whatever the lowest score is", () => {
    const parts = [...partsOf(placeTender(tender))].filter(([path]) => path.includes("charts/chart"));
    expect(parts).toHaveLength(2);
    for (const [, part] of parts) expect(part).toContain('<c:min val="0"/>');
  });
});

describe("an illustrative proxy pack", () => {
  it("is named so on every sheet that shows figures made with it", () => {
    const byProxy = tenderWith({
      methods: { ...tenderWith({}).methods, socialValueQuantitative: "proxy-total-share-of-highest" },
      proxyPack: "pack.json",
    });
    const titles = (illustrative: boolean) =>
      placeTender(byProxy, { proxyPack: { ...inventedPack, illustrative } })
        .sheets.filter(({ name }) => ["Scoring", "Social value", "Charts"].includes(name))
        .map(({ cells }) => String(cells.find(({ row, column }) => row === 0 && column === 0)?.value));
    expect(titles(true)).toHaveLength(3);
    for (const title of titles(true)) expect(title).toMatch(/^ILLUSTRATIVE/);
    for (const title of titles(false)) expect(title).not.toMatch(/ILLUSTRATIVE/);
  });
});
