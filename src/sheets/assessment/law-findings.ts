import { CONDITION_WORDS } from "../../domain/assessment/condition-words";
import { WITHOUT_KPIS } from "../../domain/assessment/kpis";
import { isUtilities, type MissingFact, thresholdOf } from "../../domain/assessment/public-contract";
import { CONDITIONS, type ConditionState } from "../../domain/assessment/reservation";
import { type Framework, needsKpis } from "../../domain/framework/edition";
import { mayReserve, underProcurementAct } from "../../domain/framework/law";
import { poundsText } from "../../domain/framework/words";
import { choiceWords } from "../language/choices";
import { countWhere, saysText } from "../language/exact-sum";
import { allOf, anyOf, cellAtNumber, countIn, firstOf, isNumber, quoted } from "../language/formulas";
import { type Content, formula, given } from "../language/piece";
import {
  type Fault,
  firstFault,
  type Test,
  type Told,
  type Verdict,
  verdictContent,
} from "../language/verdict";
import { AGAINST_WORDS, CONDITION_STATES, STATE_WORDS, stateName } from "./conditions";
import type { Finding } from "./finding";
import { type AssessmentModel, settingsOf } from "./model";
import { poundsIn, shownPounds } from "./pounds";

/** Of the cells with names that this folder knows. */
type Said = Verdict<AssessmentModel, undefined>;
type Asked = Test<AssessmentModel, undefined>;

const VALUE = "Assessment_Value";
const VAT = "Assessment_ValueIncludingVat";
const OPTIONS = "Assessment_ValueWithOptions";
const ESTIMATED = "Assessment_EstimatedValue";
const THRESHOLD = "Assessment_Threshold";
const AGAINST = "Assessment_AgainstThreshold";
const KIND = "Assessment_Kind";
const BUYS = "Assessment_FrameworkBuys";
const PRIVATE = "Assessment_PrivateUtility";

/** The estimated value is this or more: it settles a question where it passes an amount by itself. */
const AT_LEAST = `MAX(${VALUE},${VAT},${OPTIONS})`;

const UNKNOWN = AGAINST_WORDS.unknown;

/** What is asked for where it is missing. */
const ASK: Readonly<Record<MissingFact, string>> = {
  date: "Enter the day on which the procurement begins.",
  kind: "Choose the kind of contract.",
  frameworkBuys: "Choose what the framework buys.",
  thresholds: "Enter the threshold amounts of that day and kind on the sheet Thresholds.",
  estimatedValue:
    "Enter the estimated value by law: with VAT and all options, extensions and renewals, and not lower than the values above it.",
  privateUtility: "Say whether a private utility awards the contract.",
};

/** What follows from the law's thresholds; each line's formula stands on those before it. */
export function lawFindings(model: AssessmentModel): readonly Finding[] {
  const { lawNote } = model.edition;
  return [
    ...(lawNote === undefined
      ? []
      : [
          {
            label: "The law here",
            name: "Assessment_LawNote",
            answer: given("Read this"),
            why: given(lawNote),
          },
        ]),
    ...(underProcurementAct(model.edition) ? thresholdFindings(model) : []),
    ...(mayReserve(model.edition)
      ? [
          {
            label: "To local suppliers",
            name: "Assessment_Reservation",
            answer: verdictContent(RESERVATION, model, undefined),
            why: verdictContent(RESERVATION_WHY, model, undefined),
          },
        ]
      : []),
  ];
}

function thresholdFindings(model: AssessmentModel): readonly Finding[] {
  return [
    {
      label: "Estimated value",
      name: ESTIMATED,
      style: "givenMoney",
      answer: knownFigure(model, ESTIMATE_KNOWN, OPTIONS, model.findings.estimated.known),
      why: verdictContent(ESTIMATED_WHY, model, undefined),
    },
    {
      label: "Threshold amount on that day",
      name: THRESHOLD,
      style: "givenMoney",
      answer: knownFigure(model, AMOUNT_KNOWN, AMOUNT, amountOf(model)?.amount),
      why: verdictContent(THRESHOLD_WHY, model, undefined),
    },
    {
      label: "Against the threshold",
      name: AGAINST,
      answer: verdictContent(
        againstVerdict(AGAINST_WORDS["at-or-above"], AGAINST_WORDS.below, UNKNOWN, UNKNOWN),
        model,
        undefined,
      ),
      why: verdictContent(AGAINST_WHY, model, undefined),
    },
    kpis(model),
    {
      label: "Why local measures are scored",
      name: "Assessment_Justification",
      answer: verdictContent(JUSTIFICATION, model, undefined),
      why: given(
        "At or above the threshold section 17(5)(e) of the Local Government Act 1988 still bars location as such: the reason for scoring measures that count what is local is kept on record.",
      ),
    },
  ];
}

/** A figure where it is known. */
function knownFigure(
  model: AssessmentModel,
  known: Asked,
  figure: string,
  value: number | undefined,
): Content {
  return formula(
    firstOf([[known.formula(undefined), figure]], quoted(UNKNOWN)),
    known.holds(model) ? (value ?? UNKNOWN) : UNKNOWN,
  );
}

