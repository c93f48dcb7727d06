import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provisioningLogContract } from '../../../shared/contract/provisioning-log';
import { explain } from '../../core/entra/provisioning-log/explain';
import { FailureError } from '../../core/lib/failure';
import { defineFeature } from '../../services/feature';
import { writeSampleLog } from '../practice';
import { savedUsers } from './saved-users';
import { LogReader } from './worker/client';
import { isLogFile } from './worker/log-file';

/** Explains Entra's provisioning log and single codes. The log stays in a thread until its page is left; nothing is stored or sent. */
export const feature = defineFeature(provisioningLogContract, ({ files, data, built, translator, send }) => {
  const script = pathToFileURL(built('provisioning-log-worker.js'));
  const reader = new LogReader(script, (progress) => send('provisioningLog.progress', progress));
  let dropped: readonly string[] = [];
  return {
    handlers: {
      'provisioningLog.choose': async () => {
        const paths = await files.chooseSeveral(['csv', 'json']);
        return paths === null ? null : reader.read(paths);
      },
      'provisioningLog.drop': async ({ paths }) => {
        const isLog = (await Promise.all(paths.map(isLogFile))).includes(true);
        if (isLog) dropped = paths;
        return isLog;
      },
      'provisioningLog.readDropped': () => {
        if (dropped.length === 0) throw new FailureError('app.badRequest');
        const paths = dropped;
        dropped = [];
        return reader.read(paths);
      },
      'provisioningLog.sample': async () => reader.read([await writeSampleLog(join(data, 'practice'))]),
      'provisioningLog.users': ({ application, key }) => reader.users(application, key, false),
      'provisioningLog.save': async ({ application, key }) => {
        const { users } = await reader.users(application, key, true);
        return files.saveText('provisioning-log-users.csv', savedUsers(users, translator()));
      },
      'provisioningLog.explain': ({ text }) => explain(text),
      'provisioningLog.close': () => reader.close(),
    },
    dispose: () => reader.close(),
  };
});
