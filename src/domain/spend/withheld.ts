/** The ends of a company's or a body's name, which a note in a name's place has not. */
const COMPANY =
  /\b(?:ltd|limited|plc|llp|cic|lp|inc|gmbh|cio|solutions|services|consultants|consulting)\b\W*$/i;
const REDACTED = /\bredacted\b/i;
const WITHHELD =
  /\bredact(?:ions?)?\b|\bname (?:removed|withheld|suppressed|not disclosed)\b|\bpersonal (?:data|info|information|details)\b|\bwithheld\b|\bdata protection\b|\banonymi[sz]ed\b/i;
const WHOLE =
  /^\W*(?:exclude[d]?|(?:supplier |vendor |payee )?name (?:removed|withheld|suppressed)|suppressed|confidential|commercially sensitive|commercial in confidence|(?:private |sensitive )?individuals?|sensitive|(?:not|un)[ -]?disclosed|not for publication|x{3,})\W*$/i;
/** As Welsh bodies publish it: "enw'r cyflenwr wedi'i ddileu", the supplier's name has been removed. */
const REMOVED_IN_WELSH = /\bwedi['\u2019]?i (?:ddileu|dynnu|olygu)\b|\bdata personol\b|\bgolygwyd\b/i;
/** Signs alone with a star among them; and what begins so is a reason, whatever follows. */
const STARS = /^(?=[^*]*\*)\W*$/;
const REASON = /^\W*(?:exempt|gdpr)\b/i;

/** A name that was taken out before publishing: "Redacted Personal Data" and "*Exclude", but not "Redactive Events Ltd". */
export function isRedacted(supplier: string): boolean {
  if (WHOLE.test(supplier) || STARS.test(supplier) || REASON.test(supplier)) return true;
  if (REDACTED.test(supplier) || REMOVED_IN_WELSH.test(supplier)) return true;
  return WITHHELD.test(supplier) && !COMPANY.test(supplier);
}
