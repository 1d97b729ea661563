import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline";

export type Shown = { readonly value: string | number | boolean } | { readonly error: string };
/** A cell after recalculation; `formula` is in LibreOffice's own writing. */
export type OfficeCell = Shown & { readonly formula?: string };

export interface Recalculated {
  /** By sheet, then by A1 address; empty cells are absent. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, OfficeCell>>>>;
  /** By workbook name, where names are asked for; an error is {error}, an empty cell null. */
  readonly names: Readonly<
    Record<string, readonly (readonly (string | number | boolean | null | { error: string })[])[]>
  >;
}

export interface SheetFacts {
  readonly protected: boolean;
  readonly visible: boolean;
  readonly charts: number;
  readonly conditionalFormats: number;
  readonly validations: number;
}

export interface TypedEntry {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export interface TypedAnswer {
  readonly sheet: string;
  readonly cell: string;
  readonly accepted: boolean;
  readonly because?: "locked" | "validation";
  readonly style?: "stop" | "warning" | "info";
  readonly title?: string;
  readonly message?: string;
}

export interface Entries {
  /** Sheets that are copied before anything is typed; `at` counts the sheets from 0. */
  readonly copied?: readonly { readonly sheet: string; readonly as: string; readonly at: number }[];
  /** Sheets that are deleted after all that. */
  readonly deleted?: readonly string[];
  readonly typed?: readonly TypedEntry[];
  /** Set past protection and validation, after what was typed. */
  readonly pasted?: readonly { sheet: string; cell: string; value: string | number | boolean | null }[];
  /** Rows of values from a cell on, set like `pasted` and after it; null leaves a cell empty. */
  readonly blocks?: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly values: readonly (readonly (string | number | null)[])[];
  }[];
  /** Cells that are copied over others in their sheet, with their looks and rules, after all that is set. */
  readonly copiedCells?: readonly { readonly sheet: string; readonly from: string; readonly to: string }[];
  /** Where the workbook is saved as .xlsx afterwards. */
  readonly saveTo?: string;
  /** Whether what the workbook's names hold is asked for, which takes LibreOffice as long as all else. */
  readonly names?: boolean;
}

const GET_IT = "apt-get install libreoffice-calc libreoffice-writer python3-uno";

