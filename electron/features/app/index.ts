import { appContract } from '../../../shared/contract/app';
import { openLink } from '../../platform/links';
import { copyText } from '../../platform/secret-clipboard';
import { defineFeature } from '../../services/feature';

/** Desktop functions that every page uses. */
export const feature = defineFeature(appContract, ({ files, quit }) => ({
  handlers: {
    'app.quit': quit,
    'clipboard.copy': ({ text }) => copyText(text),
    'files.showSaved': ({ path }) => files.show(path),
    'links.open': ({ link }) => openLink(link),
  },
}));
