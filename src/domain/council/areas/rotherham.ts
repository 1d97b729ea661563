import type { AreaWithDistricts } from "../places";

/**
 * Rotherham and South Yorkshire by postcode sector, counted from OS Code-Point Open 2025.4. Rotherham has the 45
 * sectors of which most live postcodes lie inside it: they find 6,379 of its 6,587 postcodes (96.8%) and let in 68
 * others. South Yorkshire has the sectors of its postcodes but for HD8 8, HD9 2, HD9 7, WF4 4, WF8 3, DN14 9, S80 3
 * and S81 8, which lie mostly outside or have few postcodes inside; how far its other edge sectors reach outside was
 * not counted. A postcode file makes both exact.
 */
export const rotherhamArea: AreaWithDistricts = {
  name: "Rotherham",
  borough: {
    sectors: sectors(
      "S25 123459; S26 1234567; S60 1234589; S61 1234; S62 567; S63 3567; S64 58; S65 1234; S66 1236789; S97 3",
    ),
  },
  wider: {
    name: "South Yorkshire",
    sectors: sectors(
      "DN1 1239; DN2 456; DN3 123; DN4 056789; DN5 0789; DN6 0789; DN7 456; DN8 45; DN9 3; DN10 6; DN11 09; DN12 1234; " +
        "S1 12349; S2 123459; S3 789; S4 78; S5 056789; S6 1234569; S7 12; S8 02789; S9 123459; S10 123459; S11 0789; " +
        "S12 2349; S13 789; S14 1; S17 349; S20 123456789; S35 012345789; S36 012346789; S63 08; S64 09; S70 1234569; " +
        "S71 12345; S72 0789; S73 0389; S74 089; S75 123456; S95 1; S96 5; S98 16; S99 123",
    ),
  },
  districts: {
    borough: ["E08000018"],
    wider: ["E08000017", "E08000039", "E08000038", "E08000019", "E08000016"],
  },
  bySectors: { source: "OS Code-Point Open 2025.4", borough: { postcodes: 6587, found: 6379, others: 68 } },
};

/** "S62 567" is S62 5, S62 6 and S62 7. */
function sectors(text: string): readonly string[] {
  return text.split("; ").flatMap((district) => {
    const [outward = "", digits = ""] = district.split(" ");
    return [...digits].map((digit) => `${outward} ${digit}`);
  });
}
