import { strFromU8 } from "fflate";
import { type Attributes, scan } from "./scan";
import { damaged, Unreadable } from "./unreadable";
import { unpack, zipEntries, type ZipEntry } from "./zip";

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

/** The parts of a package by their path, whose case does not matter. Each is inflated when it is read. */
export class Package {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly parts: ReadonlyMap<string, ZipEntry>,
  ) {}

  static open(bytes: Uint8Array): Package {
    refuseOtherKinds(bytes);
    const parts = new Map<string, ZipEntry>();
    for (const entry of zipEntries(bytes)) {
      const key = partKey(entry.name);
      if (parts.has(key)) throw damaged("the part is there twice", entry.name);
      if (key.endsWith("vbaproject.bin")) throw new Unreadable({ code: "macros" });
      parts.set(key, entry);
    }
    if (parts.has("content.xml") && !parts.has("[content_types].xml"))
      throw new Unreadable({ code: "open-document" });
    if (parts.has("xl/workbook.bin")) throw new Unreadable({ code: "binary-workbook" });
    return new Package(bytes, parts);
  }

  has(path: string): boolean {
    return this.parts.has(partKey(path));
  }

  text(path: string): string {
    const entry = this.parts.get(partKey(path));
    if (!entry) throw damaged("the part is missing", path);
    const { packed, size } = entry;
    this.unpacked += size;
    if (this.unpacked > MOST_UNPACKED) throw tooLarge("bytes", MOST_UNPACKED, this.unpacked);
    const ratio = Math.round(size / Math.max(packed, 1));
    if (size > RATIO_COUNTS_FROM && ratio > MOST_RATIO) throw tooLarge("ratio", MOST_RATIO, ratio);
    return decode(unpack(this.bytes, entry));
  }

  links(path: string): Link[] {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const rels = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(rels)) return [];
    const links: Link[] = [];
    const link = {
      open(attributes: Attributes) {
        if (attributes.get("TargetMode") === "External") return;
        const type = attributes.get("Type") ?? "";
        const target = resolve(folder, attributes.get("Target") ?? "");
        links.push({
          id: attributes.get("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          path: target,
        });
      },
    };
    scan(this.text(rels), { Relationships: { inside: { Relationship: link } } });
    return links;
  }
}

function tooLarge(measure: "bytes" | "ratio", limit: number, found: number): Unreadable {
  return new Unreadable({ code: "too-large", measure, limit, found });
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

/** A part's text, with line ends as XML has them. */
function decode(content: Uint8Array): string {
  const text = decoded(content);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decoded(content: Uint8Array): string {
  const [first, second] = content;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const encoding = utf16 === "utf-16le" || (first === 0xfe && second === 0xff) ? utf16 : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw damaged("text that is not Unicode");
  }
}
