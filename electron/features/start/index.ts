import type { AppStart } from '../../../shared/contract';
import { startContract } from '../../../shared/contract/start';
import { textEnvironment } from '../../../shared/texts/environment';
import { cloudView } from '../../core/setup/setup-view';
import { systemUser } from '../../platform/system-user';
import { defineFeature } from '../../services/feature';

/** What the first page shows. */
export const feature = defineFeature(startContract, ({ launch, appVersion, settings, policies, clouds, setups }) => ({
  handlers: {
    'app.start': async () => ({
      version: appVersion,
      platform: process.platform as AppStart['platform'],
      systemLocale: textEnvironment().systemLocale,
      systemUser: systemUser(),
      settings: settings.current,
      policies: { inEffect: policies.inEffect, problems: policies.problems },
      cloud: cloudView(await clouds.forNew(launch.space)),
      space: launch.space,
      list: await setups.list(launch.space),
      open: launch.open,
      startFailure: launch.failure,
      cloudLost: launch.cloudLost,
    }),
  },
}));
