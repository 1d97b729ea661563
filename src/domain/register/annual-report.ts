import { SUPPRESS_BELOW } from "../council/settings";
import type { Measure } from "../framework/edition";
import { quantityInWords, unitName } from "../framework/words";
import { quarterInWords } from "../values/calendar";
import { counted } from "../issues/words/sentences";
import { statementCounts, yearAreas, yearLines, type YearLine, yearOf, yearSpend } from "./annual";
import { cabinetHeadline } from "./cabinet";
import type { Register, SupplyChain } from "./model";
import type { Published } from "./suppression";

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
  return {
    title: `Social value in ${report.year ?? yearOf(quarter)}, to the end of ${quarterInWords(quarter)}`,
    headline: cabinetHeadline(register),
    sections: [
      deliverySection(register),
      ...areaSections(register),
      spendSection(register),
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
export function figureInWords(figure: Published, measure: UnitOf): string {
  if (typeof figure === "number") return quantityInWords(figure, measure, 2);
  return measure.unit === "number" && measure.unitInWords === undefined
    ? figure
    : `${figure} ${unitName(measure)}`;
}

type UnitOf = Pick<Measure, "unit" | "unitInWords">;

function deliverySection(register: Register): ReportSection {
  const lines = yearLines(register);
  return {
    heading: "What was delivered",
    sentences: lines.map(deliverySentence),
    table: {
      headings: ["Measure", "Unit", "Target for the year", "Claimed", "Evidenced", "Validated"],
      words: 2,
      rows: lines.map(({ measure, target, claimed, evidenced, validated }) => [
        measure.headline,
        unitName(measure),
        target === undefined ? "" : bare(target, measure),
        ...[claimed, evidenced, validated].map((figure) => bare(figure, measure)),
      ]),
    },
  };
}

function deliverySentence({ measure, target, ...told }: YearLine): string {
  const said = (figure: Published) => {
    const words = figureInWords(figure, measure);
    return typeof figure === "string" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  };
  const states = `claimed ${said(told.claimed)}, evidenced ${said(told.evidenced)}, validated ${said(told.validated)}`;
  const aimed = target === undefined ? "" : ` (target for the year ${said(target)})`;
  return `${measure.headline}: ${states}${aimed}`;
}

/** A figure whose unit stands in a column of its own; pounds keep their sign. */
function bare(figure: Published, { unit }: UnitOf): string {
  return figureInWords(figure, { unit: unit === "pounds" ? unit : "number" });
}

/** What was validated by service area; one area alone is the whole. */
function areaSections(register: Register): readonly ReportSection[] {
  const areas = yearAreas(register);
  const lines = yearLines(register);
  if (areas.length < 2 || lines.length === 0) return [];
  return [
    {
      heading: "What was validated, by service area",
      sentences: lines.map(({ measure, validatedByArea }) => {
        const parts = areas.map(
          (area, index) => `${area} ${figureInWords(validatedByArea[index] ?? 0, measure)}`,
        );
        return `${measure.headline}: ${parts.join("; ")}`;
      }),
      table: {
        headings: ["Measure", "Unit", ...areas],
        words: 2,
        rows: lines.map(({ measure, validatedByArea }) => [
          measure.headline,
          unitName(measure),
          ...validatedByArea.map((figure) => bare(figure, measure)),
        ]),
      },
    },
  ];
}

function spendSection(register: Register): ReportSection {
  const { baseline, target } = register.settings.localShare ?? {};
  const spend = yearSpend(register);
  return {
    heading: "Local spend in the supply chain",
    sentences: [
      spendSentence(spend),
      ...(baseline ? [`The baseline in ${baseline.year} was ${baseline.percent}%.`] : []),
      ...(target ? [`The target for ${target.year} is ${target.percent}%.`] : []),
    ],
    table: {
      headings: ["Where", "Spend", "Share"],
      words: 1,
      rows: [
        ...(
          [
            ["In the borough", spend.local],
            ["In the wider area", spend.wider],
            ["Elsewhere", spend.elsewhere],
            ["Place unknown", spend.unknown],
            ["All", spend.total],
          ] as const
        ).map(([where, pence]) => [where, money(pence), shareWords(pence, spend.total)]),
      ],
    },
  };
}

function spendSentence({ total, local, unknown, localShare }: SupplyChain): string {
  const share = localShare === null ? "no share can be given" : `${shareWords(local, total)} of it local`;
  return `Suppliers spent ${money(total)} through their contracts without VAT, ${money(local)} of it in the borough: ${share}. Of ${money(unknown)} the place is unknown.`;
}

function shareWords(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : "";
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
      `Counts of people above 0 and below ${limit} are left out, so that nobody can be recognised, and so are figures from which such a count could be worked out.`,
      `In the last quarter ${counts.missing} returns were missing.`,
      ...(settings.report?.caveats ?? []),
    ],
  };
}

function money(pence: number): string {
  return (pence / 100).toLocaleString("en-GB", { style: "currency", currency: "GBP" });
}
