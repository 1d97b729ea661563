const folders = [
  "domain",
  "workbook",
  "sheets",
  "excel",
  "xlsx",
  "docx",
  "jobs",
  "warehouse",
  "host",
  "taskpane",
  "cli",
];

/** What each folder may import besides itself, as in docs/architecture.md; the message tells where a thing belongs. */
const mayImport = {
  domain: [
    [],
    "The domain is pure rules: what knows sheets belongs to src/sheets, what knows files to src/xlsx.",
  ],
  workbook: [[], "Plan and Grid stand alone: what knows a measure belongs to src/sheets or src/domain."],
  sheets: [
    ["domain", "workbook"],
    "A sheet gives a Plan and reads a Grid: putting it into Excel belongs to src/excel, into a file to src/xlsx.",
  ],
  excel: [
    ["workbook"],
    "The Excel adapter knows only Plan and Grid: what knows a sheet belongs to src/sheets.",
  ],
  xlsx: [
    ["workbook"],
    "The file adapter knows only Plan and Grid: what knows a sheet belongs to src/sheets.",
  ],
  docx: [
    [],
    "The writer of Word documents knows only their description: what a document says belongs to src/domain or src/jobs.",
  ],
  jobs: [
    ["domain", "sheets", "workbook", "xlsx", "docx"],
    "A job is what the pane and the command line both do: files and arguments belong to src/cli, screens to src/taskpane, Excel to src/excel.",
  ],
  warehouse: [
    ["domain", "jobs"],
    "The warehouse keeps lines and asks an engine: reading ledgers and returns belongs to src/jobs, arguments to src/cli.",
  ],
  host: [["workbook", "xlsx"], "The embedded workbook stands for Excel and knows nothing of the product."],
  taskpane: [
    ["domain", "sheets", "workbook", "excel", "jobs"],
    "The pane is screens and Excel, and must work in Excel alone: bytes belong to src/jobs, the embedded workbook to development and tests.",
  ],
  cli: [
    ["domain", "sheets", "workbook", "jobs", "warehouse"],
    "The command line is arguments, files and print: bytes belong to src/jobs, what calls Excel to src/excel.",
  ],
};

/** The subjects of a contract's life, each after those that it uses. */
const domainOrder = [
  "values",
  "issues",
  "framework",
  "council",
  "tender",
  "spend",
  "suppliers",
  "evaluation",
  "assessment",
  "scheme",
  "summary",
  "response",
  "contract",
  "notice",
  "return",
  "register",
];
const sheetOrder = [
  "language",
  "framework",
  "council",
  "tender",
  "lots",
  "assessment",
  "scheme",
  "evaluator",
  "response",
  "summary",
  "contract",
  "contracts",
  "return",
  "register",
  "spend",
  "suppliers",
  "check-workbook.ts",
];

/** From what Microsoft's client sends to the page that shows the workbook. */
const hostOrder = ["protocol", "workbook", "plan", "objects", "client", "page"];

