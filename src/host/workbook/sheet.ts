import type { RangeAddress } from "../../workbook/address";
import { CellLinks } from "./cell-links";
import type { Chart } from "./chart";
import { Overlay } from "./overlay";
import { emptyPageSetup, type PageSetup } from "./page-setup";
import type { ConditionalFormat, Protection, Sheet, Workbook } from "./shape";
import type { CellRule } from "./validation";

/** Where a sheet stands in the model at this moment. */
export interface SheetPlace {
  readonly name: string;
  readonly index: number;
}

/** What IronCalc does not keep of a sheet. Name, place, cells and their looks are the model's. */
export class EmbeddedSheet implements Sheet {
  readonly id: string;
  readonly locked = new Overlay(true);
  readonly formulaHidden = new Overlay(false);
  readonly indent = new Overlay(0);
  readonly fontName = new Overlay("Calibri");
  readonly fontSize = new Overlay(11);
  readonly shrink = new Overlay(false);
  readonly validation = new Overlay<CellRule | undefined>(undefined);
  readonly links = new CellLinks();
  readonly columnWidths = new Overlay<number | undefined>(undefined);
  readonly rowHeights = new Overlay<number | undefined>(undefined);
  readonly hiddenColumns = new Overlay(false);
  readonly hiddenRows = new Overlay(false);
  merges: readonly RangeAddress[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  protection: Protection | undefined;
  page: PageSetup = emptyPageSetup;
  veryHidden = false;
  showHeadings = true;
  standardWidth = 8.43;
  tabColour = "";
  exists = true;

  /** `place` finds the sheet in the model; it refuses a sheet that is deleted. */
  constructor(
    readonly workbook: Workbook,
    readonly key: number,
    private readonly place: () => SheetPlace,
  ) {
    this.id = `{00000000-0001-0000-${key.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
  }

  get name(): string {
    return this.place().name;
  }

  get index(): number {
    return this.place().index;
  }
}
