import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePieces } from "../../src/cli/files";

const folder = mkdtempSync(join(tmpdir(), "social-value-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "file.txt");

describe("a file whose pieces are made while it is written", () => {
  afterEach(() => rmSync(path, { force: true }));

  it("is there under its name when it is whole", async () => {
    const seen: string[][] = [];
    function* pieces() {
      yield "one ";
      seen.push(readdirSync(folder));
      yield "two";
    }
    await writePieces(path, pieces());
    expect(seen.flat()).toEqual([expect.stringMatching(/^file\.txt\.\d+\.unfinished$/)]);
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["file.txt"], "one two"]);
  });

  it("leaves nothing behind where a piece cannot be made", async () => {
    function* pieces() {
      yield "one";
      throw new Error("no second piece");
    }
    await expect(writePieces(path, pieces())).rejects.toThrow("no second piece");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("clears away what a run that was broken off has left of it, and nothing else", async () => {
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    const kept = [
      `file.txt.${process.ppid}.unfinished`,
      `file.txt.old.${gone}.unfinished`,
      "file.txt.1.unfinished.txt",
    ];
    for (const name of [`file.txt.${gone}.unfinished`, ...kept]) writeFileSync(join(folder, name), "half");
    await writePieces(path, ["one"]);
    expect(readdirSync(folder).toSorted()).toEqual(["file.txt", ...kept].toSorted());
    for (const name of kept) rmSync(join(folder, name));
  });

  it("takes its name from no file that is made meanwhile", async () => {
    function* pieces() {
      yield "one";
      writeFileSync(path, "another's");
    }
    await expect(writePieces(path, pieces())).rejects.toThrow(
      `${path} cannot be made: it exists already, and is never overwritten; choose another name`,
    );
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["file.txt"], "another's"]);
  });
});
