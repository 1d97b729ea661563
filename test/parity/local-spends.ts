import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { csvRecords } from "../../src/domain/values/csv-read";
import { readLedgers } from "../../src/domain/spend/read-ledger";
import { isDoubt, isSettled } from "../../src/domain/spend/left-out";
import { ownTotalsOf } from "../../src/domain/spend/own-totals";
import { countTables } from "../../src/domain/spend/same-payments";
import { registerOf } from "../../src/domain/spend/supplier-register";
import { localSpend } from "../../src/domain/spend/local-spend";
import { placeLocalSpend } from "../../src/sheets/spend/workbook";
import type { TierNames } from "../../src/domain/council/tiers";
import type { Plan } from "../../src/workbook/plan";

/** Every tier, credits, scope, lines left out, and texts that a formula could take for something else. */
export const ALL_LINES = `Supplier,Payment date,Service area,Category,Net amount,Postcode,SME,VCSE
Bidder A Ltd,01/04/2026,Place,Works,1000.10,L,Yes,No
BIDDER A LIMITED,02/04/2026,PLACE,Works,200.20,L,Yes,No
Bidder B,03/07/2026,Adults <18,Care,100.00,W,No,Yes
Sq *Shop?,03/07/2026,=1+1,Goods,30.00,,,
Sq shop,,,Goods,-10.00,,,
Payroll,03/07/2026,~Adults,Salaries,5000.00,E,,
Bidder E,03/07/2026,~Adults,Care,-50.00,E,,
7,03/07/2026,007,Care,7.00,L,,
007,04/07/2026,7,Care,8.00,L,,
May 1,04/07/2026,TRUE,Care,9.00,W,,
1 May,04/07/2026,May 1,Care,11.00,W,,
Business *,04/07/2026,<5,Care,13.00,W,,
Business ?,04/07/2026,#N/A,Care,17.00,W,,
Bidder F,04/07/2026,Place,Care,unread,W,,
Bidder G,04/07/2026,Place,Care,about 12.00,W,,
Total,,,,9000.00,,,
`;

/** More categories than have rows of their own, and credits of unknown place that take the bounds beyond 0 and 100%. */
export const MANY_CATEGORIES = [
  ALL_LINES.split("\n", 1)[0],
  ...Array.from(
    { length: 60 },
    (_, at) =>
      `Bidder ${at},01/0${1 + (at % 9)}/2026,Area ${at % 50},Kind ${at},${at % 7}.13,${"LWE"[at % 4] ?? ""},,`,
  ),
  ...["-900.00", "950.50"].map((amount) => `Unplaced,01/09/2026,Area 1,Kind 59,${amount},,,`),
  "",
].join("\n");

/** More service areas than have rows of their own, some of them from the supplier register alone. */
export const AREAS_OF_REGISTER = [
  "Supplier,Payment date,Service area,Net amount,Postcode",
  ...Array.from({ length: 50 }, (_, at) => `Bidder ${at},01/04/2026,Area ${at},${200 - at}.10,L`),
  ...Array.from({ length: 50 }, (_, at) => `Bidder ${at},02/04/2026,,${at}.05,W`),
  "Bidder 9,02/04/2026,not stated,-3.00,",
  "Somebody,02/04/2026,,4.00,",
  "",
].join("\n");

/** Of the first bidders, with their service areas, one of which reads as a number. */
const REGISTER = registerOf(
  Array.from({ length: 40 }, (_, at) => ({
    ...{ line: at + 2, supplier: `Bidder ${at}`, companyNumber: "", postcode: "E" },
    ...({ sme: "Yes", vcse: "No", contract: `C-${at}` } as const),
    serviceArea: at === 3 ? "0047" : `AREA ${at + 10}`,
  })),
);

/** The workbook of local spend of a ledger, whose postcodes are letters of tiers. */
export function spendWorkbook(given: string, tiers?: TierNames): Plan {
  const read = readLedgers({ file: "ledger.csv", rows: csvRecords([`${given}\n`]) });
  const file = "ledger.csv";
  const tables = (read.ok ? read.value : []).map((ledger) => ({
    ...{ name: file, file, sheet: undefined, hidden: false, ledger },
  }));
  const { counted, leftOut } = countTables(tables);
  const figures = localSpend(
    counted.map(({ ledger }) => ledger.lines),
    {
      tierOf: (postcode) =>
        (({ L: "borough", W: "wider-area", E: "elsewhere" }) as const)[postcode] ?? "unknown",
      register: given === AREAS_OF_REGISTER ? REGISTER : undefined,
      scope: { exclude: [{ rule: "Payroll", categories: ["Salaries"] }] },
    },
  );
  const facts = {
    area: { ...rotherhamArea, tiers },
    basis: {
      area: "Rotherham",
      vat: ["net"],
      places: "sectors",
      rules: ["Payroll"],
      dates: { first: "2026-04-01", last: "2026-07-04" },
    } as const,
    sources: ["ledger.csv"],
    leftOut,
    doubts: read.issues.filter(isDoubt),
    settled: read.issues.filter(isSettled),
    ownTotals: ownTotalsOf(counted),
    comparison: {
      before: [
        { total: 12_703, localShare: null, basis: undefined, low: null, high: null, leftOut: undefined },
        {
          ...{ total: 90_000, local: 9000, unknown: -1, lines: 7, localShare: 0.1, low: 0.1, high: 0.2 },
          ...{ basis: undefined, leftOut: { lines: 1, pence: 5 } },
        },
      ],
      baseline: { year: "2025-26", percent: 9.4475 },
      target: { year: "2026-27", percent: 99.9 },
    },
  };
  return placeLocalSpend(figures, facts);
}
