import { settingsChanges } from "../../../src/domain/council/changes";
import type { Settings } from "../../../src/domain/council/settings";

const before: Settings = {
  bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
  serviceAreas: ["Property", "Housing"],
  targets: [
    { measure: "apprenticeships", quantity: 40 },
    { measure: "waste", quantity: 2 },
  ],
};

describe("what changed between two council files", () => {
  it("is nothing between equal ones", () => {
    expect(settingsChanges(before, structuredClone(before))).toEqual([]);
  });

  it("is told by the fields' words, an entry of a list by its first field", () => {
    const after: Settings = {
      ...before,
      name: "Rotherham",
      bands: { good: 100, approachingTarget: 75, requiresImprovement: 50 },
      targets: [
        { measure: "waste", quantity: 2 },
        { measure: "apprenticeships", quantity: 45 },
        { measure: "local-jobs", quantity: 1 },
      ],
    };
    expect(settingsChanges(before, after)).toEqual([
      { setting: "bands, least percentage for Approaching target", before: "80", after: "75" },
      { setting: "targets, apprenticeships, quantity", before: "40", after: "45" },
      { setting: "targets, local-jobs, measure", before: undefined, after: "local-jobs" },
      { setting: "targets, local-jobs, quantity", before: undefined, after: "1" },
      { setting: "council's name", before: undefined, after: "Rotherham" },
    ]);
  });

  it("tells texts that came and went, and an order that changed", () => {
    expect(settingsChanges(before, { ...before, serviceAreas: ["Housing", "Parks"] })).toEqual([
      { setting: "service areas", before: "Property", after: "Parks" },
    ]);
    expect(settingsChanges(before, { ...before, serviceAreas: ["Housing", "Property"] })).toEqual([
      { setting: "service areas", before: "Property, Housing", after: "Housing, Property" },
    ]);
  });
});
