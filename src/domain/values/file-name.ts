/** Signs that no name takes, those that control how it is shown among them: a name must not be read backwards. */
const NOT_TAKEN = /[\\/?*[\]:<>|"\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Windows has devices of these names, whatever ending a file has ("Naming Files, Paths, and Namespaces", Microsoft Learn). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;

/** A name has 255 bytes on most disks; an ending, a number and a mark of what is unfinished come to it. */
const BYTES = 200;

/** A name that every file system takes, of at most 100 characters, and which hides no file. */
export function fileName(name: string): string {
  const signs = name.replace(NOT_TAKEN, "-").replace(/^[. ]+/, "");
  const cut = shortened(signs.slice(0, 100)).replace(/[. ]+$/, "");
  return cut.replace(DEVICE, (device) => `${device}-`) || "-";
}

/** As many whole characters as there is room for. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  let kept = "";
  let bytes = 0;
  for (const sign of name) {
    bytes += encoder.encode(sign).length;
    if (bytes > BYTES || /^[\ud800-\udfff]$/.test(sign)) break;
    kept += sign;
  }
  return kept;
}
