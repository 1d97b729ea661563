import { dayInWords } from "../../domain/values/day";
import { poundsOfPence } from "../../domain/values/amount";
import { beyondWords } from "../../domain/spend/basis";
import type { ComparedFigure } from "../../domain/spend/compared";
import { LEFT_OUT_WORDS, type LeftOutSum } from "../../domain/spend/left-out";
import { capital, counted } from "../../domain/issues/words/sentences";
import type { SpendTold } from "../work/local-spend";

/** -123456 is "-£1,234.56". */
export function wordPence(pence: number): string {
  const text = poundsOfPence(Math.abs(pence)).toLocaleString("en-GB", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${pence < 0 ? "-" : ""}£${text}`;
}

/** "Lines whose amount cannot be read: £5.50 on 2 lines". */
export function wordLeftOut({ reason, lines, pence, unknown }: LeftOutSum): string {
  const amount = unknown === lines ? "it is not known how much" : wordPence(pence);
  const without = unknown > 0 && unknown < lines ? `, not known of ${unknown.toLocaleString("en-GB")}` : "";
  return `${capital(LEFT_OUT_WORDS[reason])}: ${amount} on ${counted(lines.toLocaleString("en-GB"), "line")}${without}`;
}

/** 0.4567 is "45.7%". */
export function wordShare(share: number | null): string {
  return share === null ? "no share" : `${(share * 100).toFixed(1)}%`;
}

/** The figures in sentences, each share with what it is of. */
export function wordFigures({ figures, area, wider, dates }: SpendTold): readonly string[] {
  const { total, local, unknown, lines, localShare } = figures;
  const span = dates ? ` from ${dayInWords(dates.first)} to ${dayInWords(dates.last)}` : "";
  const sum = wordPence(total);
  return [
    `${counted(lines.toLocaleString("en-GB"), "line")}${span} come to ${sum}.`,
    localShare === null
      ? `${wordPence(local)} went to suppliers in ${area}. A total of ${sum} has no share.`
      : `${wordPence(local)} of ${sum} went to suppliers in ${area}: ${wordShare(localShare)} by value. By number of lines it is ${wordShare(figures.localShareOfLines)}.`,
    ...boundsWords(figures, unknown),
    ...[beyondWords([figures.localShareLow, figures.localShareHigh])].filter((words) => words !== ""),
    `${wordPence(figures.wider)} went to ${wider} outside ${area}, and ${wordPence(figures.elsewhere)} elsewhere.`,
    `${wordPence(figures.sme)} went to small and medium enterprises and ${wordPence(figures.vcse)} to voluntary, community and social enterprises, as far as the ledgers and the supplier register say.`,
    ...(figures.redacted.lines > 0
      ? [
          `${wordPence(figures.redacted.total)} on ${counted(figures.redacted.lines, "line")} has no name, so no place.`,
        ]
      : []),
  ];
}

function boundsWords(
  { localShareLow, localShareHigh }: SpendTold["figures"],
  unknown: number,
): readonly string[] {
  if (localShareLow === null || localShareLow === localShareHigh) return [];
  return [
    `${wordPence(unknown)} went to suppliers whose place is not known. Once it is, the share by value will be from ${wordShare(localShareLow)} to ${wordShare(localShareHigh)}.`,
  ];
}

function wordAs(kind: ComparedFigure["kind"], figure: number): string {
  if (kind === "lines") return figure.toLocaleString("en-GB");
  return kind === "spend" ? wordPence(figure) : `${figure.toFixed(1)}%`;
}

export interface ComparedWords {
  readonly label: string;
  readonly now: string;
  readonly other: string;
  readonly difference: string;
}

/** 42.1 held against a target of 45 is "42.1%", "45.0%" and "2.9 points lower". */
export function wordCompared({ kind, label, now, other }: ComparedFigure): ComparedWords {
  const shown = (figure: number) => wordAs(kind, figure);
  const words = { label: label.replace(/^Local share, %/, "Local share"), other: shown(other) };
  if (now === null) return { ...words, now: "no share", difference: "" };
  const change = Math.abs(now - other);
  const size = kind === "share" ? `${change.toFixed(1)} points` : wordAs(kind, change);
  const difference = now === other ? "the same" : `${size} ${now < other ? "lower" : "higher"}`;
  return { ...words, now: shown(now), difference };
}
