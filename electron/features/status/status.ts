import { basename, join } from 'node:path';
import type { Locale, Space } from '../../../shared/contract';
import { failureLines } from '../../../shared/texts/failure-lines';
import { translator } from '../../../shared/texts/i18n';
import { RecordStore } from '../../core/setup/record-store';
import { KeytarStore } from '../../core/tokens/keytar-store';
import { TokenVault } from '../../core/tokens/token-vault';
import { CloudBook } from '../../core/webex/cloud-book';
import { createHttp } from '../../core/webex/http/client';
import { networkPorts } from '../../platform/network';
import type { StatusOptions } from './options';
import { probeAll } from './probe';
import { statusOf } from './report';
import { statusTable } from './table';

export interface StatusSurroundings {
  readonly options: StatusOptions;
  readonly space: Space;
  readonly locale: Locale;
  /** The folder of the records' spaces. */
  readonly data: string;
  readonly appVersion: string;
}

/** Answers `--status`: what goes to standard output, to standard error, and the exit code. Writes nothing anywhere. */
export async function answerStatus({ options, space, locale, data, appVersion }: StatusSurroundings) {
  const text = translator(locale);
  const { within, json, test, refused } = options;
  if (refused) return { out: '', error: failureLines(refused, text), code: 3 };
  const store = new RecordStore(join(data, space === 'practice' ? 'practice' : '', 'setups'), { readOnly: true });
  const folderFailure = await store.folderFailure();
  const records = folderFailure ? [] : await store.all();
  const tests = test ? await runTests(records, space, locale) : null;
  const report = statusOf({
    records,
    unreadable: folderFailure ? [{ fileName: basename(store.folder), failure: folderFailure }] : await store.setAside(),
    space,
    now: new Date(),
    within,
    appVersion,
    tests,
  });
  const out = json ? `${JSON.stringify(report, null, 2)}\n` : statusTable(report, text);
  return { out, error: '', code: report.exitCode };
}

async function runTests(records: Awaited<ReturnType<RecordStore['all']>>, space: Space, locale: Locale) {
  // In memory, so that nothing of it lands in the folder of an app that may be open.
  const http = createHttp(networkPorts('status'));
  const startPractice = async () => (await import('../practice')).startPracticeWebex({ locale: () => locale });
  const clouds = new CloudBook(null, startPractice, () => undefined);
  const vault = new TokenVault(new KeytarStore(process.platform, { readOnly: true }));
  return probeAll(records, space, { vault, clouds, http });
}
