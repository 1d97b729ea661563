import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useState,
} from "react";

/** Something that stays while the pane is open, whichever job is shown: chosen files, and what was read of them. */
export interface Held<T> {
  /** What it is until it is set. */
  readonly first: T;
}

const HeldInPane = createContext<Map<Held<unknown>, unknown> | undefined>(undefined);

/** What is held ends with the pane: each thing once, in place of what it was before. */
export function HeldProvider({ children }: { readonly children: ReactNode }) {
  const [held] = useState(() => new Map<Held<unknown>, unknown>());
  return <HeldInPane.Provider value={held}>{children}</HeldInPane.Provider>;
}

function heldIn<T>(held: ReadonlyMap<Held<unknown>, unknown> | undefined, thing: Held<T>): T {
  return held?.has(thing) ? (held.get(thing) as T) : thing.first;
}

/** State that outlives its page. It is taken up again where the page is opened anew. */
export function useHeld<T>(thing: Held<T>): readonly [T, Dispatch<SetStateAction<T>>] {
  const held = useContext(HeldInPane);
  const [value, setValue] = useState<T>(() => heldIn(held, thing));
  useEffect(() => void held?.set(thing, value), [held, thing, value]);
  return [value, setValue];
}

/** What is held, for who fills or empties the pages of other jobs while none of them is shown. */
export interface AllHeld {
  readonly of: <T>(thing: Held<T>) => T;
  readonly hold: <T>(thing: Held<T>, value: T) => void;
}

/** All that the pane holds. A page that is shown does not see what is held anew until it is opened again. */
export function useAllHeld(): AllHeld {
  const held = useContext(HeldInPane);
  return {
    of: (thing) => heldIn(held, thing),
    hold: (thing, value) => void held?.set(thing, value),
  };
}

/** A file that may be chosen, held while the pane is open. */
export function heldFile(): Held<File | undefined> {
  return { first: undefined };
}

/** The same of several files. */
export function heldFiles(): Held<readonly File[]> {
  return { first: [] };
}

/** What is typed beside them. */
export function heldText(): Held<string> {
  return { first: "" };
}
