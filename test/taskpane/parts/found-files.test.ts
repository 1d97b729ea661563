import { chosenFiles, filesWithin } from "../../../src/taskpane/parts/found-files";

interface Folder {
  readonly [name: string]: string | Folder;
}

/** Entries as a browser gives them: a folder's in parts of two. */
function entriesOf(folder: Folder): FileSystemEntry[] {
  return Object.entries(folder).map(([name, inside]) => {
    const isFile = typeof inside === "string";
    const parts = isFile ? [] : entriesOf(inside);
    return {
      name,
      isFile,
      isDirectory: !isFile,
      file: (take: (file: File) => void) => take(new File([isFile ? inside : ""], name)),
      createReader: () => ({
        readEntries: (take: (part: FileSystemEntry[]) => void) => take(parts.splice(0, 2)),
      }),
    } as unknown as FileSystemEntry;
  });
}

describe("dropped files and folders", () => {
  it("give every file with its path, however deep and however many parts a folder comes in", async () => {
    const found = await filesWithin(
      entriesOf({
        "one.xlsx": "1",
        returns: { "a.xlsx": "a", "b.xlsx": "b", "c.xlsx": "c", later: { "a.xlsx": "other" }, empty: {} },
      }),
    );
    expect(found.map(({ name }) => name)).toEqual([
      "one.xlsx",
      "returns/a.xlsx",
      "returns/b.xlsx",
      "returns/c.xlsx",
      "returns/later/a.xlsx",
    ]);
    expect(await found.at(-1)?.file.text()).toBe("other");
  });
});

describe("chosen files", () => {
  it("are called by their path within a chosen folder, else by their name", () => {
    const inFolder = new File([], "a.xlsx");
    Object.defineProperty(inFolder, "webkitRelativePath", { value: "returns/later/a.xlsx" });
    expect(chosenFiles([inFolder, new File([], "b.xlsx")]).map(({ name }) => name)).toEqual([
      "returns/later/a.xlsx",
      "b.xlsx",
    ]);
  });
});
