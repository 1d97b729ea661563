import type { Snapshot } from "../workbook/snapshot";

/** A workbook as the browser keeps it. */
export interface KeptWorkbook {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** True where something changed since it was last saved as a file. */
  readonly unsaved: boolean;
  readonly snapshot: Snapshot;
}

const DATABASE = "social-value-embedded-workbooks";
const STORE = "workbooks";

/** More than anybody has in hand: beyond these the oldest go that are saved as files. */
const MOST_KEPT = 20;

/** The workbooks that the browser keeps, in its own storage. */
export class Shelf {
  private constructor(private readonly database: IDBDatabase) {}

  /** Rejects where the browser keeps nothing, as in some private windows. */
  static async open(): Promise<Shelf> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    return new Shelf(await answered(request));
  }

  /** The last that was changed comes first. */
  async all(): Promise<readonly KeptWorkbook[]> {
    const found = await answered<KeptWorkbook[]>(this.store("readonly").getAll());
    return found.sort((a, b) => b.changed - a.changed);
  }

  async keep(workbook: KeptWorkbook): Promise<void> {
    await answered(this.store("readwrite").put(workbook));
    const spare = (await this.all()).slice(MOST_KEPT).filter(({ unsaved }) => !unsaved);
    for (const { id } of spare) await answered(this.store("readwrite").delete(id));
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage failed"));
  });
}

/** Takes a workbook for this page alone until the page is left; false where another page has it. */
export function take(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(`workbook ${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise<never>(() => undefined);
    });
    held.catch(reject);
  });
}
