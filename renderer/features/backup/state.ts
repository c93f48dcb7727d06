import { create } from 'zustand';
import type { BackupProgress, Space, TokenSlot } from '../../../shared/contract';

/** The setup to back up; without an id, all setups of the space. The passphrase is never in this state. */
export interface BackupTarget {
  readonly space: Space;
  readonly id?: string;
  readonly name: string;
  readonly count: number;
  /** Only this token, for the administrator who does the steps in Entra. */
  readonly only?: TokenSlot;
}

interface BackupState {
  /** What the dialog is open for. */
  readonly target: BackupTarget | null;
  readonly progress: BackupProgress | null;
}

export const useBackup = create<BackupState>()(() => ({ target: null, progress: null }));
export const { getState: backingUp, setState: changeBackup } = useBackup;
