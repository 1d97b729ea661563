// Says whether a production build holds only what may be shipped: nothing of the embedded workbook, its engine or
// Microsoft's library, and pages that load scripts from themselves and Microsoft's server only. Prints the sizes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The one address that the pane may load from, which Microsoft requires of every add-in. */
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Texts that only IronCalc and Microsoft's client hold, whatever a minifier does to their names. */
const foreign = [
  { text: "ironcalc", of: "IronCalc" },
  { text: "wasm_bg", of: "IronCalc" },
  { text: "hostbridge", of: "Microsoft's library" },
  { text: "_createrequestexecutorornull", of: "Microsoft's library" },
  { text: "excel-web-16", of: "Microsoft's library" },
];

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const isSource = (file) => /\.tsx?$/.test(file);
const textsIn = (source) => [...source.matchAll(/"((?:[^"\\\n]){16,})"/g)].map((match) => match[1]);

/** What is shipped and has texts that the host's code has too, such as the names of a page's parts. */
const shipped = [join("node_modules", "docx", "dist", "index.mjs")];

/** Longer texts that stand in src/host, and nowhere else in src or in such a library: a bundle that has one of them has host code. */
function hostTexts() {
  const host = join(root, "src", "host");
  const sources = filesIn(join(root, "src")).filter(isSource);
  const isHost = (file) => file.startsWith(host);
  const elsewhere = [...sources.filter((file) => !isHost(file)), ...shipped.map((file) => join(root, file))]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const texts = sources.filter(isHost).flatMap((file) =>
    textsIn(readFileSync(file, "utf8"))
      .filter((text) => !text.startsWith(".") && !elsewhere.includes(text))
      .map((text) => ({ text, of: relative(root, file) })),
  );
  if (texts.length < 50) throw new Error(`too few texts to know host code by: ${texts.length}`);
  return texts;
}

/** Addresses of scripts, styles and frames in a page that lead elsewhere. */
function addressesOutside(html) {
  // A minified page leaves quotation marks out.
  const loading = /<(?:script|link|iframe|img)\b[^>]*?\b(?:src|href)=["']?((?:https?:)?\/\/[^"'\s>]+)/g;
  const loaded = [...html.matchAll(loading)];
  return loaded.map((match) => match[1]).filter((address) => address !== officeScript);
}

function findingsIn(file, host) {
  if (extname(file) === ".wasm") return ["is WebAssembly, which only the embedded workbook's engine needs"];
  if (![".js", ".html", ".css", ".map"].includes(extname(file))) return [];
  const content = readFileSync(file, "utf8");
  const lower = content.toLowerCase();
  return [
    ...foreign.filter(({ text }) => lower.includes(text)).map(({ text, of }) => `holds "${text}" of ${of}`),
    ...host.filter(({ text }) => content.includes(text)).map(({ text, of }) => `holds "${text}" of ${of}`),
    ...(extname(file) === ".html" ? addressesOutside(content).map((address) => `loads ${address}`) : []),
  ];
}

/** Bytes, as they are sent, that the pane may fetch before its first view can be used, office.js apart. */
const FIRST_VIEW = 200_000;

/** The scripts that the pane's page names; what is fetched later has names of its own. */
function tooLarge(folder) {
  const page = join(folder, "taskpane.html");
  if (!existsSync(page)) return [];
  const named = [...readFileSync(page, "utf8").matchAll(/<script[^>]*?\bsrc="?([^"\s>]+)/g)].map(
    (match) => match[1],
  );
  const scripts = named.filter((name) => name !== officeScript);
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  return size > FIRST_VIEW
    ? [`taskpane.html fetches ${size} bytes gzip, of ${FIRST_VIEW} that the first view may fetch`]
    : [];
}

function main(folder) {
  const files = filesIn(folder);
  const scripts = files.filter((file) => extname(file) === ".js");
  if (scripts.length === 0) {
    console.error(`There is no build in ${folder}. Run "npm run build" first.`);
    return 1;
  }
  const host = hostTexts();
  const findings = files.flatMap((file) =>
    findingsIn(file, host).map((finding) => `${relative(folder, file)} ${finding}`),
  );
  findings.push(...tooLarge(folder));
  for (const finding of findings) console.error(finding);
  for (const file of scripts) {
    const bytes = readFileSync(file);
    const [raw, zipped] = [bytes.length, gzipSync(bytes).length].map((size) => Math.round(size / 1000));
    console.log(`${relative(folder, file)}: ${raw} kB, ${zipped} kB gzip`);
  }
  return findings.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2] ?? join(root, "dist"));
