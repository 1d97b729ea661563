import type { Issue } from "../../../src/domain/issues/issue";
import type { ProxyPack } from "../../../src/domain/framework/proxies";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { assessmentSummaries, assessmentSummary } from "../../../src/domain/summary/summary";
import { parseTender } from "../../../src/domain/tender/tender";
import { assessedTender, marked, reasoned } from "./assessed";
import { bid, groundsMaintenance, tenderWith } from "../tender/tenders";
import { pack } from "../framework/pack";

type Parts = Readonly<Record<string, unknown>>;

const tender = (parts: Parts) => parseTender({ ...groundsMaintenance, ...parts }).issues;
const summaries = (parts: Parts, ofBidders: Readonly<Record<string, Parts>> = {}, proxyPack?: ProxyPack) => {
  const assessed = assessedTender(parts, ofBidders);
  return assessmentSummaries(assessed, scoreTender(assessed, { proxyPack }), { proxyPack }).issues;
};
const { measures } = marked("Bidder B");
const moreJobs = { ...measures, "local-jobs": { ...measures["local-jobs"], quantity: 11 } };
const withdrawn = { status: "withdrawn", statusReason: "Letter" };

/** For each sentence of assessment summaries a case that it is said of. */
export const summaryIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "unknown-item": () => tender({ redactions: [{ bidder: "Bidder A", item: "colour", ground: "None" }] }),
  "redaction-repeated": () => {
    const redaction = { bidder: "Bidder A", item: "price", ground: "Section 94" };
    return tender({ redactions: [redaction, redaction] });
  },
  "no-bid-to-award": () =>
    summaries({}, { "Bidder A": withdrawn, "Bidder B": withdrawn, "Bidder C": withdrawn }),
  "award-needed": () => {
    const tied = tenderWith({ bids: ["Bidder A", "Bidder B", "Bidder C"].map((name) => bid(name)) });
    return assessmentSummaries(tied, scoreTender(tied)).issues;
  },
  "award-to-bid-out": () => summaries({ award: { bidder: "Bidder C" } }, { "Bidder C": withdrawn }),
  "award-reason-needed": () => summaries({ award: { bidder: "Bidder C" } }),
  "evaluation-incomplete": () => summaries({}, { "Bidder C": { price: null } }),
  "illustrative-award": () =>
    summaries(
      {
        methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
        proxyPack: "pack.json",
      },
      {},
      { ...pack, illustrative: true },
    ),
  "bid-not-assessed": () => {
    const out = assessedTender({}, { "Bidder C": withdrawn });
    return assessmentSummary(out, scoreTender(out), "Bidder C").issues;
  },
  "reason-names-bidder": () =>
    summaries(
      {},
      { "Bidder B": { quality: { approach: reasoned(1, "Not as Bidder C."), team: reasoned(1, "Thin") } } },
    ),
  "council-words-name-bidder": () => {
    const assessed = assessedTender();
    const letters = { summaryOpening: "Dear {bidder}, as Bidder C knows," };
    return assessmentSummaries(assessed, scoreTender(assessed), { letters }).issues;
  },
  "supplier-detail-missing": () => summaries({ bidders: groundsMaintenance.bidders }),
  "withheld-sets-scale": () =>
    summaries({ redactions: [{ bidder: "Bidder A", item: "price", ground: "Section 94" }] }),
  "withheld-has-score": () =>
    summaries(
      { redactions: [{ bidder: "Bidder A", item: "measures.local-jobs", ground: "Section 94" }] },
      { "Bidder B": { measures: moreJobs } },
    ),
  "full-criteria-missing": () => summaries({ fullCriteria: undefined }),
  "descriptors-missing": () => summaries({ qualityQuestions: groundsMaintenance.qualityQuestions }),
  "summaries-lack": () => summaries({ fullCriteria: undefined }),
};
