import { basename } from "node:path";
import { counted } from "../../domain/issues/words/sentences";
import { sectorErrorWords, widerLabel } from "../../domain/council/area";
import { councilNames } from "../../domain/council/councils";
import { areaOfCouncil } from "../../jobs/council-area";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeJson } from "../files";
import { readSomeOptions } from "../options";
import { postcodeFilesAt } from "../return-files";
import { surroundingsIn } from "../surroundings";

/** Makes what is local to a council. */
export const areaCommand: Command = {
  help: `social-value area --name NAME --postcodes PATH --out area.json [--around KIND]
social-value area --list

Makes the area that award, return, consolidate and spend take: the council's districts with their former codes, what
lies round it, and the postcode sectors of both. A sector counts where most of its postcodes in use lie. How many
postcodes that finds, and how many of other places it lets in, is printed and kept in the area; a postcode file given
to return and spend makes places exact.

  --name NAME       the council's name, or its code: Leeds, E08000035, Derbyshire County Council, E10000007
  --postcodes PATH  ONSPD, NSPL, Code-Point Open (a file, or its folder), or postcode and district code. It should reach beyond the council:
                    how far sectors are off is counted against the postcodes round it
  --around KIND     what lies round the council: combined-authority, county, region or none. Without it: the first of
                    these that the council is in
  --out FILE        the area to make; a file that exists is never overwritten
  --list            print the names of all councils

Names and codes are those of July 2025: councils that were formed later have to be typed as area.json.

Ends with 0 when the area is made, 1 when the council is not known or the file says nothing of it (it is printed), 2
when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    if (args.length === 1 && args[0] === "--list") {
      for (const name of councilNames()) output.say(name);
      return 0;
    }
    const { name, postcodes, out, around } = readArguments(args);
    const files = await postcodeFilesAt(postcodes);
    const made = complaining(
      await areaOfCouncil({ council: name, surroundings: around }, files, basename(postcodes)),
      output,
    );
    if (!made.ok) return exitCode(made.issues);
    const area = made.value;
    await writeJson(out, area);
    output.say(`Made ${out}: ${area.name}, ${counted(area.borough.sectors.length, "postcode sector")}`);
    output.say(
      area.wider.name === undefined
        ? "Nothing lies round it"
        : `Round it ${widerLabel(area)}, ${counted(area.wider.sectors.length, "postcode sector")}`,
    );
    output.say(sectorErrorWords(area) ?? "");
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  const { name, postcodes, out, around } = readSomeOptions(args, ["name", "postcodes", "out", "around"]);
  if (!name || !postcodes || !out) throw new WrongArguments("Give --name, --postcodes and --out");
  return { name, postcodes, out, around: surroundingsIn(around) };
}
