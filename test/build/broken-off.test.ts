import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { readXlsx } from "../../src/xlsx/read";
import { runs } from "../cli/in-folder";
import { contractOf, QUARTER } from "../domain/register/returned";
import { zipEntries } from "../../src/xlsx/zip";
import { builtCommandLine } from "./command-line";
import { given, type Making, makings } from "./each-command";

const folder = mkdtempSync(join(tmpdir(), "social-value-broken-off-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contracts = Array.from({ length: 4 }, (_, index) => contractOf(`C-${index + 10}`));
const setup = join(folder, "contracts.json");
const area = join(folder, "area.json");
let script = "";
beforeAll(() => {
  script = builtCommandLine();
  writeFileSync(setup, JSON.stringify(contracts));
  writeFileSync(area, JSON.stringify(rotherhamArea));
  for (const [name, value] of Object.entries(given)) writeFileSync(join(folder, name), JSON.stringify(value));
});

const argumentsFor = (out: string) => [
  ...[script, "return", "--contracts", setup, "--quarter", QUARTER, "--out", out],
  ...["--lines", "100", "--area", area],
];

const filesIn = (out: string) => (existsSync(out) ? readdirSync(out) : []);

/** Kills a run that makes a file for each contract, as soon as the folder is as it is wanted. */
async function brokenOff(out: string, isEnough: (files: readonly string[]) => boolean): Promise<void> {
  const run = spawn(process.execPath, argumentsFor(out), { stdio: "ignore" });
  const ended = once(run, "exit");
  while (run.exitCode === null && !isEnough(filesIn(out)))
    await new Promise((resolve) => setImmediate(resolve));
  run.kill("SIGKILL");
  await ended;
}

describe("a run that is killed while it makes files", () => {
  it.each([
    ["within the first", 0],
    ["after the second", 2],
  ])("leaves no half file under a final name, and another run can be made: %s", async (_, count) => {
    const out = join(folder, `out ${count}`);
    await brokenOff(out, (files) =>
      count === 0 ? files.length > 0 : files.filter((name) => name.endsWith(".xlsx")).length >= count,
    );
    const whole = filesIn(out).filter((name) => name.endsWith(".xlsx"));
    for (const name of whole) {
      expect(await readXlsx(new Uint8Array(readFileSync(join(out, name))), name)).toMatchObject({ ok: true });
    }
    const isFree = whole.length === 0;
    const next = isFree ? out : `${out} again`;
    if (!isFree) {
      const { status, stderr } = spawnSync(process.execPath, argumentsFor(out), { encoding: "utf8" });
      expect([status, stderr]).toEqual([2, expect.stringContaining("is not empty; choose a new folder")]);
    }
    const { status, stderr } = spawnSync(process.execPath, argumentsFor(next), { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("cannot be made")]);
    expect(filesIn(next)).toHaveLength(contracts.length);
  });
});

const BEFORE = "kept.txt";
const UNFINISHED = /^(.+)\.\d+\.unfinished$/;

/** A folder in which a person keeps something else, and one of its own for a command that wants that. */
function folderFor({ command, inOwnFolder }: Making, moment: string): { folder: string; out: string } {
  const within = join(folder, `${command} ${moment}`);
  mkdirSync(within);
  writeFileSync(join(within, BEFORE), "kept");
  return { folder: within, out: inOwnFolder ? join(within, "made") : within };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** Runs a command to its end, or to its death. */
async function runToEnd(
  { command, args }: Making,
  out: string,
  dies?: { readonly in: number; readonly at: "half" | "naming" },
): Promise<Ended> {
  const loaded = dies ? ["--import", resolve("test/build/dies-while-writing.mjs")] : [];
  const all = args(
    (name) => join(out, name),
    (name) => join(folder, name),
  );
  const env = { ...process.env, DIES_IN: String(dies?.in), DIES_AT: String(dies?.at) };
  const run = spawn(process.execPath, [...loaded, script, command, ...all], { env });
  let said = "";
  for (const stream of [run.stdout, run.stderr])
    stream.on("data", (text: Buffer) => (said += text.toString()));
  const [code, signal] = (await once(run, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, said };
}

/** What is not whole: a workbook that cannot be read, a document that cannot be unzipped, JSON that does not parse, an empty text. */
async function broken(path: string): Promise<boolean> {
  const bytes = new Uint8Array(readFileSync(path));
  if (path.endsWith(".xlsx")) return !(await readXlsx(bytes, path)).ok;
  if (path.endsWith(".docx")) return zipEntries(bytes).length === 0;
  if (path.endsWith(".json")) return JSON.parse(new TextDecoder().decode(bytes)) === null;
  return !bytes.includes(0x0a);
}

describe("a command that is killed in the middle of a file", () => {
  const inLast = makings.map((making) => ({ making, in: making.files.length, at: "half" as const }));
  const moments = inLast.flatMap((each) =>
    each.making.command === "consolidate"
      ? [each, { ...each, in: 1 }, { ...each, in: 1, at: "naming" as const }]
      : [each],
  );

  it.each(moments)(
    "leaves no half file, and can be run again: $making.command, file $in, $at",
    async (dies) => {
      const { making } = dies;
      const { files, code = 0, inOwnFolder = false } = making;
      const { folder: around, out } = folderFor(making, `${dies.in} ${dies.at}`);
      expect(await runToEnd(making, out, dies)).toMatchObject({ signal: "SIGKILL" });
      const whole = files.slice(0, dies.in - 1);
      const left = filesIn(out).filter((name) => name !== BEFORE);
      expect(left.filter((name) => !UNFINISHED.test(name)).toSorted()).toEqual(whole.toSorted());
      expect(left.flatMap((name) => UNFINISHED.exec(name)?.[1] ?? [])).toEqual([files[dies.in - 1]]);
      for (const name of whole) expect([name, await broken(join(out, name))]).toEqual([name, false]);
      if (whole.length > 0) {
        // Nothing is overwritten: the person is told, and chooses another place.
        const next = await runToEnd(making, out);
        expect([next.code, next.said]).toEqual([
          2,
          expect.stringMatching(
            inOwnFolder ? /is not empty; choose a new folder/ : /it exists already, and is never/,
          ),
        ]);
        for (const name of whole) rmSync(join(out, name));
      }
      expect(await runToEnd(making, out)).toMatchObject({ code });
      expect(
        filesIn(out)
          .filter((name) => name !== BEFORE)
          .toSorted(),
      ).toEqual(files.toSorted());
      for (const name of files) expect([name, await broken(join(out, name))]).toEqual([name, false]);
      expect(readFileSync(join(around, BEFORE), "utf8")).toBe("kept");
    },
  );
});

const inOneFolder = makings.filter(({ files, inOwnFolder }) => files.length > 1 && !inOwnFolder);

it.each(inOneFolder)("makes none of its files where the last is there already: $command", async (making) => {
  const { out } = folderFor(making, "made");
  const last = join(out, making.files.at(-1) ?? "");
  writeFileSync(last, "kept");
  const args = making.args(
    (name) => join(out, name),
    (name) => join(folder, name),
  );
  const { code, complaints } = await runs(making.command, ...args);
  expect([code, complaints.at(-1)]).toEqual([
    2,
    expect.stringContaining(`${last} cannot be made: it exists already`),
  ]);
  expect(filesIn(out).toSorted()).toEqual([BEFORE, making.files.at(-1)].toSorted());
});

it("is tried of every command that makes files", () => {
  const tried = new Set([...makings.map(({ command }) => command), "warehouse"]);
  const commands = readdirSync("src/cli/commands").filter((name) =>
    /from "\.\.\/(files|folder|write-suppliers)"/.test(readFileSync(join("src/cli/commands", name), "utf8")),
  );
  expect(commands.filter((name) => !tried.has(name.replace(".ts", "")))).toEqual([]);
});
