import * as z from "zod";
import { ProxyPack } from "../../domain/framework/proxies";
import { namesTyped } from "../parts/offered-first";
import type { Draft } from "./draft";
import { type Progress, STEPS } from "./steps";

/** A set-up as the pane keeps it, with how far it is. */
export interface KeptTender {
  readonly draft: Draft;
  readonly progress: Progress;
}

const text = z.string();
const yesNo = z.enum(["", "yes", "no"]);
const key = z.number();
const kept = z.record(z.string(), z.unknown());
const step = z.enum(STEPS.map(({ id }) => id));

const named = { key, name: text, openedAs: z.exactOptional(text) };
const rowOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape);

/** A draft of this version, letter for letter: what another version kept is not taken. */
const DraftShape: z.ZodType<Draft> = z.strictObject({
  ...{ reference: text, title: text, serviceArea: text, value: text, valueIncludingVat: text },
  ...{ valueWithOptions: text, kind: text, route: text, deadline: text, localSupplierAsked: yesNo },
  ...{ quotationReason: text, framework: text, authority: text, commenced: text },
  weights: rowOf({ price: text, quality: text, socialValue: text }),
  split: rowOf({ quantitative: text, qualitative: text }),
  methods: rowOf({ price: text, quality: text, socialValueQuantitative: text }),
  rules: rowOf({ nothingOffered: text, blankHalf: text, tieFirst: text, tieThen: text }),
  ...{ tieRule: text, answerDescriptors: text },
  minimums: rowOf({ quality: text, appropriate: text, achievable: text }),
  ...{ moderation: z.boolean(), anonymous: text },
  fullCriteria: rowOf({ document: text, notice: text, address: text }),
  invited: z.array(rowOf({ key, name: text, tier: text, invited: yesNo, date: text, kept })),
  statements: z.record(z.string(), text),
  callOff: rowOf({ title: text, reference: text, owner: text }),
  lots: z.array(
    rowOf({
      ...{ key, id: z.exactOptional(text), title: text, value: text, valueIncludingVat: text },
      ...{ valueWithOptions: text, bidders: text, kept },
    }),
  ),
  ...{ mostToWin: text, namesSubcontractors: z.boolean(), exceptionReason: text },
  proxyPack: z.exactOptional(rowOf({ file: text, pack: ProxyPack })),
  questions: z.array(
    rowOf({
      ...{ key, id: z.exactOptional(text), title: text, weight: text, maximum: text, minimum: text },
      ...{ descriptors: text, kept },
    }),
  ),
  measures: z.array(
    rowOf({ id: text, weight: text, level: text, reference: text, levelWeights: text, kept }),
  ),
  bespoke: z.array(
    rowOf({
      ...{ key, id: text, headline: text, outcome: text, definition: text, unit: text },
      ...{ accumulation: text, decimals: text, counting: text, evidence: text, number: text },
      ...{ levels: text, flaws: text, nationalToms: text, kept },
    }),
  ),
  evaluators: z.array(rowOf(named)),
  bidders: z.array(
    rowOf({
      ...named,
      ...{ address: text, email: text, identifier: text, members: text, sme: yesNo, vcse: yesNo, kept },
    }),
  ),
  toAdd: rowOf({ evaluators: text, bidders: text }),
  recommended: z.array(text),
  nextKey: key,
  kept,
});

const KeptShape: z.ZodType<KeptTender> = z.strictObject({
  draft: DraftShape,
  progress: z.strictObject({ at: step, passed: z.array(step) }),
});

/** What was kept, if it is a set-up of this version. */
export function readKeptTender(value: unknown): KeptTender | undefined {
  return KeptShape.safeParse(value).data;
}

/** "You were setting up T-2026-014, Grounds maintenance" */
export function titleOfKept({ draft: { reference, title } }: KeptTender): string {
  return `You were setting up ${namesTyped([reference, title], "a tender")}`;
}
