import { TIER_WORDS, TIERS, type Tier } from "../../domain/council/area";
import { quarterInWords } from "../../domain/values/calendar";
import type { Register } from "../../domain/register/model";
import {
  type AreaSpend,
  mostPaid,
  quarterBefore,
  quarterPayments,
  spendByServiceArea,
  tierSpend,
} from "../../domain/register/spend-figures";
import type { YearShare } from "../../domain/council/settings";
import type { YesNoUnknown } from "../../domain/return/spend-lines";
import { sum } from "../../domain/values/shares";
import { type Column, placeBlock } from "../language/block";
import { type Condition, countWhere, says, sumWhere } from "../language/exact-sum";
import { marked, type StyleName } from "../language/palette";
import {
  across,
  cell,
  type Content,
  formula,
  given,
  joinPieces,
  type Piece,
  type PlacedSheet,
} from "../language/piece";
import { SUPPLY_CHAIN, QUARTER_ID } from "./names";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import { elementAt } from "../language/element";

const FACTS_ROW = 2;
const TIER_ROW = 13;

/** What suppliers spent through their contracts, by tier, kind of supplier and service area. */
export function placeSupplyChain(register: Register): PlacedSheet {
  const areas = spendByServiceArea(register);
  const paid = mostPaid(register);
  const answersRow = TIER_ROW + TIERS.length + 4;
  const areaRow = answersRow + ANSWERS.length + 3;
  const paidRow = areaRow + areas.length + 3;
  return joinPieces(
    {
      name: SUPPLY_CHAIN,
      tabColour: "#1D4F76",
      columnWidths: widths(AREA_COLUMNS),
      rowHeights: { 0: TITLE_HEIGHT, 1: 50, [TIER_ROW]: 34, [answersRow]: 34, [areaRow]: 34, [paidRow]: 34 },
      print: {
        orientation: "landscape",
        footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      },
    },
    [
      cell(
        { row: 0, column: 0 },
        "title",
        given(`Local spend in the supply chain: ${quarterInWords(register.quarter)}`),
      ),
      across({ row: 1, column: 0, rows: 1, columns: AREA_COLUMNS.length }, "note", given(NOTE)),
      ...facts(register),
      section(TIER_ROW - 1, "By place"),
      placeBlock({ sheet: SUPPLY_CHAIN, headingRow: TIER_ROW }, TIER_COLUMNS, [
        { rows: tierLines(register) },
      ]),
      totalOfTiers(register),
      section(answersRow - 1, "By kind of supplier"),
      placeBlock({ sheet: SUPPLY_CHAIN, headingRow: answersRow }, ANSWER_COLUMNS, [
        { rows: answerLines(register) },
      ]),
      section(areaRow - 1, "By service area"),
      placeBlock({ sheet: SUPPLY_CHAIN, headingRow: areaRow }, AREA_COLUMNS, [{ rows: areas }]),
      ...(paid.length > 0
        ? [
            section(paidRow - 1, "Suppliers paid most"),
            placeBlock({ sheet: SUPPLY_CHAIN, headingRow: paidRow }, PAID_COLUMNS, [{ rows: paid }]),
          ]
        : []),
    ],
  );
}

const NOTE =
  "Without VAT. Local means the borough. The share is local spend divided by all spend, with what is of unknown place in the divisor and shown beside it: the lowest and highest share say what it would be if none or all of that were local. The share by number counts payments, whatever their size. What the council itself pays is another spend and is in none of these figures.";

function section(row: number, title: string): Piece {
  return cell({ row, column: 0 }, "section", given(title));
}

const OWN: Condition = { column: "Spend_Quarter", is: QUARTER_ID };
const spent = (...where: readonly Condition[]) => `ROUND(${sumWhere("Spend_Net", [OWN, ...where])},2)`;
const counted = (...where: readonly Condition[]) => countWhere([OWN, ...where]);
const inTier = (tier: Tier): Condition => ({ column: "Spend_Tier", is: `"${TIER_WORDS[tier]}"` });

/** A share, or words where the whole is 0 or less. */
function shareFormula(part: string, whole: string, value: number | null): Content {
  return formula(`IF(${whole}>0,${part}/${whole},"No share")`, value ?? "No share");
}

