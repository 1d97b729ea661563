import { dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Register } from "../../domain/register/model";
import { SUPPRESS_BELOW } from "../../domain/council/sections/publication";
import { localMeaning } from "../../domain/council/tiers";
import { type Part, textLines } from "../language/lines";
import { given, linked, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, type Layout, layOut, placeLayout, stack } from "../language/section";
import { footer } from "../language/sheet-setup";
import { besideWorkbook, linkToPlace, type Locate } from "../language/file-links";
import { METHOD } from "./names";
import { madeUp, poundsNote } from "./pounds";
import { illustration } from "../language/illustration";

const WIDTHS = [30, 56, 70];

/** The rows of the sheet Method. */
export function layOutMethod(register: Register, made: string, locate: Locate = besideWorkbook): Layout {
  return layOut(
    METHOD,
    stack([
      titleRow(`${illustration(madeUp(register))}Method`),
      gap(),
      textLines([...definitions(register, made), ...files(register, locate)], WIDTHS),
    ]),
  );
}

/** How the figures came about: editions, definitions, sources and the files with their hashes. `made` is a moment in words. */
export function placeMethod(register: Register, made: string, locate: Locate): PlacedSheet {
  return placeLayout(layOutMethod(register, made, locate), {
    tabColour: "#505A5F",
    columnWidths: WIDTHS,
    print: {
      orientation: "landscape",
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

function definitions(register: Register, made: string): readonly (readonly Part[])[] {
  const { quarter, asOf, valuations, settings, rows, state, tierNames } = register;
  const editions = [
    ...new Set(rows.map(({ edition }) => `${edition.title} (${edition.id}), ${edition.council}`)),
  ];
  const line = (label: string, text: string): readonly Part[] => [
    { column: 0, style: "label", content: given(label) },
    { column: 1, columns: 2, style: "given", content: given(text) },
  ];
  return [
    line("Made on", made),
    line("Quarter", quarterInWords(quarter)),
    line("Late and missing as on", dayInWords(asOf)),
    line("Framework editions", editions.join("; ") || "None"),
    line(
      "Values in pounds",
      [
        poundsNote(register),
        ...valuations.flatMap(({ pack, label }) =>
          pack ? [sourceOf(pack, valuations.length > 1 ? `Source of ${label}` : "Source")] : [],
        ),
      ].join(" "),
    ),
    line(
      "Committed and due",
      "By the contracts' terms on the quarter's last day: committed for the whole contract, due by the end of the quarter. Contracts without a return are included.",
    ),
    line(
      "Claimed",
      "What suppliers stated for the quarter in the returns that count, as entered; of FTE, the quarter's average.",
    ),
    line("Evidenced", "Claimed with a reference of evidence beside it. The evidence itself is not judged."),
    line(
      "Validated",
      "What a council's officer confirmed: all of a claim, the part that was entered, or nothing where it was rejected or not decided yet. A decision holds for the figure that it was made on; where another is claimed now, nothing is validated until it is decided again.",
    ),
    line(
      "To date",
      "The sum of the quarters to this one. A quarter's FTE counts for the quarter's length in years; people and courses count once; all else adds. Quarters for which the register has no return are taken from the contract's file.",
    ),
    line(
      "Which return counts",
      "The same content counts once, whatever the file is called. Of different returns for a contract and quarter that come first, the one declared last counts; of those declared on one day none, until an officer chooses. What an earlier register accepted stands until a return that says that it corrects it and is declared later, or until an officer chooses. A return declared after the day of the register is refused.",
    ),
    line(
      "Local spend",
      `Net of VAT, from the ledgers of the returns that count; credit notes are subtracted. Divisor of every share: all spend of the same quarter and service area, unknown place included. Local is ${localMeaning(tierNames)} by the area of each contract's form.`,
    ),
    line(
      "Small counts",
      `In what is published, counts of people above 0 and below ${settings.suppressBelow ?? SUPPRESS_BELOW} are left out${settings.suppressMeasures ? ", of some measures below another count that the council set" : ""}.`,
    ),
    line(
      "Ratings",
      settings.bands
        ? `Good from ${settings.bands.good}%, approaching target from ${settings.bands.approachingTarget}%, requires improvement from ${settings.bands.requiresImprovement}% of what is due; less is inadequate. The law sets no bands: these are the council's choice.`
        : "The council has set no bands, so nothing is rated.",
    ),
    line(
      "Restated",
      state.restatements.length > 0
        ? `${state.restatements.length} figures of earlier quarters, on the sheet Changes`
        : "Nothing in this register",
    ),
    line(
      "Links",
      "An underlined file opens at the cell or line that is meant. In a register that was made at the command line the links lead from its folder to where the files were; where one of them is moved, they lead no more. In one that was made in Excel, which tells no folders, save it beside the returns, or beside the folder of returns that was chosen.",
    ),
    line(
      "Reconciliation",
      "Reconciliation_Difference on the sheet Quarter counts the control totals, one for each unit and one for spend, that differ from those of the returns that count, as they were read; the sheet Reconciliation has them.",
    ),
  ];
}

function sourceOf({ source, published, licence }: ProxyPack, label: string): string {
  return `${label}: ${source}, ${published}. ${licence}`;
}

function files({ returns }: Register, locate: Locate): readonly (readonly Part[])[] {
  const heading: readonly Part[] = ["Return", "File", "SHA-256 of the file"].map((text, column) => ({
    column,
    style: "heading",
    content: given(text),
  }));
  const rows = returns.flatMap(({ reference, quarter, status, received }) =>
    (received?.files ?? []).map(({ name, sha256 }): readonly Part[] => [
      { column: 0, style: "given", content: given(`${reference || "Unknown"}, ${quarter}: ${status}`) },
      { column: 1, style: "given", content: linked(given(name), linkToPlace({ file: name }, locate)) },
      { column: 2, style: "given", content: given(sha256) },
    ]),
  );
  return [[{ column: 0, style: "section", content: given("Files") }], heading, ...rows];
}
