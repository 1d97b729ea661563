import { awardContract } from "../../domain/contract/award";
import {
  addDays,
  type Day,
  dayInWords,
  quartersBetween,
  quarterInWords,
  quarterOf,
} from "../../domain/values/calendar";
import type { Contract } from "../../domain/contract/contract";
import { firstMonth } from "../../domain/values/calendar";
import { day } from "../../domain/values/fields";
import type { Result } from "../../domain/issues/issue";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { readTender } from "../../sheets/tender/read";
import { readTenderStamp } from "../../sheets/tender/stamp";
import { readXlsx } from "../../xlsx/read";
import { type Command, type Output, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readBytes, writeNew } from "../files";
import { readSomeOptions } from "../options";

const NAMES = [
  "tender",
  "bidder",
  "out",
  "reason",
  "start",
  "end",
  "area",
  "social-value-month",
  "spend-month",
  "kpis",
  "contact",
  "officer",
  "return-within-days",
] as const;
type Options = ReturnType<typeof readSomeOptions<(typeof NAMES)[number]>>;

/** Makes the contract that comes of a tender. */
export const award: Command = {
  name: "award",
  summary: "make the contract that comes of a tender",
  help: `social-value award --tender tender.xlsx --bidder NAME --out contract.json [--reason TEXT]
                   [--start DATE --end DATE] [--kpis ID,ID,ID]

Reads a filled tender workbook and writes the contract, with the bidder's offers as commitments. Each is due in
equal parts over the contract's quarters; edit contract.json where the plan is another.

  --tender FILE     the tender workbook, with every bid complete or out; it is never changed
  --bidder NAME     to whom the contract goes
  --out FILE        the contract to write as JSON; a file that exists is never overwritten
  --reason TEXT     why, needed where the bidder's total is not the highest
  --start, --end    the contract's first and last day, as 2026-04-30. Without --start it begins with the next
                    quarter; without --end it lasts a year
  --area AREA       what counts as local: rotherham (so where it is left out), or the path of area.json,
                    relative to contract.json
  --social-value-month NUMBER, --spend-month NUMBER
                    the first month of the social value year and of the spend year; 4 where left out
  --kpis IDS        ids of the measures that are key performance indicators, with commas between
  --contact TEXT, --officer TEXT, --return-within-days NUMBER
                    as contract.json has them

Ends with 0 when the contract is written, 1 when the tender holds mistakes or cannot be awarded so (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const options = readSomeOptions(args, NAMES);
    const { tender, bidder, out } = options;
    if (!tender || !bidder || !out) throw new WrongArguments("Give --tender, --bidder and --out");
    const calendar = {
      socialValueFirstMonth: monthOf(options, "social-value-month"),
      spendFirstMonth: monthOf(options, "spend-month"),
    };
    const dates = datesOf(options, calendar.socialValueFirstMonth, new Date());
    const contract = complaining(
      await awarded(tender, { bidder, ...dates, calendar, ...detailsOf(options) }),
      output,
    );
    if (!contract.ok) return 1;
    await writeNew(out, new TextEncoder().encode(`${JSON.stringify(contract.value, null, 2)}\n`));
    sayAwarded(out, contract.value, options, output);
    return 0;
  },
};

type Award = Parameters<typeof awardContract>[1];

async function awarded(file: string, award: Award): Promise<Result<Contract>> {
  const read = await readXlsx(await readBytes(file), file);
  if (!read.ok) return { ok: false, issues: [unreadableIssue(file, { ...read.reason })] };
  const stamped = readTenderStamp(read.grid);
  if (!stamped.ok) return stamped;
  const tender = readTender(read.grid);
  if (!tender.ok) return tender;
  const { edition, proxyPack } = stamped.value;
  const result = awardContract(tender.value, award, { editions: [edition], proxyPack });
  return { ...result, issues: [...tender.issues, ...result.issues] };
}

function monthOf(options: Options, name: "social-value-month" | "spend-month"): number {
  const month = firstMonth.safeParse(Number(options[name] ?? 4));
  if (!month.success) throw new WrongArguments(`--${name} must be a whole number from 1 to 12`);
  return month.data;
}

/** The days given; else from the first day of the quarter after today's, for a year. */
function datesOf(
  { start, end }: Options,
  yearBegins: number,
  now: Date,
): { readonly start: Day; readonly end: Day } {
  const first =
    dayOf("start", start) ?? addDays(quarterOf(now.toISOString().slice(0, 10), yearBegins).end, 1);
  return { start: first, end: dayOf("end", end) ?? lastDayOfYear(first) };
}

function dayOf(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const parsed = day.safeParse(text);
  if (!parsed.success) throw new WrongArguments(`--${name} must be a date such as 2026-04-30`);
  return parsed.data;
}

/** A year from the first day: 31 March for 1 April, 28 February for 29 February. */
function lastDayOfYear(first: Day): Day {
  const [year = 0, month = 1, date = 1] = first.split("-").map(Number);
  return addDays(new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10), -1);
}

function detailsOf(options: Options) {
  const { reason, area = "rotherham", kpis, contact, officer } = options;
  const days = options["return-within-days"];
  if (days !== undefined && !/^[1-9]\d*$/.test(days))
    throw new WrongArguments("--return-within-days must be a whole number above 0");
  return {
    area,
    ...(reason === undefined ? {} : { reason }),
    ...(kpis === undefined ? {} : { kpis: kpis.split(",").map((id) => id.trim()) }),
    ...(contact === undefined ? {} : { contact }),
    ...(officer === undefined ? {} : { officer }),
    ...(days === undefined ? {} : { returnWithinDays: Number(days) }),
  };
}

function sayAwarded(out: string, contract: Contract, options: Options, output: Output): void {
  const { start, end, supplier, commitments, calendar } = contract;
  const quarters = quartersBetween(start, end, calendar.socialValueFirstMonth).map(({ id }) =>
    quarterInWords(id),
  );
  const [first, last] = [quarters[0], quarters.at(-1)];
  output.say(`Made ${out}: ${supplier}, ${commitments.length} commitments`);
  output.say(`From ${dayInWords(start)} to ${dayInWords(end)}, due in equal parts from ${first} to ${last}`);
  if (options.start === undefined || options.end === undefined)
    output.say("No start or end was given: check these days, or give --start and --end");
}
