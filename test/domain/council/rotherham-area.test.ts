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
    // The file ends at South Yorkshire's border, which is said: S80 3 and S81 8 lie mostly beyond it, with 16 and 92 in
    // Rotherham.
    expect(area.issues.map(({ code }) => code)).toEqual(["area-edge-unknown"]);
    const own = area.value.borough.sectors.filter((sector) => sector !== "S80 3" && sector !== "S81 8");
    expect([...own].sort()).toEqual([...rotherhamArea.borough.sectors].sort());
    const { postcodes = 0, found = 0, others = 0 } = area.value.bySectors?.borough ?? {};
    expect({ postcodes, found: found - 16 - 92, others }).toEqual(rotherhamArea.bySectors?.borough);
  });
});
