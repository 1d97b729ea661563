import { existsSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTender } from "../../src/sheets/tender/read";
import { readXlsx } from "../../src/xlsx/read";
import { inventedPack } from "../parity/tenders";
import { byLot } from "../../src/domain/tender/tender";
import { inLots } from "../domain/tender/lot-tenders";
import { bid, groundsMaintenance, referenced, tenderWith } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { folder, fileOf: setupFile, newFile: fileNamed } = inFolder();
const newFile = () => fileNamed("xlsx");

const sound = { ...groundsMaintenance, measures: referenced };

describe("social-value tender", () => {
  it("makes the workbook of a setup", async () => {
    const bids = ["Bidder A", "Bidder B", "Bidder C"].map((bidder) => bid(bidder));
    const out = newFile();
    const setup = setupFile({ ...groundsMaintenance, bids });
    expect(await runs("tender", "--setup", setup, "--out", out)).toEqual({
      code: 0,
      said: [`Made ${out}`],
      complaints: [],
    });
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readTender(read.value)).toMatchObject({ ok: true, value: tenderWith({ bids }) });
  });

  it("scores by the proxy pack that the setup names, relative to the setup", async () => {
    const methods = {
      ...groundsMaintenance.methods,
      socialValueQuantitative: "proxy-total-share-of-highest",
    };
    const out = newFile();
    const setup = setupFile({ ...groundsMaintenance, methods, proxyPack: "pack.json" });
    const pack = join(folder, "pack.json");
    writeFileSync(pack, JSON.stringify({ ...inventedPack, colour: "red" }));
    const refused = await runs("tender", "--setup", setup, "--out", out);
    expect(refused.code).toBe(1);
    expect(refused.complaints.join("\n")).toContain("pack.json");
    writeFileSync(pack, JSON.stringify(inventedPack));
    expect((await runs("tender", "--setup", setup, "--out", out)).code).toBe(0);
  });

  it("makes a workbook for each lot, named for it, and none where one of them is there", async () => {
    const [setup, out] = [setupFile(inLots), newFile()];
    const paths = ["north", "south", "east"].map((id) => out.replace(".xlsx", ` lot ${id}.xlsx`));
    expect(await runs("tender", "--setup", setup, "--out", out)).toEqual({
      code: 0,
      said: paths.map((path) => `Made ${path}`),
      complaints: [],
    });
    const lots = await Promise.all(paths.map(async (path) => readXlsx(readFileSync(path), path)));
    expect(lots.map((lot) => lot.ok && readTender(lot.value))).toEqual(
      byLot(tenderWith({ ...inLots })).map(
        (value) => expect.objectContaining({ ok: true, value }) as unknown,
      ),
    );
    const [first = "", second = ""] = paths;
    unlinkSync(first);
    const again = await runs("tender", "--setup", setup, "--out", out);
    expect([again.code, again.complaints.join()]).toEqual([2, expect.stringContaining(second)]);
    expect(existsSync(first)).toBe(false);
  });

  it("makes the workbook of one lot's own tender where it is told to", async () => {
    const [north] = byLot(tenderWith({ ...inLots }));
    const out = newFile();
    expect((await runs("tender", "--setup", setupFile(north), "--out", out)).said).toEqual([`Made ${out}`]);
  });

  it("prints each mistake of a setup and makes nothing", async () => {
    const out = newFile();
    const weights = { price: 40, quality: 40, socialValue: 10 };
    const setup = setupFile({ ...groundsMaintenance, weights, colour: "red" });
    const { code, complaints } = await runs("tender", "--setup", setup, "--out", out);
    expect(code).toBe(1);
    expect(complaints.join("\n")).toContain("colour");
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it("makes the workbook of a setup that advice is given on, and gives it; so does check", async () => {
    const [setup, out] = [setupFile(groundsMaintenance), newFile()];
    const { code, complaints } = await runs("tender", "--setup", setup, "--out", out);
    expect([code, complaints]).toEqual([
      0,
      [
        `Consider a reference quantity for Local jobs and Apprenticeships: the highest offer alone sets the scale, so that a small offer takes all the marks for quantity where others offer nothing (${setup})`,
      ],
    ]);
    const { said } = await runs("check", out, "--json");
    const [report] = JSON.parse(said.join("\n")) as { issues: { code: string }[] }[];
    expect(report?.issues.map((issue) => issue.code)).toContain("references-advised");
  });

  it("never overwrites a file", async () => {
    const out = newFile();
    writeFileSync(out, "an officer's work");
    const { code, complaints } = await runs("tender", "--setup", setupFile(sound), "--out", out);
    expect(code).toBe(2);
    expect(complaints[0]).toBe(
      `${out} cannot be made: it exists already, and is never overwritten; choose another name`,
    );
    expect(readFileSync(out, "utf8")).toBe("an officer's work");
  });

  it.each([
    ["a setup that is not there", () => [join(folder, "none.json"), newFile()], "there is no such file"],
    ["a setup that is no JSON", () => [setupFile("{"), newFile()], "cannot be read as JSON"],
    [
      "a folder that is not there",
      () => [setupFile(sound), join(folder, "none", "tender.xlsx")],
      "there is no such file or folder",
    ],
  ])("ends with 2 for %s", async (_, paths, reason) => {
    const [setup = "", out = ""] = paths();
    const { code, complaints } = await runs("tender", "--setup", setup, "--out", out);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(reason);
  });

  it("takes a setup that a Windows editor saved with a byte order mark", async () => {
    const setup = setupFile(`\uFEFF${JSON.stringify(groundsMaintenance)}`);
    expect((await runs("tender", "--setup", setup, "--out", newFile())).code).toBe(0);
  });
});

describe("arguments", () => {
  it.each([
    ["no command", [], "Say what to do."],
    ["an unknown command", ["score"], "There is no command score."],
    ["nothing to read", ["tender", "--out", "tender.xlsx"], "Give --setup"],
    ["neither file", ["tender"], "Give --setup and --out"],
    ["an unknown option", ["tender", "--setup", "a", "--out", "b", "--quick"], "Unknown option '--quick'"],
    ["a stray word", ["tender", "tender.json"], "tender.json"],
  ])("end with 2: %s", async (_, args, words) => {
    const { code, complaints } = await runs(...args);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(words);
  });

  it.each([
    ["--help", "make a tender's scoring workbook"],
    ["tender --help", "--setup FILE"],
  ])("are explained by %s", async (args, words) => {
    const { code, said } = await runs(...args.split(" "));
    expect(code).toBe(0);
    expect(said.join("\n")).toContain(words);
  });
});
