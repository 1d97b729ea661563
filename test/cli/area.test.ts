import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();
const postcodes = join(__dirname, "../fixtures/made-0.1.0/postcodes.csv");

describe("social-value area", () => {
  it("makes the area of a council, which spend takes", async () => {
    const [out, ledger] = [
      newFile("json"),
      fileOf("Supplier,Amount,Postcode\nA,10,S60 1AB\nB,5,LS1 1AA\n", "csv"),
    ];
    const file = fileOf(
      "postcode,district_code\nS60 1AB,E08000018\nS1 2AA,E08000039\nLS1 1AA,E08000035\n",
      "csv",
    );
    const { code, said, complaints } = await runs(
      ...["area", "--name", "Rotherham", "--postcodes", file, "--out", out],
    );
    expect([code, complaints]).toEqual([
      0,
      [expect.stringContaining("this one has no postcode in use of Barnsley, Doncaster")],
    ]);
    expect(said).toEqual([
      `Made ${out}: Rotherham, 1 postcode sector`,
      "Round it South Yorkshire, 1 postcode sector",
      expect.stringContaining("Postcode sectors find 1 of the 1 postcodes of Rotherham (100.0%)"),
    ]);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ borough: { sectors: ["S60 1"] } });
    const spent = await runs("spend", ledger, "--area", out, "--json");
    expect(JSON.parse(spent.said.join("\n"))).toMatchObject({
      spend: { total: 15, local: 10, elsewhere: 5 },
    });
  });

  it("lists the councils that it knows", async () => {
    const { code, said } = await runs("area", "--list");
    expect([code, said.includes("Rotherham"), said.includes("Derbyshire County Council")]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it("refuses a council that it does not know, a file without its postcodes, and what may not lie round it", async () => {
    const refused = async (council: string, around = "region") => {
      const out = newFile("json");
      const { code, complaints } = await runs(
        ...["area", "--name", council, "--postcodes", postcodes, "--around", around, "--out", out],
      );
      expect(() => readFileSync(out)).toThrow("ENOENT");
      return [code, ...complaints.slice(0, 1)];
    };
    expect(await refused("Rotheram")).toEqual([
      1,
      expect.stringContaining("there is no Rotheram. Perhaps Rotherham"),
    ]);
    expect(await refused("Cardiff")).toEqual([
      1,
      expect.stringContaining("none in use with a code of its districts"),
    ]);
    expect(await refused("Cardiff", "county")).toEqual([1, expect.stringContaining("is in no county")]);
    expect(await refused("Cardiff", "moon")).toEqual([2, expect.stringContaining("--around must be one of")]);
    expect((await runs("area", "--name", "Cardiff")).code).toBe(2);
    expect(
      (await runs("area", "--name", "York", "--postcodes", fileOf({}), "--out", newFile("json"))).code,
    ).toBe(1);
  });
});
