import { useEffect, useLayoutEffect, useReducer, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { RangeAddress } from "../../../workbook/address";
import { chartCells } from "../../workbook/chart-place";
import type { EmbeddedWorkbook } from "../../workbook/embedded-workbook";
import type { Sheet } from "../../workbook/shape";
import { cellFill, cellLine, cellText } from "./cell-text";
import { ChartPicture } from "./chart-picture";
import { gridParts, type GridPart, isSeen, type Rectangle } from "./geometry";
import { overflows } from "./overflow";

/** What IronCalc's canvas does not draw: merged cells, texts that reach beyond frozen columns, and charts. */
export function GridOverlay(props: {
  readonly workbook: EmbeddedWorkbook;
  /** Counts the workbook's changes, so that the drawing follows them. */
  readonly changes: number;
}): ReactElement {
  const { workbook } = props;
  const [place] = useState(newPlace);
  usePlacedOverCanvas(place);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const scrolled = place.closest(".ic-worksheet-wrapper");
    if (!scrolled) throw new Error("the grid does not scroll");
    scrolled.addEventListener("scroll", redraw);
    const sizes = new ResizeObserver(redraw);
    sizes.observe(scrolled);
    return () => {
      scrolled.removeEventListener("scroll", redraw);
      sizes.disconnect();
    };
  }, [place]);
  const sheet = workbook.activeSheet;
  const { clientWidth: width = 0, clientHeight: height = 0 } = place.parentElement ?? {};
  return createPortal(
    gridParts(workbook.model, { width, height }).map((part) => (
      <div key={part.name} className="grid-part" style={part.shows}>
        <PartOverlay sheet={sheet} part={part} />
      </div>
    )),
    place,
  );
}

function newPlace(): HTMLElement {
  const place = document.createElement("div");
  place.className = "grid-overlay";
  return place;
}

/** Puts an element of the page's own between IronCalc's canvas and the outline of the selected cell. */
function usePlacedOverCanvas(place: HTMLElement): void {
  useLayoutEffect(() => {
    const canvas = document.querySelector(".ic-worksheet-sheet-canvas");
    if (!canvas) throw new Error("the grid has no canvas");
    canvas.after(place);
    return () => place.remove();
  }, [place]);
}

function PartOverlay({ sheet, part }: { readonly sheet: Sheet; readonly part: GridPart }): ReactElement {
  return (
    <>
      {sheet.merges.map((merge) => (
        <Placed key={`merge ${merge.row} ${merge.column}`} part={part} area={merge}>
          {(box) => <MergedCell sheet={sheet} merge={merge} box={box} />}
        </Placed>
      ))}
      {overflows(sheet, part).map(({ area, shown }) => (
        <Placed key={`text ${area.row}`} part={part} area={area}>
          {(box) => (
            <div
              className="grid-text"
              // In frozen columns it covers the part of the text that IronCalc draws.
              style={{
                ...shown.style,
                ...box,
                background: part.frozenColumns ? cellFill(sheet, area) : undefined,
              }}
            >
              {shown.text}
            </div>
          )}
        </Placed>
      ))}
      {sheet.charts.map((chart) => (
        <Placed key={`chart ${chart.id}`} part={part} area={chartCells(sheet, chart)}>
          {(box) => (
            <div className="grid-chart" style={box}>
              <ChartPicture sheet={sheet} chart={chart} width={box.width} height={box.height} />
            </div>
          )}
        </Placed>
      ))}
    </>
  );
}

/** Something over an area of cells, where the part shows any of it; boxes are told from the part's own corner. */
function Placed(props: {
  readonly part: GridPart;
  readonly area: RangeAddress;
  readonly children: (box: Rectangle) => ReactElement;
}): ReactElement | null {
  const { part, area, children } = props;
  const box = part.place(area);
  if (!isSeen(part, box)) return null;
  return children({ ...box, left: box.left - part.shows.left, top: box.top - part.shows.top });
}

/** A merged area with the look of its first cell. */
function MergedCell(props: {
  readonly sheet: Sheet;
  readonly merge: RangeAddress;
  readonly box: Rectangle;
}): ReactElement {
  const { sheet, merge, box } = props;
  const { text, style } = cellText(sheet, merge);
  const border = cellLine(sheet, merge);
  // With its own lines it covers those of the grid, which stand at the box's left and top, and beyond its right and bottom.
  const [inset, grown] = border === undefined ? [1, -1] : [0, 1];
  const inner = {
    left: box.left + inset,
    top: box.top + inset,
    width: box.width + grown,
    height: box.height + grown,
  };
  return (
    <div className="grid-merged" style={{ ...style, ...inner, border, background: cellFill(sheet, merge) }}>
      {text}
    </div>
  );
}
