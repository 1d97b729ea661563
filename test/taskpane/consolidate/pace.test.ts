import { announced, secondsLeft, wordReading, wordTime } from "../../../src/taskpane/consolidate/pace";

describe("the time that reading takes yet", () => {
  it.each([
    ["is as the files so far went", { done: 60, total: 300 }, { before: 0, elapsed: 10 }, 40],
    ["is not said while few files are done", { done: 4, total: 300 }, { before: 0, elapsed: 10 }, undefined],
    ["is said from the fifth on", { done: 5, total: 25 }, { before: 0, elapsed: 2 }, 8],
    ["is not said when all are done", { done: 300, total: 300 }, { before: 0, elapsed: 10 }, undefined],
    [
      "goes by the files since reading went on, not by those before",
      { done: 110, total: 300 },
      { before: 100, elapsed: 5 },
      95,
    ],
    ["is not said right after it went on", { done: 103, total: 300 }, { before: 100, elapsed: 5 }, undefined],
  ])("%s", (_, counts, pace, left) => {
    expect(secondsLeft(counts, pace)).toBe(left);
  });

  it.each([
    [0.2, "a few seconds"],
    [7.4, "a few seconds"],
    [8, "about 10 seconds"],
    [38, "about 40 seconds"],
    [57, "about 55 seconds"],
    [58, "about 1 minute"],
    [89, "about 1 minute"],
    [100, "about 2 minutes"],
    [1200, "about 20 minutes"],
  ])("%d seconds are said as %s", (seconds, words) => {
    expect(wordTime(seconds)).toBe(words);
  });

  it("stands behind how many files are read", () => {
    expect(wordReading({ done: 12, total: 300 }, { before: 0, elapsed: 1.6 })).toBe(
      "12 of 300 files read, about 40 seconds left",
    );
    expect(wordReading({ done: 2, total: 300 }, { before: 0, elapsed: 1 })).toBe("2 of 300 files read");
    expect(wordReading({ done: 0, total: 1 }, { before: 0, elapsed: 0 })).toBe("0 of 1 file read");
  });

  it("is announced at each quarter of the files, not at each file", () => {
    const said = Array.from({ length: 301 }, (_, done) => announced({ done, total: 300 }));
    expect([...new Set(said)]).toEqual([
      "",
      "A quarter of the files read",
      "Half of the files read",
      "Three quarters of the files read",
    ]);
    expect(said.indexOf("Half of the files read")).toBe(150);
  });
});
