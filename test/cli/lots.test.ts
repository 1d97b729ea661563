import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lotOutcome } from "../../src/domain/evaluation/award-by-lot";
import type { Tender } from "../../src/domain/tender/tender";
import { readLots } from "../../src/sheets/lots/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { lotWith } from "../domain/tender/lot-tenders";
import { tenderWith } from "../domain/tender/tenders";
import { inFolder, runs } from "./in-folder";

const { folder, fileOf, newFile } = inFolder();

async function workbookOf(tender: Tender): Promise<string> {
  const path = newFile("xlsx");
  writeFileSync(path, await writeXlsx(placeTender(tender)));
  return path;
}

const south = lotWith("south", [100, 125]);
const north = lotWith("north", [100, 125, 160]);
const east = lotWith("east", [100, 125, 160]);

describe("social-value lots", () => {
  it("awards each lot from its workbook or tender.json, in the order of preference", async () => {
    const files = [await workbookOf(north), fileOf(south), await workbookOf(east)];
    const out = newFile("xlsx");
    expect(await runs("lots", ...files, "--out", out)).toEqual({
      code: 0,
      said: [
        "South: Bidder A",
        "North: Bidder B",
        "  Bidder A, rank 1: Passed over: has won South",
        "East: Bidder C",
        "  Bidder A, rank 1: Passed over: has won South",
        "  Bidder B, rank 2: Passed over: has won North",
        `Made ${out}`,
      ],
      complaints: [],
    });
    const read = await readXlsx(readFileSync(out), out);
    const lots = read.ok ? readLots(read.value) : undefined;
    expect(lots?.ok && lots.value.awards.map(lotOutcome)).toEqual(["Bidder A", "Bidder B", "Bidder C"]);
    expect((await runs("check", out)).code).toBe(0);
    expect((await runs("lots", ...files, "--out", out)).code).toBe(2);
  });

  it("names a lot that is missing, and refuses one twice, of another tender and none", async () => {
    const file = await workbookOf(north);
    const missing = await runs("lots", file, "--out", newFile("xlsx"));
    expect([missing.code, missing.said.slice(0, 2)]).toEqual([
      0,
      ["South: Its workbook was not given", "North: Waits for the lots before it"],
    ]);
    expect(missing.complaints).toEqual([
      "Add the workbook of South: until then nobody gets that lot, and lots after it may have to wait",
      "Add the workbook of East: until then nobody gets that lot, and lots after it may have to wait",
    ]);
    const refused = async (other: string) => {
      const out = newFile("xlsx");
      const { code, complaints } = await runs("lots", file, other, "--out", out);
      expect(() => readFileSync(out)).toThrow("ENOENT");
      return [code, complaints.join()];
    };
    expect(await refused(await workbookOf(north))).toEqual([1, expect.stringContaining("is the same lot")]);
    expect(await refused(await workbookOf(tenderWith({})))).toEqual([
      1,
      expect.stringContaining("is not divided into lots"),
    ]);
    expect(await refused(newFile("xlsx"))).toEqual([2, expect.any(String)]);
  });

  it("gives award and summaries the winner of a lot, and the reason for passing over who ranks before", async () => {
    const [lot, overview] = [await workbookOf(north), newFile("xlsx")];
    await runs("lots", lot, await workbookOf(south), "--out", overview);
    const alone = await runs("award", "--area", "rotherham", "--tender", lot, "--out", newFile("json"));
    expect([alone.code, alone.complaints]).toEqual([
      1,
      [
        "Give the overview of lots: a bidder can win 1 of 3, so that the rank in this lot alone does not say who gets it",
      ],
    ]);
    const named = ["--overview", overview, "--bidder", "Bidder A"];
    expect(
      (await runs("award", "--area", "rotherham", "--tender", lot, "--out", newFile("json"), ...named))
        .complaints,
    ).toEqual([
      "The overview of lots gives this lot to Bidder B: choose that bidder, or make the overview again (North)",
    ]);
    const contract = newFile("json");
    const made = await runs(
      "award",
      "--area",
      "rotherham",
      "--tender",
      lot,
      "--out",
      contract,
      "--overview",
      overview,
    );
    expect(made.complaints).toEqual([]);
    expect(JSON.parse(readFileSync(contract, "utf8"))).toMatchObject({
      reference: "T-2026-014 lot north",
      supplier: "Bidder B",
      value: 125,
      awardReason:
        "The bid with rank 1 is passed over: its bidder has won South. A bidder can win at most 1 of the 3 lots.",
    });
    const letters = join(folder, "letters");
    const refused = await runs("summaries", "--tender", lot, "--out", letters, "--incomplete");
    expect([refused.code, refused.complaints.join()]).toEqual([
      1,
      expect.stringContaining("overview of lots"),
    ]);
    const summaries = ["summaries", "--tender", lot, "--out", letters, "--forms", "txt", "--incomplete"];
    expect((await runs(...summaries, "--overview", overview)).code).toBe(0);
    const [first, second] = ["Bidder A", "Bidder B"].map((bidder) =>
      readFileSync(join(letters, `Assessment summary ${bidder}.txt`), "utf8"),
    );
    expect(first).toContain("Not awarded: The bid with rank 1 is passed over: its bidder has won South.");
    expect(second).toContain("Awarded: The bid with rank 1 is passed over: its bidder has won South.");
  });

  it("puts the awards of several lots into one notice, each with its contract", async () => {
    const files = [await workbookOf(south), await workbookOf(north)];
    const overview = newFile("xlsx");
    await runs("lots", ...files, "--out", overview);
    const contracts = [newFile("json"), newFile("json")];
    for (const [index, contract] of contracts.entries())
      await runs(
        "award",
        "--area",
        "rotherham",
        "--tender",
        files[index] ?? "",
        "--out",
        contract,
        "--overview",
        overview,
      );
    const asked = ["--ocid-prefix", "ocds-a1b2c3", "--buyer-id", "GB-PPON-1", "--date", "2026-05-01"];
    const given = (paths: readonly string[], name: string) => paths.flatMap((path) => [name, path]);
    const release = newFile("json");
    const made = await runs(
      ...["notice", ...given(files, "--tender"), ...given(contracts.toReversed(), "--award")],
      ...["--out", release, ...asked],
    );
    expect([made.code, made.said[0]]).toEqual([
      0,
      `Made ${release}: release ocds-a1b2c3-T-2026-014-award-2026-05-01`,
    ]);
    expect(JSON.parse(readFileSync(release, "utf8"))).toMatchObject({
      awards: [
        { relatedLots: ["south"], suppliers: [{ name: "Bidder A" }] },
        { relatedLots: ["north"], suppliers: [{ name: "Bidder B" }] },
      ],
    });
    const lacking = ["notice", ...given(files, "--tender"), ...given(contracts.slice(0, 1), "--award")];
    const refused = await runs(...lacking, "--out", newFile("json"), ...asked);
    expect([refused.code, refused.complaints]).toEqual([
      1,
      ["Give the contract of T-2026-014 lot north too: a notice has an award for each lot that it is given"],
    ]);
    const twice = ["notice", "--tender", files[0] ?? "", "--tender", await workbookOf(south)];
    const copied = await runs(...twice, ...given(contracts, "--award"), "--out", newFile("json"), ...asked);
    expect([copied.code, copied.complaints.join()]).toEqual([1, expect.stringContaining("is the same lot")]);
  });
});
