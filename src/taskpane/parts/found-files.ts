/** A file with what it is called here: its path within a chosen folder, else its name. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

/** Files that were chosen one by one or with their folder. */
export function chosenFiles(files: Iterable<File>): readonly FoundFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders with all that is inside. Entries must be taken from a drop before it ends. */
export async function filesWithin(
  entries: readonly FileSystemEntry[],
  folder = "",
): Promise<readonly FoundFile[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      const name = folder + entry.name;
      if (isFile(entry)) return [{ name, file: await fileOf(entry) }];
      return isFolder(entry) ? filesWithin(await entriesOf(entry), `${name}/`) : [];
    }),
  );
  return found.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A browser gives a folder's entries in parts, and an empty part at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
