import { awardContract } from "../../../src/domain/contract/award";
import type { Issue } from "../../../src/domain/issues/issue";
import { awardNotice } from "../../../src/domain/notice/award-notice";
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

/** For each sentence of an award's notice a case that it is said of. */
export const noticeIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "notice-of-another-tender": () => noticeIssues({ reference: "T-9" }),
  "notice-detail-missing": () => noticeIssues(),
  "notice-register-unknown": () => noticeIssues(),
  "notice-identifier-shared": () => noticeIssues({ identifier: asked.buyerId }),
  "notice-price-withheld": () => noticeIssues(),
};
