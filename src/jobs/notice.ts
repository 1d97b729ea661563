import type { Issue, Result } from "../domain/issues/issue";
import { awardNotice, type NoticeGiven } from "../domain/notice/award-notice";
import type { Release } from "../domain/notice/release";
import { type LetContract, readContract } from "./commitments";
import { jsonFile, type NamedFile } from "./job";
import { readTenderFile } from "./read-tender";
import type { OpenNamed, Source } from "./source";
import type { TenderToScore } from "./tender";

/** What a contract award notice publishes of a tender (its workbook or tender.json) and the contract that came of it. */
export async function awardNoticeFromFiles(
  files: { readonly tender: Source; readonly award: Source },
  openNamed: OpenNamed,
  given: NoticeGiven,
): Promise<Result<Release>> {
  const read = await readTenderFile(files.tender, openNamed);
  if (!read.ok) return read;
  const contract = await readContract(files.award, [read.value.edition]);
  const found: readonly Issue[] = [...read.issues, ...contract.issues];
  if (!contract.ok) return { ok: false, issues: found };
  const made = awardNoticeOf(read.value, contract.value, given);
  return { ...made, issues: [...found, ...made.issues] };
}

/** The same of a tender and a contract that were read. */
export function awardNoticeOf(
  { tender, edition, proxyPack }: TenderToScore,
  { contract }: Pick<LetContract, "contract">,
  given: NoticeGiven,
): Result<Release> {
  return awardNotice({ tender, contract }, given, { editions: [edition], proxyPack });
}

/** The release as the file that is published. */
export function releaseFile(release: Release): NamedFile {
  return jsonFile("release.json", release);
}
