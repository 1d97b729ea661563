import {
  BID_OUTCOMES,
  type BidForLot,
  isUndecided,
  type LotAward,
  lotOutcome,
  NOT_AWARDED,
} from "../../domain/evaluation/award-by-lot";
import { sameName } from "../../domain/tender/bids";
import { decimalsToTell } from "../../domain/values/decimals";
import { type At, type Column, columnsFor, type Lines } from "../language/block";
import { listRule, reasonRule } from "../language/entry-rules";
import { allOf, countIn, firstOf, isNumber, oneWhere, quoted } from "../language/formulas";
import { marked, styleWith } from "../language/palette";
import { type Content, formula, given } from "../language/piece";

/** The workbook-wide name of the most lots that a bidder may win. */
export const MOST = "Lots_Most";

/** What an overview's table of bids is placed from. */
export interface LotsModel {
  /** In the order of award. */
  readonly awards: readonly LotAward[];
  readonly mostToWin: number;
}

/** A lot's own line. */
export interface LotLine {
  /** From 0. */
  readonly index: number;
  readonly award: LotAward;
}

/** A bid for a lot. */
export interface LotBidLine {
  readonly lot: LotLine;
  readonly bid: BidForLot;
  /** The lines of the bidder's bids for lots before it. */
  readonly before: readonly { readonly lot: number; readonly bid: number }[];
}

/** A cell of the table in a lot's own line, or in one of its bids' (from 0), as formulas refer to it. */
export type LotCells = (key: "subject" | "awarded" | "undecided", lot: number, bid?: number) => string;

export type LotsKey = ReturnType<typeof lotsColumns>[number]["key"];

/** A lot with a line for each bid. */
export function lotLines({ awards }: LotsModel): readonly Lines<LotLine, LotBidLine>[] {
  return awards.map((award, index) => {
    const lot = { index, award };
    return {
      group: lot,
      rows: award.bids.map((bid) => ({ lot, bid, before: bidsBefore(awards, index, bid) })),
    };
  });
}

function bidsBefore(awards: readonly LotAward[], lot: number, { bidder }: BidForLot) {
  return awards.slice(0, lot).flatMap(({ bids }, index) => {
    const bid = bids.findIndex((each) => sameName(each.bidder, bidder));
    return bid < 0 ? [] : [{ lot: index, bid }];
  });
}

/** Bids by lot, and what comes of each; the award is worked out in the columns that are not printed. */
export function lotsColumns({ awards }: LotsModel, cellOf: LotCells) {
  const totals = awards.flatMap(({ bids }) => bids.flatMap(({ total }) => (total === null ? [] : [total])));
  return columnsFor<LotBidLine, LotLine>()([
    {
      key: "lot",
      heading: "Lot",
      width: 12,
      group: { style: "groupTitle", content: ({ award }) => given(award.lot.id) },
    },
    {
      key: "subject",
      heading: "Lot and bidder",
      width: 34,
      name: "Lots_Bidder",
      group: { style: "groupTitle", content: ({ award }) => given(award.lot.title) },
      row: { style: "indented", content: ({ bid }) => given(bid.bidder) },
    },
    {
      key: "status",
      heading: "Status",
      width: 16,
      row: { style: "given", content: ({ bid }) => given(bid.status) },
    },
    {
      key: "total",
      heading: "Total",
      headingStyle: "headingOfFigures",
      width: 11,
      row: { style: styleWith(decimalsToTell(totals), "total"), content: ({ bid }) => given(bid.total) },
    },
    {
      key: "rank",
      heading: "Rank",
      headingStyle: "headingOfFigures",
      width: 8,
      row: { style: "rank", content: ({ bid }) => given(bid.rank) },
    },
    {
      key: "award",
      heading: "Award",
      width: 34,
      name: "Lots_Award",
      group: { style: "groupTitle", content: ({ award }, at) => awardContent(award, at) },
      row: { style: "given", content: (line, at) => outcomeContent(line, at, cellOf) },
      marks: [
        { when: (at) => `${at("undecided")}=1`, look: marked.missing },
        { when: (at) => `${at("awarded")}=1`, look: marked.right },
      ],
    },
    {
      key: "decision",
      heading: "Where bids are equal: goes to",
      width: 26,
      name: "Lots_Decision",
      group: {
        style: "entryChoice",
        content: ({ award }) => given(award.lot.decision?.bidder),
        rule: ({ award }, at) =>
          award.bids.length > 0
            ? listRule("Equal bids", at.rows("subject"), "one of the equal bids")
            : undefined,
        path: ({ index }) => ["lots", index, "decision", "bidder"],
      },
    },
    {
      key: "reason",
      heading: "Why it goes to that bid",
      width: 34,
      name: "Lots_Reason",
      group: {
        style: "entryText",
        content: ({ award }) => given(award.lot.decision?.reason),
        rule: () => reasonRule("Why it goes to that bid"),
        path: ({ index }) => ["lots", index, "decision", "reason"],
      },
    },
    ...workingColumns(cellOf),
  ]);
}

type Working =
  "won" | "mayWin" | "eligible" | "waits" | "awarded" | "before" | "best" | "equal" | "undecided";
type Shown = "subject" | "status" | "rank" | "decision";
type LotsColumn<Key extends Working> = Column<LotLine, LotBidLine, Key, Working | Shown>;

