import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AreaCount } from "../../../src/domain/council/area-of-council";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { councilNamed } from "../../../src/domain/council/councils";
import { PostcodeReading } from "../../../src/domain/council/postcode-file";
import { describeWithData } from "../../shared-data";

describeWithData("the shipped area of Rotherham", ".", ({ folder, files }) => {
  const name = "postcodes-south-yorkshire.csv";
  const counted = files.includes(name);

  (counted ? it : it.skip)("has the sectors that its postcodes are counted to lie in", () => {
    const council = councilNamed("Rotherham");
    const count = council.ok ? AreaCount.of(council.value) : council;
    if (!count.ok) throw new Error("no such council");
    const reading = new PostcodeReading(count.value.take);
    reading.take(readFileSync(join(folder, name), "utf8"));
    reading.end();
    const area = count.value.area(name);
    if (!area.ok) throw new Error("no area");
    // The file ends at South Yorkshire's border, which is said: S80 3 and S81 8 lie mostly beyond it. S95 1, which
    // the shipped area has, has 13 postcodes in Rotherham and 16 in Sheffield.
    expect(area.issues.map(({ code }) => code)).toEqual(["area-edge-unknown"]);
    const own = area.value.borough.sectors.filter((sector) => sector !== "S80 3" && sector !== "S81 8");
    expect([...own, "S95 1"].sort()).toEqual([...rotherhamArea.borough.sectors].sort());
    expect(area.value.bySectors?.borough.postcodes).toBe(rotherhamArea.bySectors?.borough.postcodes);
  });
});
