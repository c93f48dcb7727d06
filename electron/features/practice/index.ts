import { practiceContract } from '../../../shared/contract/practice';
import { defineFeature } from '../../services/feature';

/** Starts the practice Webex. Loads the server's code only then. */
export const startPracticeWebex: typeof import('./server')['startPracticeWebex'] = async (options) =>
  (await import('./server')).startPracticeWebex(options);

/** The faults of the practice Webex. */
export const feature = defineFeature(practiceContract, ({ clouds }) => ({
  handlers: {
    'practice.faults': () => clouds.faults(),
    'practice.setFaults': ({ faults }) => clouds.setFaults(faults),
  },
}));
