import { z } from 'zod';
import type { Channel } from '../../../shared/contract';
import { type Handlers, id, nothing, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import type { Restoring } from '../restore/restoring';
import type { BackingUp } from './backing-up';

/** Loaded when somebody wants one of them. */
export interface BackupParts {
  backingUp(): Promise<BackingUp>;
  restoring(): Promise<Restoring>;
  copyPassphrase(passphrase: string): Promise<void>;
}

type BackupChannel = Extract<Channel, `backup.${string}` | `restore.${string}`>;

const passphrase = z.string().min(1).max(1000);
const deed = z.enum(['add', 'merge', 'bringToken', 'beside', 'skip']);
const choices = z.array(z.object({ key: z.int().min(0), deed })).max(100_000);

/** Encrypted backups, and restoring from them and from copies. */
export function backupHandlers({ backingUp, restoring, copyPassphrase }: BackupParts): Pick<Handlers, BackupChannel> {
  return {
    'backup.save': on(
      z.object({ space: z.enum(['real', 'practice']), id: id.exactOptional(), passphrase, withTokens: z.boolean() }),
      (ask) => attempt(async () => (await backingUp()).save(ask)),
    ),
    'backup.cancel': on(z.undefined(), async () => nothing((await backingUp()).cancel())),
    'backup.copyPassphrase': on(z.object({ passphrase }), (ask) => nothing(copyPassphrase(ask.passphrase))),
    'restore.choose': on(z.undefined(), () => attempt(async () => (await restoring()).choose())),
    'restore.drop': on(z.object({ paths: z.array(z.string().max(10_000)) }), (ask) =>
      attempt(async () => (await restoring()).open(ask.paths)),
    ),
    'restore.unlock': on(z.object({ file: z.int().min(0), passphrase }), (ask) =>
      attempt(async () => (await restoring()).unlock(ask.file, ask.passphrase)),
    ),
    'restore.cancelUnlock': on(z.undefined(), async () => nothing((await restoring()).cancelUnlock())),
    'restore.apply': on(z.object({ choices, withoutTokens: z.boolean() }), (ask) =>
      attempt(async () => (await restoring()).apply(ask.choices, ask.withoutTokens)),
    ),
    'restore.undo': on(z.undefined(), () => attempt(async () => (await restoring()).undo())),
    'restore.close': on(z.undefined(), async () => nothing((await restoring()).close())),
  };
}
