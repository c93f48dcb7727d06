import { z } from 'zod';
import { entraPortals, portalStepIds } from '../enums';
import { takes } from './channel';
import type { SetupView } from './setup';
import { setupId } from './setups';

const portalStep = z.object({ id: setupId, step: z.enum(portalStepIds) });

export const guideContract = {
  channels: {
    'step.confirm': takes(portalStep).answersOrFails<SetupView>(),
    'step.takeBack': takes(portalStep).answersOrFails<SetupView>(),
    'portal.choose': takes(z.object({ id: setupId, portal: z.enum(entraPortals) })).answersOrFails<SetupView>(),
  },
};
