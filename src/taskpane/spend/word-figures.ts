import { dayInWords } from "../../domain/values/day";
import { beyondWords } from "../../domain/spend/basis";
import type { ComparedFigure } from "../../domain/spend/compared";
import { LEFT_OUT_WORDS, type LeftOutSum } from "../../domain/spend/left-out";
import { capital, counted, oneDecimal, penceInWords, shareOrNone } from "../../domain/issues/words/sentences";
import type { SpendTold } from "../work/local-spend";

/** "Lines whose amount cannot be read: £5.50 on 2 lines". */
export function wordLeftOut({ reason, lines, pence, unknown }: LeftOutSum): string {
  const amount = unknown === lines ? "it is not known how much" : penceInWords(pence);
  const without = unknown > 0 && unknown < lines ? `, not known of ${unknown.toLocaleString("en-GB")}` : "";
  return `${capital(LEFT_OUT_WORDS[reason])}: ${amount} on ${counted(lines.toLocaleString("en-GB"), "line")}${without}`;
}

/** The figures in sentences, each share with what it is of. */
export function wordFigures({ figures, area, wider, elsewhere, dates }: SpendTold): readonly string[] {
  const { total, local, unknown, lines, localShare } = figures;
  const span = dates ? ` from ${dayInWords(dates.first)} to ${dayInWords(dates.last)}` : "";
  const sum = penceInWords(total);
  return [
    `${counted(lines.toLocaleString("en-GB"), "line")}${span} come to ${sum}.`,
    localShare === null
      ? `${penceInWords(local)} went to suppliers in ${area}. A total of ${sum} has no share.`
      : `${penceInWords(local)} of ${sum} went to suppliers in ${area}: ${shareOrNone(localShare)} by value. By number of lines it is ${shareOrNone(figures.localShareOfLines)}.`,
    ...boundsWords(figures, unknown),
    ...[beyondWords([figures.localShareLow, figures.localShareHigh])].filter((words) => words !== ""),
    `${penceInWords(figures.wider)} went to ${wider} outside ${area}, and ${penceInWords(figures.elsewhere)} to suppliers ${elsewhere}.`,
    `${penceInWords(figures.sme)} went to small and medium enterprises and ${penceInWords(figures.vcse)} to voluntary, community and social enterprises, as far as the ledgers and the supplier register say.`,
    ...(figures.redacted.lines > 0
      ? [
          `${penceInWords(figures.redacted.total)} on ${counted(figures.redacted.lines, "line")} has no name, so no place.`,
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
    `${penceInWords(unknown)} went to suppliers whose place is not known. Once it is, the share by value will be from ${shareOrNone(localShareLow)} to ${shareOrNone(localShareHigh)}.`,
  ];
}

function wordAs(kind: ComparedFigure["kind"], figure: number): string {
  if (kind === "lines") return figure.toLocaleString("en-GB");
  return kind === "spend" ? penceInWords(figure) : `${oneDecimal(figure)}%`;
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
  const size = kind === "share" ? `${oneDecimal(change)} points` : wordAs(kind, change);
  const difference = now === other ? "the same" : `${size} ${now < other ? "lower" : "higher"}`;
  return { ...words, now: shown(now), difference };
}
