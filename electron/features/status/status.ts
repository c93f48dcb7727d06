import { basename } from 'node:path';
import type { Failure, Locale, Space } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { RecordStore } from '../../core/setup/record-store';
import { recordsPath } from '../../core/setup/records-path';
import type { RecordsThread } from '../../core/setup/records-worker/records-thread';
import { KeytarStore } from '../../core/tokens/keytar-store';
import { SerialKeychain, unattendedTimeoutSeconds } from '../../core/tokens/serial-keychain';
import { TokenVault } from '../../core/tokens/token-vault';
import { CloudRegistry } from '../../core/webex/cloud-registry';
import { createHttp } from '../../core/webex/http/client';
import { networkPorts } from '../../platform/network';
import type { StatusOptions } from './options';
import { probeAll } from './probe';
import { statusOf } from './report';
import { statusTable } from './table';

export interface StatusRequest {
  readonly options: StatusOptions;
  readonly space: Space;
  readonly locale: Locale;
  /** The data folder, which contains the records of both spaces. */
  readonly data: string;
  /** Why that folder cannot be answered about; nothing is read then. */
  readonly dataFailure: Failure | null;
  readonly appVersion: string;
  /** A thread that is reading the records already. */
  readonly begun: Promise<RecordsThread | null> | null;
  readonly keychain: SerialKeychain;
}

/** A keychain that is only read, for one answer. */
export function statusKeychain(): SerialKeychain {
  const store = new KeytarStore(process.platform, { readOnly: true });
  return new SerialKeychain(store, { timeoutSeconds: unattendedTimeoutSeconds });
}

/** Answers `--status`: standard output and the exit code. Writes nothing to disk. */
export async function answerStatus(request: StatusRequest) {
  const { options, space, locale, data, dataFailure, appVersion, begun, keychain } = request;
  const { within, json, test } = options;
  const store = new RecordStore(recordsPath(data, space), { readOnly: true, begun });
  const folderFailure = dataFailure ?? (await store.folderFailure());
  const records = folderFailure ? [] : await store.all();
  const tests = test ? await runTests(records, space, locale, keychain) : null;
  const report = statusOf({
    records,
    unreadable: folderFailure
      ? [{ fileName: dataFailure ? data : basename(store.folder), failure: folderFailure }]
      : await store.quarantined(),
    space,
    now: new Date(),
    within,
    appVersion,
    tests,
  });
  const out = json ? `${JSON.stringify(report, null, 2)}\n` : statusTable(report, translator(locale));
  return { out, code: report.exitCode };
}

async function runTests(
  records: Awaited<ReturnType<RecordStore['all']>>,
  space: Space,
  locale: Locale,
  keychain: SerialKeychain,
) {
  const http = createHttp(networkPorts());
  const startPractice = async () => (await import('../practice')).startPracticeWebex({ locale: () => locale });
  const clouds = new CloudRegistry(null, startPractice, () => undefined);
  return probeAll(records, space, { vault: new TokenVault(keychain), clouds, http });
}
