import { parseArgs } from "node:util";
import type { NoticeGiven } from "../../domain/notice/award-notice";
import { awardNoticeFromFiles, releaseFile } from "../../jobs/notice";
import { type Command, WrongArguments } from "../command";
import { complaining } from "../complaining";
import { exitCode } from "../exit-code";
import { writeNew } from "../files";
import { isAboutArguments } from "../options";
import { sourceAt } from "../sources";

const FILES = ["tender", "award"] as const;

const NAMES = [
  "out",
  "ocid-prefix",
  "procurement",
  "date",
  "buyer-id",
  "buyer-address",
  "buyer-email",
  "award-date",
  "status",
  "method",
  "sme",
  "vcse",
  "name-tenderers",
] as const;
type Options = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** Makes what a contract award notice publishes, as open data. */
export const noticeCommand: Command = {
  help: `social-value notice --tender FILE --award contract.json --out release.json
                    --ocid-prefix PREFIX --buyer-id ID --date DATE [...]

Makes what a contract award notice states as a release of the Open Contracting Data Standard 1.1: council, tender,
award criteria with their weights, supplier, and the winning price. It holds no score and no other price.

  --tender FILE         the tender workbook or tender.json, with every bid complete or out; it is never changed
  --award FILE          the contract that came of it, as social-value award made it, or its commitments workbook. Of a tender in lots give --tender and
                        --award once for each lot: the release has every lot and an award for each
  --out FILE            the release to write as JSON; a file that exists is never overwritten
  --ocid-prefix PREFIX  of the publisher, as registered with the Open Contracting Partnership: ocds-a1b2c3
  --procurement ID      the procurement's identifier, as notices before this one have it. Without it: the tender's
                        reference; of lots that of the whole tender
  --date DATE           the day on which the notice is published, as 2026-05-01
  --buyer-id ID         the council's identifier with its register, such as GB-PPON-PABC-1234-DEFG
  --buyer-address TEXT, --buyer-email TEXT
                        where the council is reached
  --award-date DATE     the day of the award decision. Without it: as the workbook has it on record
  --status STATUS       pending until the contract is signed (so where it is left out), then active
  --method METHOD       open, selective, limited or direct. Without it a quotation is limited, and a tender's is missing
  --sme YES, --vcse YES
                        whether the supplier is a small or medium-sized enterprise, and whether it is a voluntary,
                        community or social enterprise: yes or no. Where lots go to several suppliers, the
                        tender says it of each bidder instead
  --name-tenderers YES  yes names those too whose tenders were assessed and not awarded. Without it: only how many
                        tenders were assessed

What is missing is named, and left out of the release.

Ends with 0 when the release is made, 1 when the tender or the contract holds mistakes (each is printed),
2 when a file or the arguments cannot be used.`,
  run: async (args, output, { known }) => {
    const { tenders, awards, ...options } = readArguments(args);
    const { out } = options;
    if (tenders.length === 0 || awards.length === 0 || !out)
      throw new WrongArguments("Give --tender, --award and --out");
    const given = givenIn(options);
    const files = {
      tenders: tenders.map((path) => sourceAt(path)),
      awards: awards.map((path) => sourceAt(path)),
    };
    const made = complaining(await awardNoticeFromFiles(files, known, given), output);
    if (!made.ok) return exitCode(made.issues);
    await writeNew(out, releaseFile(made.value).bytes);
    output.say(`Made ${out}: release ${made.value.id}`);
    if (made.issues.length > 0) output.say("What is missing is left out of it");
    return 0;
  },
};

function readArguments(args: readonly string[]): Options & {
  readonly tenders: readonly string[];
  readonly awards: readonly string[];
} {
  const text = { type: "string" } as const;
  const options = {
    ...Object.fromEntries(NAMES.map((name) => [name, text])),
    ...Object.fromEntries(FILES.map((name) => [name, { ...text, multiple: true }])),
  };
  try {
    const { tender, award, ...others } = parseArgs({ args: [...args], options, strict: true }).values;
    const files = (values: unknown) => [...new Set(Array.isArray(values) ? values.map(String) : [])];
    return { ...(others as Options), tenders: files(tender), awards: files(award) };
  } catch (cause) {
    if (isAboutArguments(cause)) throw new WrongArguments(cause.message);
    throw cause;
  }
}

function givenIn(options: Options): NoticeGiven {
  return {
    ocidPrefix: options["ocid-prefix"],
    procurement: options.procurement,
    date: options.date,
    buyerId: options["buyer-id"],
    buyerAddress: options["buyer-address"],
    buyerEmail: options["buyer-email"],
    awardDate: options["award-date"],
    status: options.status,
    method: options.method,
    sme: answer(options, "sme"),
    vcse: answer(options, "vcse"),
    nameTenderers: answer(options, "name-tenderers"),
  };
}

function answer(options: Options, name: "sme" | "vcse" | "name-tenderers"): boolean | undefined {
  const text = options[name]?.toLowerCase();
  if (text === undefined) return undefined;
  if (text !== "yes" && text !== "no") throw new WrongArguments(`--${name} must be yes or no`);
  return text === "yes";
}