function facts(register: Register): readonly Piece[] {
  const { supplyChain: chain, settings } = register;
  const payments = quarterPayments(register);
  const before = quarterBefore(register);
  const earlier =
    sum(register.payments.filter(({ quarter }) => quarter === before).map(({ pence }) => pence)) / 100;
  const unknown = (sign: "<" | ">") =>
    spent(inTier("unknown"), { column: "Spend_Net", is: "0", compared: sign });
  const { baseline, target } = settings.localShare ?? {};
  const total = chain.total / 100;
  const lines: readonly (readonly [string, StyleName, Content, string?])[] = [
    ["All spend", "money", formula(spent(), total), "Local_Total"],
    ["Local: the borough", "money", formula(spent(inTier("borough")), chain.local / 100), "Local_Borough"],
    ["Place unknown", "money", formula(spent(inTier("unknown")), chain.unknown / 100), "Local_Unknown"],
    [
      "Local share by spend",
      "share",
      shareFormula("Local_Borough", "Local_Total", chain.localShare),
      "Local_Share",
    ],
    [
      "Lowest local share",
      "share",
      shareFormula(`(Local_Borough+${unknown("<")})`, "Local_Total", chain.localShareLow),
      "Local_ShareLow",
    ],
    [
      "Highest local share",
      "share",
      shareFormula(`(Local_Borough+${unknown(">")})`, "Local_Total", chain.localShareHigh),
      "Local_ShareHigh",
    ],
    [
      "Local share by number of payments",
      "share",
      formula(
        `IF(${counted()}>0,${counted(inTier("borough"))}/${counted()},"No share")`,
        payments.length > 0 ? tierSpend(payments, "borough").lines / payments.length : "No share",
      ),
      "Local_ShareByNumber",
    ],
    [
      `All spend in ${before ? quarterInWords(before) : "the quarter before"}`,
      "money",
      formula(`ROUND(SUMIFS(Spend_Net,Spend_Quarter,"${before ?? ""}"),2)`, earlier),
      "Local_TotalBefore",
    ],
  ];
  const warning = { row: FACTS_ROW + 7, column: 2, rows: 1, columns: 4 };
  return [
    ...lines.flatMap(([label, style, content, name], index) => {
      const range = { row: FACTS_ROW + index, column: 1, rows: 1, columns: 1 };
      return [
        cell({ row: FACTS_ROW + index, column: 0 }, "label", given(label)),
        {
          ...cell(range, style, content),
          ...(name ? { names: [{ name, sheet: SUPPLY_CHAIN, range }] } : {}),
        },
      ];
    }),
    ...(baseline ? heldAgainst("Baseline", baseline, FACTS_ROW + 2, chain.localShare) : []),
    ...(target ? heldAgainst("Target", target, FACTS_ROW + 4, chain.localShare) : []),
    across(
      warning,
      "check",
      formula(
        'IF(AND(Local_TotalBefore>0,Local_Total>0),IF(OR(Local_Total>=10*Local_TotalBefore,Local_TotalBefore>=10*Local_Total),"Ten times up or down since the quarter before: check the amounts.",""),"")',
        magnitude(total, earlier),
      ),
    ),
    {
      cells: [],
      conditionalFormats: [{ range: warning, formula: `=LEN($C$${FACTS_ROW + 8})>0`, look: marked.wrong }],
    },
  ];
}

/** The share that was set, and under it by how many percentage points the quarter's is above it. */
function heldAgainst(
  label: "Baseline" | "Target",
  { year, percent }: YearShare,
  row: number,
  localShare: number | null,
): readonly Piece[] {
  const name = `Local_${label}`;
  const range = { row, column: 5, rows: 1, columns: 1 };
  const wideLabel = (text: string, at: number) =>
    across({ row: at, column: 2, rows: 1, columns: 3 }, "label", given(text));
  return [
    wideLabel(`${label} ${year}`, row),
    {
      ...cell(range, "share", given(percent / 100)),
      names: [{ name, sheet: SUPPLY_CHAIN, range }],
    },
    wideLabel(`Points above the ${label.toLowerCase()}, below with a minus`, row + 1),
    cell(
      { row: row + 1, column: 5 },
      "units",
      formula(
        `IF(ISNUMBER(Local_Share),ROUND(100*(Local_Share-${name}),6),"No share")`,
        localShare === null ? "No share" : Number((100 * localShare - percent).toFixed(6)),
      ),
    ),
  ];
}

function magnitude(now: number, before: number): string {
  if (now <= 0 || before <= 0) return "";
  return now >= 10 * before || before >= 10 * now
    ? "Ten times up or down since the quarter before: check the amounts."
    : "";
}

interface TierLine {
  readonly tier: Tier;
  readonly lines: number;
  readonly pence: number;
  readonly share: number | null;
}

function tierLines(register: Register): readonly TierLine[] {
  const payments = quarterPayments(register);
  const { total } = register.supplyChain;
  return TIERS.map((tier) => {
    const { lines, pence } = tierSpend(payments, tier);
    return { tier, lines, pence, share: total > 0 ? pence / total : null };
  });
}

const figuresHeading = { headingStyle: "headingOfFigures" } as const;

