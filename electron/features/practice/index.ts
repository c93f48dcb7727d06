import { practiceContract } from '../../../shared/contract/practice';
import { type Lazy, lazy } from '../../core/lib/lazy';
import { defineFeature } from '../../services/feature';
import type { Services } from '../../services/services';
import type { PracticeTenants } from './entra-tenants';

/** Starts the practice Webex. Loads the server's code only then. */
export const startPracticeWebex: typeof import('./server')['startPracticeWebex'] = async (options) =>
  (await import('./server')).startPracticeWebex(options);

/** Writes the sample list of Entra's users into a folder. @returns its path */
export async function writeSampleUsers(folder: string): Promise<string> {
  return (await import('./sample-users')).writeSampleUsers(folder);
}

/** Writes a sample of Entra's provisioning log into a folder. @returns its path */
export async function writeSampleLog(folder: string): Promise<string> {
  return (await import('./sample-log')).writeSampleLog(folder);
}

/** Writes the sample list of Entra's users into a folder. @returns its path */
export async function writeSampleAssigned(folder: string): Promise<string> {
  return (await import('./sample-users')).writeSampleAssigned(folder);
}

/** Writes the sample list of Entra's groups into a folder. @returns its path */
export async function writeSampleGroups(folder: string): Promise<string> {
  return (await import('./sample-groups')).writeSampleGroups(folder);
}

/** The tenants of this run. Loads their code with the first one. */
let tenants: Lazy<PracticeTenants> | null = null;
function practiceTenants(services: Pick<Services, 'clouds' | 'now' | 'translator'>): Promise<PracticeTenants> {
  tenants ??= lazy(async () => new (await import('./entra-tenants')).PracticeTenants(services));
  return tenants();
}

/** Where the practice Entra of a practice setup takes sign-ins, and where it stands for Microsoft Graph. */
export interface PracticeSignIn {
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly tenant: string;
  readonly clientId: string;
}

/** Starts the practice Entra of a practice setup, unless it runs. */
export async function practiceSignIn(
  services: Pick<Services, 'clouds' | 'now' | 'translator'>,
  id: string,
): Promise<PracticeSignIn> {
  const { graphUrl, tenant, clientId } = await (await practiceTenants(services)).of(id);
  return { loginUrl: graphUrl, graphUrl, tenant: tenant.domain, clientId };
}

type PracticeServices = Pick<Services, 'clouds' | 'now' | 'translator' | 'setups' | 'vault'>;

async function practiceProvisioning(services: PracticeServices) {
  const [{ PracticeProvisioning }, all] = await Promise.all([
    import('./practice-provisioning'),
    practiceTenants(services),
  ]);
  return new PracticeProvisioning(services, all);
}

/**
 * The application in the practice Entra of a practice setup, with the current token and one run, as if it had been set up there
 * before. @returns the object ID of its service principal @throws FailureError `practice.only`, `step.notReached`, `record.*`
 */
export async function practiceApplication(services: PracticeServices, id: string): Promise<string> {
  return (await practiceProvisioning(services)).application(id);
}

/** Lets time pass in the practice Entra of a practice setup, until its next run. @throws FailureError `practice.only` */
export async function runPracticeEntra(services: PracticeServices, id: string): Promise<void> {
  await (await practiceProvisioning(services)).nextRun(id);
}

/** The faults of the practice Webex, setups in a state to practise with, and the practice Entra. */
export const feature = defineFeature(practiceContract, (services) => {
  const { clouds } = services;
  const provisioning = lazy(() => practiceProvisioning(services));
  const states = lazy(async () => new (await import('./practice-states')).PracticeStates(services));
  return {
    handlers: {
      'practice.faults': () => clouds.faults(),
      'practice.setFaults': ({ faults }) => clouds.setFaults(faults),
      'practice.entraFaults': async () => (await practiceTenants(services)).faults(),
      'practice.setEntraFaults': async ({ faults }) => (await practiceTenants(services)).setFaults(faults),
      'practice.entraUsers': async () => (await provisioning()).users(),
      'practice.provisionOnDemand': async ({ id, user }) => (await provisioning()).provisionOnDemand(id, user),
      'practice.runCycle': async ({ id }) => (await provisioning()).runCycle(id),
      'practice.jump': async ({ state }) => (await states()).jump(state),
    },
    dispose: async () => {
      const running = tenants?.loaded;
      tenants = null;
      await (await running)?.close();
    },
  };
});
