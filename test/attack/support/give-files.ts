import { join } from 'node:path';
import { encryptText } from '../../../electron/core/record-files/age-file';
import type { PageChannel, RestoreView } from '../../../shared/contract';
import { maximumCopyBytes } from '../../../shared/enums/limits';
import { answerDialogs } from '../../e2e/support/backup';
import type { Wizard } from '../../e2e/support/wizard';
import { elsewhereMark, type HostileFile, put } from './file-mutations';
import { type TimedOutcome, timedCall } from './timed-call';
import { type FileKind, valid } from './valid-files';

/** The largest text that is encrypted, in bytes. */
const mostEncrypted = 4 * 1024 * 1024;
const passphrase = 'four words of mine';

/** Gives hostile files to a running app, in every way in which it takes files. */
export class FileGiver {
  readonly #wizard: Wizard;
  readonly #folder: string;
  readonly #elsewhere: string;
  #count = 0;
  /** Every answer, with what it was about. */
  readonly outcomes: (TimedOutcome & { readonly about: string })[] = [];

  /** @param folder for the files @param elsewhere the address of the server that no request may reach */
  constructor(wizard: Wizard, folder: string, elsewhere: string) {
    this.#wizard = wizard;
    this.#folder = folder;
    this.#elsewhere = elsewhere;
  }

  /** Checks a file that was dropped on the page. The page itself refuses larger ones. */
  async check(kind: FileKind, file: HostileFile): Promise<void> {
    const bytes = hostileBytes(kind, file, this.#elsewhere);
    const about = `a dropped ${kind}, ${file.mutation.kind}`;
    if (bytes.length <= maximumCopyBytes)
      await this.#call(about, 'copies.checkDropped', { fileName: kind, bytes: new Uint8Array(bytes) });
  }

  /** Chooses a file in the dialog of a channel. */
  async choose(channel: PageChannel, kind: FileKind, file: HostileFile, request?: object): Promise<void> {
    await answerDialogs(this.#wizard, '', [this.#write(kind, file)]);
    await this.#call(`a chosen ${kind}, ${file.mutation.kind}, ${file.placement}`, channel, request);
  }

  /** Restores from several files at once, with encrypted backups: takes what is new, and then undoes it. */
  async restore(files: readonly (readonly [kind: FileKind, file: HostileFile])[]): Promise<void> {
    const paths: string[] = [];
    for (const [kind, file] of files) {
      const bytes = hostileBytes(kind, file, this.#elsewhere);
      const isBackup = kind === 'backup';
      // Decrypting takes as long as the file is large, and can be cancelled.
      if (isBackup && bytes.length > mostEncrypted) continue;
      const content = isBackup ? Buffer.from(await encryptText(bytes.toString('utf8'), passphrase, 4)) : bytes;
      paths.push(this.#write(kind, file, content));
    }
    await answerDialogs(this.#wizard, '', paths);
    const about = `restoring from ${files.map(([kind, { mutation }]) => `${kind}, ${mutation.kind}`).join('; ')}`;
    let view = viewOf(await this.#call(about, 'restore.choose'));
    for (const { index, state } of view?.files ?? []) {
      if (state !== 'locked') continue;
      const unlocked = await this.#call(`${about}: opening ${index}`, 'restore.unlock', { file: index, passphrase });
      view = viewOf(unlocked) ?? view;
    }
    const choices = (view?.setups ?? []).map(({ key, outcomes }) => ({ key, action: outcomes[0]?.action ?? 'skip' }));
    await this.#call(`${about}: applying`, 'restore.apply', { choices, withoutTokens: false });
    await this.#call(`${about}: undoing`, 'restore.undo');
    await this.#call(`${about}: closing`, 'restore.close');
  }

  #write(kind: FileKind, file: HostileFile, bytes = hostileBytes(kind, file, this.#elsewhere)): string {
    this.#count += 1;
    const path = join(this.#folder, `${this.#count}-${kind.replace('/', '-')}`);
    put(path, bytes, file.placement);
    return path;
  }

  async #call(about: string, channel: PageChannel, request?: unknown): Promise<TimedOutcome> {
    const timed = await timedCall(this.#wizard.page, channel, request);
    this.outcomes.push({ ...timed, about });
    return timed;
  }
}

/** The bytes of a mutated file of a kind. */
export function hostileBytes(kind: FileKind, { mutation }: HostileFile, elsewhere: string): Buffer {
  const bytes = mutation.apply(valid[kind]());
  const text = bytes.toString('latin1');
  return text.includes(elsewhereMark) ? Buffer.from(text.replaceAll(elsewhereMark, elsewhere), 'latin1') : bytes;
}

function viewOf({ outcome }: TimedOutcome): RestoreView | null {
  return outcome.kind === 'value' ? (outcome.value as RestoreView | null) : null;
}
