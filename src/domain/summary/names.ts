import type { Letters } from "../council/sections/letters";
import { Settings } from "../council/settings";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import type { Tender } from "../tender/tender";
import { withoutPlaceholders } from "./council-words";
import type { AssessmentSummary } from "./model";

/**
 * Texts of a summary, and the council's words round it before they are filled in, that name a bidder other than its reader
 * and the winner. Names of one or two letters are not looked for.
 */
export function otherBiddersNamed(
  summary: AssessmentSummary,
  { bidders }: Tender,
  letters: Letters,
): readonly Issue[] {
  const { own, winning } = summary;
  const others = bidders
    .map(({ name }) => name)
    .filter((name) => name.length > 2 && name !== own.bidder && name !== winning?.bidder);
  return [...textsOf(summary), ...textsOfCouncil(letters)].flatMap(({ code, subject, text, path }) =>
    others
      .filter((name) => mentions(text, name, [own.bidder, winning?.bidder ?? ""]))
      .map((named) => errorAt(path, code, { named, to: own.bidder }, subject)),
  );
}

interface SentText {
  readonly code: "reason-names-bidder" | "council-words-name-bidder";
  readonly subject: string;
  readonly text: string;
  readonly path: readonly (string | number)[];
}

const OF_REASONS = { code: "reason-names-bidder" } as const;

function textsOf({ outcome, own, winning }: AssessmentSummary): readonly SentText[] {
  const lines = [own, ...(winning ? [winning] : [])].flatMap(({ bidder, sections }) =>
    sections.flatMap((section) =>
      section.lines.map(({ title, reason, offered, ground = "" }) => ({
        ...OF_REASONS,
        subject: `${title}, ${bidder}`,
        text: `${reason}\n${offered}\n${ground}`,
        path: ["bids"],
      })),
    ),
  );
  const award = { subject: "reason for the award", text: outcome, path: ["award", "reason"] };
  return [{ ...OF_REASONS, ...award }, ...lines];
}

function textsOfCouncil({ summaryOpening, summaryNext, summaryClosing }: Letters): readonly SentText[] {
  return Object.entries({ summaryOpening, summaryNext, summaryClosing }).flatMap(([field, text]) =>
    text === undefined
      ? []
      : [
          {
            code: "council-words-name-bidder",
            subject: labelAt(Settings, ["letters", field]),
            text: withoutPlaceholders(text),
            path: ["letters", field],
          },
        ],
  );
}

/** "Bidder A" is not named by "Bidder AB", nor where it stands within the longer name of one who may be named. */
function mentions(text: string, name: string, allowed: readonly string[]): boolean {
  const longer = allowed.filter((each) => each.length > name.length && wholeWord(name).test(each));
  const left = longer.reduce((rest, each) => rest.replace(wholeWord(each), " "), text);
  return wholeWord(name).test(left);
}

function wholeWord(name: string): RegExp {
  const words = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "giu");
}
