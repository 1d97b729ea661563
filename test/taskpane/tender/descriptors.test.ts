import { readDescriptors } from "../../../src/taskpane/tender/descriptors";

describe("what each mark means, as it is typed", () => {
  it.each([
    [
      "a colon, an equals sign and a dash",
      "5: Good\n3 = Fair\n1 – Poor\n0 - None",
      { 5: "Good", 3: "Fair", 1: "Poor", 0: "None" },
    ],
    ["a range of figures, which is no mark", "5: For\n5 - 10 people", { 5: "For\n5 - 10 people" }],
    [
      "a mark twice",
      "5: Good\n3: Fair\n5: With evidence\nof it",
      { 5: "Good\nWith evidence\nof it", 3: "Fair" },
    ],
    ["words before any mark, to be refused", "Words\n5: Good", { Words: "", 5: "Good" }],
    ["nothing", " \n", undefined],
  ])("%s", (_, typed, meanings) => {
    expect(readDescriptors(typed)).toEqual(meanings);
  });
});
