import { z } from 'zod';
import { type PracticeFault, practiceFaults } from '../enums';
import { takes, takesNothing, tells } from './channel';

export type { PracticeFault };

export const practiceContract = {
  channels: {
    'practice.faults': takesNothing.answers<readonly PracticeFault[]>(),
    'practice.setFaults': takes(z.object({ faults: z.array(z.enum(practiceFaults)) })).answers<
      readonly PracticeFault[]
    >(),
  },
  events: {
    'practice.faultsChanged': tells<readonly PracticeFault[]>(),
  },
};
