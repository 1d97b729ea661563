import { inTierWords, type Tier, type TierWords } from "../council/tiers";
import type { Settings } from "../council/settings";
import { SUPPRESS_BELOW } from "../council/sections/publication";
import type { Measure } from "../framework/edition";
import { quantityInWords, unitName } from "../framework/words";
import { quarterInWords } from "../values/calendar";
import { capital, counted, penceInWords, shareInWords, shareOrNone } from "../issues/words/sentences";
import {
  statementCounts,
  yearAreas,
  yearBefore,
  yearDirectorates,
  yearLines,
  type YearLine,
  yearOf,
  yearSharedLedgers,
  yearSpend,
} from "./annual";
import {
  cabinetHeadline,
  directorateStandings,
  type DirectorateStanding,
  type StateCount,
  statesInWords,
} from "./cabinet";
import { directorateInWords } from "./directorates";
import type { Register, SupplyChain } from "./model";
import { countedUnit } from "./reconciliation";
import { DUE_STATES } from "./ratings";
import { countedTwiceWords } from "./shared-ledgers";
import { type Published, WITHHELD } from "./suppression";

/** A part of the report: sentences, and a table that says the same where there is one. */
export interface ReportSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table?: ReportTable;
}

export interface ReportTable {
  readonly headings: readonly string[];
  /** How many of the first columns are words; the others are figures. */
  readonly words: number;
  readonly rows: readonly (readonly string[])[];
}

export interface AnnualReport {
  readonly title: string;
  readonly headline: string;
  readonly sections: readonly ReportSection[];
}

/** The year to the quarter's end, for a paper to Cabinet: no supplier, no officer and no small count is in it. */
export function annualReport(register: Register): AnnualReport {
  const { settings, quarter } = register;
  const { report = {} } = settings;
  const lines = yearLines(register);
  return {
    title: `Social value in ${report.year ?? yearOf(quarter)}, to the end of ${quarterInWords(quarter)}`,
    headline: cabinetHeadline(register),
    sections: [
      deliverySection(register, lines),
      ...partSections(register, lines),
      ...directorateSections(register),
      spendSection(register),
      ...directSections(register),
      ...quotationSections(register),
      ...statementSections(register),
      ...stories("Case studies", report.caseStudies),
      ...stories("Enforcement", report.enforcement),
      methodSection(register),
    ],
  };
}

/** The same as plain text, to be copied. */
export function annualReportText(register: Register): string {
  const { title, headline, sections } = annualReport(register);
  const lines = sections.flatMap(({ heading, sentences }) => ["", heading, ...sentences]);
  return [title, "", headline, ...lines, ""].join("\n");
}

/** Words in place of a figure stay words. */
export function figureInWords(figure: Published, measure: Measure): string {
  const inYears = measure.accumulation === "fte-years";
  const counted = inYears ? { unit: "number" as const, unitInWords: countedUnit(measure) } : measure;
  if (typeof figure === "number") return quantityInWords(figure, counted, 2);
  return figure === WITHHELD || (counted.unit === "number" && counted.unitInWords === undefined)
    ? figure
    : `${figure} ${unitName(counted)}`;
}

/** A figure whose unit stands in a column of its own; pounds keep their sign. */
function bare(figure: Published, { unit }: Measure): string {
  if (typeof figure === "string") return figure;
  return quantityInWords(figure, { unit: unit === "pounds" ? unit : "number" }, 2);
}

function deliverySection(register: Register, lines: readonly YearLine[]): ReportSection {
  const before = yearBefore(register.quarter);
  const hasBefore = lines.some((line) => line.yearBefore !== undefined);
  return {
    heading: "What was delivered",
    sentences: lines.map(deliverySentence),
    table: {
      headings: [
        ...["Measure", "Unit", "Target for the year", "Claimed", "Evidenced", "Validated"],
        ...(hasBefore ? [`Validated in ${before}`] : []),
      ],
      words: 2,
      rows: lines.map(({ measure, target, claimed, evidenced, validated, yearBefore: earlier }) => [
        measure.headline,
        countedUnit(measure),
        target === undefined ? "" : bare(target, measure),
        ...[claimed, evidenced, validated].map((figure) => bare(figure, measure)),
        ...(hasBefore ? [earlier === undefined ? "" : bare(earlier, measure)] : []),
      ]),
    },
  };
}

