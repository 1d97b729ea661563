import { bytesOf } from "../../../src/jobs/source";
import { sourcesOf } from "../../../src/taskpane/parts/sources";

describe("picked files", () => {
  it("tells two files of one name from different folders apart", async () => {
    const files = sourcesOf([
      new File(["one"], "return.xlsx"),
      new File(["two"], "return.xlsx"),
      new File(["3"], "other.xlsx"),
    ]);
    expect(files.map(({ name }) => name)).toEqual(["return.xlsx", "return.xlsx (2)", "other.xlsx"]);
    const read = await Promise.all(files.map(bytesOf));
    expect(read.map((each) => each.ok && new TextDecoder().decode(each.value))).toEqual(["one", "two", "3"]);
  });
});
