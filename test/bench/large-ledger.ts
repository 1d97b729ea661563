import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const SUPPLIERS = 20_000;
const POSTCODES = 33_000;
const DISTRICTS = ["E08000018", "E08000039", "E08000017"];
const LAST = "ABDEFGHJLNPQRSTUWXYZ";
const WORDS = [
  ..."North South Abbey Moor Dale River Stone Green Clifton Wath Maltby Don Rother Park Hill Bridge".split(
    " ",
  ),
];
const ENDS = ["Ltd", "Limited", "Services Ltd", "& Sons Ltd", "Care Limited", "LLP", "CIC", "Building, Ltd"];
const AREAS = [
  "Adult Social Care",
  "Children and Young People's Services",
  "Regeneration and Environment",
  "Finance and Customer Services",
  "Housing",
  "Public Health",
  "Culture, Sport and Tourism",
  "Assistant Chief Executive",
];

/** Paths of a made-up ledger with what it is joined to. */
export interface LargeLedger {
  readonly ledger: string;
  readonly suppliers: string;
  readonly postcodes: string;
}

/** A ledger of so many lines, one in fifty a credit, to 20,000 suppliers in 33,000 postcodes; always the same. */
export function writeLargeLedger(folder: string, lines: number): LargeLedger {
  const paths = {
    ledger: join(folder, `ledger-${lines}.csv`),
    suppliers: join(folder, "suppliers.csv"),
    postcodes: join(folder, "postcodes.csv"),
  };
  const postcodes = Array.from({ length: POSTCODES }, (_, at) => postcodeAt(at));
  const suppliers = Array.from({ length: SUPPLIERS }, (_, at) => supplierAt(at));
  writeTable(
    paths.postcodes,
    "postcode,district_code",
    postcodes.map((postcode, at) => `${postcode},${DISTRICTS[at % 3]}`),
  );
  writeTable(
    paths.suppliers,
    "supplier,company_number,postcode,sme,vcse",
    suppliers.map((name, at) => {
      const answers = `${at % 2 === 0 ? "No" : "Yes"},${at % 9 === 0 ? "Yes" : "No"}`;
      return `${quoted(name)},,${postcodes[(7 * at) % POSTCODES]},${answers}`;
    }),
  );
  writePayments(paths.ledger, lines, suppliers.map(quoted));
  return paths;
}

function writePayments(path: string, lines: number, suppliers: readonly string[]): void {
  const next = below(12_345);
  const file = openSync(path, "w");
  writeSync(
    file,
    "Body,Service Area,Expense Type,Payment Date,Transaction Number,Net Amount,Supplier Name\n",
  );
  for (let from = 0; from < lines; from += 20_000) {
    const part: string[] = [];
    for (let line = from; line < Math.min(lines, from + 20_000); line += 1) {
      const day = new Date(Date.UTC(2025, 3, 1 + next(365))).toISOString().slice(0, 10).split("-").reverse();
      const sign = next(50) === 0 ? "-" : "";
      const amount = ((next(500_000) + 50_000) / 100).toFixed(2);
      const area = quoted(AREAS[next(AREAS.length)] ?? "");
      part.push(
        `Rotherham MBC,${area},Category of spend ${next(120)},${day.join("/")},${5_100_000_000 + line},${sign}${amount},${suppliers[next(SUPPLIERS)]}\n`,
      );
    }
    writeSync(file, part.join(""));
  }
  closeSync(file);
}

function postcodeAt(at: number): string {
  const unit = `${LAST[at % 20]}${LAST[Math.floor(at / 20) % 20]}`;
  const sector = Math.floor(at / 400);
  return `S${1 + Math.floor(sector / 9)} ${1 + (sector % 9)}${unit}`;
}

function supplierAt(at: number): string {
  return `${WORDS[at % 16]} ${WORDS[(at >> 4) % 16]} ${at} ${ENDS[at % 8]}`;
}

function quoted(text: string): string {
  return text.includes(",") ? `"${text}"` : text;
}

function writeTable(path: string, headings: string, rows: readonly string[]): void {
  writeFileSync(path, `${headings}\n${rows.join("\n")}\n`);
}

/** Whole numbers below a limit, always the same ones: the upper bits of a linear congruence. */
function below(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
