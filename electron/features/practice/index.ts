import { practiceContract } from '../../../shared/contract/practice';
import { defineFeature } from '../../services/feature';

/** Starts the practice Webex. Loads the server's code only then. */
export const startPracticeWebex: typeof import('./server')['startPracticeWebex'] = async (options) =>
  (await import('./server')).startPracticeWebex(options);

/** Writes the sample list of Entra's users into a folder. @returns its path */
export async function writeSampleUsers(folder: string): Promise<string> {
  return (await import('./sample-users')).writeSampleUsers(folder);
}

/** The faults of the practice Webex. */
export const feature = defineFeature(practiceContract, ({ clouds }) => ({
  handlers: {
    'practice.faults': () => clouds.faults(),
    'practice.setFaults': ({ faults }) => clouds.setFaults(faults),
  },
}));
