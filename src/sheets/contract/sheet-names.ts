/** The sheets of a commitments workbook. Excel keeps the name History for itself. */
export const COMMITMENTS = "Commitments";
export const WHO_WORKS = "Who does the work";
export const STATEMENTS = "Statements";
export const PROMISES = "Promises";
export const VERSIONS = "Versions";