/** "fewer than 5 FTE-years", as it goes on from other words. */
function figureInSentence(figure: Published, measure: Measure): string {
  const words = figureInWords(figure, measure);
  return typeof figure === "string" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function deliverySentence({ measure, target, yearBefore: earlier, ...told }: YearLine): string {
  const said = (figure: Published) => figureInSentence(figure, measure);
  const states = `claimed ${said(told.claimed)}, evidenced ${said(told.evidenced)}, validated ${said(told.validated)}`;
  const beside = [
    ...(target === undefined ? [] : [`target for the year ${said(target)}`]),
    ...(earlier === undefined ? [] : [`validated in the year before ${said(earlier)}`]),
  ];
  return `${measure.headline}: ${states}${beside.length > 0 ? ` (${beside.join("; ")})` : ""}`;
}

/** What was validated by service area, and by directorate; one alone is the whole. */
function partSections(register: Register, lines: readonly YearLine[]): readonly ReportSection[] {
  return [
    ...partSection("service area", yearAreas(register), {
      lines,
      figures: ({ validatedByArea }) => validatedByArea,
    }),
    ...partSection("directorate", yearDirectorates(register).map(directorateInWords), {
      lines,
      figures: ({ validatedByDirectorate }) => validatedByDirectorate,
    }),
  ];
}

function partSection(
  by: "service area" | "directorate",
  names: readonly string[],
  {
    lines,
    figures,
  }: {
    readonly lines: readonly YearLine[];
    readonly figures: (line: YearLine) => readonly Published[];
  },
): readonly ReportSection[] {
  if (names.length < 2 || lines.length === 0) return [];
  return [
    {
      heading: `What was validated, by ${by}`,
      sentences: lines.map((line) => {
        const told = figures(line);
        const parts = names.map(
          (name, index) => `${name} ${figureInSentence(told[index] ?? 0, line.measure)}`,
        );
        return `${line.measure.headline}: ${parts.join("; ")}`;
      }),
      table: {
        headings: ["Measure", "Unit", ...names],
        words: 2,
        rows: lines.map((line) => [
          line.measure.headline,
          countedUnit(line.measure),
          ...figures(line).map((figure) => bare(figure, line.measure)),
        ]),
      },
    },
  ];
}

/** How each directorate's commitments stand, and what was spent through its contracts. */
function directorateSections(register: Register): readonly ReportSection[] {
  const standings = directorateStandings(register);
  if (standings.length === 0) return [];
  const states = register.settings.bands ? DUE_STATES : [];
  return [
    {
      heading: "How directorates stand",
      sentences: standings.map((standing) => standingSentence(standing, register.tierNames)),
      table: {
        headings: ["Directorate", "Commitments", ...states, "Local share"],
        words: 1,
        rows: standings.map((each) => [
          directorateInWords(each.directorate),
          String(each.commitments),
          ...shownStates(each).map(({ count }) => String(count)),
          shareOrNone(each.spend.localShare),
        ]),
      },
    },
  ];
}

/** Those of what is due; the others are in the sentences. */
function shownStates({ states }: DirectorateStanding): readonly StateCount[] {
  return states.filter(({ state }) => DUE_STATES.some((each) => each === state));
}

function standingSentence(
  { directorate, commitments, states, spend }: DirectorateStanding,
  tierNames: TierWords,
): string {
  const all = counted(commitments, "commitment");
  const stand =
    states.length > 0 && commitments > 0 ? `of ${all}, ${statesInWords(states)}` : `${all} in force`;
  return `${directorateInWords(directorate)}: ${stand}; ${localInWords(spend, tierNames)}`;
}

function spendSection(register: Register): ReportSection {
  const spend = yearSpend(register);
  const { tierNames } = register;
  const where = (tier: Tier) => capital(inTierWords(tier, tierNames));
  return {
    heading: "Local spend in the supply chain",
    sentences: [
      spendSentence(spend, tierNames),
      ...countedTwiceWords("it", yearSharedLedgers(register)),
      ...goalSentences(register.settings.localShare),
    ],
    table: {
      headings: ["Where", "Spend", "Share"],
      words: 1,
      rows: [
        ...(
          [
            [where("borough"), spend.local],
            [where("wider-area"), spend.wider],
            [where("elsewhere"), spend.elsewhere],
            ["Place unknown", spend.unknown],
            ["With SMEs", spend.sme],
            ["With VCSEs", spend.vcse],
            ["All", spend.total],
          ] as const
        ).map(([whose, pence]) => [whose, penceInWords(pence), shareWords(pence, spend.total)]),
      ],
    },
  };
}

/** Two spends that are never added: what the council pays, and what its suppliers spend through their contracts. */
function directSections({ directSpend, settings, tierNames }: Register): readonly ReportSection[] {
  if (!directSpend) return [];
  const { total, local, unknown, sme, vcse, leftOut } = directSpend;
  const toLocal = `suppliers ${inTierWords("borough", tierNames)}`;
  return [
    {
      heading: "What the council paid its suppliers itself",
      sentences: [
        `The council paid its suppliers ${penceInWords(total)} itself, ${penceInWords(local)} of it to ${toLocal}${total > 0 ? ` (${shareWords(local, total)})` : ""}. This is another spend than that of suppliers through their contracts, and is never added to it.`,
        ...(leftOut.lines > 0
          ? [
              `${counted(leftOut.lines, "line")} of the ledgers (${penceInWords(leftOut.pence)}) are in none of these figures.`,
            ]
          : []),
        ...goalSentences(settings.directLocalShare),
      ],
      table: {
        headings: ["With whom", "Spend", "Share"],
        words: 1,
        rows: (
          [
            [capital(toLocal), local],
            ["Suppliers whose place is unknown", unknown],
            ["Small and medium-sized enterprises", sme],
            ["Voluntary, community and social enterprises", vcse],
            ["All", total],
          ] as const
        ).map(([whom, pence]) => [whom, penceInWords(pence), shareWords(pence, total)]),
      },
    },
  ];
}

function localInWords({ total, local, localShare }: SupplyChain, tierNames: TierWords): string {
  const share = localShare === null ? "no share can be given" : `${shareWords(local, total)} of it local`;
  return `suppliers spent ${penceInWords(total)} through their contracts without VAT, ${penceInWords(local)} of it ${inTierWords("borough", tierNames)}: ${share}`;
}

function spendSentence(spend: SupplyChain, tierNames: TierWords): string {
  return `${capital(localInWords(spend, tierNames))}. Of ${penceInWords(spend.unknown)} the place is unknown.`;
}

/** What the council set a local share against. */
function goalSentences({ baseline, target }: Settings["localShare"] = {}): readonly string[] {
  return [
    ...(baseline ? [`The baseline in ${baseline.year} was ${baseline.percent}%.`] : []),
    ...(target ? [`The target for ${target.year} is ${target.percent}%.`] : []),
  ];
}

function shareWords(part: number, whole: number): string {
  return whole > 0 ? shareInWords(part / whole) : "";
}

function quotationSections({ settings: { report } }: Register): readonly ReportSection[] {
  if (!report?.quotations) return [];
  const { invited, withLocal } = report.quotations;
  const said = `Of ${invited} invitations to quote, ${withLocal} had a local supplier among those invited.`;
  return [{ heading: "Quotations", sentences: [said] }];
}

function statementSections(register: Register): readonly ReportSection[] {
  const { contracts, counts } = statementCounts(register);
  if (counts.length === 0) return [];
  return [
    {
      heading: "What contracts state",
      sentences: counts.map(
        (count) => `${count.title}: ${count.contracts} of ${counted(contracts, "contract")}`,
      ),
      table: {
        headings: ["What contracts state", "Part of the policy", "Contracts", "Of all that ran in the year"],
        words: 2,
        rows: counts.map((count) => [count.title, count.group, String(count.contracts), String(contracts)]),
      },
    },
  ];
}

function stories(
  heading: string,
  told: readonly { readonly title: string; readonly text: string }[] = [],
): readonly ReportSection[] {
  if (told.length === 0) return [];
  return [{ heading, sentences: told.map(({ title, text }) => `${title}. ${text}`) }];
}

function methodSection({ settings, counts }: Register): ReportSection {
  const limit = settings.suppressBelow ?? SUPPRESS_BELOW;
  return {
    heading: "Method and caveats",
    sentences: [
      "Claimed is what suppliers say, evidenced what they named evidence for, validated what the council confirmed; the three are never added.",
      `Counts of people above 0 and below ${limit} are left out${settings.suppressMeasures ? ", of some measures below another count that the council set" : ""}, so that nobody can be recognised, and so are figures from which such a count could be worked out.`,
      `In the last quarter ${counted(counts.missing, "return")} ${counts.missing === 1 ? "was" : "were"} missing.`,
      ...(settings.report?.caveats ?? []),
    ],
  };
}