const TIER_COLUMNS: readonly Column<never, TierLine>[] = [
  {
    key: "tier",
    heading: "Place",
    width: 34,
    name: "Local_Tier",
    row: { style: "label", content: ({ tier }) => given(TIER_WORDS[tier]) },
  },
  {
    key: "spend",
    heading: "Spend",
    ...figuresHeading,
    width: 18,
    name: "Local_TierSpend",
    row: {
      style: "money",
      content: ({ pence }, at) => formula(spent({ column: "Spend_Tier", is: at("tier") }), pence / 100),
    },
  },
  {
    key: "share",
    heading: "Share of spend",
    ...figuresHeading,
    width: 16,
    row: { style: "share", content: ({ share }, at) => shareFormula(at("spend"), "Local_Total", share) },
  },
  {
    key: "lines",
    heading: "Payments",
    ...figuresHeading,
    width: 16,
    row: {
      style: "count",
      content: ({ lines }, at) => formula(counted({ column: "Spend_Tier", is: at("tier") }), lines),
    },
  },
];

function totalOfTiers(register: Register): Piece {
  const row = TIER_ROW + TIERS.length + 1;
  const [first, last] = [TIER_ROW + 2, TIER_ROW + TIERS.length + 1];
  const payments = quarterPayments(register);
  const pieces = [
    cell({ row, column: 0 }, "label", given("All")),
    cell(
      { row, column: 1 },
      "money",
      formula(`SUM($B$${first}:$B$${last})`, register.supplyChain.total / 100),
    ),
    cell({ row, column: 3 }, "count", formula(`SUM($D$${first}:$D$${last})`, payments.length)),
  ];
  return { cells: pieces.flatMap(({ cells }) => cells) };
}

const ANSWERS: readonly YesNoUnknown[] = ["Yes", "No", "Unknown"];

interface AnswerLine {
  readonly answer: YesNoUnknown;
  readonly sme: number;
  readonly vcse: number;
}

function answerLines(register: Register): readonly AnswerLine[] {
  const payments = quarterPayments(register);
  const of = (field: "sme" | "vcse", answer: YesNoUnknown) =>
    sum(payments.filter((payment) => payment[field] === answer).map(({ pence }) => pence)) / 100;
  return ANSWERS.map((answer) => ({ answer, sme: of("sme", answer), vcse: of("vcse", answer) }));
}

const ANSWER_COLUMNS: readonly Column<never, AnswerLine>[] = [
  {
    key: "answer",
    heading: "The supplier is one",
    width: 34,
    row: { style: "label", content: ({ answer }) => given(answer) },
  },
  ...(["sme", "vcse"] as const).map((field): Column<never, AnswerLine> => ({
    key: field,
    heading: field === "sme" ? "SME" : "VCSE",
    ...figuresHeading,
    width: 18,
    name: field === "sme" ? "Local_Sme" : "Local_Vcse",
    row: {
      style: "money",
      content: (line, at) =>
        formula(
          spent({ column: `Spend_${field === "sme" ? "Sme" : "Vcse"}`, is: at("answer") }),
          line[field],
        ),
    },
  })),
];

const AREA_FIGURES = [
  ["total", "All spend", []],
  ["local", "Borough", [inTier("borough")]],
  ["wider", "Wider area", [inTier("wider-area")]],
  ["elsewhere", "Elsewhere", [inTier("elsewhere")]],
  ["unknown", "Unknown", [inTier("unknown")]],
  ["sme", "SME", [{ column: "Spend_Sme", is: '"Yes"' }]],
  ["vcse", "VCSE", [{ column: "Spend_Vcse", is: '"Yes"' }]],
] as const;

const AREA_COLUMNS: readonly Column<never, AreaSpend>[] = [
  {
    key: "serviceArea",
    heading: "Service area",
    width: 36,
    name: "Local_ServiceArea",
    row: { style: "label", content: ({ serviceArea }) => given(serviceArea) },
  },
  ...AREA_FIGURES.map(([key, heading, where], index): Column<never, AreaSpend> => ({
    key,
    heading,
    ...figuresHeading,
    width: elementAt([18, 16, 16, 16, 16, 16, 16], index),
    name: `Local_Area${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    row: {
      style: "money",
      content: (area, at) =>
        formula(
          spent(says("Spend_ServiceArea", at("serviceArea"), area.serviceArea), ...where),
          area[key] / 100,
        ),
    },
  })),
  {
    key: "share",
    heading: "Local share",
    ...figuresHeading,
    width: 13,
    name: "Local_AreaShare",
    row: {
      style: "share",
      content: ({ localShare }, at) => shareFormula(at("local"), at("total"), localShare),
    },
  },
];

/** Compares without regard to case, and takes * and ? in a name as they are. */
const PAID_COLUMNS: readonly Column<never, { readonly name: string; readonly pence: number }>[] = [
  {
    key: "name",
    heading: "Supplier",
    width: 36,
    row: { style: "label", content: ({ name }) => given(name) },
  },
  {
    key: "spend",
    heading: "Spend",
    ...figuresHeading,
    width: 18,
    row: {
      style: "money",
      content: ({ pence }, at) =>
        formula(
          `ROUND(SUMPRODUCT((Spend_PaidTo=${at("name")})*(Spend_Quarter=${QUARTER_ID})*Spend_Net),2)`,
          pence / 100,
        ),
    },
  },
];
