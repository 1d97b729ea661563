import { localLabel, widerLabel } from "../../domain/council/area";
import { type Tier, TIER_WORDS, tierWords } from "../../domain/council/tiers";
import { serialOf } from "../../domain/values/day";
import { quartersBetween, quarterInWords, type Quarter } from "../../domain/values/calendar";
import { netOf, shareOf, totalSpend } from "../../domain/return/spend-lines";
import { LESS_THAN_A_PENNY } from "../../domain/return/check";
import { LOCAL_SPEND } from "../../domain/return/claim-rules";
import type { YesNoUnknown } from "../../domain/values/answer";
import { absoluteReference } from "../../workbook/address";
import { columnsFor } from "../language/block";
import { quoted, shareFormula } from "../language/formulas";
import { marked } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { lineCell, frozen, table } from "../language/table";
import { type Verdict, verdictContent } from "../language/verdict";
import { datesInWords, TOTALS } from "./names";
import type { ReturnModel } from "./model";
import { layOutReturn } from "./sheet";

interface TotalLine {
  readonly label: string;
  readonly amount: Content;
  readonly amountName?: string;
  readonly share?: Content;
  readonly shareName?: string;
  readonly note: string;
}

/** What the ledger adds up to, with each share's denominator beside it. */
export function placeTotals(model: ReturnModel): PlacedSheet {
  const difference = localDifference(model);
  const totals = table({ columns: COLUMNS, lines: [{ rows: totalLines(model) }] });
  const layout = layOut(
    TOTALS,
    stack([
      titleRow(`Spend totals: ${datesInWords(model)}`),
      checkRow(
        4,
        localCheck(model, difference),
        // Beside the words, since a look cannot ask the sheet Return.
        [{ when: (own) => `${own}=${quoted(LOCAL_DIFFERS)}`, look: marked.wrong }],
        34,
      ),
      totals,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(COLUMNS),
    freeze: frozen(layout, totals, 1),
    print: { orientation: "portrait", footer: footer(model.contract) },
  });
}

const COLUMNS = columnsFor<TotalLine>()([
  {
    key: "label",
    heading: "Spend without VAT",
    width: 34,
    row: { style: "label", content: ({ label }) => given(label) },
  },
  {
    key: "amount",
    heading: "£",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "money",
      content: ({ amount }) => amount,
      name: ({ amountName, label }) => amountName ?? cellNameOf(label, "Amount"),
    },
  },
  {
    key: "share",
    heading: "Share of total",
    headingStyle: "headingOfFigures",
    width: 14,
    row: {
      style: "share",
      content: ({ share }) => share ?? given(null),
      name: ({ shareName, label }) => shareName ?? cellNameOf(label, "Share"),
    },
  },
  {
    key: "note",
    heading: "How it is counted",
    width: 96,
    row: { style: "given", content: ({ note }) => given(note) },
  },
]);

/** The same, whatever a council calls what the label says. */
function cellNames(label: string) {
  return { amountName: cellNameOf(label, "Amount"), shareName: cellNameOf(label, "Share") };
}

function cellNameOf(label: string, part: string): string {
  return `Totals_${label.replace(/[^A-Za-z0-9]+/g, "_")}_${part}`;
}

const TIER_TEXT = "by the postcode of each line";

function totalLines(model: ReturnModel): readonly TotalLine[] {
  const { spend, places } = model;
  const { area } = places;
  const names = tierWords(area);
  const totals = totalSpend(spend, places);
  const { total, tiers } = totals;
  const part = (label: string, sumFormula: string, amount: number, more: Partial<TotalLine>): TotalLine => {
    const amountName = more.amountName ?? cellNameOf(label, "Amount");
    return {
      label,
      amount: formula(`ROUND(${sumFormula},2)`, amount),
      amountName,
      share: formula(shareFormula(amountName, "Spend_Total"), shareOf(amount, total)),
      note: "",
      ...more,
    };
  };
  const inTier = (tier: Tier) => `SUMIFS(Spend_Net,Spend_Tier,${quoted(names[tier])})`;
  const wider = area.tiers?.["wider-area"]
    ? { label: widerLabel(area), ...cellNames(TIER_WORDS["wider-area"]) }
    : { label: `Wider area: ${area.wider.name ?? `Wider area round ${area.name}`}` };
  return [
    {
      label: "Total",
      amount: formula("ROUND(SUM(Spend_Net),2)", total),
      amountName: "Spend_Total",
      note: "Every line with an amount; credit notes are taken off. This is the whole of each share.",
    },
    part(localLabel(area), inTier("borough"), tiers.borough, {
      amountName: "Spend_LocalTotal",
      shareName: "Spend_LocalShare",
      note: `${names.borough}, ${TIER_TEXT}.`,
    }),
    part(wider.label, inTier("wider-area"), tiers["wider-area"], {
      ...wider,
      note: `Without ${area.name}, ${TIER_TEXT}.`,
    }),
    part(names.elsewhere, inTier("elsewhere"), tiers.elsewhere, {
      ...cellNames(TIER_WORDS.elsewhere),
      note: `Outside both, ${TIER_TEXT}.`,
    }),
    part("Unknown place", inTier("unknown"), tiers.unknown, {
      shareName: "Spend_UnknownShare",
      note: "Lines without a postcode that can be placed; counted in the total, not as local.",
    }),
    ...answerLines("SME", "Spend_SME", totals.sme, "Spend_SMEShare", part),
    ...answerLines("VCSE", "Spend_VCSE", totals.vcse, "Spend_VCSEShare", part),
    bound("Lowest local share", "Spend_LocalLowest", "<", totals.lowestLocalShare),
    bound("Highest local share", "Spend_LocalHighest", ">", totals.highestLocalShare),
    ...spendYearLines(model, part),
  ];
}

