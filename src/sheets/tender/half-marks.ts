/** Social value is marked in two halves: by quantities, and by answers. */
type Half = "Quantitative" | "Qualitative";

/** The marks that a half of social value carries, as formulas write them. */
export function marksOfHalf(half: Half): string {
  return `Weight_SocialValue*Split_${half}/100`;
}

/** True where a half of social value carries marks. */
export function carriesMarks(half: Half): string {
  return `Weight_SocialValue*Split_${half}>0`;
}
