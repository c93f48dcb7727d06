import type { CloudChooser, PracticeFault, Space } from '../../../shared/contract';
import { type Cloud, commercialCloud } from './clouds';

/** The part of the practice Webex that the registry uses. */
export interface PracticeServer {
  readonly cloud: Cloud;
  faults(): readonly PracticeFault[];
  setFaults(faults: readonly PracticeFault[]): void;
  onFaultsChanged(listener: (faults: readonly PracticeFault[]) => void): () => void;
  close(): Promise<void>;
}

/** A cloud of a file, and who named the file. */
export interface FileCloud {
  readonly cloud: Cloud;
  readonly by: CloudChooser;
}

/** Resolves the endpoints of a setup. The practice Webex starts only when it is first needed. */
export class CloudRegistry {
  #fromFile: FileCloud | null;
  readonly #startPractice: () => Promise<PracticeServer>;
  readonly #onFaults: (faults: readonly PracticeFault[]) => void;
  #practice: Promise<PracticeServer> | undefined;

  constructor(
    fromFile: FileCloud | null,
    startPractice: () => Promise<PracticeServer>,
    onFaults: (faults: readonly PracticeFault[]) => void,
  ) {
    this.#fromFile = fromFile;
    this.#startPractice = startPractice;
    this.#onFaults = onFaults;
  }

  get fromFile(): FileCloud | null {
    return this.#fromFile;
  }

  /** Takes the cloud that was chosen in the settings for new setups; null: Webex itself. */
  choose(cloud: Cloud | null): void {
    this.#fromFile = cloud && { cloud, by: 'settings' };
  }

  /** The cloud of new setups in a space: the cloud file's, if there is one. */
  async forNew(space: Space): Promise<Cloud> {
    return space === 'practice' ? (await this.#server()).cloud : (this.#fromFile?.cloud ?? commercialCloud);
  }

  /**
   * Resolves a stored cloud to its current endpoints. The practice Webex listens on a different port in every run. Webex's
   * own endpoints are those of this version, whatever the record contains.
   */
  async live(stored: Cloud): Promise<Cloud> {
    if (stored.kind === 'practice') return (await this.#server()).cloud;
    return stored.kind === 'commercial' ? commercialCloud : stored;
  }

  async faults(): Promise<readonly PracticeFault[]> {
    return this.#practice ? (await this.#practice).faults() : [];
  }

  async setFaults(faults: readonly PracticeFault[]): Promise<readonly PracticeFault[]> {
    const server = await this.#server();
    server.setFaults(faults);
    return server.faults();
  }

  async close(): Promise<void> {
    await (await this.#practice)?.close();
  }

  #server(): Promise<PracticeServer> {
    this.#practice ??= this.#startPractice().then((server) => {
      server.onFaultsChanged(this.#onFaults);
      return server;
    });
    return this.#practice;
  }
}
