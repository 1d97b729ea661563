import { inTurn } from "../../../src/taskpane/parts/in-turn";
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

describe("work done in turn", () => {
  const double = (figure: number) => Promise.resolve(figure * 2);

  it("says how far it is, and gives every result", async () => {
    const said: string[] = [];
    const done = await inTurn([1, 2, 3], double, { onProgress: (at, of) => said.push(`${at}/${of}`) });
    expect(done).toEqual({ results: [2, 4, 6], cancelled: false });
    expect(said).toEqual(["0/3", "1/3", "2/3", "3/3"]);
  });

  it("stops before the next item when it is cancelled, and keeps what was done", async () => {
    const abort = new AbortController();
    const work = (figure: number) => {
      if (figure === 2) abort.abort();
      return double(figure);
    };
    expect(await inTurn([1, 2, 3], work, { signal: abort.signal })).toEqual({
      results: [2, 4],
      cancelled: true,
    });
  });
});
