import { desktopContract } from '../../../shared/contract/desktop';
import { copyText } from '../../platform/clipboard';
import { openLink } from '../../platform/links';
import { defineFeature } from '../../services/feature';

/** Desktop functions that every page uses. */
export const feature = defineFeature(desktopContract, ({ files, quit }) => ({
  handlers: {
    'app.quit': quit,
    'clipboard.copy': ({ text }) => copyText(text),
    'files.showSaved': ({ path }) => files.show(path),
    'links.open': ({ link }) => openLink(link),
  },
}));
