import { LedgerHeadings } from "../../domain/council/sections/ledgers";
import type { Settings } from "../../domain/council/settings";
import { capital } from "../../domain/issues/words/sentences";
import type { ColumnRole } from "../../domain/spend/columns";
import { ROLE_WORDS } from "../../domain/spend/word-columns";
import { listRule } from "../language/entry-rules";
import type { EntryRule } from "../language/piece";
import { type EntryColumn, type EntryList, type ListLine, withBlankLines } from "../language/entry-list";
import { areaLists } from "./area";
import { leftOut, smallCounts } from "./left-out";
import { type CouncilModel, showsCouncil, showsLedgers, showsLeftOut } from "./model";
import { laterPacks, thresholds, versions } from "./law-and-versions";
import { dayRule, text, texts } from "./columns";

const quantityRule: EntryRule = {
  rule: { type: "decimal", comparison: "greaterThanOrEqual", first: 0 },
  title: "Target",
  refusal: "The target must be a number, 0 or higher.",
  hint: "For the year, in the measure's own unit.",
};

/** Quarters whose figures went out. */
export function publications({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["published"],
    lines: withBlankLines(
      (settings.published ?? []).map((each) => ({ ...each })),
      24,
    ),
    columns: [
      text("Council_PublishedQuarter", "Quarter", {
        field: "quarter",
        width: 16,
        longest: 10,
        hint: "A quarter of the social value year, as 2026-27 Q1.",
      }),
      {
        field: "date",
        heading: "Published on",
        width: 16,
        name: "Council_PublishedDate",
        holds: "day",
        rule: dayRule("The day on which the figures went out, as dd/mm/yyyy."),
      },
      text("Council_PublishedNote", "Note", {
        field: "note",
        width: 60,
        longest: 5000,
        hint: "Where it went out, such as Paper to Cabinet.",
      }),
    ],
  };
}

/** Targets for the year; a measure stands under its headline where the editions have it. */
export function targets({ settings, measures }: CouncilModel): EntryList {
  const headlineOf = new Map(measures.map(({ id, headline }) => [id, headline]));
  const lines = (settings.targets ?? []).map(({ measure, quantity }) => ({
    measure: headlineOf.get(measure) ?? measure,
    quantity,
  }));
  return {
    path: ["targets"],
    lines: withBlankLines(lines, 24),
    columns: [
      {
        field: "measure",
        heading: "Measure",
        width: 44,
        name: "Council_TargetMeasure",
        holds: "choice",
        rule: listRule("Measure", "List_Measure", "a measure of the framework"),
      },
      {
        field: "quantity",
        heading: "Target for the year",
        width: 20,
        name: "Council_TargetQuantity",
        holds: "figure",
        rule: quantityRule,
      },
    ],
  };
}

/** In the order in which they are to stand. */
export function serviceAreas({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["serviceAreas"],
    lines: withBlankLines(texts(settings.serviceAreas), 24),
    columns: [
      text("Council_ServiceArea", "Service area", {
        width: 60,
        longest: 200,
        hint: "As it is to be written, in the order in which areas are to stand.",
      }),
    ],
  };
}

/** The directorate of each service area. */
export function directorates({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["directorates"],
    lines: withBlankLines(
      (settings.directorates ?? []).map((each) => ({ ...each })),
      24,
    ),
    columns: [
      text("Council_DirectorateArea", "Service area", {
        field: "serviceArea",
        width: 44,
        longest: 255,
        hint: "A service area of the contracts, on one line alone.",
      }),
      text("Council_Directorate", "Directorate", {
        field: "directorate",
        width: 44,
        longest: 255,
        hint: "The part of the council that it belongs to.",
      }),
    ],
  };
}

