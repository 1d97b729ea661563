const FIGURE = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)$/;

/**
 * A typed figure: "£125,000" is 125000. Empty is undefined; what is no figure stays text, so that the tender's
 * schema refuses it by name. "33,3" is no figure: a comma stands before three digits only.
 */
export function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const figure = trimmed.replace(/^£\s*|\s*%$/g, "");
  return FIGURE.test(figure) ? Number(figure.replaceAll(",", "")) : trimmed;
}
