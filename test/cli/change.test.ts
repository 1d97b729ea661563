import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Tender } from "../../src/domain/tender/tender";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readTender } from "../../src/sheets/tender/read";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { bid, groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { newFile, fileOf } = inFolder();
const bids = ["Bidder A", "Bidder B", "Bidder C"].map((bidder, at) => bid(bidder, { price: 100 + at }));

async function workbook(): Promise<string> {
  const path = newFile("xlsx");
  writeFileSync(path, await writeXlsx(placeTender(tenderWith({ bids }))));
  return path;
}

async function tenderIn(path: string): Promise<Tender | undefined> {
  const read = await readXlsx(readFileSync(path), path);
  const tender = read.ok ? readTender(read.value) : undefined;
  return tender?.ok ? tender.value : undefined;
}

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe("social-value change", () => {
  it("makes the workbook of another setup with what was typed, and leaves the one before as it is", async () => {
    const [tender, out] = [await workbook(), newFile("xlsx")];
    const before = readFileSync(tender);
    const setup = fileOf({ ...groundsMaintenance, bidders: named("A Limited", "Bidder B", "Bidder C", "D") });
    const args = ["change", "--tender", tender, "--setup", setup, "--out", out];
    expect(await runs(...args, "--renamed", "bidder a=A Limited")).toEqual({
      code: 0,
      said: [`Made ${out}`],
      complaints: [],
    });
    const changed = await tenderIn(out);
    expect(changed?.bids.map(({ bidder, price }) => [bidder, price])).toEqual([
      ["A Limited", 100],
      ["Bidder B", 101],
      ["Bidder C", 102],
      ["D", null],
    ]);
    expect(readFileSync(tender).equals(before)).toBe(true);
  });

  it("makes nothing where entries would be lost, until that is agreed", async () => {
    const [tender, out] = [await workbook(), newFile("xlsx")];
    const setup = fileOf({ ...groundsMaintenance, bidders: named("Bidder A", "Bidder C") });
    const args = ["change", "--tender", tender, "--setup", setup, "--out", out];
    const lost = "Left out: Bidder B: 1 price, 8 marks and 2 quantities. Bidder B is taken out.";
    expect(await runs(...args)).toEqual({
      code: 1,
      said: [],
      complaints: [lost, "Nothing was made. To make the workbook without these, give --leave-out"],
    });
    expect(existsSync(out)).toBe(false);
    expect(await runs(...args, "--leave-out")).toEqual({
      code: 0,
      said: [`Made ${out}`],
      complaints: [lost],
    });
  });

  it("makes nothing where bids that are in would be scored by other rules, until that is agreed", async () => {
    const [tender, out] = [await workbook(), newFile("xlsx")];
    const setup = fileOf({ ...groundsMaintenance, weights: { price: 50, quality: 30, socialValue: 20 } });
    const args = ["change", "--tender", tender, "--setup", setup, "--out", out];
    const told = ["Price weight: was 40, is 50", "Quality weight: was 40, is 30"];
    const { code, complaints } = await runs(...args);
    expect([code, complaints.slice(0, 2)]).toEqual([
      1,
      told.map((rule) => `Another rule than bidders were told: ${rule}`),
    ]);
    expect(existsSync(out)).toBe(false);
    expect((await runs(...args, "--although-bids-are-in")).code).toBe(0);
    expect((await tenderIn(out))?.weights.price).toBe(50);
  });

  it("names the setup in what is wrong with it", async () => {
    const setup = fileOf({ ...groundsMaintenance, title: "" });
    const { code, complaints } = await runs(
      ...["change", "--tender", await workbook(), "--setup", setup, "--out", newFile("xlsx")],
    );
    expect([code, ...complaints]).toEqual([1, `Enter the title (${setup})`]);
  });

  it.each([
    ["a name that is nobody's", "Bidder Z=Z", "Bidder Z is neither a bidder nor an evaluator of this tender"],
    ["half a pair", "Bidder A", "--renamed must be OLD=NEW, two names"],
  ])("ends with 2 for %s", async (_, pair, words) => {
    const args = [
      "--tender",
      await workbook(),
      "--setup",
      fileOf(groundsMaintenance),
      "--out",
      newFile("xlsx"),
    ];
    const { code, complaints } = await runs("change", ...args, "--renamed", pair);
    expect([code, complaints[0]]).toEqual([2, words]);
  });

  it("ends with 2 for a tender's workbook that is none", async () => {
    const tender = fileOf("Dear Sir", "xlsx");
    const args = ["--tender", tender, "--setup", fileOf(groundsMaintenance), "--out", newFile("xlsx")];
    expect((await runs("change", ...args)).code).toBe(2);
  });
});
