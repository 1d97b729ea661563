import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { placeEdition } from "../../src/sheets/framework/edition-workbook";
import { borough2026 } from "../domain/framework/borough";

/** Workbooks of editions on which domain, embedded workbook and LibreOffice must agree, cell by cell. */
export const editionPlans = [
  ["Rotherham's of 2019", placeEdition(rotherham2019)],
  ["an invented borough's", placeEdition(borough2026)],
  ["a blank one", placeEdition(undefined)],
  [
    "one that is not ready",
    placeEdition({
      ...borough2026,
      measures: borough2026.measures.map((measure, index) => ({
        ...measure,
        ...(index === 1 ? { id: "local-people-in-work" } : {}),
        ...(index === 2 ? { outcome: "moon" } : {}),
      })),
    }),
  ],
] as const;
