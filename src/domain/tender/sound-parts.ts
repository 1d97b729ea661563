import type { Framework } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { TenderFile } from "./file";
import { checkTender } from "./rules";

/** What stands in for parts that could not be read, so that the rules of the other parts can still be checked. */
function standIns(edition: Framework): Readonly<Record<string, unknown>> {
  return {
    reference: "-",
    title: "-",
    serviceArea: "-",
    value: 1,
    route: "tender",
    framework: edition.id,
    weights: { price: 80, quality: 0, socialValue: 20 },
    socialValueSplit: { quantitative: 50, qualitative: 50 },
    methods: {
      price: "lowest-over-bid",
      quality: "share-of-maximum",
      socialValueQuantitative: "quantity-share-of-highest",
    },
    qualityQuestions: [],
    measures: [],
    evaluators: [],
    bidders: [{ name: "-" }],
  };
}

/** Parts whose own mistakes would make each bid look wrong too. */
const BIDS_REST_ON = [
  "framework",
  "bespokeMeasures",
  "qualityQuestions",
  "measures",
  "evaluators",
  "bidders",
  "bids",
];

/** What the rules say of the parts of a tender that its schema takes, where others are refused. */
export function checkSoundParts(
  json: unknown,
  refused: readonly Issue[],
  editions: readonly Framework[],
): readonly Issue[] {
  const [edition] = editions;
  const parts = new Set(refused.map(({ place }) => String(place.path?.[0] ?? "")));
  if (!edition || parts.has("") || typeof json !== "object" || json === null) return [];
  const sound = Object.entries(json).filter(([part]) => !parts.has(part));
  const parsed = TenderFile.safeParse({ ...standIns(edition), ...Object.fromEntries(sound) });
  if (!parsed.success) return [];
  const bidsUnsure = BIDS_REST_ON.some((part) => parts.has(part));
  return checkTender(parsed.data, editions).filter(({ place }) => {
    const part = String(place.path?.[0] ?? "");
    return !parts.has(part) && !(bidsUnsure && part === "bids");
  });
}
