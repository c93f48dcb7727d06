import { basename } from 'node:path';
import type { Failure, Locale, Space } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { createHttp } from '../../core/http/client';
import { attempt } from '../../core/lib/failure';
import { readStatuses } from '../../core/setup/read-statuses';
import { RecordStore } from '../../core/setup/record-store';
import { recordsPath } from '../../core/setup/records-path';
import type { StatusReading } from '../../core/setup/records-worker/messages';
import type { RecordsThread } from '../../core/setup/records-worker/records-thread';
import { type StatusQuestion, setupStatus } from '../../core/setup/setup-status';
import { KeytarStore } from '../../core/tokens/keytar-store';
import { SerialKeychain, unattendedTimeoutSeconds } from '../../core/tokens/serial-keychain';
import { TokenVault } from '../../core/tokens/token-vault';
import { CloudRegistry } from '../../core/webex/cloud-registry';
import { networkPorts } from '../../platform/network';
import type { StatusOptions } from './options';
import { probeAll } from './probe';
import { type StatusInput, statusOf } from './report';
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
  readonly question: StatusQuestion;
  /** A thread that is reading the statuses already; used without `--test`. */
  readonly begun: Promise<RecordsThread<StatusReading> | null> | null;
  readonly keychain: SerialKeychain;
}

/** A keychain that is only read, for one answer. */
export function statusKeychain(): SerialKeychain {
  const store = new KeytarStore(process.platform, { readOnly: true });
  return new SerialKeychain(store, { timeoutSeconds: unattendedTimeoutSeconds });
}

/** Answers `--status`: standard output and the exit code. Writes nothing to disk. */
export async function answerStatus(request: StatusRequest) {
  const { options, question, space, locale, data, dataFailure, appVersion } = request;
  const folder = recordsPath(data, space);
  const read = () => (options.test ? testAll(folder, request) : untested(folder, request));
  const answer = dataFailure ? { ok: false as const, failure: dataFailure } : await attempt(read);
  const found: StatusFound = answer.ok
    ? answer.value
    : {
        setups: [],
        unreadable: [{ fileName: dataFailure ? data : basename(folder), failure: answer.failure }],
        tests: options.test ? new Map() : null,
      };
  const report = statusOf({ ...found, space, question, appVersion });
  const out = options.json ? `${JSON.stringify(report, null, 2)}\n` : statusTable(report, translator(locale));
  return { out, code: report.exitCode };
}

type StatusFound = Pick<StatusInput, 'setups' | 'unreadable' | 'tests'>;

async function untested(folder: string, { question, begun }: StatusRequest): Promise<StatusFound> {
  return { ...(await readStatuses(folder, question, await begun)), tests: null };
}

async function testAll(folder: string, { question, space, locale, keychain }: StatusRequest): Promise<StatusFound> {
  const store = new RecordStore(folder, { readOnly: true });
  const records = await store.all();
  const tests = await runTests(records, space, locale, keychain);
  const setups = records.map((record) => setupStatus(record, question, tests.get(record.id)));
  return { setups, unreadable: await store.quarantined(), tests };
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
