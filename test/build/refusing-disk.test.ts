import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { readXlsx } from "../../src/xlsx/read";
import { builtCommandLine } from "./command-line";

const folder = mkdtempSync(join(tmpdir(), "social-value-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => resolve("test", "fixtures", "made-0.1.0", name);

/** A file system of a few kilobytes; undefined where this user may mount none. */
function smallDisk(kilobytes: number): string | undefined {
  const path = join(folder, `disk of ${kilobytes}`);
  mkdirSync(path);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", path]);
  return status === 0 ? path : undefined;
}

const runs = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCommandLine(), ...args], {
    encoding: "utf8",
  });
  return { status, stdout, complaints: stderr.split("\n").filter((line) => line !== "") };
};

const disk = smallDisk(64);
const onDisk = disk === undefined ? describe.skip : describe;

onDisk(
  `a disk that is full${disk === undefined ? " (skipped: it takes a user who may mount one)" : ""}`,
  () => {
    const at = (...names: readonly string[]) => join(disk ?? "", ...names);
    afterAll(() => void spawnSync("umount", [at()]));
    afterEach(() => {
      for (const name of readdirSync(at())) rmSync(at(name), { recursive: true });
    });

    it("keeps the files that had room whole, and is told in one line", async () => {
      const lines = ["--quarter", "2026-27-Q1", "--lines", "150", "--out", at("forms")];
      const { status, stdout, complaints } = runs(
        "return",
        "--contracts",
        fixture("contracts.json"),
        ...lines,
      );
      const made = readdirSync(at("forms"));
      expect(made).toHaveLength(1);
      const [name = ""] = made;
      expect(stdout).toBe(`Made ${at("forms", name)}\n`);
      expect([status, complaints]).toEqual([
        2,
        [expect.stringMatching(/ 2026-27 Q1 return\.xlsx cannot be made: the disk is full$/)],
      ]);
      expect(await readXlsx(new Uint8Array(readFileSync(at("forms", name))), name)).toMatchObject({
        ok: true,
      });
    });

    it.each([
      ["tender", ["--setup", fixture("tender-marked.json"), "--out", at("tender.xlsx")], "tender.xlsx"],
      ["edition", ["--new-from", "rotherham-2019", "--out", at("edition.xlsx")], "edition.xlsx"],
    ])("has nothing of a file that has no room: %s", (command, args, name) => {
      copyFileSync(fixture("response.xlsx"), at("kept.xlsx"));
      copyFileSync(fixture("evaluator.xlsx"), at("kept too.xlsx"));
      const before = readdirSync(at());
      const { status, complaints } = runs(command, ...args);
      expect([status, complaints]).toEqual([2, [`${at(name)} cannot be made: the disk is full`]]);
      expect(readdirSync(at())).toEqual(before);
      expect(readFileSync(at("kept.xlsx"))).toEqual(readFileSync(fixture("response.xlsx")));
    });
  },
);

/** What checking two files says, the first of which gives nothing: of the second it is said what it holds. */
function checked(path: string, options: { readonly uid?: number; readonly locked?: boolean }) {
  const cli = join(folder, "cli");
  cpSync(dirname(builtCommandLine()), cli, { recursive: true });
  const loaded = options.locked ? ["--import", resolve("test/build/locked-as-on-windows.mjs")] : [];
  const [good, env] = [join(folder, "good.xlsx"), { ...process.env, LOCKED: path }];
  copyFileSync(fixture("tender-filled.xlsx"), good);
  for (const each of [folder, cli]) chmodSync(each, 0o755);
  const { status, stdout } = spawnSync(
    process.execPath,
    [...loaded, join(cli, "social-value.js"), "check", path, good],
    { encoding: "utf8", env, ...(options.uid === undefined ? {} : { uid: options.uid, cwd: folder }) },
  );
  return { status, lines: stdout.split("\n"), good };
}

/** Nobody: root may read everything. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const canBeNobody =
  isRoot && spawnSync(process.execPath, ["--version"], { uid: NOBODY, cwd: tmpdir() }).status === 0;
const asOther = isRoot && !canBeNobody ? it.skip : it;

describe("a file that cannot be read", () => {
  asOther("is told in one line where this user may not, and the others are done", () => {
    const path = join(folder, "closed.xlsx");
    copyFileSync(fixture("tender.xlsx"), path);
    chmodSync(path, 0);
    const { status, lines, good } = checked(path, isRoot ? { uid: NOBODY } : {});
    expect([status, lines.slice(0, 3)]).toEqual([
      2,
      [
        `${path}: cannot be checked`,
        expect.stringMatching(/^ {2}Error: .*you may not use it/),
        expect.stringContaining(`${good}: tender, `),
      ],
    ]);
  });

  it("is told in one line where another program has it open, and the others are done", () => {
    const path = join(folder, "open.xlsx");
    copyFileSync(fixture("tender.xlsx"), path);
    const { status, lines, good } = checked(path, { locked: true });
    expect([status, lines.slice(0, 3)]).toEqual([
      2,
      [
        `${path}: cannot be checked`,
        expect.stringMatching(/^ {2}Error: .*another program has it open; close it there/),
        expect.stringContaining(`${good}: tender, `),
      ],
    ]);
  });
});
