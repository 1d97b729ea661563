import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { placeScheme } from "../../../src/sheets/scheme/workbook";
import { readStamp } from "../../../src/sheets/language/stamp";
import { readXlsx } from "../../../src/xlsx/read";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";

describe("the sheet on which a scheme is tried", () => {
  it("says that its bids are invented, in its title and in the file's", () => {
    const placed = placeScheme(tenderWith({}));
    const plan = placed.ok ? placed.value : undefined;
    expect(plan?.title).toContain("INVENTED BIDS");
    expect(plan?.sheets[0]?.cells[0]?.value).toContain("INVENTED BIDS");
  });

  it("is refused once a real bid is entered", () => {
    const placed = placeScheme(tenderWith({ bids: [bid("Bidder A")] }));
    expect(placed.ok).toBe(false);
    expect(placed.issues.map(wordIssue)).toEqual([
      "The scheme can be tried before bids are opened only: this tender holds entries of real bids",
    ]);
  });
});

describe("social-value scheme", () => {
  const folder = mkdtempSync(join(tmpdir(), "scheme-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [setup, out] = [join(folder, "tender.json"), join(folder, "scheme.xlsx")];
  const quiet = { say: () => undefined, complain: () => undefined };
  const scheme = () => run(["scheme", "--setup", setup, "--out", out], quiet);

  it("makes a stamped workbook, and none for a setup with real bids", async () => {
    writeFileSync(setup, JSON.stringify({ ...groundsMaintenance, bids: [bid("Bidder A")] }));
    expect(await scheme()).toBe(1);
    writeFileSync(setup, JSON.stringify(groundsMaintenance));
    expect(await scheme()).toBe(0);
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readStamp(read.value)).toMatchObject({ kind: "scheme" });
  });
});
