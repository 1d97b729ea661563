import { checkCountingRules } from "../../../src/domain/evaluation/counting-rules";
import { nextEdition } from "../../../src/domain/framework/next-edition";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import type { TenderFile } from "../../../src/domain/tender/file";
import { checkTender } from "../../../src/domain/tender/rules";
import { flagTender } from "../../../src/domain/evaluation/flags";
import { checkSuccession } from "../../../src/domain/framework/succession";
import type { Successor } from "../../../src/domain/framework/edition";
import { placeEdition } from "../../../src/sheets/framework/edition-workbook";
import { readEditionWorkbook } from "../../../src/sheets/framework/read-edition";
import { gridOfPlan } from "../../sheets/grid-of-plan";
import { pastedAt } from "../../sheets/kinds";
import { borough2026 } from "./borough";
import type { Issue } from "../../../src/domain/issues/issue";
import {
  checkOneEdition,
  measuresWithoutValue,
  parseProxyPack,
  valuesOfNoMeasure,
} from "../../../src/domain/framework/proxies";
import { parseProxyCsv, parseProxyRows } from "../../../src/domain/framework/proxy-csv";
import { parseFramework } from "../../../src/domain/framework/read";
import { tryInvented } from "../../../src/domain/scheme/invented";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { bid, tenderWith } from "../tender/tenders";
import { pack } from "./pack";

const named = { id: "rotherham-2026", title: "Social Value Framework 2026", published: "2026-04" };

type Parts = Readonly<Record<string, unknown>>;

const edition = (parts: Parts) => parseFramework({ ...rotherham2019, ...parts }).issues;
const measureOf = (index: number, parts: Parts) =>
  edition({
    measures: rotherham2019.measures.map((each, at) => (at === index ? { ...each, ...parts } : each)),
  });
const offered = (quantities: Readonly<Record<string, number>>) => {
  const ids = Object.keys(quantities);
  return tenderWith({
    measures: ids.map((id) => ({ id, weight: 100 / ids.length })),
    bids: ["Bidder A", "Bidder B"].map((bidder, index) => ({
      bidder,
      price: 100,
      quality: { approach: 1, team: 1 },
      measures: Object.fromEntries(
        Object.entries(quantities).map(([id, quantity]) => [
          id,
          { quantity: index === 0 ? quantity : 0, appropriate: 1, achievable: 1 },
        ]),
      ),
    })),
  });
};
const counting = (quantities: Readonly<Record<string, number>>) =>
  checkCountingRules(offered(quantities), rotherham2019);
const flags = (sound: ReturnType<typeof tenderWith>) => flagTender(sound, scoreTender(sound));

const underModel = (parts: Partial<TenderFile>) =>
  checkTender(
    {
      ...offered({ skills: 1 }),
      framework: ppn002.id,
      authority: "Borough Council",
      commenced: "2026-12-31",
      socialValueSplit: { quantitative: 0, qualitative: 100 },
      measures: [{ id: "ppn-002-1a", weight: 100 }],
      bids: [],
      ...parts,
    },
    shippedEditions,
  );

const lighting = {
  id: "lighting",
  title: "Lighting",
  group: "Energy",
  question: "Which lamps will save power?",
};

const succession = (told: Readonly<Record<string, Omit<Successor, "measure">>>) =>
  checkSuccession(rotherham2019, {
    ...rotherham2019,
    follows: {
      edition: rotherham2019.id,
      measures: Object.entries(told).map(([measure, each]) => ({ measure, ...each })),
    },
  });
const keptId = () =>
  readEditionWorkbook(
    gridOfPlan(pastedAt(placeEdition(borough2026), ["Edition_MeasureDefinition", 0, "Other words"])),
  );

