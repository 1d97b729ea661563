/** Where a number belongs: none, names for none, other grammars, edges of what is exact, and very long ones. */
export const ODD_NUMBERS = [
  ...["", " ", "NaN", "Infinity", "-INF", "1e400", "-1e-400", "-0", "0x10", "1_0", "1,5", "١", "1e5", "+3"],
  ...["1.", ".5", "1.7976931348623157E308", "9007199254740993", "0.1e-10", "2958466", "-1", "46054.5", "--1"],
  ...[
    "9".repeat(400),
    `0.${"3".repeat(5_000)}`,
    "1e999999999",
    "60",
    "12 ",
    "\t7\n",
    "1d",
    "1/2",
    "£5",
    "5%",
  ],
] as const;

/** Where a text belongs: what means something to someone on the way to a screen, a file or a formula. */
export const ODD_TEXTS = [
  ...["", " ", "\u00a0", "-", "=1+1", '=HYPERLINK("http://x.example")', "+44", "@SUM(A1)", "#REF!", "TRUE"],
  ...["null", "undefined", "__proto__", "constructor", "toString", "NaN", "2026-02-30", "01/02/2026"],
  ...["_x0000_", "_x005F_x0041_", "_x001B_[31m", "\u202egnp.exe", "\u200b", "\ud83d\ude00", "e\u0301"],
  ...["A".repeat(32_767), "A".repeat(32_768), "a@".repeat(10_000), "\n".repeat(500), "'", '"', "<b>&amp;"],
  ...["Supplier A", "local-jobs", "Yes", "no", "12.5", "1,000", "S60 1AA", "=".repeat(300), "../../x"],
] as const;
