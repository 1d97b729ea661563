import { toTenderFile } from "../../../src/domain/tender/write-json";
import { inLots } from "../../domain/tender/lot-tenders";
import { bid, groundsMaintenance, referenced, tenderWith } from "../../domain/tender/tenders";
import { pack } from "../../domain/framework/pack";
import { asTyped, type DoorCase, jsonBytes } from "../door";

const byPounds = tenderWith({
  methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  proxyPack: "council.json",
});
const withoutBidders = { ...groundsMaintenance, bidders: [] };

const repairCafe = {
  id: "repair-cafe",
  headline: "Repair café",
  outcome: "local-economy",
  definition: "Events at which things are mended",
  unit: "qualitative",
  accumulation: "qualitative",
  counting: "Said in words",
  evidence: "Dates of events",
};
const begun = { ...groundsMaintenance, measures: referenced };
const typedMeasures = {
  ...begun,
  bespokeMeasures: [repairCafe],
  measures: [
    ...referenced.map((measure) => ({
      ...measure,
      ...(measure.id === "local-jobs" ? { weight: 30 } : {}),
      ...(measure.id === "apprenticeships" ? { level: "3" } : {}),
    })),
    { id: repairCafe.id, weight: 10 },
    { id: "own-measures", weight: 10 },
  ],
};

/** The workbook in which bids are scored. */
export const tender: readonly DoorCase[] = [
  {
    does: "make the same sheets of a setup that is scored by a proxy pack",
    files: { "tender.json": jsonBytes(toTenderFile(byPounds)), "council.json": jsonBytes(pack) },
    args: ["tender", "--setup", "tender.json", "--out", "tender.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.openStep("Criteria and weights");
      await pane.choose("Proxy pack", "council.json");
      await pane.page.getByText(`edition ${pack.edition}`).waitFor();
      await pane.openStep("Review");
      await pane.press("Add to this workbook");
      await pane.page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
      await pane.takeIssues();
      await pane.takeSheets("tender.xlsx");
    },
  },
  {
    does: "make the same sheets of a setup whose measures are typed: one level, a bespoke one, bidders' own",
    files: { "tender.json": jsonBytes(typedMeasures), "begun.json": jsonBytes(begun) },
    args: ["tender", "--setup", "tender.json", "--out", "tender.xlsx"],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "begun.json");
      await page.getByText("begun.json is open.").waitFor();
      await pane.openStep("Measures");
      await page.getByText("Measures of this tender alone").click();
      await pane.press("Add a bespoke measure");
      const bespoke = page.getByRole("group", { name: "Bespoke measure 1" });
      const { unit, accumulation, outcome, ...texts } = repairCafe;
      const labels = { headline: "Headline", definition: "Definition", counting: "What counts" } as const;
      await bespoke.getByLabel("Id", { exact: true }).fill(texts.id);
      for (const [part, label] of Object.entries(labels))
        await bespoke.getByLabel(label).fill(texts[part as keyof typeof labels]);
      await bespoke.getByLabel("Evidence asked for").fill(texts.evidence);
      await bespoke.getByLabel("Outcome").selectOption(outcome);
      await bespoke.getByLabel("Unit").selectOption(unit);
      await bespoke.getByLabel("How quarters add up").selectOption(accumulation);
      const search = page.getByLabel("Search the measures");
      await search.fill("repair");
      await page.getByText("Repair café", { exact: true }).click();
      await search.fill("bidder's own");
      await page.getByText("Measures of the bidder's own", { exact: true }).click();
      await page.getByLabel("Share for Local jobs").fill("30");
      await page.getByLabel("Share for Repair café").fill("10");
      await page.getByLabel("Share for Measures of the bidder's own").fill("10");
      await page.getByText("More about Apprenticeships").click();
      await page.getByLabel("Level asked for, of Apprenticeships").selectOption("3");
      await pane.openStep("Review");
      await pane.press("Add to this workbook");
      await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
      await pane.takeIssues();
      await pane.takeSheets("tender.xlsx");
    },
  },
  {
    does: "refuse a setup with everything that is wrong in it",
    files: {
      "tender.json": jsonBytes({
        ...groundsMaintenance,
        weights: { price: 40, quality: 40, socialValue: 10 },
        bidders: [{ name: "Bidder A", email: "post" }],
        colour: "red",
      }),
    },
    args: ["tender", "--setup", "tender.json", "--out", "tender.xlsx"],
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.page.getByText("tender.json is open.").waitFor();
      await pane.press("Add to this workbook");
      await pane.page.getByRole("heading", { name: "There is a problem" }).waitFor();
      await pane.takeIssues();
    },
  },
];

/** The workbook of each lot of a tender. */
export const tenderInLots: readonly DoorCase[] = [
  {
    does: "make the same workbook of each lot",
    files: { "tender.json": jsonBytes(inLots) },
    args: ["tender", "--setup", "tender.json", "--out", "Tender T-2026-014.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.page.getByText("tender.json is open.").waitFor();
      await pane.takeZip("Make the workbook of each lot");
      await pane.takeIssues();
    },
  },
  {
    does: "refuse lots whose values do not sum to the tender's",
    files: { "tender.json": jsonBytes({ ...inLots, value: 300_000 }) },
    args: ["tender", "--setup", "tender.json", "--out", "tender.xlsx"],
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.page.getByText("tender.json is open.").waitFor();
      await pane.press("Make the workbook of each lot");
      await pane.page.getByRole("heading", { name: "There is a problem" }).waitFor();
      await pane.takeIssues();
    },
  },
];

/** A workbook of invented bids. */
export const scheme: readonly DoorCase[] = [
  {
    does: "try the scheme of a setup that names no bidder yet",
    files: { "tender.json": jsonBytes(withoutBidders) },
    args: ["scheme", "--setup", "tender.json", "--out", "Try the scheme.xlsx"],
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.page.getByText("tender.json is open.").waitFor();
      await pane.openJob("Try the scheme");
      await pane.takeFile("Open as a new workbook");
      await pane.takeIssues();
    },
  },
  {
    does: "refuse to try one once a real bid is in",
    files: { "tender.json": jsonBytes({ ...groundsMaintenance, bids: [bid("Bidder A")] }) },
    args: ["scheme", "--setup", "tender.json", "--out", "Try the scheme.xlsx"],
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.page.getByText("tender.json is open.").waitFor();
      await pane.openJob("Try the scheme");
      await pane.press("Open as a new workbook");
      await pane.page.getByRole("heading", { name: "The scheme cannot be tried yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
