import { join } from "node:path";
import type { Area } from "../../domain/council/area";
import { placesOf, type PostcodeLookup } from "../../domain/council/places";
import { type Contract, contractQuarters, parseContract } from "../../domain/contract/contract";
import type { Issue } from "../../domain/issues/issue";
import { errorAt } from "../../domain/issues/schema-issues";
import { wordIssue } from "../../domain/issues/word-issue";
import { placeReturn, returnFileName } from "../../sheets/return/workbook";
import { FEWEST_LINES, MOST_LINES, STANDARD_LINES } from "../../sheets/return/model";
import { writeXlsx } from "../../xlsx/write";
import { type Command, type Output, Unusable, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { readArea, readPostcodes } from "../contract-files";
import { readJson, writeNew } from "../files";
import { emptyFolder } from "../folder";
import { readSomeOptions } from "../options";

const NAMES = ["contract", "contracts", "quarter", "out", "area", "postcodes", "lines"] as const;
type Options = ReturnType<typeof readSomeOptions<(typeof NAMES)[number]>>;

interface Form {
  readonly contract: Contract;
  readonly area: Area;
}

/** Makes the return of one contract for a quarter, or the whole quarter's. */
export const quarterlyReturn: Command = {
  name: "return",
  summary: "make quarterly return workbooks",
  help: `social-value return --contract contract.json --quarter 2026-27-Q1 --out F.xlsx
social-value return --contracts contracts.json --quarter 2026-27-Q1 --out FOLDER

Makes the workbook in which a supplier reports a quarter of a contract; or one for each of several contracts, as
"REFERENCE 2026-27 Q1 return.xlsx".

  --contract FILE   the contract as JSON; docs/file-formats.md describes it
  --contracts FILE  a list of contracts as JSON
  --quarter ID      a quarter of the contract's social value year
  --out PATH        the workbook to make, or a new or empty folder for several; nothing is overwritten
  --area FILE       what counts as local, as JSON, in place of the contract's own
  --postcodes FILE  ONSPD, NSPL, Code-Point Open, or postcode and district code: makes local exact
  --lines NUMBER    ledger lines, ${FEWEST_LINES} to ${MOST_LINES}; ${STANDARD_LINES} where it is left out

Ends with 0 when the workbooks are made, 1 when a file holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output) => {
    const options = readSomeOptions(args, NAMES);
    const { quarter, out } = options;
    const one = options.contract !== undefined;
    if (!quarter || !out || one === (options.contracts !== undefined))
      throw new WrongArguments("Give --quarter, --out, and one of --contract and --contracts");
    const lines = linesOf(options);
    const forms = await readForms(options, output);
    const postcodes = complaining(await readPostcodes(options.postcodes), output);
    if (!forms || !postcodes.ok) return 1;
    const issues = forms.flatMap((form) => checkForm(form, quarter, postcodes.value));
    for (const issue of issues) output.complain(wordIssue(issue));
    if (issues.length > 0) return 1;
    const paths = forms.map(({ contract }) => (one ? out : join(out, returnFileName(contract, quarter))));
    const twice = paths.find((path, index) => paths.indexOf(path) < index);
    if (twice !== undefined)
      throw new Unusable(`Two contracts would make ${twice}; give each its own reference`);
    if (!one) await emptyFolder(out);
    for (const [index, { contract, area }] of forms.entries()) {
      const path = paths[index] ?? out;
      const places = placesOf(area, postcodes.value);
      if (!places.ok) throw new Error("checked above");
      const plan = placeReturn(contract, quarter, { ...places.value, lines });
      await writeNew(path, await writeXlsx(plan));
      output.say(`Made ${path}`);
    }
    return 0;
  },
};

function linesOf({ lines }: Options): number {
  const count = lines === undefined ? STANDARD_LINES : Number(lines);
  if (Number.isInteger(count) && count >= FEWEST_LINES && count <= MOST_LINES) return count;
  const limits = { minimum: FEWEST_LINES, maximum: MOST_LINES };
  throw new WrongArguments(wordIssue(errorAt([], "lines-outside", limits)));
}

/** Undefined where any holds mistakes, which are printed. */
async function readForms(options: Options, output: Output): Promise<readonly Form[] | undefined> {
  const file = options.contract ?? options.contracts ?? "";
  const json = await readJson(file);
  const list: readonly unknown[] = options.contract !== undefined ? [json] : Array.isArray(json) ? json : [];
  if (list.length === 0) throw new Unusable(`${file} must be a list of contracts`);
  const forms: Form[] = [];
  for (const each of list) {
    const read = complaining(parseContract(each), output);
    const area = read.ok
      ? complaining(await readArea(file, read.value.area, options.area), output)
      : undefined;
    if (read.ok && area?.ok) forms.push({ contract: read.value, area: area.value });
  }
  return forms.length === list.length ? forms : undefined;
}

/** Whether the contract has the quarter, and a postcode file can say something of the area. */
function checkForm(
  { contract, area }: Form,
  quarter: string,
  lookup: PostcodeLookup | undefined,
): readonly Issue[] {
  const quarters = contractQuarters(contract).map(({ id }) => id);
  const [first = "", last = first] = [quarters[0], quarters.at(-1)];
  return [
    ...(quarters.includes(quarter)
      ? []
      : [errorAt([], "quarter-outside-contract", { quarter, first, last }, contract.reference)]),
    ...placesOf(area, lookup).issues,
  ];
}
