import { sameName } from "../../domain/tender/bids";
import { parseTender } from "../../domain/tender/tender";
import { placeResponse } from "../../sheets/response/workbook";
import { writeXlsx } from "../../xlsx/write";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readArea } from "../contract-files";
import { readJson, writeNew } from "../files";
import { readSomeOptions } from "../options";

/** Makes the workbook in which a bidder answers a tender. */
export const response: Command = {
  name: "response",
  summary: "make the workbook in which a bidder answers a tender",
  help: `social-value response --setup tender.json --out response.xlsx [--bidder NAME] [--area area.json]

Makes the workbook that goes out to bidders: what is asked for, with entries for quantities, how they will be
delivered, milestones, the price and quality answers. It names no other bidder.

  --setup FILE   the tender as JSON; docs/file-formats.md describes it
  --out FILE     the workbook to make; a file that exists is never overwritten
  --bidder NAME  one of the tender's bidders, whose name is then given; without it the bidder types the name
  --area FILE    what counts as local, as JSON; Rotherham where it is left out

Ends with 0 when the workbook is made, 1 when the setup holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const { setup, out, bidder, area } = readSomeOptions(args, ["setup", "out", "bidder", "area"]);
    if (!setup || !out) throw new WrongArguments("Give --setup and --out");
    const tender = complaining(parseTender(await readJson(setup)), output);
    if (!tender.ok) return 1;
    const named = tender.value.bidders.find(({ name }) => bidder !== undefined && sameName(name, bidder));
    if (bidder !== undefined && !named) throw new WrongArguments(`${bidder} is not a bidder of this tender`);
    const local = complaining(await readArea(setup, "rotherham", area), output);
    if (!local.ok) return 1;
    const plan = placeResponse(tender.value, {
      area: local.value,
      ...(named ? { bidder: named.name } : {}),
    });
    await writeNew(out, await writeXlsx(plan));
    output.say(`Made ${out}`);
    return 0;
  },
};
