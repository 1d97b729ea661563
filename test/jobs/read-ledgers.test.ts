import { wordIssue } from "../../src/domain/issues/word-issue";
import { workbookBytes } from "../../src/jobs/job";
import { readLedgerFile, recogniseLedgers } from "../../src/jobs/read-ledgers";
import type { ChosenColumns } from "../../src/domain/spend/columns";
import type { Source } from "../../src/jobs/source";
import { soundWorkbooks } from "../sheets/kinds";
import { bytesSource, lostSource, textSource } from "./sources";

const asked = (...sources: readonly Source[]) => sources.map((source) => ({ source, chosen: {} }));
const ledger = textSource(
  "payments.csv",
  "Supplier Name,Net,Gross,Directorate,Paid Date",
  "Alpha Ltd,600.00,720.00,Adults,01/04/2026",
  "Delta,-0.10,-0.12,Places,30/06/2026",
);

describe("payments ledgers before they are counted", () => {
  it("show their first lines as they are read, by the columns that are chosen", async () => {
    const firstOf = async (chosen: ChosenColumns) => {
      const { tables } = await recogniseLedgers([{ source: ledger, chosen }]);
      return tables[0]?.first.map(({ date, supplier, pence }) => [date, supplier, pence]);
    };
    expect(await firstOf({})).toEqual([
      ["2026-04-01", "Alpha Ltd", 60_000],
      ["2026-06-30", "Delta", -10],
    ]);
    expect(await firstOf({ supplier: "Directorate", date: "", amount: "Gross" })).toEqual([
      [undefined, "Adults", 72_000],
      [undefined, "Places", -12],
    ]);
  });

  it("take the headings that were kept of earlier ones, where they have them and nothing else is chosen", async () => {
    const own = textSource("own.csv", "Firm,Net,Worth", "Alpha,5.00,6.00");
    const kept = { supplier: ["Company", "firm"], amount: ["Worth"] };
    const read = async (chosen: ChosenColumns) => {
      const { tables } = await recogniseLedgers([{ source: own, chosen, kept }]);
      return tables[0]?.first.map(({ supplier, pence }) => [supplier, pence]);
    };
    expect(await read({})).toEqual([["Alpha", 600]]);
    expect(await read({ amount: "Net" })).toEqual([["Alpha", 500]]);
    expect((await recogniseLedgers(asked(own))).tables[0]?.recognised).toBe(false);
  });

  it("are known by their columns, lines and days", async () => {
    const { tables, issues } = await recogniseLedgers(asked(ledger));
    expect(issues).toEqual([]);
    expect(tables).toMatchObject([
      {
        index: 0,
        file: "payments.csv",
        sheet: undefined,
        recognised: true,
        lines: 2,
        dates: { first: "2026-04-01", last: "2026-06-30" },
      },
    ]);
    expect(tables[0]?.columns.roles.amount?.heading).toBe("Net");
  });

  it("are refused by name where they have no headings or are gone, and the others stay", async () => {
    const notes = textSource("notes.csv", "hello", "there");
    const { tables, issues } = await recogniseLedgers(asked(notes, lostSource("gone.csv"), ledger));
    expect(tables.map(({ index, file }) => [index, file])).toEqual([[2, "payments.csv"]]);
    expect(issues.map(wordIssue)).toEqual([
      expect.stringContaining("(notes.csv"),
      expect.stringContaining("(gone.csv"),
    ]);
  });

  it("are refused as no text where their bytes are none, and read where a few are damaged", async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + (at >>> 3) * 7) & 0xff).with(
      0,
      0,
    );
    const damaged = textSource("damaged.csv", "Supplier,Amount", "Al\u0000pha,5.00", "Beta,6.00");
    const { tables, issues } = await recogniseLedgers(asked(bytesSource("photo.csv", bytes), damaged));
    expect(tables.map(({ file, lines }) => [file, lines])).toEqual([["damaged.csv", 2]]);
    expect(issues.map(({ code }) => code)).toEqual(["ledger-not-text", "ledger-signs-strange"]);
  });

  it("are refused with what to do where a web page or XML is called a workbook", async () => {
    const page = textSource(
      "payments.xls",
      "<html><table><tr><td>Supplier</td><td>Amount</td></tr></table></html>",
    );
    const xml = textSource("payments.xml", '\uFEFF<?xml version="1.0"?>', "<Workbook/>");
    const { tables, issues } = await recogniseLedgers(asked(page, xml));
    expect([tables, issues.map(({ code }) => code)]).toEqual([[], ["ledger-web-page", "ledger-web-page"]]);
  });

  it("are proposed where their columns are not recognised", async () => {
    const own = textSource(
      "own.csv",
      "Payments",
      "Firm,Paid Date,Zone,Worth",
      "Alpha,01/04/2026,Adults,5.00",
    );
    const { tables } = await recogniseLedgers(asked(own));
    expect(tables).toMatchObject([
      { recognised: false, lines: 0, columns: { headings: ["Firm", "Paid Date", "Zone", "Worth"] } },
    ]);
  });

  it("tell how far it is before each file and at the end", async () => {
    const said: string[] = [];
    await recogniseLedgers(asked(ledger, ledger), {
      onProgress: (done, total) => said.push(`${done}/${total}`),
    });
    expect(said).toEqual(["0/2", "1/2", "2/2"]);
  });

  it("are given up when the work is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("cancelled"));
    await expect(recogniseLedgers(asked(ledger), { signal })).rejects.toThrow("cancelled");
  });

  it("can have more mistakes than are told one by one", async () => {
    const many = textSource("many.csv", "Supplier,Amount", "Beta,1.00", "Alpha,none\n".repeat(200_000));
    const { issues, tables } = await recogniseLedgers(asked(many));
    expect([issues.length, tables[0]?.lines]).toEqual([10_000, 1]);
  });
});

describe("a workbook of payments", () => {
  it("is read sheet by sheet, or one sheet where that is named", async () => {
    const source = bytesSource("spend.xlsx", await workbookBytes(soundWorkbooks["local spend"]));
    const sheets = async (sheet?: string) =>
      (await readLedgerFile({ source, sheet, chosen: {} })).ledgers.map((each) => each.sheet);
    expect([await sheets(), await sheets("Ledger"), await sheets("Local spend")]).toEqual([
      ["Ledger"],
      ["Ledger"],
      [],
    ]);
  });

  it("is refused by its kind where it was made here for something else", async () => {
    const register = bytesSource("register.xlsx", await workbookBytes(soundWorkbooks.register));
    const { tables, issues } = await recogniseLedgers(asked(register));
    expect([tables, issues.map(wordIssue)]).toEqual([
      [],
      ["Choose a payments ledger: this is a register of returns (register.xlsx)"],
    ]);
  });

  it("is refused with the reason where it is damaged or of an old kind", async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const damaged = textSource("x.xlsx", "PK nothing");
    const { issues } = await recogniseLedgers(asked(bytesSource("old.xls", old), damaged));
    expect(issues.map(({ code, place }) => [code, place.file])).toEqual([
      ["old-xls", "old.xls"],
      [expect.stringMatching(/damaged|not-a-workbook/), "x.xlsx"],
    ]);
  });
});
