/** A name that every file system takes, of at most 100 characters. */
export function fileName(name: string): string {
  return name
    .replace(/[\\/?*[\]:<>|"\u0000-\u001f]+/g, "-")
    .slice(0, 100)
    .replace(/[. ]+$/, "");
}
