import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** A file that the page hands over, or that is chosen in it. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that an action makes the page hand over. */
export async function handedOver(page: Page, action: () => Promise<void>): Promise<PageFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** A file to be chosen in the page. */
export function shownFile({ name, bytes }: PageFile) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

export function textFile(name: string, text: string) {
  return shownFile({ name, bytes: new TextEncoder().encode(text) });
}

export function jsonFile(name: string, content: unknown) {
  return textFile(name, JSON.stringify(content));
}
