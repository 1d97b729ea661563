import { sameName } from "../../domain/tender/bids";
import { workbookBytes } from "../../jobs/job";
import { responseFormsToSend } from "../../jobs/response-form";
import { readTendersToScore, readUnpublishedTendersToScore } from "../../jobs/tender";
import type { Plan } from "../../workbook/plan";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { areaOf, councilSettings } from "../council-file";
import { exitCode } from "../exit-code";
import { mustBeNew, writeNew } from "../files";
import { readSomeOptions } from "../options";
import { pathOfLot, withEnding } from "../path-of-lot";
import { openBeside, sourceAt } from "../sources";

/** Makes the workbook in which a bidder answers a tender. */
export const responseCommand: Command = {
  help: `social-value response --setup tender.json --out response.xlsx [--price-out price.xlsx] [--bidder NAME]
                       [--area AREA]

Makes the two workbooks that go out to bidders: what is asked for, with entries for quantities, how they will be
delivered, milestones and quality answers; and a price form, so that the price is opened apart from what evaluators
mark. They name no other bidder. No price form is made where the tender scores no price. Of a tender that is divided
into lots each lot gets its own forms, with " lot " and the lot's id before the ending; a bidder gets those of the lots
that it bids for.

  --setup FILE   the tender as JSON, which need not name bidders yet; docs/file-formats.md describes it
  --out FILE     the workbook without the price to make; a file that exists is never overwritten
  --price-out FILE
                 the price form to make. Without it: as --out, with " price" before the ending
  --bidder NAME  one of the tender's bidders, whose name is then given; without it the bidder types the name
  --area AREA    what counts as local: rotherham, or the path of area.json; the council file's area where it is left
                 out. One of both is needed

Ends with 0 when the workbooks are made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const { setup, out, bidder, area, ...more } = readSomeOptions(args, [
      "setup",
      "out",
      "price-out",
      "bidder",
      "area",
    ]);
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const readSetup = bidder === undefined ? readUnpublishedTendersToScore : readTendersToScore;
    const read = complaining(await readSetup(sourceAt(setup), openBeside, known.editions), output);
    if (!read.ok) return exitCode(read.issues);
    const bids = read.value.flatMap(({ tender, ...scoredBy }) => {
      const named = tender.bidders.find(({ name }) => bidder !== undefined && sameName(name, bidder));
      return bidder === undefined || named ? [{ tender, ...scoredBy, named: named?.name }] : [];
    });
    if (bids.length === 0) throw new WrongArguments(`${bidder ?? ""} is not a bidder of this tender`);
    const settings = await councilSettings(council, output);
    if (!settings.ok) return exitCode(settings.issues);
    const made: { readonly path: string; readonly plan: Plan }[] = [];
    for (const { named, ...tender } of bids) {
      const setupOf = { ok: true, value: tender, issues: [] } as const;
      const choices = { bidder: named, area: areaOf(area, settings.value) };
      const forms = complaining(await responseFormsToSend(setupOf, choices), output);
      if (!forms.ok) return exitCode(forms.issues);
      const offer = pathOfLot(out, tender.tender, read.value);
      const priceOut = more["price-out"];
      const price =
        priceOut === undefined ? withEnding(offer, " price") : pathOfLot(priceOut, tender.tender, read.value);
      made.push(...forms.value.map(({ part, plan }) => ({ path: part === "offer" ? offer : price, plan })));
    }
    await mustBeNew(made.map(({ path }) => path));
    for (const { path, plan } of made) {
      await writeNew(path, await workbookBytes(plan));
      output.say(`Made ${path}`);
    }
    return 0;
  },
};
