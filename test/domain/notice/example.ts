import { awardContract } from "../../../src/domain/contract/award";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { awardNotice } from "../../../src/domain/notice/award-notice";
import type { Release } from "../../../src/domain/notice/release";
import { bid, tenderWith } from "../tender/tenders";

/** The release that docs/file-formats.md shows. */
export function exampleRelease(): Release {
  const tender = tenderWith({
    kind: "services",
    deadline: "2026-03-20T12:00",
    bidders: [
      {
        name: "Bidder A",
        address: "1 High Street, Rotherham S60 1AB",
        email: "tenders@bidder-a.example",
        identifier: "GB-COH-01234567",
      },
      { name: "Bidder B" },
      { name: "Bidder C" },
    ],
    bids: [
      bid("Bidder A", { price: 187_500.25 }),
      bid("Bidder B", { price: 210_000 }),
      bid("Bidder C", { price: 230_000 }),
    ],
  });
  const contract = awardContract(tender, {
    start: "2026-06-01",
    end: "2028-05-31",
    area: "rotherham",
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  });
  if (!contract.ok) throw new Error(contract.issues.map(wordIssue).join("\n"));
  const made = awardNotice(
    { tender, contract: contract.value },
    {
      ocidPrefix: "ocds-a1b2c3",
      procurement: "04a1b2",
      date: "2026-05-01",
      buyerId: "GB-PPON-PABC-1234-DEFG",
      buyerAddress: "Riverside House, Main Street, Rotherham S60 1AE",
      buyerEmail: "procurement@council.example",
      awardDate: "2026-04-28",
      method: "open",
      sme: true,
      vcse: false,
    },
  );
  if (!made.ok || made.issues.length > 0) throw new Error(made.issues.map(wordIssue).join("\n"));
  return made.value;
}
