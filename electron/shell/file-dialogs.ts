import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { SavedFile } from '../contract';
import { errorCode, FailureError } from '../failure';

/** Larger files are none of ours, and would only fill the memory. */
const maximumBytes = 32 * 1024 * 1024;

/** The system's own dialogs for opening and saving; nothing is read or written that was not chosen there. */
export class FileDialogs {
  readonly #window: () => BrowserWindow | null;
  #folder: string | null = null;
  #saved: string | null = null;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
  }

  /** The path of a file that is chosen; null: none. @param extensions without dots, the usual one first */
  async choose(extensions: readonly string[]): Promise<string | null> {
    const options: Electron.OpenDialogOptions = {
      properties: ['openFile'],
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
    return path;
  }

  /** Where to save under a name; the system asks before a file is replaced. Null: nowhere. */
  async place(name: string): Promise<string | null> {
    const folder = this.#folder ?? app.getPath('documents');
    const options = { defaultPath: join(folder, name) };
    const window = this.#window();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    this.#folder = dirname(filePath);
    return filePath;
  }

  /** @throws FailureError `file.unreadable`, `file.tooBig` */
  async openText(extensions: readonly string[]): Promise<{ fileName: string; text: string } | null> {
    const path = await this.choose(extensions);
    if (!path) return null;
    const file = basename(path);
    try {
      if ((await stat(path)).size > maximumBytes) throw new FailureError('file.tooBig', { file });
      return { fileName: file, text: await readFile(path, 'utf8') };
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      throw new FailureError('file.unreadable', { file, reason: errorCode(thrown) ?? 'unknown' });
    }
  }

  /** Written whole or not at all. @throws FailureError `export.*` */
  async saveText(name: string, text: string): Promise<SavedFile | null> {
    const path = await this.place(name);
    if (!path) return null;
    try {
      await writeFileAtomic(path, text);
    } catch (thrown) {
      throw saveFailure(thrown, basename(path));
    }
    return this.saved(path);
  }

  /** Notes what was saved last, so that it can be shown. */
  saved(path: string): SavedFile {
    this.#saved = path;
    return { fileName: basename(path), folder: dirname(path) };
  }

  /** Shows what was saved last in the file manager. */
  showSaved(): void {
    if (this.#saved) shell.showItemInFolder(this.#saved);
  }
}

function saveFailure(thrown: unknown, file: string): FailureError {
  const code = errorCode(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FailureError('export.diskFull', { file });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new FailureError('export.notWritable', { file });
  return new FailureError('export.failed', { file, reason: code ?? 'unknown' });
}
