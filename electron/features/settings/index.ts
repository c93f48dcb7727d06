import { settingsContract } from '../../../shared/contract/settings';
import { defineFeature } from '../../services/feature';

export const feature = defineFeature(settingsContract, ({ settings, appearance, send }) => ({
  handlers: {
    'settings.change': async (change) => {
      const saved = settings.change(change);
      appearance.choose(settings.current.theme);
      send('settings.changed', settings.current);
      await saved;
      return settings.current;
    },
  },
}));
