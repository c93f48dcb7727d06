import { randomUUID } from 'node:crypto';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import type { Print } from '../../../../electron/features/copies/make-copy';
import { planCopies } from '../../../../electron/features/copies/plan';
import { saveCopies } from '../../../../electron/features/copies/save-copies';
import type { ConflictPolicy, CopiesProgress, CopiesTarget, CopyFormat } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { savedAt, setUp } from '../../../fixtures/sample-records';

/** Setups that all have the same name and Org ID. */
export function alike(count: number, expiresAt?: string | null): SetupRecord[] {
  return Array.from({ length: count }, () => ({
    id: randomUUID(),
    cloud: commercialCloud,
    events: setUp(expiresAt),
  }));
}

export interface Wanted {
  readonly path: string;
  readonly records: readonly (SetupRecord | null)[];
  readonly to?: CopiesTarget;
  readonly formats?: readonly CopyFormat[];
  readonly taken?: ConflictPolicy;
  readonly print?: Print;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CopiesProgress) => void;
  /** Between naming and saving. */
  readonly between?: () => unknown;
}

/** Stands in for a PDF when none is printed. */
export const printed: Print = async () => Buffer.from('%PDF-1.7\n%%EOF\n');

/** Plans and saves, as the thread does. */
export async function save(wanted: Wanted) {
  const { path, records, to = 'folder', formats = ['html'], taken = 'keepBoth', print = printed } = wanted;
  const signal = wanted.signal ?? new AbortController().signal;
  const task = { to, path, formats, space: 'real', savedAt, appVersion: '0.1.0', count: records.length } as const;
  const recordAt = async (index: number) => records[index] ?? null;
  const texts = translator('en');
  const plan = await planCopies(task, texts, recordAt, signal);
  await wanted.between?.();
  const ports = { recordAt, print, onProgress: wanted.onProgress ?? (() => undefined) };
  return { plan, ...(await saveCopies(plan, taken, texts, ports, signal)) };
}
