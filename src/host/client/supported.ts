import { know } from "../protocol/known-types";
import type { AnyMembers } from "../protocol/members";
import { applicationMembers, workbookCreatedMembers } from "../objects/application";
import { borderCollectionMembers, borderMembers } from "../objects/borders";
import {
  chartAxesMembers,
  chartAxisMembers,
  chartAxisTitleMembers,
  chartCollectionMembers,
  chartFillMembers,
  chartLegendMembers,
  chartMembers,
  chartSeriesCollectionMembers,
  chartSeriesFormatMembers,
  chartSeriesMembers,
  chartTitleMembers,
} from "../objects/charts";
import {
  conditionalFormatCollectionMembers,
  conditionalFormatMembers,
  conditionalFormatRuleMembers,
  conditionalRangeFillMembers,
  conditionalRangeFontMembers,
  conditionalRangeFormatMembers,
  customConditionalFormatMembers,
} from "../objects/conditional-formats";
import { fillMembers, fontMembers, formatMembers, formatProtectionMembers } from "../objects/format";
import { freezePanesMembers } from "../objects/freeze-panes";
import { namedItemCollectionMembers, namedItemMembers } from "../objects/names";
import { headerFooterGroupMembers, headerFooterMembers, pageLayoutMembers } from "../objects/page-layout";
import { workbookProtectionMembers, worksheetProtectionMembers } from "../objects/protection";
import { rangeAreasMembers, rangeCollectionMembers } from "../objects/range-areas";
import { rangeMembers } from "../objects/range";
import {
  customPropertyCollectionMembers,
  customPropertyMembers,
  documentPropertiesMembers,
  settingCollectionMembers,
  settingMembers,
} from "../objects/settings";
import {
  tableCollectionMembers,
  tableColumnCollectionMembers,
  tableColumnMembers,
  tableMembers,
  tableRowCollectionMembers,
  tableRowMembers,
} from "../objects/tables";
import { dataValidationMembers } from "../objects/validation";
import { workbookMembers } from "../objects/workbook";
import { worksheetCollectionMembers, worksheetMembers } from "../objects/worksheets";

/** Every object type of Excel that the embedded workbook supports. */
export const supported: readonly AnyMembers[] = [
  applicationMembers,
  workbookCreatedMembers,
  borderCollectionMembers,
  borderMembers,
  chartAxesMembers,
  chartAxisMembers,
  chartAxisTitleMembers,
  chartCollectionMembers,
  chartFillMembers,
  chartLegendMembers,
  chartMembers,
  chartSeriesCollectionMembers,
  chartSeriesFormatMembers,
  chartSeriesMembers,
  chartTitleMembers,
  conditionalFormatCollectionMembers,
  conditionalFormatMembers,
  conditionalFormatRuleMembers,
  conditionalRangeFillMembers,
  conditionalRangeFontMembers,
  conditionalRangeFormatMembers,
  customConditionalFormatMembers,
  fillMembers,
  fontMembers,
  formatMembers,
  formatProtectionMembers,
  freezePanesMembers,
  namedItemCollectionMembers,
  namedItemMembers,
  headerFooterGroupMembers,
  headerFooterMembers,
  pageLayoutMembers,
  workbookProtectionMembers,
  worksheetProtectionMembers,
  rangeAreasMembers,
  rangeCollectionMembers,
  rangeMembers,
  customPropertyCollectionMembers,
  customPropertyMembers,
  documentPropertiesMembers,
  settingCollectionMembers,
  settingMembers,
  tableCollectionMembers,
  tableColumnCollectionMembers,
  tableColumnMembers,
  tableMembers,
  tableRowCollectionMembers,
  tableRowMembers,
  dataValidationMembers,
  workbookMembers,
  worksheetCollectionMembers,
  worksheetMembers,
];

know(supported);