const PROGRAMS = [
  "/usr/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

function soffice(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  return [...PROGRAMS, ...onPath].find((path) => existsSync(path));
}

/** The path of LibreOffice's program. */
export function officeProgram(): string {
  const program = soffice();
  if (program === undefined) throw new Error(`libreoffice is missing: ${GET_IT}`);
  return program;
}

/** A Python that can import `uno`: the system's, or the one that LibreOffice brings. */
function python(program: string): string | undefined {
  const beside = ["python", "python.exe"].map((name) => join(dirname(program), name));
  const bundled = join(dirname(program), "..", "Resources", "python");
  return ["/usr/bin/python3", ...beside, bundled, "python3"].find(importsUno);
}

function importsUno(path: string): boolean {
  try {
    execFileSync(path, ["-c", "import uno"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

interface Programs {
  readonly office: string;
  readonly python: string;
}

function findPrograms(): Programs | undefined {
  const office = soffice();
  const found = office === undefined ? undefined : python(office);
  return office !== undefined && found !== undefined ? { office, python: found } : undefined;
}

/** A running LibreOffice; requests are answered one after another, in order. */
export class LibreOffice {
  private readonly waiting: { resolve(value: unknown): void; reject(cause: Error): void }[] = [];
  private readonly lines: Interface;
  private readonly ended: Promise<void>;

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    let errors = "";
    process.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    process.stdin.on("error", () => undefined);
    this.lines = createInterface({ input: process.stdout });
    this.lines.on("line", (line) => this.settle(line));
    this.ended = new Promise((resolve) =>
      process.on("close", () => {
        for (const one of this.waiting.splice(0)) one.reject(new Error(`libreoffice ended: ${errors}`));
        resolve();
      }),
    );
  }

  /** Its own, or the one that is noted in a file, where a LibreOffice is noted that runs on. */
  static async start(note?: string, programs = findPrograms()): Promise<LibreOffice> {
    if (!programs) throw new Error(`libreoffice with python's uno is missing: ${GET_IT}`);
    const args = [join(__dirname, "office.py"), programs.office, ...(note === undefined ? [] : [note])];
    const office = new LibreOffice(spawn(programs.python, args));
    await office.next();
    return office;
  }

  /** Every cell, and workbook name if asked for, after a full recalculation; the file stays as it is. */
  recalculate(path: string, { names = false } = {}): Promise<Recalculated> {
    return this.ask({ do: "recalculate", path, names }) as Promise<Recalculated>;
  }

  /** Where each sheet's cells link to. A link of a number or formula is none to LibreOffice. */
  links(path: string): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
    return this.ask({ do: "links", path }) as Promise<
      Readonly<Record<string, Readonly<Record<string, string>>>>
    >;
  }

  /** What each sheet is like besides its cells. */
  about(path: string): Promise<Readonly<Record<string, SheetFacts>>> {
    return this.ask({ do: "about", path }) as Promise<Readonly<Record<string, SheetFacts>>>;
  }

  /** Types and pastes into a copy in memory, recalculates, and saves where asked. */
  enter(path: string, { saveTo, names = false, ...entries }: Entries) {
    const { copied = [], typed = [], pasted = [], blocks = [], copiedCells = [], deleted = [] } = entries;
    const request = { do: "enter", path, copied, typed, pasted, blocks, copiedCells, deleted, saveTo, names };
    return this.ask(request) as Promise<Recalculated & { readonly typed: readonly TypedAnswer[] }>;
  }

  async saveAs(path: string, saveTo: string): Promise<void> {
    await this.ask({ do: "save", path, saveTo });
  }

  /** Prints the visible sheets, or one of them. */
  async exportPdf(path: string, saveTo: string, sheet?: string): Promise<void> {
    await this.ask({ do: "pdf", path, saveTo, sheet });
  }

  /** Ends what was started here; a noted LibreOffice runs on unless it is to end too. */
  async end(notedToo = false): Promise<void> {
    if (notedToo) await this.ask({ do: "end" });
    this.process.stdin.end();
    await this.ended;
  }

  private ask(request: object): Promise<unknown> {
    const answer = this.next();
    this.process.stdin.write(`${JSON.stringify(request)}\n`);
    return answer;
  }

  private next(): Promise<unknown> {
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  private settle(line: string): void {
    const one = this.waiting.shift();
    const answer = JSON.parse(line) as { ok?: unknown; failed?: string };
    if (answer.failed === undefined) one?.resolve(answer.ok);
    else one?.reject(new Error(`libreoffice: ${answer.failed}`));
  }
}

let shared: Promise<LibreOffice> | undefined;

function running(): Promise<LibreOffice> {
  shared ??= LibreOffice.start(noteOfWorker());
  return shared;
}

/** Where this worker's LibreOffice is noted, which serves one suite after another; see shared-offices.ts. */
function noteOfWorker(): string | undefined {
  const folder = process.env.SOCIAL_VALUE_OFFICES;
  return folder && join(folder, `${process.env.JEST_WORKER_ID ?? "1"}.json`);
}

/** Recalculates with the LibreOffice of the enclosing `describeWithLibreOffice`. */
export async function recalculate(
  path: string,
  options?: { readonly names?: boolean },
): Promise<Recalculated> {
  return (await running()).recalculate(path, options);
}

/**
 * A suite that needs LibreOffice, which is there when it begins. Where it is missing the suite is skipped and says how
 * to get it; with CI=true that is a failure.
 */
export function describeWithLibreOffice(
  name: string,
  suite: (office: () => Promise<LibreOffice>) => void,
): void {
  if (findPrograms()) {
    describe(name, () => {
      beforeAll(async () => {
        await running();
      });
      afterAll(async () => {
        const office = await shared;
        shared = undefined;
        await office?.end();
      });
      suite(running);
    });
  } else if (process.env.CI === "true") {
    describe(name, () => {
      it("has LibreOffice", () => {
        throw new Error(`libreoffice with python's uno is missing: ${GET_IT}`);
      });
    });
  } else {
    describe.skip(`${name} (skipped: ${GET_IT})`, () => suite(running));
  }
}

/** Pictures of a PDF's pages as `prefix`-1.png ...; false where poppler's pdftoppm is missing. */
export function pdfToPng(pdf: string, prefix: string, dotsPerInch = 80): boolean {
  try {
    execFileSync("pdftoppm", ["-png", "-r", String(dotsPerInch), pdf, prefix], { stdio: "ignore" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw cause;
  }
}