type Part = (label: string, sumFormula: string, amount: number, more: Partial<TotalLine>) => TotalLine;

function answerLines(
  word: string,
  cells: string,
  totals: Readonly<Record<YesNoUnknown, number>>,
  shareName: string,
  part: Part,
): readonly TotalLine[] {
  const where = (answer: string) => `SUMIFS(Spend_Net,${cells},"${answer}")`;
  return [
    part(`${word}: yes`, where("Yes"), totals.Yes, { shareName, note: `Lines with Yes under ${word}.` }),
    part(`${word}: no`, where("No"), totals.No, { note: `Lines with No under ${word}.` }),
    part(`${word}: unknown`, `SUM(Spend_Net)-${where("Yes")}-${where("No")}`, totals.Unknown, {
      note: "Lines with Unknown or without an answer.",
    }),
  ];
}

/** The local share if unknown spend of one sign were all local. */
function bound(label: string, shareName: string, sign: "<" | ">", share: number | null): TotalLine {
  const unknown = `ROUND(SUMIFS(Spend_Net,Spend_Tier,"${TIER_WORDS.unknown}",Spend_Net,"${sign}0"),2)`;
  return {
    label,
    amount: given(null),
    share: formula(shareFormula(`(Spend_LocalTotal+${unknown})`, "Spend_Total"), share),
    shareName,
    note:
      sign === "<"
        ? "If no payment of unknown place were local, and every credit note of unknown place were."
        : "If every payment of unknown place were local, and no credit note of unknown place were.",
  };
}

/** The same spend by the quarters of the spend year, which may begin in another month. */
function spendYearLines(
  { contract, firstDay, lastDay, spend }: ReturnModel,
  part: Part,
): readonly TotalLine[] {
  const quarters = quartersBetween(firstDay, lastDay, contract.calendar.spendFirstMonth);
  return quarters.map((quarter: Quarter) => {
    const [from, to] = [serialOf(quarter.start), serialOf(quarter.end)];
    return part(
      `Spend year ${quarterInWords(quarter.id)}`,
      `SUMIFS(Spend_Net,Spend_Date,">=${from}",Spend_Date,"<${to + 1}")`,
      netOf(spend.filter(({ date }) => date !== undefined && date >= quarter.start && date <= quarter.end)),
      { note: "Lines whose date of payment is in that quarter of the spend year." },
    );
  });
}

function localClaims(model: ReturnModel): readonly number[] {
  return model.lines.flatMap(({ commitment }, index) => (commitment.measure === LOCAL_SPEND ? [index] : []));
}

/** By how much the local spend that is claimed differs from the ledger's. */
function localDifference(model: ReturnModel): string {
  const { layout, lines } = layOutReturn(model);
  const cells = localClaims(model).map((index) =>
    absoluteReference(layout.sheet, lineCell(layout, lines, "claimed", index)),
  );
  return cells.length === 0 ? "0" : `ABS(SUM(${cells.join(",")})-Spend_LocalTotal)`;
}

/** Whether the local spend that is claimed is what the ledger adds up to. */
function localCheck(model: ReturnModel, difference: string): Content {
  const claims = localClaims(model);
  if (claims.length === 0)
    return given("This contract has no commitment to local spend; the ledger is for information.");
  const claimed = netOf(claims.map((index) => ({ net: model.lines[index]?.claim.quantity ?? 0 })));
  const { tiers } = totalSpend(model.spend, model.places);
  return verdictContent(LOCAL_CHECK, Math.abs(claimed - tiers.borough), difference);
}

const LOCAL_DIFFERS =
  "Local spend on the sheet Return is not what the ledger adds up to: enter the amount below beside Local as this quarter's local spend, or mend the ledger.";

/** Of what is claimed less what the ledger adds up to, without its sign. */
const LOCAL_CHECK: Verdict<number, string> = {
  holds: (difference) => difference < LESS_THAN_A_PENNY,
  formula: (difference) => `${difference}<${LESS_THAN_A_PENNY}`,
  yes: "Local spend on the sheet Return equals the ledger's.",
  no: LOCAL_DIFFERS,
};
