import { practiceContract } from '../../../shared/contract/practice';
import { lazy } from '../../core/lib/lazy';
import { defineFeature } from '../../services/feature';

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

/** The faults of the practice Webex, setups in a state to practise with, and the practice Entra. */
export const feature = defineFeature(practiceContract, (services) => {
  const { clouds } = services;
  const provisioning = lazy(async () => new (await import('./practice-provisioning')).PracticeProvisioning(services));
  const states = lazy(async () => new (await import('./practice-states')).PracticeStates(services));
  return {
    handlers: {
      'practice.faults': () => clouds.faults(),
      'practice.setFaults': ({ faults }) => clouds.setFaults(faults),
      'practice.entraUsers': async () => (await provisioning()).users(),
      'practice.provisionOnDemand': async ({ id, user }) => (await provisioning()).provisionOnDemand(id, user),
      'practice.runCycle': async ({ id }) => (await provisioning()).runCycle(id),
      'practice.jump': async ({ state }) => (await states()).jump(state),
    },
  };
});
