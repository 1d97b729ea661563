import type { Contract } from "../../domain/contract/contract";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import type { NoticeAsked } from "../../domain/notice/asked";
import type { NoticeGiven } from "../../domain/notice/award-notice";
import type { Release } from "../../domain/notice/release";
import { sameName } from "../../domain/tender/bids";
import type { Tender } from "../../domain/tender/tender";
import { dayInFigures } from "../../domain/values/day";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { awardNoticeOf } from "../../jobs/notice";
import type { TenderToScore } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";
import type { YesNo } from "../parts/yes-no-input";

type NoticeField = keyof NoticeAsked;

/** What a notice needs, as it is typed. */
export type NoticeDraft = Readonly<Record<Exclude<NoticeField, "sme" | "vcse" | "nameTenderers">, string>> & {
  readonly sme: YesNo;
  readonly vcse: YesNo;
  readonly nameTenderers: boolean;
};

/** What the tender holds of it: its reference, and the day of an award to this supplier. */
export function emptyNotice({ reference, award }: Tender, supplier: string): NoticeDraft {
  const recorded = award && sameName(award.bidder, supplier) ? award.date : undefined;
  return {
    ocidPrefix: "",
    procurement: reference,
    date: "",
    buyerId: "",
    buyerAddress: "",
    buyerEmail: "",
    awardDate: recorded === undefined ? "" : dayInFigures(recorded),
    status: "pending",
    method: "",
    sme: "",
    vcse: "",
    nameTenderers: false,
  };
}

export type NoticeMade =
  | { readonly ok: true; readonly release: Release; readonly warnings: readonly Issue[] }
  /** The issues are those that no field of the form mends. */
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly issues: readonly Issue[] };

/** What the notice publishes of the tender, its contract and what was typed; `id` is that of the form. */
export function makeNotice(
  here: TenderToScore,
  contract: Contract,
  { draft, id }: { readonly draft: NoticeDraft; readonly id: string },
): NoticeMade {
  const made = awardNoticeOf(here, { contract }, givenIn(draft));
  if (made.ok) return { ok: true, release: made.value, warnings: made.issues };
  const isOfForm = ({ place: { path = [] } }: Issue) => String(path[0]) in draft;
  return {
    ok: false,
    errors: made.issues
      .filter(isOfForm)
      .map((issue) => ({ field: `${id}-${issue.place.path?.[0]}`, message: wordIssue(issue) })),
    issues: made.issues.filter((issue) => !isOfForm(issue)),
  };
}

function givenIn({ sme, vcse, nameTenderers, date, awardDate, ...texts }: NoticeDraft): NoticeGiven {
  const typed = Object.entries(texts).flatMap(([field, text]) =>
    text.trim() === "" ? [] : [[field, text.trim()] as const],
  );
  return {
    ...Object.fromEntries(typed),
    date: readTypedDay(date),
    awardDate: readTypedDay(awardDate),
    sme: answerOf(sme),
    vcse: answerOf(vcse),
    nameTenderers,
  };
}

function answerOf(answer: YesNo): boolean | undefined {
  return answer === "" ? undefined : answer === "yes";
}
