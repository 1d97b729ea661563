import type { ConditionId } from "./reservation";

/** A condition of a reservation in words. */
export interface ConditionWords {
  /** The question that an officer answers; of those that follow from the facts, what they follow from. */
  readonly question: string;
  /** Ends "It can be reserved if ...". */
  readonly holds: string;
  /** A few words for lists. */
  readonly brief: string;
  readonly source: string;
}

const ORDER =
  "The Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, in force 4 February 2026";
const GUIDANCE = "Guidance of the Ministry of Housing, Communities and Local Government, 3 December 2025";

export const CONDITION_WORDS: Readonly<Record<ConditionId, ConditionWords>> = {
  council: {
    question:
      "Is the council in England, and a best value authority or a parish council to which section 17 of the Local Government Act 1988 applies?",
    holds:
      "the council is in England, and a best value authority or a parish council to which section 17 of the Local Government Act 1988 applies",
    brief: "the council is one to which the Order applies",
    source: `${ORDER}, article 2`,
  },
  begun: {
    question: "Does the procurement begin when the Order is in force? Follows from its day.",
    holds: "the procurement begins when the Order is in force",
    brief: "begins when the Order is in force",
    source: ORDER,
  },
  covered: {
    question: "Is the contract of a kind that the Order covers? Follows from its kind.",
    holds:
      "the contract is of a kind that the Order covers: goods, services, works, a framework or a concession; find out whether utilities contracts are",
    brief: "of a kind that the Order covers",
    source: `${ORDER}; section 5(5) of the Procurement Act 2023`,
  },
  belowThreshold: {
    question: "Is the estimated value below the threshold? Follows from the values, the kind and the day.",
    holds: "its estimated value is below the threshold amount of its kind on the day on which it begins",
    brief: "estimated value below the threshold",
    source: `${ORDER}; sections 3 and 4 and Schedules 1 and 3 of the Procurement Act 2023`,
  },
  decidedBeforeTenders: {
    question: "Is the reservation decided before tenders are invited?",
    holds: "the reservation is decided before tenders are invited",
    brief: "decided before tenders are invited",
    source: ORDER,
  },
  area: {
    question: "To which area is the contract reserved?",
    holds:
      "the area is one that the Order allows: the whole area of the council, that area with bordering counties or London boroughs, its whole county or London borough, the same of joint buyers, or the United Kingdom",
    brief: "an area that the Order allows",
    source: `${ORDER}, article 3(5)(a)`,
  },
  competition: {
    question: "Is a competition still held, with no single country or other place shut out?",
    holds: "a competition is still held, and no single country or other place is shut out",
    brief: "a competition is held",
    source: "House of Lords, Grand Committee, 21 January 2026",
  },
  statedInNotice: {
    question: "Does the tender notice or advertisement say that the contract is reserved, and to which area?",
    holds: "the tender notice or advertisement says that the contract is reserved, and to which area",
    brief: "stated in the notice",
    source: ORDER,
  },
  basedThere: {
    question:
      "Are suppliers local by where they are based or established with substantive operations, and not by a postal address?",
    holds:
      "suppliers are local by where they are based or established with substantive operations, and not by a postal address",
    brief: "suppliers are local by where they operate",
    source: GUIDANCE,
  },
  keptTo: {
    question: "Is it kept to SMEs or VCSEs besides?",
    holds: "it is settled whether it is kept to SMEs, to VCSEs or to both besides",
    brief: "settled whether kept to SMEs or VCSEs",
    source: `${GUIDANCE}, paragraph 2`,
  },
};
