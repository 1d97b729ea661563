import type { Said } from "./hand-over";

/** What the bundler's loader calls its refusal, where a part of the add-in could not be fetched. */
const NOT_FETCHED = "ChunkLoadError";

export const NOT_LOADED =
  "The part of the add-in that does this could not be loaded. Check your connection, close and open the pane, and try again.";

/** Work that needs a part of the add-in that is fetched when it is first used. */
export async function whereLoaded(work: () => Promise<Said>): Promise<Said> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== NOT_FETCHED) throw cause;
    return { ok: false, message: NOT_LOADED };
  }
}
