import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import {
  editionsToKeep,
  editionWanted,
  readKeptChoice,
  readKeptEditions,
  withLoaded,
} from "../../../src/taskpane/parts/kept-editions";

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const own = { ...rotherham2019, id: "borough-2027", title: "Borough 2027" };
const older = { ...own, id: "borough-2020", title: "Borough 2020", measures: "in another form" };

describe("editions that the browser keeps", () => {
  it("are there again beside those that come with the product", () => {
    const { editions, lost } = readKeptEditions(
      again(editionsToKeep(withLoaded(readKeptEditions(undefined), own))),
    );
    expect([editions, lost]).toEqual([[...shippedEditions, own], []]);
  });

  it("are told by name where they cannot be read any more, and kept until they are loaded again", () => {
    const kept = readKeptEditions([older, own, { colour: "red" }]);
    expect(kept.editions).toEqual([...shippedEditions, own]);
    expect(kept.lost.map(({ id, name, issues }) => [id, name, issues.length > 0])).toEqual([
      ["borough-2020", "Borough 2020", true],
      ["", "an edition without a title", true],
    ]);
    expect(editionsToKeep(kept)).toEqual([older, { colour: "red" }, own]);
    const mended = { ...own, id: "borough-2020" };
    expect(editionsToKeep(withLoaded(kept, mended))).toEqual([{ colour: "red" }, own, mended]);
  });
});

describe("the edition that new work follows", () => {
  const council = { name: "Borough", tender: { framework: "borough-2027" } };

  it("is the one chosen, after a reload too", () => {
    const choice = readKeptChoice(again({ edition: "ppn-002", council: "Borough" }));
    expect(editionWanted(choice, council)).toEqual({ id: "ppn-002", by: "choice" });
    expect(editionWanted(choice, undefined)).toEqual({ id: "ppn-002", by: "choice" });
  });

  it("is the council file's where nothing was chosen, or it is another council's that names one", () => {
    const named = { id: "borough-2027", by: "council" };
    expect(editionWanted(undefined, council)).toEqual(named);
    expect(editionWanted({ edition: "ppn-002" }, council)).toEqual(named);
    expect(editionWanted({ edition: "ppn-002", council: "Shire" }, council)).toEqual(named);
    expect(editionWanted({ edition: "ppn-002", council: "Shire" }, { name: "Borough" })).toEqual({
      id: "ppn-002",
      by: "choice",
    });
  });

  it.each([undefined, "ppn-002", { council: "Borough" }])("is not taken from %s", (found) => {
    expect(editionWanted(readKeptChoice(found), undefined)).toBeUndefined();
  });
});
