/** A part divided by its whole; of a whole of 0 or less nothing is a share, and the formula says `none`. */
export function shareFormula(part: string, whole: string, none = ""): string {
  return `IF(${whole}>0,${part}/${whole},"${none}")`;
}
