import { parseArgs } from "node:util";
import { issueInFile } from "../../domain/issues/in-file";
import { withReceivedBids } from "../../domain/response/receive";
import { sortResponses } from "../../domain/response/take-in";
import { toTenderFile } from "../../domain/tender/write-json";
import { carryingEdition } from "../../jobs/own-edition";
import { readSetupFile } from "../../jobs/read-tender";
import { bidsJson, readResponses, sortedResponseWords } from "../../jobs/take-responses";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeJson } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

/** Reads bidders' responses. */
export const receiveCommand: Command = {
  help: `social-value receive --setup tender.json FILE.xlsx... --out bids.json [--tender-out tender2.json]

Reads the responses that bidders filled in, each in whole or not at all, and changes none of them: bid responses and
price forms in any order, and forms of before that hold both. Where one of a bidder's two is missing, that is said.
Two versions from one bidder that differ are both refused; the same one again changes nothing.

  --setup FILE  the tender as JSON, or its workbook, which is not changed; of a tender in lots the lot's workbook.
                docs/file-formats.md describes it
  FILE...       responses and price forms, .xlsx
  --out FILE    the JSON to write: bids (for the bids of tender.json), received and refused;
                a file that exists is never overwritten
  --tender-out FILE
                the tender with these bids to write as well, for evaluators' files to be made from; what it held of
                marks, and of parts that did not come, stays

Ends with 0 when every response is taken, 1 when one is refused (the others are written) or the setup holds
mistakes, 2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { setup, out, tenderOut, files } = readArguments(args);
    const setUp = complaining(await readSetupFile(sourceAt(setup), known), output);
    if (!setUp.ok) return exitCode(setUp.issues);
    const { tender, edition } = setUp.value;
    const sources = files.map((file) => sourceAt(file));
    const read = await readResponses(sources, setUp.value);
    const { files: sorted, bids } = sortResponses(tender, read);
    complaining(
      { issues: sorted.flatMap(({ file, issues }) => issues.map((issue) => issueInFile(issue, file))) },
      output,
    );
    for (const each of sorted) output.say(`${each.file}: ${sortedResponseWords(each)}`);
    await mustBeNew(tenderOut === undefined ? [out] : [out, tenderOut]);
    const written = bidsJson(tender, read, new Date().toISOString().slice(0, 16));
    await writeJson(out, written);
    output.say(`Made ${out}: ${written.received.length} of ${files.length} taken`);
    if (tenderOut !== undefined) {
      const next = toTenderFile(withReceivedBids(tender, bids));
      await writeJson(tenderOut, carryingEdition(next, edition));
      output.say(`Made ${tenderOut}`);
    }
    return written.refused.length > 0 ? 1 : 0;
  },
};

function readArguments(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    const options = { setup: text, out: text, "tender-out": text } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { setup, out } = values;
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const files = [...new Set(positionals)];
    if (files.length === 0) throw new WrongArguments("Give a response");
    return { setup, out, tenderOut: values["tender-out"], files };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}
