import { z } from 'zod';
import { entraMethods } from '../enums';
import { scriptKinds, scriptTasks } from '../enums/entra-scripts';
import { takes } from './channel';
import type { SavedFile } from './saved-file';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** A script as it is saved. It holds no token. */
export interface EntraScript {
  readonly fileName: string;
  readonly text: string;
}

const script = z.object({ id: setupId, kind: z.enum(scriptKinds), task: z.enum(scriptTasks) });

/** The way in which Entra's part is done, and the scripts for it. */
export const entraScriptsContract = {
  channels: {
    'entraMethod.choose': takes(z.object({ id: setupId, method: z.enum(entraMethods) })).answersOrFails<SetupView>(),
    'entraScript.read': takes(script).answersOrFails<EntraScript>(),
    'entraScript.copy': takes(script).answersOrFails<null>(),
    /** Asks where, then saves; null: the dialog was cancelled. */
    'entraScript.save': takes(script).answersOrFails<SavedFile | null>(),
  },
};
