import type { RangeAddress } from "../../workbook/address";

/** A sheet's print set-up, with Excel's names for paper and orientation. Margins in points. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string | null;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly margins: Readonly<Record<Margin, number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly footers: HeaderFooterTexts;
  readonly area: readonly RangeAddress[];
  readonly titleRows: RangeAddress | undefined;
  readonly titleColumns: RangeAddress | undefined;
}

export type Margin = "left" | "right" | "top" | "bottom" | "header" | "footer";

export const headerFooterParts = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

export type HeaderFooterTexts = Readonly<Record<(typeof headerFooterParts)[number], string>>;

/** Excel's "Normal" margins: 0.7 and 0.75 inches, 0.3 for header and footer. */
export const emptyPageSetup: PageSetup = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  footers: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  area: [],
  titleRows: undefined,
  titleColumns: undefined,
};
