// npm run mutate: breaks the code in one place after another and says which of the breaks no test notices.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { filesIn, linesSince } from "./files.mjs";
import { mutantKey, testedKey } from "./plugins.mjs";
import { sampleOf } from "./sample-of.mjs";
import "./mutators.mjs";

const HELP = `npm run mutate -- --since HEAD                            lines that were changed since that commit
npm run mutate -- --folder domain --sample 60 --seed 1  a sample of a folder of src
--sample and --seed go with both. --kind Formula breaks formulas alone, --near asks the nearest suites alone, and --list
says what would be broken and runs nothing.`;

/** Words: the tests of the catalogue hold what is said, and a style's name is seen in pictures. */
const LEFT_OUT = ["StringLiteral"];

/** The suites that are asked first, by the first folder of what is broken: its own, and those that stand elsewhere. */
const BESIDE = { xlsx: ["workbook/**/*", "parity/plan-*"] };
const near = (folder) => [`${folder}/**/*`, ...(BESIDE[folder] ?? [])];
/** The suites that are asked about what the nearest did not notice. */
const FAR = [
  "domain",
  "workbook",
  "sheets",
  "jobs",
  "xlsx",
  "excel",
  "docx",
  "cli",
  "taskpane",
  "host",
  "parity",
];

process.chdir(join(dirname(fileURLToPath(import.meta.url)), "..", ".."));
const { values: asked } = parseArgs({
  options: {
    folder: { type: "string" },
    since: { type: "string" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    near: { type: "boolean", default: false },
    kind: { type: "string" },
    list: { type: "boolean", default: false },
  },
});
if ((asked.folder === undefined) === (asked.since === undefined)) {
  console.error(HELP);
  process.exit(2);
}

const wanted = asked.folder === undefined ? linesSince(asked.since) : filesIn(join("src", asked.folder));
const files = wanted.map((file) => ({ ...file, content: readFileSync(file.name, "utf8") }));
const silent = { debug: () => {}, info: () => {}, isDebugEnabled: () => false };
const { mutants } = await new Instrumenter(silent).instrument(files, {
  ...{ excludedMutations: LEFT_OUT, ignorers: [], plugins: null, noHeader: false },
});
const isAsked = ({ status, mutatorName }) =>
  status === undefined && (asked.kind === undefined || asked.kind === mutatorName);
const all = mutants.filter(isAsked);
const chosen = sampleOf(all, Number(asked.sample ?? all.length), Number(asked.seed));
console.log(`${chosen.length} of ${all.length} mutants of ${files.length} files, seed ${asked.seed}`);

const texts = new Map(files.map(({ name, content }) => [name, content.split("\n")]));
const outcomes = new Map();
const outcomeOf = (mutant) => outcomes.get(mutantKey(mutant));

if (asked.list) for (const mutant of chosen) console.log(inWords(mutant));
else {
  const folders = new Set(chosen.map(({ fileName }) => fileName.split("/")[1]));
  await askSuites(chosen, [...folders].flatMap(near));
  if (!asked.near)
    await askSuites(
      missed(),
      FAR.map((folder) => `${folder}/**/*`),
    );
  const noticed = chosen.filter((mutant) =>
    ["Killed", "Timeout", "RuntimeError"].includes(outcomeOf(mutant)),
  ).length;
  for (const mutant of missed()) console.log(`\n${outcomeOf(mutant)} ${inWords(mutant)}`);
  console.log(`\n${noticed} of ${noticed + missed().length} noticed`);
  const untried = chosen.length - noticed - missed().length;
  if (untried > 0) console.log(`${untried} could not be tried`);
}

/** Survived: reached by a test that did not notice. NoCoverage: reached by none. */
function missed() {
  return chosen.filter((mutant) => ["Survived", "NoCoverage"].includes(outcomeOf(mutant)));
}

async function askSuites(sample, suites) {
  if (sample.length === 0) return;
  console.log(`\n${sample.length} before the suites ${suites.join(", ")}`);
  const copies = mkdtempSync(join(tmpdir(), "social-value-mutants-"));
  const stryker = new Stryker({
    configFile: ".config/mutate/stryker.json",
    tempDirName: copies,
    mutate: [...new Set(sample.map(rangeOf))],
    mutator: { excludedMutations: LEFT_OUT },
    sample: sample.map(mutantKey),
    jest: {
      configFile: ".config/mutate/jest.json",
      config: { testMatch: suites.map((suite) => `<rootDir>/test/${suite}.test.{ts,tsx}`) },
    },
  });
  try {
    for (const result of await stryker.runMutationTest()) outcomes.set(testedKey(result), result.status);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

function rangeOf({ fileName, location: { start, end } }) {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

/** Where it is, what stood there and what stands there instead. */
function inWords({ fileName, location: { start, end }, mutatorName, replacement }) {
  const lines = texts.get(fileName).slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  const was = lines.join("\n").slice(start.column);
  const place = `${fileName}:${start.line + 1}:${start.column + 1}`;
  return `${place} ${mutatorName}\n    ${onOneLine(was)}\n    ${onOneLine(replacement)}`;
}

function onOneLine(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}