/** Forbids what stands in one room of a folder to import from the rooms after it, and what stands in no room. */
const inOrder = (folder, order, comment) => [
  ...order.slice(0, -1).map((room, index) => ({
    name: `${folder}-${room}-uses-those-before-it`,
    comment,
    severity: "error",
    from: { path: `^src/${folder}/${room}/` },
    to: { path: `^src/${folder}/(${order.slice(index + 1).join("|")})(/|$)` },
  })),
  {
    name: `${folder}-known-rooms`,
    comment: `Each room of src/${folder} has its place in the order: put this module into one, or add the room there.`,
    severity: "error",
    from: {},
    to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(${order.join("|")})(/|$)` },
  },
];

const laterSubject =
  "A subject uses those before it in a contract's life: what both need belongs to the earlier one, or to ";

const roomOfHost =
  "The embedded workbook is built in layers: the form of questions, answers and refusals belongs to src/host/protocol, " +
  "what a workbook keeps and does to workbook, its Plan to plan, the members of Excel's objects to objects, " +
  "batches and events to client, what a person sees to page.";

/** The embedded page shows the pane that it is made for, and reaches it by this door alone. */
const PANE = "^src/taskpane/mount\\.tsx$";

/**
 * Where everything is entered: the pane and its worker, the command line (whose threads run the same file), the
 * embedded workbook in a browser, and in Node for the tests.
 */
const DOORS =
  "^src/(taskpane/index\\.tsx|taskpane/work/worker\\.ts|cli/social-value\\.ts|host/page/index\\.tsx|host/client/node\\.ts)$";

/** Where fingerprints are made. */
const FINGERPRINT = "^src/domain/values/fingerprint\\.ts$";

/** Where letters between names are counted. */
const LETTERS = "^src/domain/values/letters-between\\.ts$";

const boundaries = Object.entries(mayImport).map(([folder, [allowed, comment]]) => ({
  name: `${folder}-boundary`,
  comment,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: {
    path: `^src/(${folders.filter((other) => other !== folder && !allowed.includes(other)).join("|")})/`,
    ...(folder === "host" && { pathNot: PANE }),
  },
}));

export default {
  forbidden: [
    ...boundaries,
    ...inOrder("domain", domainOrder, `${laterSubject}src/domain/values or src/domain/issues.`),
    ...inOrder("sheets", sheetOrder, `${laterSubject}src/sheets/language.`),
    ...inOrder("host", hostOrder, roomOfHost),
    {
      name: "page-mounts-the-pane",
      comment:
        "Only the embedded page (src/host/page/index.tsx) mounts the pane: the workbook knows nothing of it.",
      severity: "error",
      from: { path: "^src/host/", pathNot: "^src/host/page/index\\.tsx$" },
      to: { path: PANE },
    },
    {
      name: "domain-imports-zod-only",
      comment: "The domain has no I/O and no library but zod: what needs another belongs to an adapter.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: [FINGERPRINT, LETTERS] },
      to: { path: "node_modules/", pathNot: "node_modules/zod/" },
    },
    {
      name: "fingerprint-imports-sha-256-only",
      comment:
        "A fingerprint is pure and synchronous, and the platform's SHA-256 is neither: src/domain/values/fingerprint.ts takes it from a library, and nothing else does.",
      severity: "error",
      from: { path: FINGERPRINT },
      to: { path: "node_modules/", pathNot: "node_modules/@noble/hashes/" },
    },
    {
      name: "letters-between-imports-its-distance-only",
      comment:
        "How many letters two names differ in is counted by a library, in src/domain/values/letters-between.ts and nowhere else.",
      severity: "error",
      from: { path: LETTERS },
      to: { path: "node_modules/", pathNot: "node_modules/fastest-levenshtein/" },
    },
    {
      name: "no-library-in-plain-folders",
      comment:
        "Plan, Grid, sheets and the Excel adapter use no library: schemas belong to src/domain, zips to src/xlsx.",
      severity: "error",
      from: { path: "^src/(workbook|sheets|excel)/" },
      // Type definitions add nothing to what users run.
      to: { path: "node_modules/", pathNot: "node_modules/@types/" },
    },
    {
      name: "word-library-in-docx-only",
      comment:
        "The library that writes Word documents is large and is loaded when a document is written: src/docx/write.ts does so, and nothing else knows it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/docx/write\\.ts$" },
      to: { path: "node_modules/docx/" },
    },
    {
      name: "no-development-package-in-production",
      comment: "Users run this code: a package for development belongs to src/host or test.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
    {
      name: "no-client-in-production",
      comment: "Excel brings its own client: only src/host loads Microsoft's from node_modules.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/" },
      to: { path: "@microsoft/office-js" },
    },
    {
      name: "known-folders",
      comment:
        "Each folder of src has its line in the import table: put this module into one, or add the folder there.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${folders.join("|")})/` },
    },
    {
      name: "no-room-without-a-door",
      comment:
        "No user reaches this module, by the pane, the command line or the embedded workbook: give it a door or delete it.",
      severity: "error",
      from: { path: DOORS },
      to: { path: "^src/", pathNot: [DOORS, "\\.d\\.ts$"], reachable: false },
    },
    {
      name: "no-node-in-browser-code",
      comment:
        "This code also runs in a browser: what needs Node belongs to src/cli (or src/host/client/node.ts), or into a module in whose place browsers have another.",
      severity: "error",
      from: {
        path: "^src/(domain|workbook|sheets|excel|xlsx|docx|jobs|taskpane)/",
        pathNot: "^src/xlsx/unpacking-in-node\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-in-src",
      comment: "What the product needs belongs to src.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycles",
      comment: "Two modules that need each other hide a third: name it and give it a file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".d.ts"],
      conditionNames: ["import", "require", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
