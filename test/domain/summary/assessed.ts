import type { Tender } from "../../../src/domain/tender/tender";
import { bid, groundsMaintenance, tenderWith } from "../tender/tenders";

type Parts = Readonly<Record<string, unknown>>;

export function reasoned(mark: number, reason: string) {
  return { marks: [mark], reason };
}

/** A complete bid in which every mark has a reason that names its bidder. */
export function marked(bidder: string, parts: Parts = {}) {
  const answer = (mark: number, what: string) => reasoned(mark, `${what} of ${bidder}.`);
  return bid(bidder, {
    quality: { approach: answer(4, "Approach"), team: answer(8, "Team") },
    measures: {
      "local-jobs": { quantity: 10, appropriate: answer(4, "Jobs fit"), achievable: answer(3, "Jobs plan") },
      apprenticeships: {
        quantity: 4,
        appropriate: answer(5, "Places fit"),
        achievable: answer(5, "Places plan"),
      },
      waste: { appropriate: answer(2, "Waste fit"), achievable: answer(3, "Waste plan") },
    },
    ...parts,
  });
}

/** Questions whose marks say what they mean. */
export function described<Question extends object>(questions: readonly Question[]) {
  return questions.map((question) => ({ ...question, descriptors: { "0": "None.", "5": "Excellent." } }));
}

/** Three complete bids with figures that are easy to find again; Bidder A has the highest total, then B, then C. */
export function assessedTender(parts: Parts = {}, ofBidders: Readonly<Record<string, Parts>> = {}): Tender {
  const answer = (mark: number, reason: string) => reasoned(mark, reason);
  const own: Readonly<Record<string, Parts>> = {
    "Bidder A": { price: 111_111.13 },
    "Bidder B": {
      price: 122_222.29,
      quality: { approach: answer(3, "Approach of Bidder B."), team: answer(7, "Team of Bidder B.") },
    },
    "Bidder C": {
      price: 123_457.89,
      quality: { approach: answer(2.25, "Approach of Bidder C."), team: answer(6, "Team of Bidder C.") },
      measures: {
        "local-jobs": { quantity: 7.37, appropriate: answer(1, "Thin."), achievable: answer(1, "Thin.") },
        apprenticeships: { quantity: 3, appropriate: answer(1, "Thin."), achievable: answer(1, "Thin.") },
        waste: { appropriate: answer(1, "Thin."), achievable: answer(1, "Thin.") },
      },
    },
  };
  const names = Object.keys(own);
  return tenderWith({
    fullCriteria: { document: "Invitation to tender, section 4", notice: "2026/S 000-012345" },
    answerDescriptors: { "0": "No answer.", "5": "Fits in full." },
    qualityQuestions: described(groundsMaintenance.qualityQuestions),
    bidders: names.map((name, index) => ({
      name,
      address: `${index + 1} High Street`,
      email: `officer@bidder-${index + 1}.example`,
      identifier: `GB-${index + 1}${index + 1}${index + 1}${index + 1}`,
    })),
    bids: names.map((name) => marked(name, { ...own[name], ...ofBidders[name] })),
    ...parts,
  });
}
