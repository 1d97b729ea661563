import {
  type BOUGHT_KINDS,
  type ContractKind,
  type ThresholdAmounts,
  thresholdAmounts,
  thresholdOn,
  type ValuedKind,
} from "../council/threshold-amounts";
import { type ContractValues, estimatedValueOf } from "./estimated-value";

/** What the law's thresholds are judged by. */
export interface ContractFacts extends ContractValues {
  /** When the procurement commences. */
  readonly date?: string | undefined;
  readonly kind?: ContractKind | undefined;
  /** Of a framework. */
  readonly frameworkBuys?: (typeof BOUGHT_KINDS)[number] | undefined;
  /** Of a utilities contract: whether a private utility awards it. */
  readonly privateUtility?: boolean | null | undefined;
}

/** What has to be known before a question of law can be answered. */
export type MissingFact =
  "date" | "kind" | "frameworkBuys" | "thresholds" | "estimatedValue" | "privateUtility";

/** Whether a contract's estimated value reaches the threshold amount of its kind on its day. */
export type AgainstThreshold =
  | { readonly answer: "at-or-above" | "below"; readonly value: number; readonly threshold: number }
  | { readonly answer: "unknown"; readonly missing: MissingFact };

/** "Not less than the threshold amount" (section 3): the amount itself makes a public contract. */
export function againstThreshold(
  contract: ContractFacts,
  table: readonly ThresholdAmounts[] = thresholdAmounts,
): AgainstThreshold {
  const found = thresholdOf(contract, table);
  if (typeof found === "string") return { answer: "unknown", missing: found };
  const { known, atLeast } = estimatedValueOf(contract);
  const { amount: threshold } = found;
  if (atLeast >= threshold) return { answer: "at-or-above", value: atLeast, threshold };
  return known === undefined
    ? { answer: "unknown", missing: "estimatedValue" }
    : { answer: "below", value: known, threshold };
}

/** The threshold amount of a contract's kind on its day with its source, or what has to be known for it. */
export function thresholdOf(
  contract: ContractFacts,
  table: readonly ThresholdAmounts[] = thresholdAmounts,
): { readonly amount: number; readonly source: string } | MissingFact {
  const { date } = contract;
  const kind = valuedKind(contract);
  if (date === undefined) return "date";
  if (kind === undefined) return contract.kind === "framework" ? "frameworkBuys" : "kind";
  return thresholdOn(date, kind, table) ?? "thresholds";
}

function valuedKind({ kind, frameworkBuys }: ContractFacts): ValuedKind | undefined {
  return kind === "framework" ? frameworkBuys : kind;
}

export function isUtilities(kind: string | undefined): boolean {
  return kind?.startsWith("utilities-") ?? false;
}
