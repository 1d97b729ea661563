import { awardContract } from "../../../src/domain/contract/award";
import type { Issue } from "../../../src/domain/issues/issue";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { inPairs } from "../../../src/jobs/notice";
import { lotsWith, lotWith } from "../tender/lot-tenders";
import { awardNotice, awardNoticeOfLots } from "../../../src/domain/notice/award-notice";
import { assessedTender } from "../summary/assessed";

const asked = { ocidPrefix: "ocds-a1b2c3", date: "2026-05-01", buyerId: "GB-PPON-PABC-1234-DEFG" };

/** Of a notice for a supplier of an identifier, which is without a register where it is left out. */
function noticeIssues({ reference, identifier }: { reference?: string; identifier?: string } = {}) {
  const redactions = [{ bidder: "Bidder A", item: "price", ground: "Trade secret" }];
  const { bidders } = assessedTender({});
  const [winner, ...others] = bidders;
  const named = identifier === undefined ? bidders : [{ ...winner, identifier }, ...others];
  const tender = assessedTender({ redactions, bidders: named });
  const contract = awardContract(tender, {
    start: "2026-06-01",
    end: "2028-05-31",
    area: "rotherham",
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  });
  if (!contract.ok) return contract.issues;
  const { value } = contract;
  return awardNotice({ tender, contract: { ...value, reference: reference ?? value.reference } }, asked)
    .issues;
}

/** Of a notice of the first of three lots, all of which a bidder can win, by two suppliers where that is asked for. */
function lotIssues(contracts: "one" | "two" = "one") {
  const setup = lotsWith({ mostToWin: 3 });
  const lots = [lotWith("south", [100, 125], setup), lotWith("north", [125, 100, 160], setup)];
  const awarded = lots.slice(0, contracts === "one" ? 1 : 2).map((tender) => {
    const contract = awardContract(tender, {
      start: "2026-06-01",
      end: "2028-05-31",
      area: "rotherham",
      calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
    });
    if (!contract.ok) throw new Error("no contract");
    return { tender, contract: contract.value, scoring: {} };
  });
  return awardNoticeOfLots(awarded, { ...asked, sme: true }).issues;
}

/** For each sentence of an award's notice a case that it is said of. */
export const noticeIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "notice-of-another-tender": () => noticeIssues({ reference: "T-9" }),
  "notice-lot-missing": () => lotIssues(),
  "notice-kinds-unused": () => lotIssues("two"),
  "notice-contract-missing": () => {
    const tenders = [lotWith("south", [1, 2]), lotWith("north", [1, 2, 3])];
    const paired = inPairs(
      tenders.map((tender) => ({ file: "a.xlsx", tender, edition: rotherham2019, proxyPack: undefined })),
      [],
    );
    return paired.issues;
  },
  "notice-detail-missing": () => noticeIssues(),
  "notice-register-unknown": () => noticeIssues(),
  "notice-identifier-shared": () => noticeIssues({ identifier: asked.buyerId }),
  "notice-price-withheld": () => noticeIssues(),
};
