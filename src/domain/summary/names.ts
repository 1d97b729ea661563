import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import type { Tender } from "../tender/tender";
import type { AssessmentSummary } from "./model";

/** Texts of a summary that name a bidder other than its reader and the winner. Names of one or two letters are not looked for. */
export function otherBiddersNamed(summary: AssessmentSummary, { bidders }: Tender): readonly Issue[] {
  const { own, winning } = summary;
  const others = bidders
    .map(({ name }) => name)
    .filter((name) => name.length > 2 && name !== own.bidder && name !== winning?.bidder);
  return textsOf(summary).flatMap(({ subject, text, path }) =>
    others
      .filter((name) => mentions(text, name, [own.bidder, winning?.bidder ?? ""]))
      .map((named) => errorAt(path, "reason-names-bidder", { named, to: own.bidder }, subject)),
  );
}

interface SentText {
  readonly subject: string;
  readonly text: string;
  readonly path: readonly (string | number)[];
}

function textsOf({ outcome, own, winning }: AssessmentSummary): readonly SentText[] {
  const lines = [own, ...(winning ? [winning] : [])].flatMap(({ bidder, sections }) =>
    sections.flatMap((section) =>
      section.lines.map(({ title, reason, offered, ground = "" }) => ({
        subject: `${title}, ${bidder}`,
        text: `${reason}\n${offered}\n${ground}`,
        path: ["bids"],
      })),
    ),
  );
  return [{ subject: "reason for the award", text: outcome, path: ["award", "reason"] }, ...lines];
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
