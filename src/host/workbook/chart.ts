export interface ChartAxisState {
  title: string;
  titleVisible: boolean;
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  numberFormat: string;
  /** True where the axis runs from the last data point to the first. */
  reversePlotOrder: boolean;
  /** Where the other axis crosses. */
  position: string;
}

export interface ChartSeriesState {
  name: string;
  /** References with their sheet, without "=". */
  values: string;
  categories: string;
  /** "#RRGGBB", or "" for automatic. */
  colour: string;
}

export interface ChartTitleState {
  text: string;
  visible: boolean;
}

/** A chart as data; the page draws it over the grid. Left, top, width and height in points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  readonly title: ChartTitleState;
  readonly category: ChartAxisState;
  readonly value: ChartAxisState;
  readonly legend: { visible: boolean; position: string };
  series: ChartSeriesState[];
  left: number;
  top: number;
  width: number;
  height: number;
}

export function newAxis(): ChartAxisState {
  return {
    title: "",
    titleVisible: false,
    visible: true,
    minimum: "",
    maximum: "",
    numberFormat: "General",
    reversePlotOrder: false,
    position: "Automatic",
  };
}
