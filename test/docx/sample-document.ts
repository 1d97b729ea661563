import type { DocumentDescription } from "../../src/docx/document";

/** A document with everything that a description can hold, long enough for two pages. */
export const sampleDocument: DocumentDescription = {
  title: "Assessment summary: Tools & <machines>",
  subject: "T-1",
  author: "The Council",
  footer: "Assessment summary, T-1",
  blocks: [
    {
      kind: "table",
      headedByRow: true,
      columns: [
        { heading: "", share: 30 },
        { heading: "", share: 70 },
      ],
      rows: [{ cells: ["Supplier", "Bidder A\nTwo lines\u0007\ud800"] }],
    },
    { kind: "heading", level: 2, text: "Your tender" },
    { kind: "paragraph", text: "First.\nSecond." },
    { kind: "heading", level: 3, text: "Price" },
    {
      kind: "table",
      columns: [
        { heading: "Criterion", share: 60 },
        { heading: "Score", share: 40, figures: true },
      ],
      rows: [
        ...Array.from({ length: 60 }, (_, index) => ({ cells: [`Line ${index + 1}`, `${index}.00`] })),
        { cells: ["Total", "1770.00"], sum: true },
      ],
    },
  ],
};
