/** £1,234.50 as a formula's text: the embedded engine has no format with the sign of pounds. */
export function poundsIn(cell: string): string {
  return `"£"&TEXT(${cell},"#,##0.00")`;
}

/** The same text. */
export function shownPounds(amount: number): string {
  return `£${amount.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
