import { join, parse } from "node:path";
import { sameName } from "../../domain/tender/bids";
import { workbookBytes } from "../../jobs/job";
import { responseFormsToSend } from "../../jobs/response-form";
import { readTenderToScore, readUnpublishedToScore } from "../../jobs/tender";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readSomeOptions } from "../options";
import { openBeside, optionalSourceAt, sourceAt } from "../sources";

/** Makes the workbook in which a bidder answers a tender. */
export const responseCommand: Command = {
  name: "response",
  summary: "make the workbooks in which a bidder answers a tender",
  help: `social-value response --setup tender.json --out response.xlsx [--price-out price.xlsx] [--bidder NAME]
                       [--area area.json]

Makes the two workbooks that go out to bidders: what is asked for, with entries for quantities, how they will be
delivered, milestones and quality answers; and a price form, so that the price is opened apart from what evaluators
mark. They name no other bidder. No price form is made where the tender scores no price.

  --setup FILE   the tender as JSON, which need not name bidders yet; docs/file-formats.md describes it
  --out FILE     the workbook without the price to make; a file that exists is never overwritten
  --price-out FILE
                 the price form to make. Without it: as --out, with " price" before the ending
  --bidder NAME  one of the tender's bidders, whose name is then given; without it the bidder types the name
  --area FILE    what counts as local, as JSON; Rotherham where it is left out

Ends with 0 when the workbooks are made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, bidder, area, ...more } = readSomeOptions(args, [
      "setup",
      "out",
      "price-out",
      "bidder",
      "area",
    ]);
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const readSetup = bidder === undefined ? readUnpublishedToScore : readTenderToScore;
    const read = await readSetup(sourceAt(setup), openBeside);
    const bidders = read.ok ? read.value.tender.bidders : [];
    const named = bidders.find(({ name }) => bidder !== undefined && sameName(name, bidder));
    if (read.ok && bidder !== undefined && !named)
      throw new WrongArguments(`${bidder} is not a bidder of this tender`);
    const choices = { bidder: named?.name, area: optionalSourceAt(area) };
    const forms = complaining(await responseFormsToSend(read, choices), output);
    if (!forms.ok) return exitCode(forms.issues);
    const paths = { offer: out, price: more["price-out"] ?? beside(out) };
    await mustBeNew(forms.value.map(({ part }) => paths[part]));
    for (const { part, plan } of forms.value) {
      await writeNew(paths[part], await workbookBytes(plan));
      output.say(`Made ${paths[part]}`);
    }
    return 0;
  },
};

/** "folder/response.xlsx" gives "folder/response price.xlsx". */
function beside(out: string): string {
  const { dir, name, ext } = parse(out);
  return join(dir, `${name} price${ext}`);
}
