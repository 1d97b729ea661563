import { type ValuedKind, VALUED_KINDS } from "../../domain/council/threshold-amounts";
import { capital } from "../../domain/issues/words/sentences";
import { type EntryColumn, type EntryList, withBlankLines } from "../language/entry-list";
import { dayRule, text } from "./columns";
import type { CouncilModel } from "./model";

function amount(kind: ValuedKind): EntryColumn {
  const heading = capital(kind.replaceAll("-", " "));
  return {
    field: `amounts.${kind}`,
    heading,
    width: 16,
    name: `Council_Threshold${kind.split("-").map(capital).join("")}`,
    holds: "money",
    rule: {
      rule: { type: "decimal", comparison: "greaterThanOrEqual", first: 0 },
      title: heading,
      refusal: "The threshold must be pounds including VAT, 0 or higher.",
      hint: "Pounds including VAT. Left empty where it is not known.",
    },
  };
}

/** The law's threshold amounts, in place of those that come with the product. */
export function thresholds({ settings }: Pick<CouncilModel, "settings">): EntryList {
  const lines = (settings.thresholds ?? []).map(({ from, source, amounts }) => ({
    from,
    source,
    ...Object.fromEntries(VALUED_KINDS.map((kind) => [`amounts.${kind}`, amounts[kind]])),
  }));
  return {
    path: ["thresholds"],
    lines: withBlankLines(lines, 6, 2),
    columns: [
      {
        field: "from",
        heading: "From",
        width: 14,
        name: "Council_ThresholdFrom",
        holds: "day",
        rule: dayRule("The first day on which a procurement that begins has these amounts, as dd/mm/yyyy."),
      },
      text("Council_ThresholdSource", "Source", {
        field: "source",
        width: 40,
        longest: 5000,
        hint: "The law that sets them.",
      }),
      ...VALUED_KINDS.map(amount),
    ],
  };
}

/** Proxy packs that take the place of the council's from a day on. */
export function laterPacks({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["laterPacks"],
    lines: withBlankLines(
      (settings.laterPacks ?? []).map((each) => ({ ...each })),
      8,
      4,
    ),
    columns: [
      {
        field: "from",
        heading: "From",
        width: 16,
        name: "Council_LaterPackFrom",
        holds: "day",
        rule: dayRule(
          "The quarter that has this day, and those after it, are valued by the pack, as dd/mm/yyyy.",
        ),
      },
      text("Council_LaterPack", "Proxy pack", {
        field: "proxyPack",
        width: 40,
        longest: 255,
        hint: "The name of its file, beside this workbook.",
      }),
      text("Council_LaterPackReason", "Why", {
        field: "reason",
        width: 70,
        longest: 5000,
        hint: "Who decided it, and why.",
      }),
    ],
  };
}

/** What was changed in the file, from when it holds, and who approved it. */
export function versions({ settings }: Pick<CouncilModel, "settings">): EntryList {
  return {
    path: ["versions"],
    lines: withBlankLines(
      (settings.versions ?? []).map((each) => ({ ...each })),
      12,
    ),
    columns: [
      {
        field: "from",
        heading: "Holds from",
        width: 16,
        name: "Council_VersionFrom",
        holds: "day",
        rule: dayRule("The day from which the change holds, as dd/mm/yyyy."),
      },
      text("Council_VersionChange", "What was changed", {
        field: "change",
        width: 80,
        longest: 5000,
        hint: "In a sentence, such as: bands as Cabinet set them.",
      }),
      text("Council_VersionApproved", "Approved by", {
        field: "approvedBy",
        width: 40,
        longest: 255,
        hint: "A role or a meeting. No names of people.",
      }),
    ],
  };
}
