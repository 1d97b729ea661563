import { Package } from "../../xlsx/package";

/** The title that a workbook's file says of itself, as a file's name can hold it; undefined where it has none. */
export function titleOf(bytes: Uint8Array): string | undefined {
  try {
    const parts = Package.open(bytes);
    const path = parts.links("").find(({ kind }) => kind === "core-properties")?.path;
    if (path === undefined) return undefined;
    const properties = new DOMParser().parseFromString(parts.text(path), "application/xml");
    const title = properties.getElementsByTagNameNS("*", "title")[0]?.textContent ?? "";
    const name = title
      .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return name === "" ? undefined : name.slice(0, 120);
  } catch {
    // What is no workbook has no title; Excel would say so when it opens it.
    return undefined;
  }
}
