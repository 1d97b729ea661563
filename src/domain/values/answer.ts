/** What is said of a supplier where it is asked: whether it is a small or medium enterprise, or a voluntary one. */
export const YES_NO_UNKNOWN = ["Yes", "No", "Unknown"] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
