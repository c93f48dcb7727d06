import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PreflightService } from '../../../../../electron/features/preflight/worker/service';
import type { PreflightRow, PreflightSummary, UsersFileView } from '../../../../../shared/contract';
import { byPrincipal } from '../../../core/people/world';

const { signal } = new AbortController();

export interface FileResult {
  readonly file: UsersFileView;
  readonly summary: PreflightSummary;
  readonly rows: readonly PreflightRow[];
}

/** Reads a file of Entra's users, and compares it with people in Webex, as the worker does. */
export async function verdictsOf(entra: string | Uint8Array, webex: readonly string[] = []): Promise<FileResult> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-files-'));
  try {
    const path = join(folder, 'users.csv');
    await writeFile(path, entra);
    const service = new PreflightService(
      () => null,
      () => {},
    );
    const file = await service.entraFile({ path, source: byPrincipal }, signal);
    const emptyPerson = { emails: [], displayName: '', givenName: '', familyName: '', externalId: '', active: null };
    service.webexPeople({ people: webex.map((userName) => ({ ...emptyPerson, userName })) });
    const summary = await service.match({ source: byPrincipal }, signal);
    const { rows } = await service.query({ verdict: 'all', search: '', offset: 0, limit: 1000 });
    return { file, summary, rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The verdict of each person of the file, by userPrincipalName. */
export function byName({ rows }: FileResult): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ userPrincipalName, verdict }) => [userPrincipalName, verdict]));
}
