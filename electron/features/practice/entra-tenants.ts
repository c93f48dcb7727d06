import type { PracticeEntraFault } from '../../../shared/contract';
import {
  type EntraFault,
  type EntraSignInFault,
  entraFaults,
  entraSignInFaults,
  practiceEntraFaults,
} from '../../../shared/enums/practice-entra';
import type { Services } from '../../services/services';
import { type PracticeEntraServer, startPracticeEntra } from './entra-server';
import { sendScimTo } from './send-scim';

/** The practice Entra of each practice setup: a tenant of its own, from its first use until the app ends. */
export class PracticeTenants {
  readonly #services: Pick<Services, 'clouds' | 'now' | 'translator'>;
  readonly #servers = new Map<string, Promise<PracticeEntraServer>>();
  #faults: readonly PracticeEntraFault[] = [];

  constructor(services: Pick<Services, 'clouds' | 'now' | 'translator'>) {
    this.#services = services;
  }

  /** @throws the error of `listen`; the next call tries again */
  of(id: string): Promise<PracticeEntraServer> {
    const known = this.#servers.get(id);
    if (known) return known;
    const starting = this.#start().catch((thrown: unknown) => {
      this.#servers.delete(id);
      throw thrown;
    });
    this.#servers.set(id, starting);
    return starting;
  }

  faults(): readonly PracticeEntraFault[] {
    return this.#faults;
  }

  /** They hold for each tenant, also for later ones. */
  async setFaults(faults: readonly PracticeEntraFault[]): Promise<readonly PracticeEntraFault[]> {
    this.#faults = practiceEntraFaults.filter((fault) => faults.includes(fault));
    for (const server of this.#servers.values()) (await server).entra.setFaults(this.#graphFaults());
    return this.#faults;
  }

  async close(): Promise<void> {
    const servers = [...this.#servers.values()];
    this.#servers.clear();
    await Promise.allSettled(servers.map(async (server) => (await server).close()));
  }

  async #start(): Promise<PracticeEntraServer> {
    const { clouds, now, translator } = this.#services;
    const { scimBaseUrl } = await clouds.forNew('practice');
    const server = await startPracticeEntra({
      send: sendScimTo(new URL(scimBaseUrl).origin),
      now,
      runsCycles: true,
      signIn: { translator, faults: () => this.#signInFaults() },
    });
    server.entra.setFaults(this.#graphFaults());
    return server;
  }

  #graphFaults(): readonly EntraFault[] {
    return entraFaults.filter((fault) => this.#faults.includes(fault));
  }

  #signInFaults(): readonly EntraSignInFault[] {
    return entraSignInFaults.filter((fault) => this.#faults.includes(fault));
  }
}
