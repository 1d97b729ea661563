import { whereLoaded } from "../../src/taskpane/parts/where-loaded";

function failing(name: string): () => Promise<never> {
  const cause = Object.assign(new Error("loading failed"), { name });
  return () => Promise.reject(cause);
}

describe("work that needs a part of the add-in which is fetched", () => {
  it("ends as it ended", async () => {
    const said = { ok: true, message: "Done." };
    expect(await whereLoaded(async () => said)).toBe(said);
  });

  it("says what to do where the part could not be fetched, and hides no other failure", async () => {
    expect(await whereLoaded(failing("ChunkLoadError"))).toEqual({
      ok: false,
      message: expect.stringContaining("Check your connection"),
    });
    await expect(whereLoaded(failing("TypeError"))).rejects.toThrow("loading failed");
  });
});