const ESTIMATE_KNOWN: Asked = {
  holds: ({ findings }) => findings.estimated.known !== undefined,
  formula: () => allOf(isNumber(OPTIONS), `N(${OPTIONS})>=MAX(${VALUE},${VAT})`),
};

const ESTIMATED_WHY: Said = {
  ...ESTIMATE_KNOWN,
  yes: "VAT, options, extensions and renewals included: section 4 and Schedule 3 of the Procurement Act 2023.",
  no: ASK.estimatedValue,
};

const IN_FORCE = "MATCH(1,Assessment_ThresholdInForce,0)";
const JUDGED_KIND = `IF(${KIND}="Framework",${BUYS},${KIND})`;

/** The amount of the contract's kind on its day; an error or empty where none is known. */
const AMOUNT = cellAtNumber(
  "Assessment_ThresholdAmounts",
  `${IN_FORCE},MATCH(${JUDGED_KIND},Assessment_ThresholdKinds,0)`,
);

function amountOf(model: AssessmentModel) {
  const found = thresholdOf(model.assessment, settingsOf(model).thresholds);
  return typeof found === "string" ? undefined : found;
}

const AMOUNT_KNOWN: Asked = {
  holds: (model) => amountOf(model) !== undefined,
  formula: () => isNumber(AMOUNT),
};

const THRESHOLD_WHY: Said = {
  ...AMOUNT_KNOWN,
  yes: {
    words: (model) => amountOf(model)?.source ?? "",
    formula: () => cellAtNumber("Assessment_ThresholdSource", IN_FORCE),
  },
  no: firstFault<AssessmentModel, undefined>(
    [
      {
        says: ASK.date,
        holds: ({ assessment }) => assessment.date === undefined,
        formula: () => `NOT(${isNumber("Assessment_Date")})`,
      },
      {
        says: ASK.kind,
        holds: ({ assessment }) => assessment.kind === undefined,
        formula: () => `ISBLANK(${KIND})`,
      },
      {
        says: ASK.frameworkBuys,
        holds: ({ assessment: { kind, frameworkBuys } }) =>
          kind === "framework" && frameworkBuys === undefined,
        formula: () => allOf(`${KIND}="Framework"`, `ISBLANK(${BUYS})`),
      },
    ],
    ASK.thresholds,
  ),
};

/** `againstThreshold` in a formula: what is said at or above, below, without a value and without an amount. */
function againstVerdict(above: Said, below: Said, noValue: string, noAmount: string): Said {
  return {
    holds: AMOUNT_KNOWN.holds,
    formula: () => isNumber(THRESHOLD),
    yes: {
      holds: ({ findings }) => findings.against.answer === "at-or-above",
      formula: () => `${AT_LEAST}>=${THRESHOLD}`,
      yes: above,
      no: {
        holds: ESTIMATE_KNOWN.holds,
        formula: () => isNumber(ESTIMATED),
        yes: below,
        no: noValue,
      },
    },
    no: noAmount,
  };
}

function compared(words: string): Told<AssessmentModel, undefined> {
  return {
    words: ({ findings: { against } }) => {
      if (against.answer === "unknown") throw new Error(`not compared: ${against.missing}`);
      return `${shownPounds(against.value)} is ${words} ${shownPounds(against.threshold)}.`;
    },
    formula: () => `${poundsIn(AT_LEAST)}&" is ${words} "&${poundsIn(THRESHOLD)}&"."`,
  };
}

const AGAINST_WHY: Said = againstVerdict(
  compared("not less than"),
  compared("less than"),
  ASK.estimatedValue,
  "The threshold amount is not known yet.",
);

const IS_BELOW: Asked = {
  holds: ({ findings }) => findings.against.answer === "below",
  formula: () => `${AGAINST}=${quoted(AGAINST_WORDS.below)}`,
};

const IS_UNKNOWN: Asked = {
  holds: ({ findings }) => findings.against.answer === "unknown",
  formula: () => `${AGAINST}=${quoted(UNKNOWN)}`,
};

/** A case of `neededKpis`: the figure that it gives, absent where it is not known yet, and why. */
interface KpiCase extends Fault<AssessmentModel, undefined> {
  readonly figure?: number;
}

