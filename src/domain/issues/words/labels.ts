type Path = readonly (string | number)[];

/** What a field of a file is called, by its last two keys or its last one. */
const LABELS: Readonly<Record<string, string>> = {
  "weights.price": "price weight",
  "weights.quality": "quality weight",
  "weights.socialValue": "social value weight",
  "socialValueSplit.quantitative": "quantitative share",
  "socialValueSplit.qualitative": "qualitative share",
  "methods.price": "price method",
  "methods.quality": "quality method",
  "methods.socialValueQuantitative": "social value method",
  "bidders.name": "bidder's name",
  "minimums.quality": "least quality mark",
  "minimums.appropriate": "least mark for appropriate",
  "minimums.achievable": "least mark for achievable",
  "qualityQuestions.weight": "question's share",
  "measures.weight": "measure's share",
  "kpis.count": "number of KPIs",
  "kpis.over": "KPI threshold",
  achievable: "achievable mark",
  agreed: "agreed mark",
  appropriate: "appropriate mark",
  bidder: "bidder",
  bidders: "bidders",
  bids: "bids",
  evaluators: "evaluators",
  framework: "framework edition",
  illustrative: "illustrative setting",
  kind: "kind of contract",
  licence: "licence note",
  marks: "mark",
  maximum: "maximum mark",
  measures: "measures",
  method: "way of delivery",
  methodByLevel: "way of delivery",
  minimum: "minimum mark",
  poundsPerUnit: "pounds per unit",
  proxyPack: "proxy pack",
  quality: "mark",
  qualityQuestions: "quality questions",
  reference: "reference",
  serviceArea: "service area",
  socialValueSplit: "split of social value",
  statusReason: "reason for the status",
  value: "contract value",
  valueIncludingVat: "value including VAT",
  valueWithOptions: "value with options",
  weight: "share",
  weights: "weights",
};

/** What an entry of a list is called: `["bids", 1, "price"]` is of "bid 2". */
const ENTRIES: Readonly<Record<string, string>> = {
  bespokeMeasures: "bespoke measure",
  bidders: "bidder",
  bids: "bid",
  bidLog: "bid log entry",
  businesses: "business",
  countingRules: "counting rule",
  commitments: "commitment",
  earlier: "earlier figure",
  sectors: "sector",
  versions: "version",
  evaluators: "evaluator",
  evaluatorFiles: "evaluator file",
  exceptions: "exception",
  measures: "measure",
  outcomes: "outcome",
  priorities: "priority",
  prompts: "prompt",
  qualityQuestions: "question",
  redactions: "redaction",
  thresholds: "threshold",
  values: "value",
};

/** "contract value"; a field without a name of its own is called by its key in words: "due date" for dueDate. */
export function labelOf(path: Path): string {
  const keys = path.filter((step) => typeof step === "string");
  const last = keys.at(-1);
  if (last === undefined) return "file";
  if (keys.at(-2) === "quality" && keys.at(-3) === "bids") return "mark";
  return LABELS[keys.slice(-2).join(".")] ?? LABELS[last] ?? inWords(last);
}

function inWords(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

/** "question 2", from the first list in the path; undefined where there is none. */
export function entryNamed(path: Path): string | undefined {
  const index = path.findIndex((step) => typeof step === "number");
  const list = path[index - 1];
  const step = path[index];
  if (typeof step !== "number" || typeof list !== "string") return undefined;
  return `${ENTRIES[list] ?? inWords(list)} ${step + 1}`;
}

/** `bids[0].price`, as it is written in a program. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    "",
  );
}
