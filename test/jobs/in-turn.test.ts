import { inTurn } from "../../src/jobs/in-turn";

const double = (figure: number) => Promise.resolve(figure * 2);

describe("work done in turn", () => {
  it("says how far it is, and gives every result", async () => {
    const said: string[] = [];
    const onProgress = (at: number, of: number) => said.push(`${at}/${of}`);
    expect(await inTurn([1, 2, 3], double, { onProgress })).toEqual([2, 4, 6]);
    expect(said).toEqual(["0/3", "1/3", "2/3", "3/3"]);
  });

  it("stops before the next item when it is cancelled, with the reason", async () => {
    const abort = new AbortController();
    const done: number[] = [];
    const work = async (figure: number) => {
      if (figure === 2) abort.abort("enough");
      done.push(await double(figure));
    };
    await expect(inTurn([1, 2, 3], work, { signal: abort.signal })).rejects.toBe("enough");
    expect(done).toEqual([2, 4]);
  });

  it("lets the user cancel between two items", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort("enough"), 0);
    await expect(inTurn([1, 2, 3], double, { signal: abort.signal })).rejects.toBe("enough");
  });
});
