import type { RangeAddress } from "../../workbook/address";
import type { EmbeddedWorkbook } from "./embedded-workbook";
import type { Protection } from "./protection";
import { emptyPageSetup, type PageSetup } from "./page-setup";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import { Overlay } from "./overlay";
import type { CellRule } from "./validation";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Where a sheet stands in the model at this moment. */
export interface Place {
  readonly name: string;
  readonly index: number;
}

/** What IronCalc does not keep of a sheet. Name, place, cells and their looks are the model's. */
export class Sheet {
  /** As Excel shows an id: a number in braces. */
  readonly id: string;
  readonly locked = new Overlay(true);
  readonly formulaHidden = new Overlay(false);
  readonly indent = new Overlay(0);
  readonly fontName = new Overlay("Calibri");
  /** Points. */
  readonly fontSize = new Overlay(11);
  readonly shrink = new Overlay(false);
  readonly validation = new Overlay<CellRule | undefined>(undefined);
  /** Points, where set. */
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
  /** Characters of the standard font. */
  standardWidth = 8.43;
  tabColour = "";
  /** False once the sheet is deleted: what still points at it is refused. */
  exists = true;

  constructor(
    readonly workbook: EmbeddedWorkbook,
    readonly key: number,
    private readonly place: (sheet: Sheet) => Place,
  ) {
    this.id = `{00000000-0001-0000-${key.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
  }

  get name(): string {
    return this.place(this).name;
  }

  /** The model's index, from 0. */
  get index(): number {
    return this.place(this).index;
  }
}
