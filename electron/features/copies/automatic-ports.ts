import type { AutomaticCopiesView, Failure, Locale, Result } from '../../../shared/contract';
import type { JsonFile } from '../../core/lib/json-file';
import type { SetupRecord } from '../../core/setup/record';
import type { AutomaticState } from './automatic-file';
import type { SavedVersion, VersionTask } from './save-version';

/** What automatic copies need of the app and the disk. */
export interface AutomaticPorts {
  readonly file: Pick<JsonFile<AutomaticState>, 'readOrSetAside' | 'write'>;
  readonly appVersion: string;
  now(): Date;
  /** The language of the app. */
  locale(): Locale;
  /** The records of real setups, as stored on disk. */
  records(): Promise<readonly SetupRecord[]>;
  save(task: VersionTask): Promise<Result<SavedVersion>>;
  /** Why nothing can be saved in the folder; null: the folder is writable. */
  checkFolder(folder: string): Promise<Failure | null>;
  /** Marks the folder of the organization before its first copy; null: the administrator chose the folder. @throws as `markFolder` */
  firstMarker(folder: string): Promise<string | null>;
  /** Marks the folder, to recognize it later. @returns the id of the marker. @throws FailureError `copy.*` */
  markFolder(folder: string): Promise<string>;
  /** As `removeStaleFiles`. */
  removeStaleFiles(folder: string, marker: string | null): Promise<void>;
  /** Releases the worker when no copies are pending. */
  releaseWorker(): Promise<void>;
  chooseFolder(): Promise<string | null>;
  show(path: string): void;
  onChanged(view: AutomaticCopiesView): void;
  /** Called once per failure until a copy succeeds again. */
  onFailed(failure: Failure): void;
}
