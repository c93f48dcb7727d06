import { z } from 'zod';
import { type PracticeFault, type PracticeState, practiceFaults, practiceStates } from '../enums';
import { takes, takesNothing, tells } from './channel';
import type { SetupView } from './setup';
import { space } from './setups';

export type { PracticeFault, PracticeState };

export const practiceContract = {
  channels: {
    'practice.faults': takesNothing.answers<readonly PracticeFault[]>(),
    'practice.setFaults': takes(z.object({ faults: z.array(z.enum(practiceFaults)) })).answers<
      readonly PracticeFault[]
    >(),
    /** A finished practice setup in this state: one that was made before, or a new one. The page names its space: outside practice, the call is refused. */
    'practice.jump': takes(
      z.object({ space: space.extract(['practice']), state: z.enum(practiceStates) }),
    ).answersOrFails<SetupView>(),
  },
  events: {
    'practice.faultsChanged': tells<readonly PracticeFault[]>(),
  },
};
