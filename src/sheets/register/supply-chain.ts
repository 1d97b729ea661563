import { capital } from "../../domain/issues/words/sentences";
import { localMeaning, TIERS, type Tier, type TierWords } from "../../domain/council/tiers";
import { quarterInWords } from "../../domain/values/calendar";
import { councilInWords } from "../../domain/register/councils";
import { directorateInWords } from "../../domain/register/directorates";
import type { Register, SupplyChain } from "../../domain/register/model";
import {
  type AreaSpend,
  type DirectorateSpend,
  mostPaid,
  type PaidSupplier,
  quarterBefore,
  quarterSpend,
  type LocalAreaSpend,
  type CouncilSpend,
  spendByArea,
  spendByCouncil,
  spendByDirectorate,
  spendByServiceArea,
  tierSpend,
} from "../../domain/register/spend-figures";
import { figureNotes } from "../../domain/register/figure-notes";
import { spendOf } from "../../domain/register/ledgers";
import { supplyChainOf } from "../../domain/register/supply-chain";
import type { YearShare } from "../../domain/council/sections/local-share";
import { YES_NO_UNKNOWN, type YesNoUnknown } from "../../domain/values/answer";
import { magnitudeChange } from "../../domain/values/magnitude";
import { sum } from "../../domain/values/shares";
import { rangeName } from "../../workbook/address";
import { columnsFor, type Column } from "../language/block";
import { type Condition, countWhere, says, sumWhere } from "../language/exact-sum";
import { onceNumbers, quoted, shareFormula } from "../language/formulas";
import { textHeight } from "../language/lines";
import { marked } from "../language/palette";
import { magnitudeFormula, magnitudeShown, magnitudeWords } from "../language/magnitude";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { factRows, noteRow, row, sectionRow, titleRow } from "../language/rows";
import { beside, gap, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { columnOf, table, type Table } from "../language/table";
import { SUPPLY_CHAIN, QUARTER_ID } from "./names";
import { linkToPayments } from "./trace";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { elementAt } from "../language/element";
import { rounded } from "../../domain/values/decimals";

/** The sheet's sections, and the table that other sheets draw. */
export interface SupplyChainLayout {
  readonly layout: Layout;
  readonly tiers: Table<"tier" | "spend" | "share" | "lines">;
}

/** Where the figures of what suppliers spent stand. */
export function layOutSupplyChain(register: Register): SupplyChainLayout {
  const { tierNames } = register;
  const tierColumns = tierColumnsOf(tierNames);
  const tiers = table({
    columns: tierColumns,
    lines: [{ rows: tierLines(register) }],
    heights: { headings: headingHeight(tierColumns) },
  });
  const areaColumns = areaColumnsOf(tierNames);
  const directorateColumns = directorateColumnsOf(tierNames);
  const localAreaColumns = localAreaColumnsOf(tierNames);
  const councilColumns = councilColumnsOf(tierNames);
  const directorates = spendByDirectorate(register);
  const areas = spendByArea(register);
  const councils = spendByCouncil(register);
  const paid = mostPaid(register);
  const note = noteOf(register);
  const layout = layOut(
    SUPPLY_CHAIN,
    stack([
      titleRow(`Local spend in the supply chain: ${quarterInWords(register.quarter)}`),
      noteRow(note, areaColumns.length, Math.max(50, textHeight(note, sum(widths(areaColumns))))),
      beside(stack(facts(register)), stack(besideFacts(register))),
      gap(2),
      sectionRow("By place"),
      tiers,
      totalOfTiers(register, tiers),
      gap(),
      sectionRow("By kind of supplier"),
      table({
        columns: ANSWER_COLUMNS,
        lines: [{ rows: answerLines(register) }],
        heights: { headings: headingHeight(ANSWER_COLUMNS) },
      }),
      gap(),
      sectionRow("By service area"),
      table({
        columns: areaColumns,
        lines: [{ rows: spendByServiceArea(register) }],
        heights: { headings: headingHeight(areaColumns), wrapped: "whose" },
        summed: true,
      }),
      ...(directorates.length > 0
        ? [
            gap(),
            sectionRow("By directorate"),
            table({
              columns: directorateColumns,
              lines: [{ rows: directorates }],
              heights: { headings: headingHeight(directorateColumns), wrapped: "whose" },
              summed: true,
            }),
          ]
        : []),
      ...(areas.length > 0
        ? [
            gap(),
            sectionRow("By what is local to the contract"),
            table({
              columns: localAreaColumns,
              lines: [{ rows: areas }],
              heights: { headings: headingHeight(localAreaColumns), wrapped: "whose" },
              summed: true,
            }),
          ]
        : []),
      ...(councils.length > 0
        ? [
            gap(),
            sectionRow("By council"),
            table({
              columns: councilColumns,
              lines: [{ rows: councils }],
              heights: { headings: headingHeight(councilColumns), wrapped: "whose" },
              summed: true,
            }),
          ]
        : []),
      ...(paid.length > 0
        ? [
            gap(),
            sectionRow("Suppliers paid most"),
            table({
              columns: PAID_COLUMNS,
              lines: [{ rows: paid }],
              heights: { headings: headingHeight(PAID_COLUMNS), wrapped: "name" },
            }),
          ]
        : []),
    ]),
  );
  return { layout, tiers };
}

/** What suppliers spent through their contracts, by tier, kind of supplier, service area and directorate. */
export function placeSupplyChain(register: Register, { layout }: SupplyChainLayout): PlacedSheet {
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(areaColumnsOf(register.tierNames)),
    print: {
      orientation: "landscape",
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

const noteBy = (names: TierWords) =>
  `Without VAT. Local means ${localMeaning(names)}. The share is local spend divided by all spend, with what is of unknown place in the divisor and shown beside it: the lowest and highest share say what it would be if none or all of that were local. The share by number counts payments, whatever their size. What the council itself pays is another spend and is in none of these figures.`;

const STANDARD_NAMES = "The areas call their tiers differently: here all have the standard names.";

function noteOf(register: Register): string {
  const { tierNames, tierNamesDiffer } = register;
  return [...figureNotes(register), ...(tierNamesDiffer ? [STANDARD_NAMES] : []), noteBy(tierNames)].join(
    " ",
  );
}

const OWN: Condition = { column: "Spend_Quarter", is: QUARTER_ID };
const spent = (...where: readonly Condition[]) => `ROUND(${sumWhere("Spend_Net", [OWN, ...where])},2)`;
const counted = (...where: readonly Condition[]) => countWhere([OWN, ...where]);
const tierIn =
  (names: TierWords) =>
  (tier: Tier): Condition => ({ column: "Spend_Tier", is: quoted(names[tier]) });

/** A share, or words where the whole is 0 or less. */
function share(part: string, whole: string, value: number | null): Content {
  return formula(shareFormula(part, whole, NO_SHARE), value ?? NO_SHARE);
}

const NO_SHARE = "No share";

const fact = factRows({ column: 0 }, { column: 1 });

function facts(register: Register): readonly Section[] {
  const { supplyChain: chain, tierNames } = register;
  const inTier = tierIn(tierNames);
  const payments = quarterSpend(register);
  const before = quarterBefore(register);
  const penceBefore = spentBefore(register);
  const unknown = (sign: "<" | ">") =>
    spent(inTier("unknown"), { column: "Spend_Net", is: "0", compared: sign });
  const link = linkToPayments(register, register.quarter);
  const money = (label: string, text: string, value: number, name: string) =>
    fact({ label, link, style: "money", content: formula(text, value), name });
  const shared = (label: string, content: Content, name: string) =>
    fact({ label, style: "share", content, name });
  return [
    money("All spend", spent(), chain.total / 100, "Local_Total"),
    money(`Local: ${localMeaning(tierNames)}`, spent(inTier("borough")), chain.local / 100, "Local_Borough"),
    money("Place unknown", spent(inTier("unknown")), chain.unknown / 100, "Local_Unknown"),
    shared("Local share by spend", share("Local_Borough", "Local_Total", chain.localShare), "Local_Share"),
    shared(
      "Lowest local share",
      share(`(Local_Borough+${unknown("<")})`, "Local_Total", chain.localShareLow),
      "Local_ShareLow",
    ),
    shared(
      "Highest local share",
      share(`(Local_Borough+${unknown(">")})`, "Local_Total", chain.localShareHigh),
      "Local_ShareHigh",
    ),
    shared(
      "Local share by number of payments",
      share(
        counted(inTier("borough")),
        counted(),
        payments.length > 0 ? tierSpend(payments, "borough").lines / payments.length : null,
      ),
      "Local_ShareByNumber",
    ),
    fact({
      label: `All spend in ${before ? quarterInWords(before) : "the quarter before"}`,
      link: before === undefined ? undefined : linkToPayments(register, before),
      style: "money",
      content: formula(
        `IF(COUNTIFS(Returns_Quarter,"${before ?? ""}",Returns_Status,"Accepted")=0,"${NOT_KNOWN}",ROUND(SUMIFS(Spend_Net,Spend_Quarter,"${before ?? ""}"),2))`,
        penceBefore === undefined ? NOT_KNOWN : penceBefore / 100,
      ),
      name: "Local_TotalBefore",
    }),
  ];
}

const NOT_KNOWN = "Not known";

/** In pence; undefined where no return of the quarter before is accepted. */
function spentBefore(register: Register): number | undefined {
  const before = quarterBefore(register);
  const accepted = register.returns.some(
    ({ quarter, status }) => quarter === before && status === "Accepted",
  );
  if (!accepted) return undefined;
  return supplyChainOf(spendOf(register.ledgers.filter(({ quarter }) => quarter === before))).total;
}

const CHANGED = magnitudeWords("since the quarter before");

/** At the right of the facts: what the share is held against, and below whether amounts are to be checked. */
function besideFacts(register: Register): readonly Section[] {
  const { supplyChain: chain, settings } = register;
  const { baseline, target } = settings.localShare ?? {};
  return [
    gap(2),
    heldAgainst("Baseline", baseline, chain.localShare),
    heldAgainst("Target", target, chain.localShare),
    gap(),
    row([
      {
        column: 2,
        columns: 4,
        style: "check",
        content: formula(
          magnitudeFormula("Local_Total", "Local_TotalBefore", CHANGED),
          magnitudeShown(magnitudeChange(chain.total, spentBefore(register) ?? 0), CHANGED),
        ),
        marks: [{ when: (own) => `LEN(${own})>0`, look: marked.wrong }],
      },
    ]),
  ];
}

const held = factRows({ column: 2, columns: 3 }, { column: 5 });

/** The share that was set, and under it by how many percentage points the quarter's is above it; empty where none was. */
function heldAgainst(
  label: "Baseline" | "Target",
  set: YearShare | undefined,
  localShare: number | null,
): Section {
  if (!set) return gap(2);
  const { year, percent } = set;
  const name = `Local_${label}`;
  return stack([
    held({ label: `${label} ${year}`, style: "share", content: given(percent / 100), name }),
    held({
      label: `Points above the ${label.toLowerCase()}, below with a minus`,
      style: "units",
      content: formula(
        onceNumbers(["Local_Share"], `ROUND(100*(Local_Share-${name}),6)`, NO_SHARE),
        localShare === null ? NO_SHARE : rounded(100 * localShare - percent, 6),
      ),
    }),
  ]);
}

interface TierLine {
  readonly tier: Tier;
  readonly lines: number;
  readonly pence: number;
  readonly share: number | null;
}

function tierLines(register: Register): readonly TierLine[] {
  const payments = quarterSpend(register);
  const { total } = register.supplyChain;
  return TIERS.map((tier) => {
    const { lines, pence } = tierSpend(payments, tier);
    return { tier, lines, pence, share: total > 0 ? pence / total : null };
  });
}

const figuresHeading = { headingStyle: "headingOfFigures" } as const;

const tierColumnsOf = (names: TierWords) =>
  columnsFor<TierLine>()([
    {
      key: "tier",
      heading: "Place",
      width: 34,
      name: "Local_Tier",
      row: { style: "label", content: ({ tier }) => given(names[tier]) },
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
      width: 17,
      row: { style: "share", content: (line, at) => share(at("spend"), "Local_Total", line.share) },
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
  ]);

function totalOfTiers(register: Register, tiers: SupplyChainLayout["tiers"]): Section {
  const total = (key: "spend" | "lines", value: number) => (layout: Layout) =>
    formula(`SUM(${rangeName(columnOf(layout, tiers, key), true)})`, value);
  return row([
    { column: 0, style: "label", content: given("All") },
    { column: 1, style: "money", content: total("spend", register.supplyChain.total / 100) },
    { column: 3, style: "count", content: total("lines", quarterSpend(register).length) },
  ]);
}

interface AnswerLine {
  readonly answer: YesNoUnknown;
  readonly sme: number;
  readonly vcse: number;
}

function answerLines(register: Register): readonly AnswerLine[] {
  const payments = quarterSpend(register);
  const of = (field: "sme" | "vcse", answer: YesNoUnknown) =>
    sum(payments.filter((payment) => payment[field] === answer).map(({ pence }) => pence)) / 100;
  return YES_NO_UNKNOWN.map((answer) => ({ answer, sme: of("sme", answer), vcse: of("vcse", answer) }));
}

const ANSWER_COLUMNS = columnsFor<AnswerLine>()([
  {
    key: "answer",
    heading: "The supplier is one",
    width: 34,
    row: { style: "label", content: ({ answer }) => given(answer) },
  },
  ...(["sme", "vcse"] as const).map((field): Column<never, AnswerLine, typeof field, "answer"> => ({
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
]);

const areaFigures = (names: TierWords) => {
  const inTier = tierIn(names);
  return [
    ["total", "All spend", []],
    ["local", names.borough, [inTier("borough")]],
    ["wider", names["wider-area"], [inTier("wider-area")]],
    ["elsewhere", names.elsewhere, [inTier("elsewhere")]],
    ["unknown", names.unknown, [inTier("unknown")]],
    ["sme", "SME", [{ column: "Spend_Sme", is: '"Yes"' }]],
    ["vcse", "VCSE", [{ column: "Spend_Vcse", is: '"Yes"' }]],
  ] as const;
};

/** What is spent by whose payments they are: the names of a block's columns begin with its prefix. */
function spendColumns<Line extends SupplyChain>(by: {
  readonly heading: string;
  readonly name: string;
  readonly prefix: string;
  readonly column: "Spend_ServiceArea" | "Spend_Directorate" | "Spend_Area" | "Spend_Council";
  readonly whose: (line: Line) => string;
}) {
  return (names: TierWords) =>
    columnsFor<Line>()([
      {
        key: "whose",
        heading: by.heading,
        width: 36,
        name: by.name,
        row: { style: "groupTitle", content: (line) => given(by.whose(line)) },
      },
      ...areaFigures(names).map(([key, heading, where], index): Column<never, Line, typeof key, "whose"> => ({
        key,
        heading,
        ...figuresHeading,
        width: elementAt([18, 17, 16, 16, 16, 16, 16], index),
        name: `${by.prefix}${capital(key)}`,
        row: {
          style: "money",
          content: (line, at) =>
            formula(spent(says(by.column, at("whose"), by.whose(line)), ...where), line[key] / 100),
        },
      })),
      {
        key: "share",
        heading: "Local share",
        ...figuresHeading,
        width: 14,
        name: `${by.prefix}Share`,
        row: {
          style: "share",
          content: ({ localShare }, at) => share(at("local"), at("total"), localShare),
        },
      },
    ]);
}

const areaColumnsOf = spendColumns<AreaSpend>({
  heading: "Service area",
  name: "Local_ServiceArea",
  prefix: "Local_Area",
  column: "Spend_ServiceArea",
  whose: ({ serviceArea }) => serviceArea,
});

const directorateColumnsOf = spendColumns<DirectorateSpend>({
  heading: "Directorate",
  name: "Local_Directorate",
  prefix: "Local_Directorate",
  column: "Spend_Directorate",
  whose: ({ directorate }) => directorateInWords(directorate),
});

const councilColumnsOf = spendColumns<CouncilSpend>({
  heading: "Council",
  name: "Local_Council",
  prefix: "Local_Council",
  column: "Spend_Council",
  whose: ({ council }) => councilInWords(council),
});

const localAreaColumnsOf = spendColumns<LocalAreaSpend>({
  heading: "Local to",
  name: "Local_LocalTo",
  prefix: "Local_LocalTo",
  column: "Spend_Area",
  whose: ({ area }) => area,
});

/** Compares without regard to case, and takes * and ? in a name as they are. */
const PAID_COLUMNS = columnsFor<PaidSupplier>()([
  {
    key: "name",
    heading: "Supplier",
    width: 36,
    row: { style: "groupTitle", content: ({ name }) => given(name) },
  },
  {
    key: "spend",
    heading: "Spend",
    ...figuresHeading,
    width: 18,
    row: {
      style: "money",
      content: ({ pence, otherNames }, at) => {
        const names = [at("name"), ...otherNames.map(quoted)].map((name) => `(Spend_PaidTo=${name})`);
        return formula(
          `ROUND(SUMPRODUCT((${names.join("+")})*(Spend_Quarter=${QUARTER_ID})*Spend_Net),2)`,
          pence / 100,
        );
      },
    },
  },
]);