/** For each sentence of editions, proxy packs, counting rules, flags and schemes a case that it is said of. */
export const frameworkIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "proxy-repeated": () => parseProxyPack({ ...pack, values: [...pack.values, ...pack.values] }).issues,
  "proxy-fact-repeated": () =>
    parseProxyRows(
      ["edition,A", "edition,B", "measure,level,poundsPerUnit,source"].map((text, index) => ({
        line: index + 1,
        cells: text.split(","),
      })),
    ).issues,
  "proxy-of-no-measure": () => valuesOfNoMeasure(pack, []),
  "proxy-missing": () => measuresWithoutValue(pack, rotherham2019.measures),
  "proxy-editions-mixed": () => checkOneEdition([pack, { ...pack, edition: "Trial 2027" }]),
  "id-repeated": () => edition({ outcomes: [...rotherham2019.outcomes, rotherham2019.outcomes[0]] }),
  "id-reserved": () => measureOf(0, { id: "own-measures" }),
  "unknown-priority": () =>
    edition({ outcomes: rotherham2019.outcomes.map((outcome) => ({ ...outcome, priority: "none" })) }),
  "accumulation-unfit": () => measureOf(0, { accumulation: "qualitative" }),
  "decimals-needed": () => measureOf(0, { decimals: undefined }),
  "decimals-unfit": () => measureOf(16, { decimals: 0 }),
  "edition-id-taken": () => nextEdition(rotherham2019, { ...named, id: rotherham2019.id }).issues,
  "rewording-changes-nothing": () =>
    nextEdition(rotherham2019, { ...named, reword: [{ measure: "waste", headline: "Waste" }] }).issues,
  "measure-retired-already": () => {
    const retired = nextEdition(rotherham2019, { ...named, retire: ["waste"] });
    return retired.ok ? nextEdition(retired.value, { ...named, id: "later", retire: ["waste"] }).issues : [];
  },
  "level-is-list": () =>
    readEditionWorkbook(
      gridOfPlan(
        pastedAt(pastedAt(placeEdition(borough2026), ["Edition_Id", 0, "borough-2027"]), [
          "Edition_MeasureLevels",
          3,
          "entry, middle",
        ]),
      ),
    ).issues,
  "number-repeated": () => measureOf(0, { number: 2 }),
  "edition-follows-itself": () => edition({ follows: { edition: rotherham2019.id, measures: [] } }),
  "succession-missing": () => succession({}),
  "succession-by-missing": () => succession({ waste: { fate: "replaced" } }),
  "succession-by-unknown": () => succession({ waste: { fate: "same", by: "none" } }),
  "succession-not-same": () => succession({ waste: { fate: "same", by: "emissions" } }),
  "succession-retired-followed": () => succession({ waste: { fate: "retired", by: "waste" } }),
  "succession-retired-in-use": () => succession({ waste: { fate: "retired" } }),
  "edition-id-kept": () => keptId().issues,
  "csv-heading-missing": () => parseProxyCsv(["edition,1"]).issues,
  "csv-column-missing": () => parseProxyCsv(["measure,level"]).issues,
  "csv-quote-stray": () => parseProxyCsv(['measure,"level']).issues,
  "csv-line-too-long": () => parseProxyCsv(["measure,".repeat(200_000)]).issues,
  "offer-far-above-next": () => flags(offered({ skills: 1 })),
  "offer-large-against-value": () => flags(offered({ "local-spend": 200_000 })),
  "marks-apart": () =>
    flags(
      tenderWith({
        evaluators: ["A", "B"],
        bids: [bid("Bidder A", { quality: { approach: [1, 5], team: 1 } })],
      }),
    ),
  "reason-missing": () => flags(offered({ skills: 1 })),
  "scheme-after-opening": () => tryInvented(tenderWith({ bids: [bid("Bidder A")] }), []).issues,
  "good-jobs-within-local-jobs": () => counting({ "good-jobs": 2, "local-jobs": 1 }),
  "unpaid-placement-weeks": () => counting({ "unpaid-work-placements": 0.5 }),
  "paid-placement-weeks": () => counting({ "paid-work-placements": 1 }),
  "pound-counts-once": () => counting({ "local-spend": 90, "monetary-donation-to-the-vcs": 20 }),
  "commencement-ends-before": () => edition({ commenced: { from: "2027-01-01", to: "2026-12-31" } }),
  "commencement-needed": () => underModel({ commenced: undefined }),
  "edition-of-other-days": () => underModel({ commenced: "2027-01-01" }),
  "authority-needed": () => underModel({ authority: undefined }),
  "words-unchecked": () => underModel({}),
  "measure-to-fill": () => underModel({ measures: [{ id: "ppn-002-1e", weight: 100 }] }),
  "prompt-title-repeated": () => edition({ prompts: [lighting, { ...lighting, id: "lamps" }] }),
  "unknown-prompt": () => underModel({ statements: [{ id: "lighting", text: "Lamps that save power." }] }),
  "unknown-outcome": () => measureOf(0, { outcome: "moon" }),
};
