import { counted } from "./counts";
import { type LayerName, LAYERS, tryFile } from "./fuzz";

/** So many files of a seed that stays: `npm run fuzz` tries thousands, by any seed. */
const SAMPLE: Readonly<Record<LayerName, number>> = { zip: 18, xml: 10, cells: 6, csv: 60, json: 60 };

describe("a sample of changed files", () => {
  it.each(Object.keys(LAYERS) as readonly LayerName[])("is met as it must be: %s", async (layer) => {
    const ids = Array.from({ length: SAMPLE[layer] }, (_, index) => `sample/${layer}/${index}`);
    const { wrong, taken } = await counted(layer, ids, tryFile);
    expect(wrong).toEqual([]);
    // What is refused alone would show nothing of what is taken.
    expect(taken).toBeGreaterThan(0);
  });
});
