import { createContext, useContext } from "react";
import type { Job } from "../start/stages";

/** Opens another job from wherever the user is; undefined outside the pane. */
export const OpenJob = createContext<((job: Job) => void) | undefined>(undefined);

export function useOpenJob(): ((job: Job) => void) | undefined {
  return useContext(OpenJob);
}
