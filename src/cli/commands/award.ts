import { dayInWords, localDay } from "../../domain/values/day";
import { firstMonth, quartersBetween, quarterInWords } from "../../domain/values/calendar";
import { valueInWords } from "../../domain/contract/contract";
import { dueWords } from "../../domain/contract/due";
import { proposedTerm, type Term } from "../../domain/contract/term";
import type { Settings } from "../../domain/council/settings";
import { shippedAreas } from "../../domain/council/shipped-areas";
import { day } from "../../domain/values/fields";
import { awardDefaults, awardFromFile, contractFile } from "../../jobs/award";
import type { LetContract } from "../../jobs/commitments";
import { type Command, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { areaOf, councilSettings } from "../council-file";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { readSomeOptions } from "../options";
import { sourceAt } from "../sources";

const NAMES = [
  "tender",
  "bidder",
  "out",
  "reason",
  "start",
  "end",
  "area",
  "overview",
  "social-value-month",
  "spend-month",
  "kpis",
  "buyer",
  "contact",
  "officer",
  "directorate",
  "return-to",
  "return-within-days",
] as const;

/** What an officer has to decide first, by the codes that say so. */
const DECIDED: ReadonlySet<string> = new Set(["award-needed", "award-reason-needed"]);

type Options = ReturnType<typeof readSomeOptions<(typeof NAMES)[number]>>;

/** Makes the contract that comes of a tender. */
export const awardCommand: Command = {
  help: `social-value award --tender FILE --out contract.json [--bidder NAME] [--reason TEXT]
                   [--overview FILE] [--start DATE --end DATE] [--kpis ID,ID,ID]

Reads a filled tender (its workbook or tender.json) and writes the contract, with the bidder's offers as commitments. Each is due
as the bidder's plan says by quarter, else in equal parts over the contract's quarters, and it is said which.

  --tender FILE     the tender workbook or tender.json, with every bid complete or out; it is never changed
  --out FILE        the contract to write as JSON; a file that exists is never overwritten
  --bidder NAME     to whom the contract goes. Without it: as the workbook has it on record, else to the bidder
                    with the highest total
  --reason TEXT     why, needed where the bidder's total is not the highest. Without it: the reason on record for
                    this bidder
  --overview FILE   of a lot: the overview that "lots" made, which says who gets it and why. Needed where a bidder can
                    win fewer lots than there are
  --start, --end    the contract's first and last day, as 2026-04-30. Without --start it begins with the next
                    quarter; without --end it lasts a year
  --area AREA       what counts as local: rotherham, or the path of area.json, which is kept in the contract; the
                    council file's area where it is left out. One of both is needed
  --social-value-month NUMBER, --spend-month NUMBER
                    the first month of the social value year and of the spend year; where left out as in the council file,
                    else 4
  --kpis IDS        ids of the measures that are key performance indicators, with commas between
  --buyer TEXT      whose contract it is, where several councils or partners report together; the council file's name, else
                    the buyer whom the tender names, where left out
  --contact TEXT, --officer TEXT, --directorate TEXT
                    whom the supplier asks, who is responsible, and the part of the council that the service area
                    belongs to, as contract.json has them
  --return-to TEXT, --return-within-days NUMBER
                    where returns are sent back, such as a shared mailbox, and in how many days after a quarter's
                    end: both stand in each return's form. These and the contact are the council file's where left
                    out

Ends with 0 when the contract is written, 1 when the tender holds mistakes or cannot be awarded so (each is printed),
2 when a file or the arguments cannot be used.`,
  takesCouncil: "found",
  run: async (args, output, { known, council }) => {
    const options = readSomeOptions(args, NAMES);
    const { tender, out } = options;
    if (!tender || !out) throw new WrongArguments("Give --tender and --out");
    const settings = await councilSettings(council, output);
    if (!settings.ok) return exitCode(settings.issues);
    const decided = awardDefaults(settings.value);
    const calendar = {
      socialValueFirstMonth: monthOf(options, "social-value-month", decided.calendar.socialValueFirstMonth),
      spendFirstMonth: monthOf(options, "spend-month", decided.calendar.spendFirstMonth),
    };
    const term = proposedTerm(localDay(new Date()), calendar.socialValueFirstMonth, agreedDays(options));
    const area = localTo(options.area, settings.value);
    const asked = { ...term, ...decided.contacts, ...decided.whose, area, calendar, ...detailsOf(options) };
    const made = complaining(await awardFromFile(sourceAt(tender), known, asked), output);
    if (made.issues.some(({ code }) => DECIDED.has(code)))
      output.complain("Nothing was made. Give who gets the contract with --bidder, and why with --reason");
    if (!made.ok) return exitCode(made.issues);
    await writeNew(out, contractFile(made.value).bytes);
    sayAwarded(out, made.value, options, output);
    return 0;
  },
};

function monthOf(options: Options, name: "social-value-month" | "spend-month", otherwise: number): number {
  const month = firstMonth.safeParse(Number(options[name] ?? otherwise));
  if (!month.success) throw new WrongArguments(`--${name} must be a whole number from 1 to 12`);
  return month.data;
}

function agreedDays(options: Options): Partial<Term> {
  const dayOf = (name: "start" | "end") => {
    const text = options[name];
    if (text === undefined) return {};
    const parsed = day.safeParse(text);
    if (!parsed.success) throw new WrongArguments(`--${name} must be a date such as 2026-04-30`);
    return { [name]: parsed.data };
  };
  return { ...dayOf("start"), ...dayOf("end") };
}

function detailsOf(options: Options) {
  const { bidder, reason, kpis, buyer, contact, officer, directorate, overview } = options;
  const { "return-within-days": days, "return-to": returnTo } = options;
  if (days !== undefined && !/^[1-9]\d*$/.test(days))
    throw new WrongArguments("--return-within-days must be a whole number above 0");
  return {
    ...(bidder === undefined ? {} : { bidder }),
    ...(reason === undefined ? {} : { reason }),
    ...(overview === undefined ? {} : { overview: sourceAt(overview) }),
    ...(kpis === undefined ? {} : { kpis: kpis.split(",").map((id) => id.trim()) }),
    ...(buyer === undefined ? {} : { council: buyer }),
    ...(contact === undefined ? {} : { contact }),
    ...(officer === undefined ? {} : { officer }),
    ...(directorate === undefined ? {} : { directorate }),
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(days === undefined ? {} : { returnWithinDays: Number(days) }),
  };
}

/** The name of an area that comes with the product, else a file or the council's own. */
function localTo(area: string | undefined, council: Settings) {
  const shipped = area?.toLowerCase() ?? "";
  return shippedAreas.has(shipped) ? shipped : areaOf(area, council);
}

function sayAwarded(out: string, { contract, edition }: LetContract, options: Options, output: Output): void {
  const { start, end, supplier, commitments, calendar } = contract;
  const quarters = quartersBetween(start, end, calendar.socialValueFirstMonth).map(({ id }) =>
    quarterInWords(id),
  );
  const [first, last] = [quarters[0], quarters.at(-1)];
  output.say(`Made ${out}: ${supplier}, ${commitments.length} commitments. ${valueInWords(contract)}`);
  output.say(`From ${dayInWords(start)} to ${dayInWords(end)}, due from ${first} to ${last}`);
  output.say(dueWords(contract, edition));
  if (options.start === undefined || options.end === undefined)
    output.say("No start or end was given: check these days, or give --start and --end");
}
