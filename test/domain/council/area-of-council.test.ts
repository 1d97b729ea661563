import { checkArea, parseArea, sectorErrorWords } from "../../../src/domain/council/area";
import { AreaCount } from "../../../src/domain/council/area-of-council";
import { councilNamed, type Surroundings } from "../../../src/domain/council/councils";
import { PostcodeReading } from "../../../src/domain/council/postcode-file";

/** The area of Rotherham by a file, and what is said of it. */
function areaBy(lines: readonly string[], surroundings?: Surroundings | "none") {
  const council = councilNamed("Rotherham");
  const count = council.ok ? AreaCount.of(council.value, surroundings) : council;
  if (!count.ok) return count;
  const reading = new PostcodeReading(count.value.take);
  reading.take(lines.join("\n"));
  const read = reading.end();
  return read.ok ? count.value.area("postcodes.csv") : read;
}

const [ROTHERHAM, SHEFFIELD, SHEFFIELD_BEFORE, BASSETLAW] = [
  "E08000018",
  "E08000039",
  "E08000019",
  "E07000171",
];

/** Sector S1 1 is Rotherham's but for one, S1 2 is Sheffield's by either code but for one, S1 3 lies mostly beyond. */
const FILE = [
  "pcds,doterm,lad25cd",
  ...["S1 1AA", "S1 1AB", "S1 1AD"].map((postcode) => `${postcode},,${ROTHERHAM}`),
  `S1 1AE,,${SHEFFIELD}`,
  `S1 2AA,,${SHEFFIELD}`,
  `S1 2AB,,${SHEFFIELD_BEFORE}`,
  `S1 2AD,,${ROTHERHAM}`,
  `S1 3AA,,${BASSETLAW}`,
  `S1 3AB,,${BASSETLAW}`,
  `S1 3AD,,${SHEFFIELD}`,
  "S70 1AA,,E08000038",
  "DN1 1AA,,E08000017",
  // Given up, so that they do not count: with them S1 3 would be Rotherham's.
  ...["S1 3AE", "S1 3AF", "S1 3AG", "S1 3AH"].map((postcode) => `${postcode},202401,${ROTHERHAM}`),
];

describe("the area of a council", () => {
  it("has the sectors where most postcodes in use are its own, with what they find and let in", () => {
    const area = areaBy(FILE);
    expect(area).toEqual({
      ok: true,
      issues: [],
      value: {
        name: "Rotherham",
        borough: { sectors: ["S1 1"] },
        wider: { name: "South Yorkshire", sectors: ["DN1 1", "S1 2", "S70 1"] },
        districts: {
          borough: [ROTHERHAM],
          wider: ["E08000038", "E08000016", "E08000017", SHEFFIELD, SHEFFIELD_BEFORE],
        },
        bySectors: {
          source: "postcodes.csv",
          borough: { postcodes: 4, found: 3, others: 1 },
          withWider: { postcodes: 10, found: 9, others: 0 },
        },
      },
    });
    expect(area.ok && checkArea(area.value)).toEqual([]);
    expect(area.ok && sectorErrorWords(area.value)).toBe(
      "Postcode sectors find 3 of the 4 postcodes of Rotherham (75.0%) and let in 1 of other places (postcodes.csv)",
    );
  });

  it("has no sector of which just half is its own", () => {
    const area = areaBy([...FILE, `S1 4AA,,${ROTHERHAM}`, `S1 4AB,,${BASSETLAW}`]);
    expect(area.ok && [area.value.borough.sectors, area.value.wider.sectors]).toEqual([
      ["S1 1"],
      ["DN1 1", "S1 2", "S70 1"],
    ]);
  });

  it("has round it what is asked for", () => {
    const region = areaBy(FILE, "region");
    expect(region.ok && region.value.wider.name).toBe("Yorkshire and The Humber");
    const alone = areaBy(FILE, "none");
    expect(alone.ok && [alone.value.wider, alone.value.districts?.wider]).toEqual([{ sectors: [] }, []]);
    const county = areaBy(FILE, "county");
    expect(county.ok || county.issues.map(({ code, limits }) => [code, limits])).toEqual([
      [
        "surroundings-unknown",
        { council: "Rotherham", asked: "county", has: "South Yorkshire, Yorkshire and The Humber" },
      ],
    ]);
  });

  it("is refused where the file has none of its postcodes in use, and warned of where it stops at the border", () => {
    const codes = (lines: readonly string[]) => areaBy(lines).issues.map(({ code }) => code);
    expect(codes([...FILE.slice(0, 1), ...FILE.slice(-3)])).toEqual(["postcodes-not-of-council"]);
    expect(codes(FILE.filter((line) => !line.endsWith(BASSETLAW)))).toEqual(["area-edge-unknown"]);
    expect(codes(FILE)).toEqual([]);
    expect(codes(FILE.filter((line) => !line.endsWith("E08000038")))).toEqual([
      "area-districts-without-postcodes",
    ]);
    expect(areaBy(FILE, "region").issues[0]?.limits).toEqual({
      names:
        "Kingston upon Hull, East Riding of Yorkshire, North East Lincolnshire, North Lincolnshire, York, North Yorkshire",
      others: 5,
    });
  });
});

it("of an area file is refused where it finds more postcodes than there are, or has none to find", () => {
  const counted = (postcodes: number) => {
    const borough = { postcodes, found: 4, others: 0 };
    const area = { name: "X", borough: { sectors: ["S1 1"] }, wider: { sectors: [] } };
    return parseArea({ ...area, bySectors: { source: "f.csv", borough } }).issues.map(({ code }) => code);
  };
  expect([4, 3].map(counted)).toEqual([[], ["area-found-above"]]);
  expect(counted(0)).not.toEqual([]);
});