/** Rates of the Real Living Wage. */
export function livingWages({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["livingWages"],
    lines: withBlankLines(
      (settings.livingWages ?? []).map((each) => ({ ...each })),
      10,
      4,
    ),
    columns: [
      {
        field: "from",
        heading: "Paid from",
        width: 16,
        name: "Council_WageFrom",
        holds: "day",
        rule: dayRule("The day from which employers pay it at the latest, as dd/mm/yyyy."),
      },
      wage("Council_WageHourly", "Pounds an hour", "hourly", "The rate outside London."),
      wage("Council_WageLondon", "Pounds an hour in London", "london", "May be left empty."),
      text("Council_WageSource", "Source", {
        field: "source",
        width: 70,
        longest: 5000,
        hint: "Who announced it, when, and where that is read.",
      }),
    ],
  };
}

function wage(name: string, heading: string, field: "hourly" | "london", hint: string): EntryColumn {
  return {
    ...{ field, heading, name },
    width: heading.length + 4,
    holds: "money",
    rule: {
      rule: { type: "decimal", comparison: "greaterThanOrEqual", first: 0 },
      title: heading,
      refusal: "The rate must be pounds an hour, 0 or higher.",
      hint,
    },
  };
}

const LEDGER_ROLES = LedgerHeadings.keyof().options;

function ledgerColumn(role: ColumnRole): EntryColumn {
  const heading = capital(ROLE_WORDS[role]);
  return text(`Council_Ledger${capital(role)}`, heading, {
    width: 17,
    longest: 255,
    hint: "A heading as the council's ledgers have it.",
  });
}

/** The headings of the council's ledgers: a column for what each holds, its headings one below the other. */
export function ledgerColumns({
  settings: { ledgerColumns: own = {} },
}: Pick<CouncilModel, "settings">): EntryList {
  const most = Math.max(0, ...LEDGER_ROLES.map((role) => own[role]?.length ?? 0));
  const lines = Array.from({ length: most }, (_, index): ListLine =>
    Object.fromEntries(LEDGER_ROLES.map((role) => [role, own[role]?.[index]])),
  );
  return {
    path: ["ledgerColumns"],
    lines: withBlankLines(lines, 8, 4),
    columns: LEDGER_ROLES.map((role) => ({ ...ledgerColumn(role), field: role })),
  };
}

/** The same as they are read: a list for each column. */
function ledgerLists(): readonly EntryList[] {
  return LEDGER_ROLES.map((role) => ({
    path: ["ledgerColumns", role],
    lines: [],
    columns: [ledgerColumn(role)],
  }));
}

type Report = NonNullable<Settings["report"]>;

/** What is told in the annual report. */
export function stories({
  settings,
}: Pick<CouncilModel, "settings">): readonly (EntryList & { readonly title: string })[] {
  const { report = {} } = settings;
  return [
    { title: "Case studies", ...told("caseStudies", "Case", report) },
    { title: "Enforcement", ...told("enforcement", "Enforcement", report) },
    {
      title: "Caveats",
      path: ["report", "caveats"],
      lines: withBlankLines(texts(report.caveats), 8, 4),
      columns: [
        text("Council_Caveat", "Caveat", {
          width: 30,
          longest: 5000,
          hint: "A sentence about the figures, such as: two contracts began in the year.",
        }),
      ],
    },
  ];
}

function told(field: "caseStudies" | "enforcement", name: string, report: Report): EntryList {
  return {
    path: ["report", field],
    lines: withBlankLines(
      (report[field] ?? []).map((each) => ({ ...each })),
      8,
      4,
    ),
    columns: [
      text(`Council_${name}Title`, "Title", {
        field: "title",
        width: 30,
        longest: 200,
        hint: "A few words. No names of people.",
      }),
      text(`Council_${name}Text`, "Text", {
        field: "text",
        width: 90,
        longest: 5000,
        hint: "What happened. No names of people.",
      }),
    ],
  };
}

/** Every list of the workbook, as it is read. */
export function councilLists(model: CouncilModel): readonly EntryList[] {
  const shown = [publications(model), targets(model), serviceAreas(model), ...stories(model)];
  return [
    ...shown,
    ...(showsLedgers(model) ? [directorates(model), livingWages(model), ...ledgerLists()] : []),
    ...(showsLeftOut(model) ? [leftOut(model), smallCounts(model)] : []),
    ...(showsCouncil(model) ? [...areaLists(), thresholds(model), laterPacks(model), versions(model)] : []),
  ];
}
