import { widerInSentence, widerLabel } from "../../../src/domain/council/area";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placesOf, tierOf } from "../../../src/domain/council/places";

const lookup = new Map([["S60 1AE", "E08000018"]]);
const { districts, ...bySectors } = rotherhamArea;

describe("what a place is found by", () => {
  it("is the area's sectors where there is no postcode file, whether or not it has districts", () => {
    for (const area of [rotherhamArea, bySectors]) {
      const places = placesOf(area, undefined);
      expect(places.ok && tierOf("S60 1AE", places.value)).toBe("borough");
      expect(places.ok && places.value.lookup).toBeUndefined();
    }
  });

  it("is a postcode file where the area has districts, even against its sectors", () => {
    const places = placesOf(rotherhamArea, new Map([["S60 1AE", "E08000017"]]));
    expect(places.ok && tierOf("S60 1AE", places.value)).toBe("wider-area");
  });

  it.each([
    ["no districts", bySectors],
    ["districts round the borough alone", { ...bySectors, districts: { ...districts, borough: [] } }],
  ])("is not a postcode file where the area has %s: it would find nothing local", (_, area) => {
    const { ok, issues } = placesOf(area, lookup, "area.json");
    expect([ok, issues]).toEqual([
      false,
      [
        {
          code: "area-districts-needed",
          severity: "error",
          place: { file: "area.json", subject: "Rotherham", path: [] },
          limits: {},
        },
      ],
    ]);
  });
});

describe("what lies round a borough", () => {
  it("is called by its name, or the wider area", () => {
    expect([widerLabel(rotherhamArea), widerInSentence(rotherhamArea)]).toEqual([
      "South Yorkshire",
      "South Yorkshire",
    ]);
    const nameless = { ...rotherhamArea, wider: { sectors: [] } };
    expect([widerLabel(nameless), widerInSentence(nameless)]).toEqual(["Wider area", "wider area"]);
  });
});
