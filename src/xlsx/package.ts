import { strFromU8, unzipSync } from "fflate";
import { scan } from "./scan";
import { damaged, Unreadable } from "./unreadable";

/** Caps on what a file may inflate to, for all parts that are read together; a sheet of a million rows stays below. */
export const MOST_UNPACKED = 512 * 1024 * 1024;
/** Deflate reaches about 1,030 times; sheets of real returns stay below 40. Small parts are let be. */
export const MOST_RATIO = 250;
const RATIO_COUNTS_FROM = 5 * 1024 * 1024;

export interface Link {
  readonly id: string;
  /** The last word of the relationship's type: "worksheet", "styles". */
  readonly kind: string;
  /** The part's path from the package's root. */
  readonly path: string;
}

/** The parts of a package by their path, whose case does not matter. */
export class Package {
  private constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  static open(bytes: Uint8Array): Package {
    refuseOtherKinds(bytes);
    const parts = new Map<string, Uint8Array>();
    const seen = new Set<string>();
    let total = 0;
    const files = inflate(bytes, ({ name, size, originalSize }) => {
      const key = partKey(name);
      if (seen.has(key)) throw damaged("the part is there twice", name);
      seen.add(key);
      if (key.endsWith("vbaproject.bin")) throw new Unreadable({ code: "macros" });
      if (!key.endsWith(".xml") && !key.endsWith(".rels")) return false;
      total += originalSize;
      if (total > MOST_UNPACKED) throw tooLarge("bytes", MOST_UNPACKED, total);
      const ratio = Math.round(originalSize / Math.max(size, 1));
      if (originalSize > RATIO_COUNTS_FROM && ratio > MOST_RATIO) throw tooLarge("ratio", MOST_RATIO, ratio);
      return true;
    });
    for (const [name, content] of Object.entries(files)) parts.set(partKey(name), content);
    if (seen.has("content.xml") && !seen.has("[content_types].xml"))
      throw new Unreadable({ code: "open-document" });
    if (seen.has("xl/workbook.bin")) throw new Unreadable({ code: "binary-workbook" });
    return new Package(parts);
  }

  has(path: string): boolean {
    return this.parts.has(partKey(path));
  }

  text(path: string): string {
    const content = this.parts.get(partKey(path));
    if (!content) throw damaged("the part is missing", path);
    return decode(content);
  }

  links(path: string): Link[] {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const rels = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(rels)) return [];
    const links: Link[] = [];
    scan(this.text(rels), {
      open(name, attributes) {
        if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
        const type = attributes.get("Type") ?? "";
        const target = resolve(folder, attributes.get("Target") ?? "");
        links.push({
          id: attributes.get("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          path: target,
        });
      },
    });
    return links;
  }
}

function tooLarge(measure: "bytes" | "ratio", limit: number, found: number): Unreadable {
  return new Unreadable({ code: "too-large", measure, limit, found });
}

function inflate(bytes: Uint8Array, filter: NonNullable<Parameters<typeof unzipSync>[1]>["filter"]) {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw damaged(cause instanceof Error ? cause.message : String(cause));
  }
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** "EncryptedPackage" and "Workbook" as directories of a CFB container hold them. */
const ENCRYPTED = utf16("EncryptedPackage");

function refuseOtherKinds(bytes: Uint8Array): void {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(CFB))
    throw new Unreadable({ code: strFromU8(bytes, true).includes(ENCRYPTED) ? "password" : "old-xls" });
  if (!begins(ZIP)) throw new Unreadable({ code: "not-a-workbook" });
}

function utf16(text: string): string {
  return [...text].map((letter) => `${letter}\u0000`).join("");
}

function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw damaged("text that is not UTF-8");
  }
}
