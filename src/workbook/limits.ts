/**
 * What the strictest of the Excels that open these workbooks takes (2010 to 365, Windows, Mac and web). The writer, the
 * insertion and the embedded workbook hold these and no others. Lengths are in UTF-16 units. docs/excel-limits.md shows
 * the list with what each kind of workbook comes to; a test keeps the two alike.
 */
export const LIMITS = {
  /** Rows of a sheet. Source: "Excel specifications and limits", Microsoft Support */
  rows: 1_048_576,
  /** Columns of a sheet. Source: "Excel specifications and limits", Microsoft Support */
  columns: 16_384,
  /** Width of a column, in characters of the standard font. Source: "Excel specifications and limits", Microsoft Support */
  columnWidth: 255,
  /** Height of a row, in points. Source: "Excel specifications and limits", Microsoft Support */
  rowHeight: 409,
  /** Characters of a sheet's name. Source: [MS-OI29500] 2.1.578 a */
  sheetName: 31,
  /** Characters of a cell's text. Source: "Excel specifications and limits", Microsoft Support */
  cellText: 32_767,
  /** Largest number of a cell, and with a minus the smallest. Source: "Excel specifications and limits", Microsoft Support */
  number: 9.999_999_999_999_99e307,
  /** Characters of a formula. Source: [MS-OI29500] 2.1.1085 a */
  formula: 8_192,
  /** Characters of a text in a formula. Source: DevExpress, TruncateLongStringsInFormulas, with Excel's own message */
  formulaText: 255,
  /** Characters of a text that COUNTIF, SUMIFS and their like look for. Source: "COUNTIF function", Microsoft Support */
  criterion: 255,
  /** Arguments of a function. Source: "Excel specifications and limits", Microsoft Support */
  functionArguments: 255,
  /** Functions and brackets within one another. Source: "Excel specifications and limits", Microsoft Support */
  functionLevels: 64,
  /** Characters of a defined name and of a table's. Source: [MS-OI29500] 2.1.568 k; "Names in formulas", Microsoft Support */
  name: 255,
  /** Characters of a defined name's comment. Source: [MS-OI29500] 2.1.568 j */
  nameComment: 255,
  /** Characters of the heading of a table's column. Source: [MS-OI29500] 2.1.681 a */
  tableColumn: 255,
  /** Validations of a sheet. Source: [MS-OI29500] 2.1.614 b, g */
  validations: 65_534,
  /** Characters of the titles of a validation's refusal and prompt. Source: [MS-OI29500] 2.1.613 d, e */
  validationTitle: 32,
  /** Characters of a validation's refusal. Source: [MS-OI29500] 2.1.613 c; the dialogue takes 225, [MS-XLS] 2.5.37 */
  refusal: 224,
  /** Characters of a validation's prompt. Source: [MS-OI29500] 2.1.613 a */
  prompt: 255,
  /** Characters of a validation's formula or typed list. Source: DevExpress, XlDataValidation; Excel's dialogue takes no more */
  validationFormula: 255,
  /** Characters of a header or footer, with its codes. Source: [MS-XLSB] 2.5.73; "Excel specifications and limits", Microsoft Support */
  headerFooter: 255,
  /** Characters of a number format. Source: [MS-XLSB] 2.4.681 */
  numberFormat: 255,
  /** Number formats of a workbook's own. Source: [MS-OI29500] 2.1.713 g */
  numberFormats: 206,
  /** Looks of a workbook's cells. Source: [MS-OI29500] 2.1.700 a, c */
  cellFormats: 65_430,
  /** Steps by which a text is indented. Source: RangeFormat.indentLevel, @types/office-js */
  indent: 250,
  /** Points of a font. Source: "Change the font size", Microsoft Support */
  fontSize: 409,
  /** Series of a chart. Source: "Excel specifications and limits", Microsoft Support */
  chartSeries: 255,
  /** Links of a sheet. Source: "Excel specifications and limits", Microsoft Support */
  links: 65_530,
  /** Characters of a link's file, and of its place. Source: XlsxWriter, url.py, MAX_URL_LEN */
  linkTarget: 2_080,
  /** Characters of a link's tip; 256 with the end of its text. Source: [MS-XLS] 2.4.141 */
  linkTip: 255,
} as const;
