import { parseArgs } from "node:util";
import { sameName } from "../../domain/tender/bids";
import type { Tender } from "../../domain/tender/tender";
import { changedTender, notInNewWorkbook, readWantedSetup } from "../../jobs/change-tender";
import { workbookBytes } from "../../jobs/job";
import { readWorkbook } from "../../jobs/read-workbook";
import { tenderWorkbook } from "../../jobs/tender";
import { tenderIn } from "../../jobs/tender-in-workbook";
import type { Renamed } from "../../sheets/tender/followed-people";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

/** Makes the workbook of a tender that is set up otherwise from now on. */
export const changeCommand: Command = {
  help: `social-value change --tender tender.xlsx --setup tender.json --out changed.xlsx
                    [--renamed OLD=NEW]... [--leave-out] [--although-bids-are-in]

Makes a tender's workbook by another setup: another question, measure, bidder, evaluator, weight or method. What was
typed into the workbook is kept, and the workbook itself stays as it is.

  --tender FILE      the workbook in which the tender is scored
  --setup FILE       the tender as it shall be, as JSON; its bids and its record of the evaluation are left aside, since
                     those of the workbook stand. docs/file-formats.md describes it
  --out FILE         the workbook to make; a file that exists is never overwritten
  --renamed OLD=NEW  a bidder or evaluator who has another name in the setup; give it for each
  --leave-out        make the workbook although entries have no place in it, or notes of your own are not in it
  --although-bids-are-in
                     make the workbook although bids that are in would be scored by other rules than bidders were told

Ends with 0 when the workbook is made, 1 when a file holds mistakes or something would be left out (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { tender, setup, out, renamed, leaveOut, althoughBidsAreIn } = readArguments(args);
    const grid = complaining(await readWorkbook(sourceAt(tender)), output);
    if (!grid.ok) return exitCode(grid.issues);
    const now = complaining(tenderIn(grid.value), output);
    if (!now.ok) return exitCode(now.issues);
    const people = peopleIn(renamed, now.value.tender);
    const wanted = complaining(await readWantedSetup(now.value, sourceAt(setup), known), output);
    if (!wanted.ok) return exitCode(wanted.issues);
    const next = changedTender(now.value, wanted.value, people);
    const left = [...next.lost, ...notInNewWorkbook(grid.value, now.value)];
    for (const each of left) output.complain(`Left out: ${each}`);
    if (left.length > 0 && !leaveOut) {
      output.complain("Nothing was made. To make the workbook without these, give --leave-out");
      return 1;
    }
    for (const rule of next.rules) output.complain(`Another rule than bidders were told: ${rule}`);
    if (next.rules.length > 0 && !althoughBidsAreIn) {
      output.complain(
        "Nothing was made. To score the bids that are in by these rules, give --although-bids-are-in, and tell every bidder",
      );
      return 1;
    }
    await writeNew(out, await workbookBytes(tenderWorkbook(next)));
    output.say(`Made ${out}`);
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = {
      tender: { type: "string" },
      setup: { type: "string" },
      out: { type: "string" },
      renamed: { type: "string", multiple: true },
      "leave-out": { type: "boolean" },
      "although-bids-are-in": { type: "boolean" },
    } as const;
    const { tender, setup, out, renamed = [], ...values } = parseArgs({ args: [...args], options }).values;
    if (!tender || !setup || !out) throw new WrongArguments("Give --tender, --setup and --out");
    return {
      ...{ tender, setup, out, renamed: renamed.map(pairOf) },
      leaveOut: values["leave-out"] === true,
      althoughBidsAreIn: values["although-bids-are-in"] === true,
    };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

type Pair = readonly [old: string, now: string];

function pairOf(text: string): Pair {
  const [old = "", ...rest] = text.split("=");
  const now = rest.join("=").trim();
  if (old.trim() === "" || now === "") throw new WrongArguments("--renamed must be OLD=NEW, two names");
  return [old.trim(), now];
}

/** Who of the workbook's bidders and evaluators has another name from now on. */
function peopleIn(pairs: readonly Pair[], { bidders, evaluators }: Tender): Renamed {
  const among = (names: readonly string[]) =>
    new Map(pairs.filter(([old]) => names.some((name) => sameName(name, old))));
  const renamed = { bidders: among(bidders.map(({ name }) => name)), evaluators: among(evaluators) };
  for (const [old] of pairs)
    if (!renamed.bidders.has(old) && !renamed.evaluators.has(old))
      throw new WrongArguments(`${old} is neither a bidder nor an evaluator of this tender`);
  return renamed;
}
