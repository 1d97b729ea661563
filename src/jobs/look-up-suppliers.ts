import { refusedFile } from "../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import type { Finding } from "../domain/suppliers/file";
import type { PublishedRow } from "../domain/suppliers/published";
import { type RowReader, rowReader } from "../domain/suppliers/published-rows";
import { type Asked, PublishedSearch, type PublishedIn } from "../domain/suppliers/search";
import type { Day } from "../domain/values/day";
import { TextStream } from "../domain/values/decoded-text";
import { eachPart, isText, type Source } from "./source";
import { Unzipping } from "./unzipped";

/** What published registers say of suppliers, and each register that was read. */
export interface LookedUp {
  readonly findings: readonly Finding[];
  readonly registers: readonly RegisterRead[];
}

export interface RegisterRead extends PublishedIn {
  readonly file: string;
  readonly rows: number;
}

/** Looks suppliers up in published registers, in their order; a file of which a part cannot be read is refused. */
export async function lookUpSuppliers(
  asked: readonly Asked[],
  sources: readonly Source[],
  today: Day,
): Promise<Result<LookedUp>> {
  const search = new PublishedSearch(asked);
  const registers: RegisterRead[] = [];
  const issues: Issue[] = [];
  for (const source of await namesFirst(sources)) {
    const read = await readRegister(source, search, today);
    issues.push(...read.issues);
    if (read.ok) registers.push(read.value);
  }
  if (registers.length < sources.length) return { ok: false, issues };
  return { ok: true, value: { findings: search.findings(), registers }, issues };
}

/** Files of other names before the registers that say who has them. */
async function namesFirst(sources: readonly Source[]): Promise<readonly Source[]> {
  const kinds = await Promise.all(sources.map(async (source) => ((await hasNames(source)) ? 0 : 1)));
  return sources
    .map((source, at) => ({ source, rank: kinds[at] ?? 1 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ source }) => source);
}

/** Whether the beginning of a file is one of other names; one that cannot be opened is told of where it is read. */
async function hasNames(source: Source): Promise<boolean> {
  const text = new TextStream();
  let unzipping: Unzipping | undefined;
  let reader: RowReader | undefined;
  let isFirst = true;
  await eachPart(source, (part) => {
    if (isFirst && !isText(part)) unzipping = new Unzipping();
    isFirst = false;
    for (const bytes of unzipping ? unzipping.take(part) : [part]) {
      const beginning = text.take(bytes);
      if (beginning === "") continue;
      reader ??= rowReader(beginning);
      if (reader.kind === undefined) for (const _ of reader.take(beginning)) break;
    }
    return reader?.kind === undefined && unzipping?.state !== "broken";
  });
  return reader?.kind !== undefined && reader.kind !== "unknown" && reader.kind.names === true;
}

async function readRegister(
  source: Source,
  search: PublishedSearch,
  today: Day,
): Promise<Result<RegisterRead>> {
  const { name: file } = source;
  const reading = new RegisterReading(search, file, today);
  let unzipping: Unzipping | undefined;
  let isFirst = true;
  const opened = await eachPart(source, (part) => {
    if (isFirst && !isText(part)) unzipping = new Unzipping();
    isFirst = false;
    for (const bytes of unzipping ? unzipping.take(part) : [part]) reading.take(bytes);
    return unzipping?.state !== "broken" && reading.mayBeKnown;
  });
  if (!opened.ok) return opened;
  for (const bytes of unzipping?.end() ?? []) reading.take(bytes);
  if (unzipping && unzipping.state !== "whole" && reading.mayBeKnown)
    return refusedFile(file, "published-zip-broken");
  return reading.end();
}

/** A published register as its bytes come: UTF-8 text with comma or tab, or JSON. */
class RegisterReading {
  private readonly text = new TextStream();
  private reader: RowReader | undefined;
  private of: PublishedIn | undefined;
  private rows = 0;

  constructor(
    private readonly search: PublishedSearch,
    private readonly file: string,
    private readonly today: Day,
  ) {}

  take(bytes: Uint8Array): void {
    const text = this.text.take(bytes);
    if (text === "") return;
    this.reader ??= rowReader(text);
    this.rowsOf(this.reader.take(text));
  }

  /** False once the headings are of no register that is known. */
  get mayBeKnown(): boolean {
    return this.reader?.kind !== "unknown";
  }

  private get isOfNames(): boolean {
    const kind = this.reader?.kind;
    return kind !== undefined && kind !== "unknown" && kind.names === true;
  }

  end(): Result<RegisterRead> {
    const { reader, search, file } = this;
    if (reader) {
      this.rowsOf(reader.take(this.text.end()));
      this.rowsOf(reader.end());
    }
    const { of } = this;
    if (!reader?.kind || reader.kind === "unknown") return refusedFile(file, "published-register-unknown");
    if (!of) return refusedFile(file, "published-register-empty");
    search.read(of);
    const limits = { rows: reader.damaged };
    const issues =
      reader.damaged > 0 ? [makeIssue("warning", { file }, "published-rows-unread", limits)] : [];
    return { ok: true, value: { ...of, file, rows: this.rows }, issues };
  }

  private rowsOf(rows: Iterable<PublishedRow>): void {
    for (const row of rows) {
      this.of ??= publishedIn(this.reader?.kind, this.file, row.date ?? this.today);
      if (this.isOfNames) this.search.takeName(row);
      else if (this.of) this.search.take(row, this.of);
      this.rows += 1;
    }
  }
}

/** Dated by the file's name, as Companies House and OSCR date theirs, where its rows are not. */
function publishedIn(kind: RowReader["kind"], file: string, day: Day): PublishedIn | undefined {
  if (!kind || kind === "unknown") return undefined;
  const [date = day] = /\d{4}-\d{2}-\d{2}/.exec(file) ?? [];
  return { source: `${kind.source} (${file})`, date, listsCharities: kind.listsCharities };
}
