import { PostcodeReading } from "../../../src/domain/council/postcode-file";
import { readPostcodeFile } from "./read-postcode-file";

const ROTHERHAM = "E08000018";

/** A row of a file with these headings, in quotes as they are published. */
function rowOf(headings: string, values: Readonly<Record<string, string>>): string {
  return headings
    .split(",")
    .map((heading) => `"${values[heading] ?? ""}"`)
    .join(",");
}

describe("a national postcode file", () => {
  it.each([
    ["ONSPD to 2024", "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward", "oslaua", "onspd"],
    ["NSPL to 2025", "pcd,pcd2,pcds,dointr,doterm,usertype,oa21,cty,ced,laua,ward", "laua", "nspl"],
    ["ONSPD of 2025", "pcds,doterm,cty25cd,ced25cd,lad25cd,wd25cd", "lad25cd", "onspd"],
    ["NSPL of 2026", "pcd7,pcd8,pcds,dointr,doterm,usrtypind,cty26cd,lad26cd,wd26cd", "lad26cd", "onspd"],
    ["an edition to come", "pcds,doterm,cty31cd,lad31cd", "lad31cd", "onspd"],
    ["a lookup of best fit", "pcd7,pcd8,dointr,oa11cd,ladcd,ladnm", "ladcd", "nspl"],
    ["Code-Point Open with its headings", "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC", "DC", "code-point-open"],
  ])("is read by the pattern of its headings: %s", (_, headings, district, layout) => {
    const inUse = { pcd: "S60 1AA", pcd7: "S60 1AA", pcd8: "S60 1AA", pcds: "S60 1AA", PC: "S60 1AA" };
    const ended = { pcd: "S601AB", pcd7: "S60 1AB", pcd8: "S60 1AB", pcds: "S60 1AB", PC: "S601AB" };
    const none = { pcd: "S601AC", pcd7: "S60 1AC", pcd8: "S60 1AC", pcds: "S60 1AC", PC: "S601AC" };
    const read = readPostcodeFile([
      [
        headings,
        rowOf(headings, { ...inUse, [district]: ROTHERHAM }),
        rowOf(headings, { ...ended, doterm: "202103", [district]: ROTHERHAM }),
        rowOf(headings, { ...none, [district]: "E99999999" }),
        "",
      ].join("\r\n"),
    ]);
    // Postcodes no longer in use stay; of one without a district nothing is known.
    expect(read).toMatchObject({ ok: true, value: { layout } });
    expect(read.ok && [...read.value.lookup]).toEqual([
      ["S60 1AA", ROTHERHAM],
      ["S60 1AB", ROTHERHAM],
    ]);
  });

  it("is the same however its parts are cut, and refused once where a mark is stray", () => {
    const text = `pcds,doterm,lad25cd\r\n"S60 1AA","","${ROTHERHAM}"\r\n"S60 1AB","202103","${ROTHERHAM}"\r\n`;
    for (const size of [1, 2, 3, 7, 50]) {
      const found: string[] = [];
      const reading = new PostcodeReading(({ postcode, live }) => found.push(`${postcode} ${live}`));
      for (let at = 0; at < text.length; at += size)
        expect(reading.take(text.slice(at, at + size))).toBe(true);
      expect(reading.end()).toMatchObject({ ok: true, value: "nspl" });
      expect(found).toEqual(["S60 1AA true", "S60 1AB false"]);
    }
    const reading = new PostcodeReading(() => undefined);
    reading.take(`${text}"S60 1AC,${ROTHERHAM},x\r\nS60 1AD,"",${ROTHERHAM}\r\n`);
    expect(reading.take(text)).toBe(false);
    expect(reading.take(text)).toBe(false);
    expect(reading.end().issues).toMatchObject([{ code: "csv-quote-stray", place: { subject: "line 4" } }]);
  });
});