/** The cases in the order in which `neededKpis` asks them; where none holds, indicators are needed. */
function kpiCases(kpis: Framework["kpis"]): readonly KpiCase[] {
  const below = kpis.comparison === "at-least" ? "<" : "<=";
  const utilities = `LEFT(${KIND},9)="Utilities"`;
  return [
    {
      figure: 0,
      says: "Section 52 asks none for a framework, a concession or a light touch contract.",
      holds: ({ assessment }) => WITHOUT_KPIS.some((kind) => kind === assessment.kind),
      formula: () => anyOf(...WITHOUT_KPIS.map((kind) => `${KIND}=${quoted(choiceWords(kind))}`)),
    },
    {
      figure: 0,
      says: `The estimated value is ${below === "<" ? "below" : "not more than"} ${poundsText(kpis.over)}.`,
      holds: ({ findings: { estimated } }) =>
        estimated.known !== undefined && !needsKpis(kpis, estimated.known),
      formula: () => allOf(isNumber(ESTIMATED), `N(${ESTIMATED})${below}${kpis.over}`),
    },
    {
      says: ASK.estimatedValue,
      holds: ({ findings }) => !needsKpis(kpis, findings.estimated.atLeast),
      formula: () => `${AT_LEAST}${below}${kpis.over}`,
    },
    {
      says: ASK.kind,
      holds: ({ assessment }) => assessment.kind === undefined,
      formula: () => `ISBLANK(${KIND})`,
    },
    {
      figure: 0,
      says: "Section 52 asks none for a utilities contract that a private utility awards.",
      holds: ({ assessment }) => isUtilities(assessment.kind) && assessment.privateUtility === true,
      formula: () => allOf(utilities, `${PRIVATE}="Yes"`),
    },
    {
      says: ASK.privateUtility,
      holds: ({ assessment }) => isUtilities(assessment.kind) && assessment.privateUtility !== false,
      formula: () => allOf(utilities, `${PRIVATE}<>"No"`),
    },
    { ...IS_BELOW, figure: 0, says: "Below its threshold the contract is no public contract." },
    { ...IS_UNKNOWN, says: "Whether it is a public contract is not known yet." },
  ];
}

function kpis(model: AssessmentModel): Finding {
  const { over, count, comparison } = model.edition.kpis;
  const named = { label: "Key performance indicators", name: "Assessment_Kpis" };
  if (count === 0) return { ...named, answer: given(0), why: given("The framework asks for none.") };
  const cases = kpiCases(model.edition.kpis);
  const figures = cases.map(
    ({ formula: holds, figure }) =>
      [holds(undefined), figure === undefined ? quoted(UNKNOWN) : String(figure)] as const,
  );
  const needed = `At least, for an estimated value of ${comparison === "at-least" ? `${poundsText(over)} or more: the framework, and` : `more than ${poundsText(over)}:`} section 52 of the Procurement Act 2023. Where performance cannot be assessed by them, the reason is published.`;
  return {
    ...named,
    answer: formula(firstOf(figures, String(count)), model.findings.kpis.needed ?? UNKNOWN),
    why: verdictContent(firstFault<AssessmentModel, undefined>(cases, needed), model, undefined),
  };
}

/** What is still to be written down. */
export const RECORD_JUSTIFICATION = "Record the justification";

const JUSTIFICATION: Said = firstFault<AssessmentModel, undefined>(
  [
    {
      says: "No local measure chosen",
      holds: ({ findings }) => findings.justification === "no-local-measure",
      formula: () =>
        `${countWhere([saysText("Assessment_Chosen", "Yes"), { column: "Assessment_MeasureLocal", is: "1" }])}=0`,
    },
    { ...IS_BELOW, says: "Not asked for" },
    { ...IS_UNKNOWN, says: UNKNOWN },
    {
      says: RECORD_JUSTIFICATION,
      holds: ({ findings }) => findings.justification === "needed",
      formula: () => "ISBLANK(Assessment_WhyLocalMeasures)",
    },
  ],
  "Recorded",
);

export const CANNOT_BE_RESERVED = "Cannot be reserved";

/** Whether a condition is in a state. */
function anyCondition(state: ConditionState): Asked {
  return {
    holds: ({ findings }) => Object.values(findings.reservation.conditions).includes(state),
    formula: () => `${countIn(CONDITION_STATES, STATE_WORDS[state])}>0`,
  };
}

/** Never "lawful": the conditions are as an officer answered them, and this is no legal advice. */
const RESERVATION: Said = { ...anyCondition("not-met"), yes: CANNOT_BE_RESERVED, no: "Can be reserved if" };

/** The conditions that are in a state, after what is said of them. */
function listed(start: string, state: ConditionState): Told<AssessmentModel, undefined> {
  const each = CONDITIONS.map(
    (id) =>
      `IF(${stateName(id)}=${quoted(STATE_WORDS[state])},${quoted(`; ${CONDITION_WORDS[id].brief}`)},"")`,
  );
  return {
    words: ({ findings: { reservation } }) => {
      const found = CONDITIONS.filter((id) => reservation.conditions[id] === state);
      return `${start}${found.map((id) => CONDITION_WORDS[id].brief).join("; ")}.`;
    },
    formula: () => `${quoted(start)}&MID(${each.join("&")},3,2000)&"."`,
  };
}

const RESERVATION_WHY: Said = firstFault<AssessmentModel, undefined>(
  [
    { ...anyCondition("not-met"), says: listed("Not met: ", "not-met") },
    { ...anyCondition("open"), says: listed("this is so, which is open: ", "open") },
  ],
  "all is as it was answered on the sheet Reservation. This is no legal advice.",
);
