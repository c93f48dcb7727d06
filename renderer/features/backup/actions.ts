import type { Failure, Result, SavedBackup, SetupSummary, SetupView } from '../../../shared/contract';
import { announce } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { state } from '../../lib/store';
import { type BackupTarget, changeBackup } from './state';

/** Asks for a backup of one setup. */
export function backUpSetup({ id, name }: Pick<SetupSummary | SetupView, 'id' | 'name'>): void {
  open({ space: state().space, id, name, count: 1 });
}

/** Asks for a file with only one token of a setup, for another administrator: the new one of a renewal in progress. */
export function passOnToken({ id, name, renewal }: Pick<SetupView, 'id' | 'name' | 'renewal'>): void {
  open({ space: state().space, id, name, count: 1, only: renewal ? 'pending' : 'current' });
}

/** Asks for a backup of all setups of the space that is shown. */
export function backUpAll(): void {
  open({ space: state().space, name: '', count: state().list?.setups.length ?? 0 });
}

function open(target: BackupTarget): void {
  changeBackup({ target, progress: null });
}

export function closeBackup(): void {
  changeBackup({ target: null, progress: null });
}

/** Asks where, and saves. The passphrase goes to the main process and is not stored. */
export async function saveBackup(
  target: BackupTarget,
  passphrase: string,
  withTokens: boolean,
): Promise<Result<SavedBackup | null>> {
  const { space, id, only } = target;
  changeBackup({ progress: { stage: 'collecting', done: 0, total: target.count } });
  const saved = await request((main) =>
    main['backup.save']({
      space,
      passphrase,
      withTokens,
      ...(id ? { id } : {}),
      ...(only ? { only } : {}),
    }),
  );
  changeBackup({ progress: null });
  if (saved.ok && saved.value) announce('backup.saved', { name: saved.value.file.fileName });
  return saved;
}

export async function cancelBackup(): Promise<void> {
  await request(async (main) => ({ ok: true, value: await main['backup.cancel']() }));
}

export async function copyPassphrase(passphrase: string): Promise<boolean> {
  const copied = await request(async (main) => ({
    ok: true,
    value: await main['backup.copyPassphrase']({ passphrase }),
  }));
  if (copied.ok) announce('backup.copied', { seconds: state().settings.clipboardSeconds });
  return copied.ok;
}

/** A cancellation by the administrator is not shown as a failure. */
export function isCancelled({ code }: Failure): boolean {
  return code === 'backup.cancelled';
}
