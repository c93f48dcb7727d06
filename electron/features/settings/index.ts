import { settingsContract } from '../../../shared/contract/settings';
import { openFolder } from '../../platform/show-file';
import { defineFeature } from '../../services/feature';

export const feature = defineFeature(settingsContract, ({ settings, data }) => ({
  handlers: {
    'settings.change': async (change) => {
      await settings.change(change);
      return settings.current;
    },
    'settings.folder': () => data,
    'settings.showFolder': () => openFolder(data),
  },
}));
