import { parseRange, type RangeAddress } from "../../src/workbook/address";
import type { Link } from "../../src/workbook/link";
import type { Plan } from "../../src/workbook/plan";

export function at(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(`not an address: ${address}`);
  return range;
}

const linked = (address: string, value: string | number, link: Link) => ({
  ...cell(address, value, "link"),
  link,
});

const cell = (
  address: string,
  value: string | number | boolean | null,
  style?: string,
  formula?: string,
) => ({
  ...at(address),
  value,
  style,
  formula,
});

/** A small workbook that uses every part of a Plan. Prices are the published case: 40 marks; £100, £105, £108. */
export const samplePlan: Plan = {
  kind: "sample",
  title: "Price scores & notes",
  subject: "Sample",
  styles: {
    heading: {
      bold: true,
      fill: "#1F4E79",
      colour: "#FFFFFF",
      wrap: true,
      vertical: "center",
      border: "#000000",
    },
    price: { format: "[$£-809]#,##0.00", locked: false, fill: "#FFF2CC", border: "#BFBFBF" },
    score: { format: "0.00", horizontal: "right" },
    date: { format: "dd/mm/yyyy" },
    note: { italic: true, indent: 1, size: 9 },
    link: { colour: "#1D70B8", underline: true },
  },
  sheets: [
    {
      name: "Bids O'Neil",
      visibility: "visible",
      tabColour: "#1F4E79",
      columnWidths: [24, 14, 14, 14],
      rowHeights: { 1: 30 },
      hiddenColumns: [6],
      cells: [
        cell("A1", 'Scores <40 marks> & "quotes"'),
        cell("A2", "Bidder", "heading"),
        cell("B2", "Price", "heading"),
        cell("C2", "Score", "heading"),
        cell("D2", "Lowest", "heading"),
        ...["A", "B", "C"].flatMap((bidder, index) => {
          const row = index + 3;
          const price = [100, 105, 108][index] ?? 0;
          return [
            cell(`A${row}`, `Bidder ${bidder}`),
            cell(`B${row}`, price, "price"),
            cell(`C${row}`, (100 / price) * 40, "score", "=MIN(Bid_Price)/[@Price]*'Lists & more'!$B$1"),
            cell(`D${row}`, price === 100, undefined, `=B${row}=MIN(Bid_Price)`),
          ];
        }),
        cell("A7", "ok", undefined, '=IF(SUM(B3:B5)>0,"ok","[@Price] & nothing")'),
        cell("A8", "=1+1 is text, +44 too\nsecond line", "note"),
        cell("A9", " bell\u0007 and _x0041_ ", "note"),
        linked("B8", "Answers", { place: "'Lists & more'!$A$1:$A$2", tip: 'Where "Yes" & "No" stand' }),
        linked("C8", "Return", { file: "returns/Q1 [50%] é & co.xlsx", place: "'O''Neil''s'!E12" }),
        linked("D8", 12, { file: "ledger.xlsx" }),
        cell("B9", true),
        cell("C9", 46000, "date"),
        cell("D9", null, "price"),
      ],
      merges: [at("A1:D1")],
      validations: [
        {
          range: at("B3:B5"),
          rule: { type: "decimal", comparison: "greaterThan", first: 0 },
          ignoreBlank: true,
          error: { style: "stop", title: "Price", message: "Price must be more than 0" },
          prompt: { title: "Price", message: "Excluding VAT & options" },
        },
        {
          range: at("D9"),
          rule: { type: "list", source: "=List_Answers" },
          ignoreBlank: false,
          error: { style: "warning", title: "Answer", message: "Choose Yes or No" },
        },
      ],
      conditionalFormats: [
        { range: at("A3:D5"), formula: "=$D3", look: { bold: true, fill: "#C6EFCE", colour: "#006100" } },
      ],
      tables: [
        {
          name: "Bids",
          range: at("A2:D5"),
          style: "TableStyleMedium2",
          columns: [
            { title: "Bidder" },
            { title: "Price" },
            { title: "Score", formula: "=MIN(Bid_Price)/[@Price]*'Lists & more'!$B$1" },
            { title: "Lowest" },
          ],
        },
      ],
      charts: [
        {
          type: "columnClustered",
          title: "Score by bidder",
          description: "Bidder A scores most, 40 of 40 marks.",
          categories: "'Bids O''Neil'!$A$3:$A$5",
          series: [{ name: "Score", values: "'Bids O''Neil'!$C$3:$C$5", colour: "#1F4E79" }],
          axes: { category: "Bidder", value: "Marks" },
          place: at("A11:D24"),
        },
      ],
      freeze: { rows: 2, columns: 1 },
      showGridlines: false,
      protection: { allow: ["sort", "autoFilter", "formatColumns"] },
      print: {
        orientation: "landscape",
        repeatRows: { first: 1, last: 1 },
        repeatColumns: { first: 0, last: 0 },
        area: at("A1:D24"),
        footer: "&LSample&RPage &P of &N",
      },
    },
    {
      name: "Lists & more",
      visibility: "veryHidden",
      columnWidths: [],
      cells: [cell("A1", "Yes"), cell("A2", "No"), cell("B1", 40)],
      print: { orientation: "portrait" },
    },
  ],
  names: [
    { name: "Bid_Price", sheet: "Bids O'Neil", range: at("B3:B5"), comment: "Prices without VAT" },
    { name: "Bid_Score", sheet: "Bids O'Neil", range: at("C3:C5") },
    { name: "List_Answers", sheet: "Lists & more", range: at("A1:A2") },
  ],
};
