import { issueJson } from "../domain/issues/issue-json";
import type { Result } from "../domain/issues/issue";
import type { ReceivedResponse } from "../domain/response/parse";
import { receiveResponses, type ResponseFile } from "../domain/response/receive";
import type { SortedFile } from "../domain/response/take-in";
import type { Tender } from "../domain/tender/tender";
import { readResponse } from "../sheets/response/read";
import { inTurn } from "./in-turn";
import type { JobOptions } from "./job";
import { bytesOfWorkbook, gridOf } from "./read-workbook";
import { sha256Of, type Source } from "./source";
import type { TenderSetup } from "./tender";

/** A file with what was read in it; without `sha256` it could not be opened. */
export interface ReadResponse extends ResponseFile {
  readonly sha256?: string;
}

/** Files that bidders filled in, each read as a response to the tender in whole or not at all. */
export function readResponses(
  sources: readonly Source[],
  setup: TenderSetup,
  options?: JobOptions,
): Promise<readonly ReadResponse[]> {
  return inTurn(sources, (source) => readOne(source, setup), options);
}

async function readOne(source: Source, { tender, edition }: TenderSetup): Promise<ReadResponse> {
  const { name: file } = source;
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return { file, response: bytes };
  const grid = await gridOf(bytes.value, file);
  const response: Result<ReceivedResponse> = grid.ok ? readResponse(grid.value, tender, [edition]) : grid;
  return { file, response, sha256: await sha256Of(bytes.value) };
}

/** "the response of Bidder A can be taken in." */
export function sortedResponseWords({ bidder, part, sameAs, replaces }: SortedFile): string {
  if (bidder === undefined) return "nothing of it can be taken in.";
  const what = part === "price" ? "price form" : "response";
  if (sameAs !== undefined) return `the ${what} of ${bidder}, the same as ${sameAs}, so it adds nothing.`;
  return `the ${what} of ${bidder} can be taken in.${replaces ? " It replaces other figures of this bidder in the tender." : ""}`;
}

/** What bids.json says of responses that were read at a moment (UTC). */
export function bidsJson(tender: Tender, read: readonly ReadResponse[], at: string) {
  const { bids, received, refused, warnings } = receiveResponses(tender, read);
  return {
    bids: bids.map(({ bid }) => bid),
    refused: refused.map(({ file, issues }) => ({ file, issues: issues.map(issueJson) })),
    received: received.map((each) => ({
      ...each,
      sha256: read.find(({ file }) => file === each.file)?.sha256,
      at,
      issues: warnings.filter(({ place }) => place.file === each.file).map(issueJson),
    })),
  };
}
