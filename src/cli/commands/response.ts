import { sameName } from "../../domain/tender/bids";
import { workbookBytes } from "../../jobs/job";
import { responseFormToSend } from "../../jobs/response-form";
import { readTenderToScore, readUnpublishedToScore } from "../../jobs/tender";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readSomeOptions } from "../options";
import { openBeside, optionalSourceAt, sourceAt } from "../sources";

/** Makes the workbook in which a bidder answers a tender. */
export const responseCommand: Command = {
  name: "response",
  summary: "make the workbook in which a bidder answers a tender",
  help: `social-value response --setup tender.json --out response.xlsx [--bidder NAME] [--area area.json]

Makes the workbook that goes out to bidders: what is asked for, with entries for quantities, how they will be
delivered, milestones, the price and quality answers. It names no other bidder.

  --setup FILE   the tender as JSON, which need not name bidders yet; docs/file-formats.md describes it
  --out FILE     the workbook to make; a file that exists is never overwritten
  --bidder NAME  one of the tender's bidders, whose name is then given; without it the bidder types the name
  --area FILE    what counts as local, as JSON; Rotherham where it is left out

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, bidder, area } = readSomeOptions(args, ["setup", "out", "bidder", "area"]);
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const readSetup = bidder === undefined ? readUnpublishedToScore : readTenderToScore;
    const read = await readSetup(sourceAt(setup), openBeside);
    const bidders = read.ok ? read.value.tender.bidders : [];
    const named = bidders.find(({ name }) => bidder !== undefined && sameName(name, bidder));
    if (read.ok && bidder !== undefined && !named)
      throw new WrongArguments(`${bidder} is not a bidder of this tender`);
    const choices = { bidder: named?.name, area: optionalSourceAt(area) };
    const form = complaining(await responseFormToSend(read, choices), output);
    if (!form.ok) return exitCode(form.issues);
    await writeNew(out, await workbookBytes(form.value.plan));
    output.say(`Made ${out}`);
    return 0;
  },
};
