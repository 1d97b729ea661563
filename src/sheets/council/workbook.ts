import { councilCover } from "./cover";
import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import { RatingBasis } from "../../domain/council/sections/ratings";
import type { Plan } from "../../workbook/plan";
import { placeChoiceSheet, placeListSheet } from "../language/choice-list";
import { placeHiddenLists } from "../language/hidden-lists";
import { joinSheets } from "../language/join-sheets";
import { placeStamp } from "../language/stamp";
import { areaColumns } from "./area";
import { choiceGroups } from "./choices";
import { laterPacks, thresholds, versions } from "./law-and-versions";
import {
  directorates,
  ledgerColumns,
  livingWages,
  publications,
  serviceAreas,
  stories,
  targets,
} from "./lists";
import { leftOut, smallCounts } from "./left-out";
import {
  COUNCIL_FORM_VERSION,
  type CouncilModel,
  showsCouncil,
  showsLedgers,
  showsLeftOut,
  targetMeasures,
} from "./model";
import { sourceGroups } from "./own-choices";

/** The workbook in which a council types its settings: bands, targets, publications and the rest, each with what it does. */
export function placeCouncil(settings: Settings, editions: readonly Framework[]): Plan {
  return placeCouncilModel({
    settings,
    measures: targetMeasures(editions),
    formVersion: COUNCIL_FORM_VERSION,
  });
}

/** The same from what a stamp keeps. */
export function placeCouncilModel(model: CouncilModel): Plan {
  return joinSheets(
    { kind: "council", title: "Council settings", subject: "Council settings", activeSheet: "Council" },
    [
      placeChoiceSheet(
        { ...HEAD, sheet: "Council", title: "Council settings", note: noteOf(model) },
        choiceGroups(model),
        showsCouncil(model) ? ENTRY_WIDTH : undefined,
      ),
      placeListSheet({ ...HEAD, sheet: "Publications", note: PUBLISHED }, [publications(model)]),
      placeListSheet({ ...HEAD, sheet: "Targets", note: TARGETS }, [targets(model)]),
      placeListSheet({ ...HEAD, sheet: "Service areas", note: AREAS }, [serviceAreas(model)]),
      ...(showsLedgers(model)
        ? [
            placeListSheet({ ...HEAD, sheet: "Directorates", note: DIRECTORATES }, [directorates(model)]),
            placeListSheet({ ...HEAD, sheet: "Living wages", note: LIVING_WAGES }, [livingWages(model)]),
            placeListSheet({ ...HEAD, sheet: "Ledger columns", note: LEDGERS }, [ledgerColumns(model)]),
          ]
        : []),
      ...(showsLeftOut(model)
        ? [
            placeListSheet({ ...HEAD, sheet: "Left out of ledgers", note: LEFT_OUT }, [leftOut(model)]),
            placeListSheet({ ...HEAD, sheet: "Small counts", note: SMALL_COUNTS }, [smallCounts(model)]),
          ]
        : []),
      placeListSheet({ ...HEAD, sheet: "Annual report", note: REPORT }, stories(model)),
      ...(showsCouncil(model)
        ? [
            placeListSheet({ ...HEAD, sheet: "Area", note: AREA }, [areaColumns(model)]),
            placeListSheet({ ...HEAD, sheet: "Thresholds", note: THRESHOLDS }, [thresholds(model)]),
            placeListSheet({ ...HEAD, sheet: "Proxy packs", note: LATER_PACKS }, [laterPacks(model)]),
            placeChoiceSheet({ ...HEAD, sheet: "Sources", note: SOURCES }, sourceGroups(model), SOURCE_WIDTH),
            placeListSheet({ ...HEAD, sheet: "Versions", note: VERSIONS }, [versions(model)]),
          ]
        : []),
      placeHiddenLists("Lists", [
        ["List_RatedBy", RatingBasis.options],
        ["List_Measure", model.measures.map(({ headline }) => headline)],
      ]),
      placeStamp({
        kind: "council",
        formVersion: model.formVersion,
        parts: { settings: model.settings, measures: model.measures },
      }),
    ],
    councilCover,
  );
}

const HEAD = { reference: "Council settings" };
/** Names, addresses and sentences are typed beside figures. */
const ENTRY_WIDTH = 44;
const SOURCE_WIDTH = 60;

function noteOf(model: CouncilModel): string {
  if (showsCouncil(model)) return WHOLE_NOTE;
  return showsLedgers(model) ? NOTE : FIRST_NOTE;
}

const WHOLE_NOTE =
  "What the council is and what it chose: for its tenders, contracts, registers, reports and return forms, and for reading its ledgers. Yellow cells are yours, and everything may be left empty. Give this workbook as the council file, or keep it in the pane.";
const FIRST_NOTE =
  "What the council chose for its registers and reports. Yellow cells are yours, and everything may be left empty. Give this workbook as the settings when a register is made; settings that it does not show are kept.";
const NOTE =
  "What the council chose for its registers, reports and return forms, and for reading its ledgers. Yellow cells are yours, and everything may be left empty. Give this workbook wherever the council's settings are asked for.";
const PUBLISHED =
  "A quarter whose figures went out is frozen as the register of that day had it. Later corrections are told as steps from there.";
const TARGETS = "Targets for the year, each in its measure's own unit. Choose a measure from the list.";
const AREAS =
  "Names as they are to be written, in the order in which they are to stand. Capitals and blanks of the contracts' own are no matter.";
const DIRECTORATES =
  "The directorate that each service area belongs to, for contracts that state none of their own. Registers then have the quarter by directorate too.";
const LIVING_WAGES =
  "Rates of the Real Living Wage, each from its first day and for twelve months at most. Return forms show that of their quarter. Rates that come with the product need not be entered; one entered here takes the place of the product's of the same day.";
const LEDGERS =
  "How the council's own payments ledgers name their columns, where they are not recognised by themselves. Under what a column holds, type its heading as the ledger has it; of several, one below the other, the first that a ledger has is taken.";
const LEFT_OUT =
  "What of the council's payments is no spend with suppliers, such as payroll, precepts, grants and other authorities. A line of a ledger is left out where it matches each cell of a rule that is filled in. Figures say what each rule left out. Nothing is left out where this sheet is empty.";
const SMALL_COUNTS =
  "Measures that tell more, or less, of a person than others, with the count of people below which each is left out of what is published. Every other measure has the count on the sheet Council.";
const AREA =
  "What is local, by postcode sectors or by local authority districts: the borough, and what lies round it. Districts are exact and need a postcode file. Type one below the other; each stands in one column only.";
const THRESHOLDS =
  "The law's threshold amounts including VAT, for new assessments. Leave this sheet empty to take those that come with the product; amounts entered here take the place of all of them.";
const LATER_PACKS =
  "Proxy packs that take the place of the one on the sheet Council from a day on, for contracts that name none of their own. Registers from then on have pounds by both, side by side and never added.";
const SOURCES =
  "Where each setting was decided, so that a figure can be followed to it. Nothing is worked out from what stands here.";
const VERSIONS =
  "What was changed in this file, from when it holds, and who approved it. Keep the file before each change.";
const REPORT = "Texts for the annual report. No names of people.";
