import { award } from "./cases/award";
import { check } from "./cases/check";
import { editions } from "./cases/editions";
import { evaluate, evaluator } from "./cases/evaluators";
import { returns } from "./cases/return";
import { spend } from "./cases/spend";
import type { DoorCase } from "./door";

/** The jobs in the order of a contract's life, each with its cases. */
export const CASES: readonly (readonly [job: string, cases: readonly DoorCase[]])[] = [
  ["editions", editions],
  ["evaluator files", evaluator],
  ["evaluate", evaluate],
  ["check", check],
  ["award", award],
  ["quarterly returns", returns],
  ["spend", spend],
];
