import type { PracticeFault, Space } from '../../../shared/contract';
import { type Cloud, commercialCloud } from './clouds';

/** The practice Webex as far as this side knows it. */
export interface PracticeServer {
  readonly cloud: Cloud;
  faults(): readonly PracticeFault[];
  setFaults(faults: readonly PracticeFault[]): void;
  onFaultsChanged(listener: (faults: readonly PracticeFault[]) => void): () => void;
  close(): Promise<void>;
}

/** Which endpoints a setup uses; the practice Webex is started when it is first needed, and not before. */
export class CloudBook {
  readonly #fromFile: Cloud | null;
  readonly #startPractice: () => Promise<PracticeServer>;
  readonly #onFaults: (faults: readonly PracticeFault[]) => void;
  #practice: Promise<PracticeServer> | undefined;

  constructor(
    fromFile: Cloud | null,
    startPractice: () => Promise<PracticeServer>,
    onFaults: (faults: readonly PracticeFault[]) => void,
  ) {
    this.#fromFile = fromFile;
    this.#startPractice = startPractice;
    this.#onFaults = onFaults;
  }

  /** The cloud that new setups of a space are for: that of the cloud file, when there is one. */
  async forNew(space: Space): Promise<Cloud> {
    return space === 'practice' ? (await this.#server()).cloud : (this.#fromFile ?? commercialCloud);
  }

  /**
   * A stored cloud as it can be reached now: the practice Webex listens on another port in every run, and the endpoints of
   * Webex itself are those of this version, whatever the record says.
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