function awardContent(award: LotAward, at: At<Working | Shown>): Content {
  if (award.bids.length === 0) return given(NOT_AWARDED.missing);
  const winnersName = `INDEX(${at.rows("subject")},MATCH(1,${at.rows("awarded")},0))`;
  const text = firstOf(
    [
      [isIncomplete(at), quoted(NOT_AWARDED.incomplete)],
      [`${at("best")}=""`, quoted(NOT_AWARDED.none)],
      [`SUM(${at.rows("waits")})>0`, quoted(NOT_AWARDED.waits)],
      [`SUM(${at.rows("awarded")})=0`, quoted(NOT_AWARDED.tied)],
    ],
    winnersName,
  );
  return formula(text, lotOutcome(award));
}

function isIncomplete(at: At<Shown>): string {
  return `${countIn(at.rows("status"), "Incomplete")}>0`;
}

function outcomeContent({ bid, before }: LotBidLine, at: At<Working | Shown>, cellOf: LotCells): Content {
  const won = before.map(
    (each) => `IF(${cellOf("awarded", each.lot, each.bid)}=1,", "&${cellOf("subject", each.lot)},"")`,
  );
  const text = firstOf(
    [
      [`${at("awarded")}=1`, quoted(BID_OUTCOMES.awarded)],
      [`NOT(${isNumber(at("rank"))})`, quoted(BID_OUTCOMES.out)],
      ...(won.length > 0
        ? [[`${at("mayWin")}=0`, `${quoted(BID_OUTCOMES.passedOver)}&MID(${won.join("&")},3,3000)`] as const]
        : []),
      [`SUM(${at.rows("awarded")})=0`, quoted(BID_OUTCOMES.open)],
    ],
    quoted(BID_OUTCOMES.behind),
  );
  return formula(text, bid.outcome);
}

/** From lot to lot: who has won how many by then, and who is first of those that can win. */
function workingColumns(cellOf: LotCells) {
  const inRows = <Key extends Working>(
    key: Key,
    heading: string,
    content: (line: LotBidLine, at: At<Working | Shown>) => Content,
  ): LotsColumn<Key> => ({
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 11,
    row: { style: "working", content },
  });
  const inGroups = <Key extends Working>(
    key: Key,
    heading: string,
    content: (line: LotLine, at: At<Working | Shown>) => Content,
  ): LotsColumn<Key> => ({
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 11,
    group: { style: "working", content },
  });
  return [
    inRows("won", "Lots won before", ({ bid, before }) =>
      before.length === 0
        ? given(0)
        : formula(before.map(({ lot, bid: at }) => cellOf("awarded", lot, at)).join("+"), bid.won.length),
    ),
    inRows("mayWin", "Can win", ({ bid }, at) =>
      formula(oneWhere(allOf(isNumber(at("rank")), `${at("won")}<${MOST}`)), bid.mayWin ? 1 : 0),
    ),
    inRows("eligible", "Rank where it can win", ({ bid }, at) =>
      formula(`IF(${at("mayWin")}=1,${at("rank")},"")`, bid.mayWin ? bid.rank : null),
    ),
    inRows("waits", "May still win too many", ({ bid }, at) =>
      formula(
        `IF(${at("mayWin")}=1,${oneWhere(allOf(`${at("rank")}=${at.group("best")}`, `${at("won")}+${at.group("before")}>=${MOST}`))},0)`,
        bid.waits ? 1 : 0,
      ),
    ),
    inRows("awarded", "Awarded", ({ bid }, at) => formula(awardedText(at), bid.awarded ? 1 : 0)),
    inGroups("before", "Lots before, undecided", ({ award, index }) => {
      const [first, ...others] = Array.from({ length: index }, (_, lot) => cellOf("undecided", lot));
      return first === undefined ? given(0) : formula([first, ...others].join("+"), award.undecidedBefore);
    }),
    inGroups("best", "Best rank that can win", ({ award }, at) =>
      award.bids.length === 0
        ? given(null)
        : formula(`IF(COUNT(${at.rows("eligible")})=0,"",MIN(${at.rows("eligible")}))`, award.best),
    ),
    inGroups("equal", "Bids of that rank", ({ award }, at) =>
      award.bids.length === 0
        ? given(null)
        : formula(`IF(${at("best")}="",0,COUNTIF(${at.rows("eligible")},${at("best")}))`, award.first.length),
    ),
    inGroups("undecided", "Undecided", ({ award }, at) =>
      award.bids.length === 0
        ? given(1)
        : formula(
            firstOf(
              [
                [isIncomplete(at), "1"],
                [`${at("best")}=""`, "0"],
              ],
              `1-SUM(${at.rows("awarded")})`,
            ),
            isUndecided(award) ? 1 : 0,
          ),
    ),
  ] as const;
}

/** A bid whose lot is incomplete has no rank; of equal bids it is the one that was decided on. */
function awardedText(at: At<Working | Shown>): string {
  const isOnly = `${at.group("equal")}=1`;
  const isChosen = `TRIM(${at.group("decision")})=${at("subject")}`;
  return firstOf(
    [
      [`SUM(${at.rows("waits")})>0`, "0"],
      [`${at("mayWin")}=0`, "0"],
      [`${at("rank")}>${at.group("best")}`, "0"],
    ],
    oneWhere(`OR(${isOnly},${isChosen})`),
  );
}
