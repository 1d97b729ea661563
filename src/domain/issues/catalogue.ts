import { assessmentWorkbookSentences } from "./words/assessment-workbook";
import { checkSentences } from "./words/checks";
import { consolidationSentences } from "./words/consolidation";
import type { Spoken } from "./words/sentences";
import { areaSentences, contractRegisterSentences, contractSentences } from "./words/contract";
import { evaluationSentences } from "./words/evaluation";
import { assessmentSentences, countingSentences, editionSentences, flagSentences } from "./words/framework";
import { noticeSentences } from "./words/notice";
import { paneSentences } from "./words/pane";
import { paneContractSentences } from "./words/pane-contract";
import { awardSentences, responseSentences } from "./words/response";
import { returnEntrySentences, returnFileSentences } from "./words/returns";
import { shapeSentences } from "./words/shape";
import { spendSentences } from "./words/spend";
import { summarySentences } from "./words/summary";
import { supplierSentences } from "./words/suppliers";
import { bidSentences, lotSentences, proxySentences, tenderSentences } from "./words/tender";
import { warehouseSentences } from "./words/warehouse";
import { fileSentences, workbookSentences } from "./words/workbook";

/** The sentences of each topic; a code stands in one topic only. */
export const TOPICS = [
  shapeSentences,
  tenderSentences,
  bidSentences,
  lotSentences,
  proxySentences,
  editionSentences,
  assessmentSentences,
  assessmentWorkbookSentences,
  flagSentences,
  countingSentences,
  summarySentences,
  areaSentences,
  contractSentences,
  contractRegisterSentences,
  evaluationSentences,
  responseSentences,
  awardSentences,
  noticeSentences,
  fileSentences,
  workbookSentences,
  spendSentences,
  supplierSentences,
  checkSentences,
  paneSentences,
  paneContractSentences,
  consolidationSentences,
  returnFileSentences,
  returnEntrySentences,
  warehouseSentences,
] as const;

type Joined<Topics> = Topics extends readonly [infer First, ...infer Others]
  ? First & Joined<Others>
  : unknown;
type Catalogue = Joined<typeof TOPICS>;

/** What an issue can be: each has its sentence. */
export type IssueCode = keyof Catalogue;

type NoLimits = Readonly<Record<string, never>>;
type LimitsIn<Sentence> = Sentence extends (spoken: infer Spoken) => string
  ? Spoken extends { readonly limits: infer L }
    ? L
    : NoLimits
  : never;

/** What the sentence of each issue needs. */
export type LimitsByCode = { readonly [Code in IssueCode]: LimitsIn<Catalogue[Code]> };

/** Every sentence that an issue can be, by its code. */
export const SENTENCES: {
  readonly [Code in IssueCode]: (spoken: Spoken<LimitsByCode[Code]>) => string;
} = Object.assign({}, ...TOPICS) as Catalogue;
