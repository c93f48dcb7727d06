import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { SavedFile } from '../../shared/contract';
import { saveFile } from '../core/lib/atomic-file';
import { errorCode, FailureError } from '../core/lib/failure';
import { fileFailure } from '../core/lib/file-problem';
import { readRegularFile } from '../core/lib/regular-file';

/** Upper bound on the files that are read. */
const maximumBytes = 32 * 1024 * 1024;

/** The system's dialogs for opening and saving. Only files that were chosen there are read or written. */
export class FileDialogs {
  readonly #window: () => BrowserWindow | null;
  #folder: string | null = null;
  readonly #saved = new Set<string>();

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
  }

  /** The path of a chosen file; null: cancelled. @param extensions without dots, the usual one first */
  async choose(extensions: readonly string[]): Promise<string | null> {
    return (await this.#choose(extensions, ['openFile']))?.[0] ?? null;
  }

  /** The paths of one or more chosen files; null: cancelled. */
  chooseSeveral(extensions: readonly string[]): Promise<readonly string[] | null> {
    return this.#choose(extensions, ['openFile', 'multiSelections']);
  }

  async #choose(
    extensions: readonly string[],
    properties: NonNullable<Electron.OpenDialogOptions['properties']>,
  ): Promise<readonly string[] | null> {
    const options: Electron.OpenDialogOptions = {
      properties,
      filters: [{ name: extensions.map((each) => `*.${each}`).join(', '), extensions: [...extensions] }],
      ...(this.#folder ? { defaultPath: this.#folder } : {}),
    };
    const window = this.#window();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    const path = filePaths[0];
    if (canceled || !path) return null;
    this.#folder = dirname(path);
    return filePaths;
  }

  /**
   * The path to save to, with a suggested name. The dialog asks before replacing an existing file (only Linux needs the
   * option). Null: cancelled. @param typeName the display name of the file type
   */
  async chooseSavePath(name: string, typeName?: string): Promise<string | null> {
    const folder = this.#folder ?? app.getPath('documents');
    const options: Electron.SaveDialogOptions = {
      defaultPath: join(folder, name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...(typeName ? { filters: [{ name: typeName, extensions: [name.slice(name.lastIndexOf('.') + 1)] }] } : {}),
    };
    const window = this.#window();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    this.#folder = dirname(filePath);
    return filePath;
  }

  /** A folder to save into, which the dialog can create; null: cancelled. */
  async chooseFolder(): Promise<string | null> {
    const options: Electron.OpenDialogOptions = {
      properties: ['openDirectory', 'createDirectory'],
      defaultPath: this.#folder ?? app.getPath('documents'),
    };
    const window = this.#window();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    const path = filePaths[0];
    if (canceled || !path) return null;
    this.#folder = path;
    return path;
  }

  /** @throws FailureError `file.unreadable`, `file.tooBig` */
  async openText(extensions: readonly string[]): Promise<{ fileName: string; text: string } | null> {
    const path = await this.choose(extensions);
    if (!path) return null;
    const file = basename(path);
    try {
      return { fileName: file, text: (await readRegularFile(path, maximumBytes)).toString('utf8') };
    } catch (thrown) {
      if (errorCode(thrown) === 'EFBIG') throw new FailureError('file.tooBig', { file });
      throw new FailureError('file.unreadable', { file, reason: errorCode(thrown) ?? 'unknown' });
    }
  }

  /** Writes completely or not at all. @throws FailureError `file.*`; the disk is then unchanged */
  async saveText(name: string, text: string, typeName?: string): Promise<SavedFile | null> {
    const path = await this.chooseSavePath(name, typeName);
    if (!path) return null;
    try {
      await saveFile(path, text);
    } catch (thrown) {
      throw fileFailure(thrown, path);
    }
    return this.saved(path);
  }

  /** Notes what was saved in this run, so that it can be shown. */
  saved(path: string): SavedFile {
    this.#saved.add(path);
    return { path, fileName: basename(path), folder: dirname(path) };
  }

  /** Shows a file that was saved in this run, and no other. @throws FailureError `app.badRequest` */
  show(path: string): void {
    if (!this.#saved.has(path)) throw new FailureError('app.badRequest');
    shell.showItemInFolder(path);
  }
}
