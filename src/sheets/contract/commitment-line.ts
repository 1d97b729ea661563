import type { Commitment } from "../../domain/contract/file";
import { type Measure } from "../../domain/framework/edition";

export interface CommitmentLine {
  readonly index: number;
  readonly commitment: Commitment;
  readonly measure: Measure;
}
