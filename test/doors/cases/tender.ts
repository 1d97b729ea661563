import { toTenderFile } from "../../../src/domain/tender/write-json";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { pack } from "../../domain/framework/pack";
import { asTyped, type DoorCase, jsonBytes } from "../door";

const byPounds = tenderWith({
  methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  proxyPack: "council.json",
});
const withoutBidders = { ...groundsMaintenance, bidders: [] };

/** The workbook in which bids are scored. */
export const tender: readonly DoorCase[] = [
  {
    does: "make the same sheets of a setup that is scored by a proxy pack",
    files: { "tender.json": jsonBytes(toTenderFile(byPounds)), "council.json": jsonBytes(pack) },
    args: ["tender", "--setup", "tender.json", "--out", "tender.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Set up a tender");
      await pane.choose("Tender file", "tender.json");
      await pane.choose("Proxy pack", "council.json");
      await pane.page.getByText(`edition ${pack.edition}`).waitFor();
      await pane.press("Add to this workbook");
      await pane.page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
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
