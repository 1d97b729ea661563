import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { assessedTender } from "../domain/summary/assessed";
import { inFolder, runs } from "./in-folder";

const { fileOf, newFile } = inFolder();

describe("social-value summaries", () => {
  const lacking = () => fileOf(toTenderFile(assessedTender({ fullCriteria: undefined })));

  it("names the option by which it goes on without what is missing", async () => {
    const out = newFile("folder");
    const { code, complaints } = await runs("summaries", "--tender", lacking(), "--out", out);
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(complaints.slice(-2)).toEqual([
      "Enter what is missing, or choose to make the summaries without it",
      "Nothing was made. To make the summaries without what is missing, give --incomplete",
    ]);
  });

  it("makes them with it, and says no more of it", async () => {
    const out = newFile("folder");
    const { code, complaints } = await runs(
      ...["summaries", "--tender", lacking(), "--out", out, "--forms", "txt", "--incomplete"],
    );
    expect([code, existsSync(out)]).toEqual([0, true]);
    expect(complaints.filter((line) => line.includes("--incomplete"))).toEqual([]);
  });

  it("takes the council's words, and refuses braces that nothing is put in place of", async () => {
    const make = async (summaryOpening: string) => {
      const out = newFile("folder");
      const council = fileOf({ letters: { summaryOpening } });
      const { code, complaints } = await runs(
        ...["summaries", "--tender", lacking(), "--out", out, "--forms", "txt", "--incomplete"],
        ...["--council", council],
      );
      return { code, complaints, out };
    };
    const made = await make("Dear {bidder}");
    expect(made.code).toBe(0);
    expect(readFileSync(join(made.out, "Assessment summary Bidder C.txt"), "utf8")).toContain(
      "\n\nDear Bidder C\n\n",
    );
    const refused = await make("Dear {supplier}");
    expect([refused.code, existsSync(refused.out)]).toEqual([1, false]);
    expect(refused.complaints).toEqual([
      expect.stringContaining(
        "First words of an assessment summary must have nothing in braces but {bidder}, {tender} and {reference}",
      ),
    ]);
  });
});
