import { figuresJson } from "../../src/cli/warehouse-report";
import type { CouncilFigures } from "../../src/warehouse/figures";

const nothing: CouncilFigures = {
  ...{ council: "rotherham", spend: undefined, excluded: [], byTier: [], byQuarter: [], byServiceArea: [] },
  unmatched: { suppliers: 0, lines: 0, total: 0 },
  ...{ leftOut: [], doubts: [], twice: undefined, returns: [] },
};

describe("the figures of a warehouse as JSON", () => {
  it("have null, not nothing, where no payment is in scope", () => {
    const [council] = figuresJson({ councils: [nothing], all: undefined }).councils;
    expect(JSON.parse(JSON.stringify(council))).toMatchObject({ spend: null, lines: 0 });
  });
});
