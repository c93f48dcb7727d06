import { settingsContract } from '../../../shared/contract/settings';
import { defineFeature } from '../../services/feature';

export const feature = defineFeature(settingsContract, ({ settings, appearance, send }) => ({
  handlers: {
    'settings.change': async (change) => {
      const changed = await settings.change(change);
      appearance.choose(changed.theme);
      send('settings.changed', changed);
      return changed;
    },
  },
}));
