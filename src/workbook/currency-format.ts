/**
 * The currency that an Excel number format's text shows, where that is not pounds: "€" in "[$€-2] #,##0.00" and in
 * "\"€\"0.00", "USD" in "[$USD] 0.00". Undefined for pounds, for none, and for a bracket that names a locale alone.
 */
export function foreignCurrency(format: string): string | undefined {
  const named = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format)?.[1]?.trim();
  const written = format.replace(/\[[^\]]*\]/g, "");
  const shown = named ?? /\p{Sc}|\b(?:EUR|USD|CHF)\b/u.exec(written)?.[0];
  return shown === undefined || POUNDS.test(shown) ? undefined : shown;
}

const POUNDS = /^(?:£|gbp|stg)?$/i;
