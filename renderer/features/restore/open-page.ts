import type { SetupSummary, SetupView } from '../../../shared/contract';
import { state } from '../../lib/store';
import { type BackupTarget, changeRestore } from './state';

/** Asks for a backup of one setup. */
export function backUpSetup({ id, name }: Pick<SetupSummary | SetupView, 'id' | 'name'>): void {
  ask({ space: state().space, id, name, count: 1 });
}

/** Asks for a backup of all setups of the space that is shown. */
export function backUpAll(): void {
  ask({ space: state().space, name: '', count: state().list?.setups.length ?? 0 });
}

function ask(backup: BackupTarget): void {
  changeRestore({ backup, progress: null });
}
