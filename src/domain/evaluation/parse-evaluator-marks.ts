import type { Framework } from "../framework/edition";
import { Declaration } from "../tender/evaluation-record";
import { tenderMeasures } from "../tender/measures";
import { answersWithoutMarks } from "./answers-without-marks";
import type { EvaluatorBid, EvaluatorMarks, GivenMark } from "./evaluator-marks";
import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue, type Result } from "../issues/issue";
import { errorAt, readShape, warningAt } from "../issues/schema-issues";
import type { Tender } from "../tender/tender";
import { MARK_OF_ANSWERS } from "../tender/file";
import { hasError } from "../issues/errors-first";

/** What was typed for one mark: the mark itself may be anything that a cell can hold. */
export interface TypedMark {
  readonly mark?: unknown;
  readonly reason?: unknown;
}

/** What was typed into an evaluator's file, before any of it is checked. */
export interface EvaluatorEntries {
  readonly evaluator: string;
  readonly declaration: {
    readonly role?: unknown;
    /** "yes" or "no": whether there are interests to declare. */
    readonly declared?: unknown;
    readonly interests?: unknown;
    readonly date?: unknown;
  };
  readonly bids: readonly {
    readonly quality: Readonly<Record<string, TypedMark>>;
    readonly measures: Readonly<
      Record<string, { readonly appropriate: TypedMark; readonly achievable: TypedMark }>
    >;
  }[];
}

/**
 * The marks of an evaluator, or everything that is wrong in them. Marks that are not given yet are a warning, but not those
 * of answers that get none.
 */
export function parseEvaluatorMarks(
  entries: EvaluatorEntries,
  tender: Tender,
  edition: Framework,
): Result<EvaluatorMarks> {
  const declared = parseDeclaration(entries.declaration);
  const things = thingsToMark(entries, tender, edition);
  const given = things.map((thing) => ({ ...thing, result: parseMark(thing) }));
  const empty = given.filter(({ result }) => result.issues.length === 0 && result.given.mark === null);
  const blank = empty.filter(({ getsMarks }) => getsMarks).length;
  const issues = [
    ...declared.issues,
    ...given.flatMap(({ result }) => result.issues),
    ...(blank > 0
      ? [warningAt(["bids"], "marks-blank", { blank, all: given.length - empty.length + blank })]
      : []),
  ];
  if (!declared.ok || hasError(issues)) return { ok: false, issues };
  const bids = tender.bidders.map(({ name }, bid): EvaluatorBid => {
    const of = (side: Side) =>
      Object.fromEntries(
        given.flatMap((each) =>
          each.bid === bid && each.side === side ? [[each.id, each.result.given]] : [],
        ),
      );
    const [quality, appropriate, achievable] = [of("quality"), of("appropriate"), of("achievable")];
    return { bidder: name, quality, measures: joinSides(appropriate, achievable) };
  });
  return { ok: true, value: { evaluator: entries.evaluator, declaration: declared.value, bids }, issues };
}

type Side = "quality" | "appropriate" | "achievable";

interface ToMark {
  readonly bid: number;
  readonly side: Side;
  readonly id: string;
  readonly typed: TypedMark;
  readonly maximum: number;
  readonly path: readonly (string | number)[];
  readonly subject: string;
  /** False where nothing is offered and the tender gives that no marks. */
  readonly getsMarks: boolean;
}

function thingsToMark({ bids }: EvaluatorEntries, tender: Tender, edition: Framework): readonly ToMark[] {
  const { bidders, qualityQuestions } = tender;
  const measures = tenderMeasures(tender, edition);
  const withoutMarks = answersWithoutMarks(tender, edition);
  return bidders.flatMap(({ name }, bid) => {
    const own = bids[bid];
    const offered = tender.bids[bid];
    const unmarked = offered && withoutMarks(offered);
    return [
      ...qualityQuestions.map(({ id, title, maximum }) => ({
        bid,
        side: "quality" as const,
        id,
        typed: own?.quality[id] ?? {},
        maximum,
        path: ["bids", bid, "quality", id],
        subject: `${title}, ${name}`,
        getsMarks: true,
      })),
      ...measures.flatMap(({ id, definition }) =>
        (["appropriate", "achievable"] as const).map((side) => ({
          bid,
          side,
          id,
          typed: own?.measures[id]?.[side] ?? {},
          maximum: MARK_OF_ANSWERS,
          path: ["bids", bid, "measures", id, side],
          subject: `${definition.headline}, ${side}, ${name}`,
          getsMarks: !unmarked?.has(id),
        })),
      ),
    ];
  });
}

function parseMark({ typed, maximum, path, subject }: ToMark): {
  readonly given: GivenMark;
  readonly issues: readonly Issue[];
} {
  const mark = typeof typed.mark === "number" ? typed.mark : null;
  const reason = typed.reason === undefined || typed.reason === null ? null : String(typed.reason).trim();
  const at = <Code extends IssueCode>(field: string, code: Code, ...limits: LimitsOf<Code>) =>
    makeIssue("error", { path: [...path, field], subject }, code, ...limits);
  const wrongType = mark === null && typed.mark !== undefined && typed.mark !== null;
  const outside = mark !== null && !(mark >= 0 && mark <= maximum);
  return {
    given: { mark, reason },
    issues: [
      ...(wrongType || outside ? [at("mark", "mark-outside-scale", { label: "mark", maximum })] : []),
      ...(mark !== null && reason === null ? [at("reason", "mark-reason-needed")] : []),
      ...(mark === null && !wrongType && reason !== null ? [at("mark", "mark-needed", { maximum })] : []),
      ...(reason !== null && reason.length > 5000
        ? [at("reason", "too-long", { label: "reason", maximum: 5000 })]
        : []),
    ],
  };
}

function parseDeclaration({ declared, ...typed }: EvaluatorEntries["declaration"]): Result<Declaration> {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const read = readShape(Declaration, filled);
  const issues = [
    ...read.issues.map((issue) => ({
      ...issue,
      place: { ...issue.place, path: ["declaration", ...(issue.place.path ?? [])] },
    })),
    ...checkInterests(declared, typed.interests),
  ];
  return read.ok && issues.length === 0 ? read : { ok: false, issues };
}

function checkInterests(declared: unknown, interests: unknown): readonly Issue[] {
  if (declared !== "yes" && declared !== "no")
    return [errorAt(["declaration", "declared"], "declaration-needed")];
  if (declared === "yes" && interests === undefined)
    return [errorAt(["declaration", "interests"], "interests-needed")];
  return declared === "no" && interests !== undefined
    ? [errorAt(["declaration", "declared"], "interests-contradicted")]
    : [];
}

function joinSides(
  appropriate: Readonly<Record<string, GivenMark>>,
  achievable: Readonly<Record<string, GivenMark>>,
) {
  return Object.fromEntries(
    Object.entries(appropriate).flatMap(([id, mark]) => {
      const other = achievable[id];
      return other ? [[id, { appropriate: mark, achievable: other }] as const] : [];
    }),
  );
}
