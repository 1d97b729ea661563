import { CELL_MUTATIONS, mutateCells } from "./cell-mutations";
import { csvFiles, jsonFiles, type Subject, workbooks } from "./doors";
import { Random } from "./random";
import { CSV_MUTATIONS, JSON_MUTATIONS } from "./text-mutations";
import { meet, type Met } from "./try-file";
import { mutateXml, XML_MUTATIONS } from "./xml-mutations";
import { ZIP_MUTATIONS } from "./zip-mutations";

type Mutate = (bytes: Uint8Array, mutation: string, random: Random) => Uint8Array;

/** What is changed of a file, by what, and in which files. */
interface Layer {
  readonly mutations: readonly string[];
  readonly mutate: Mutate;
  readonly subjects: readonly Subject[];
  readonly isWorkbook: boolean;
}

const byName =
  (mutations: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>>): Mutate =>
  (bytes, name, random) =>
    mutations[name]?.(bytes, random) ?? bytes;

export const LAYERS = {
  zip: {
    mutations: Object.keys(ZIP_MUTATIONS),
    mutate: byName(ZIP_MUTATIONS),
    subjects: workbooks,
    isWorkbook: true,
  },
  xml: { mutations: Object.keys(XML_MUTATIONS), mutate: mutateXml, subjects: workbooks, isWorkbook: true },
  cells: {
    mutations: Object.keys(CELL_MUTATIONS),
    mutate: mutateCells,
    subjects: workbooks,
    isWorkbook: true,
  },
  csv: {
    mutations: Object.keys(CSV_MUTATIONS),
    mutate: byName(CSV_MUTATIONS),
    subjects: csvFiles,
    isWorkbook: false,
  },
  json: {
    mutations: Object.keys(JSON_MUTATIONS),
    mutate: byName(JSON_MUTATIONS),
    subjects: jsonFiles,
    isWorkbook: false,
  },
} as const satisfies Readonly<Record<string, Layer>>;
export type LayerName = keyof typeof LAYERS;

/** One file that was tried. */
export interface Tried extends Met {
  /** By which the same file is made again: "7/xml/12". */
  readonly id: string;
  readonly file: string;
  readonly mutation: string;
}

const made = new Map<Subject, Promise<Uint8Array>>();

/** The file of a seed, a layer and a number, before it is tried. */
export async function fileOf(id: string) {
  const [, name = "", index = ""] = id.split("/");
  const layer: Layer = LAYERS[name as LayerName];
  const random = new Random(id);
  // Each subject and each mutation in turn, so that a short run has them all.
  const round = Math.floor(Number(index) / layer.mutations.length);
  const subject = layer.subjects[(Number(index) + round) % layer.subjects.length];
  const mutation = layer.mutations[Number(index) % layer.mutations.length];
  if (!subject || mutation === undefined) throw new Error(`no such file: ${id}`);
  const sound = made.get(subject) ?? subject.bytes();
  made.set(subject, sound);
  const bytes = Uint8Array.from(layer.mutate(await sound, mutation, random));
  return { subject, mutation, bytes, isWorkbook: layer.isWorkbook };
}

/** Tries a file, whatever it is. */
export async function tryFile(id: string): Promise<Tried> {
  const { subject, mutation, bytes, isWorkbook } = await fileOf(id);
  return { id, file: subject.name, mutation, ...(await meet(subject, bytes, isWorkbook)) };
}
