import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import type { Issue, Result } from "../../domain/issues/issue";
import { receiveResponses, type ResponseFile } from "../../domain/response/receive";
import type { ReceivedResponse } from "../../domain/response/parse";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { unreadableIssue, wordIssue } from "../../domain/issues/word-issue";
import { readResponse } from "../../sheets/response/read";
import { readXlsx } from "../../xlsx/read";
import { type Command, Unusable, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readBytes, readJson, writeNew } from "../files";
import { isAboutArguments } from "../options";

/** Reads bidders' responses. */
export const receive: Command = {
  name: "receive",
  summary: "read bidders' responses",
  help: `social-value receive --setup tender.json FILE.xlsx... --out bids.json

Reads the responses that bidders filled in, each in whole or not at all, and changes none of them.
Two versions from one bidder that differ are both refused; the same one again changes nothing.

  --setup FILE  the tender as JSON; docs/file-formats.md describes it
  FILE...       responses, .xlsx
  --out FILE    the JSON to write: bids (for the bids of tender.json), received and refused;
                a file that exists is never overwritten

Ends with 0 when every response is taken, 1 when one is refused (the others are written) or the setup holds
mistakes, 2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, files } = readArguments(args);
    const tender = complaining(parseTender(await readJson(setup)), output);
    if (!tender.ok) return 1;
    const read: (ResponseFile & { readonly sha256: string | undefined })[] = [];
    for (const file of files) read.push(await readFile(file, tender.value));
    const { bids, received, refused, warnings } = receiveResponses(tender.value, read);
    for (const issue of [...refused.flatMap(({ issues }) => issues), ...warnings])
      output.complain(wordIssue(issue));
    const moment = new Date().toISOString().slice(0, 16);
    const written = {
      bids,
      refused: refused.map(({ file, issues }) => ({ file, issues: issues.map(toJson) })),
      received: received.map((each) => ({
        ...each,
        sha256: read.find(({ file }) => file === each.file)?.sha256,
        at: moment,
        issues: warnings.filter(({ place }) => place.file === each.file).map(toJson),
      })),
    };
    await writeNew(out, new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`));
    output.say(`Made ${out}: ${received.length} of ${files.length} taken`);
    return refused.length > 0 ? 1 : 0;
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = { setup: { type: "string" }, out: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { setup, out } = values;
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const files = [...new Set(positionals)];
    if (files.length === 0) throw new WrongArguments("Give a response");
    return { setup, out, files };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

async function readFile(file: string, tender: Tender) {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return { file, sha256: undefined, response: bytes };
  const read = await readXlsx(bytes.value, file);
  const response: Result<ReceivedResponse> = read.ok
    ? readResponse(read.grid, tender)
    : { ok: false, issues: [unreadableIssue(file, { ...read.reason })] };
  return { file, sha256: createHash("sha256").update(bytes.value).digest("hex"), response };
}

/** A file that is not there is refused like any other, so that it does not keep the others back. */
async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: await readBytes(file), issues: [] };
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause;
    return { ok: false, issues: [unreadableIssue(file, { code: "cannot-be-read", cause: cause.message })] };
  }
}

function toJson(issue: Issue) {
  const { code, severity, place } = issue;
  const { file: _said, ...within } = place;
  return {
    code,
    severity,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    message: wordIssue({ ...issue, place: within }),
  };
}
