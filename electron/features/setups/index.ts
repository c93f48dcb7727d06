import { setupsContract } from '../../../shared/contract/setups';
import { showFile } from '../../platform/show-file';
import { defineFeature } from '../../services/feature';

/** The list of setups: creating, naming, deleting and restoring. */
export const feature = defineFeature(setupsContract, ({ setups, stores, tokensGoing }) => ({
  handlers: {
    'setups.list': ({ space }) => setups.list(space),
    'setups.create': ({ space }) => setups.create(space),
    'setups.open': ({ id }) => setups.view(id),
    'setups.rename': ({ id, name }) => setups.append(id, { type: 'named', name }),
    'setups.note': ({ id, notes }) => setups.append(id, { type: 'noted', notes: notes.trim() }),
    'setups.delete': ({ id }) => {
      tokensGoing.emit({ id });
      return setups.delete(id);
    },
    'setups.restore': ({ id }) => setups.restore(id),
    'setups.showFile': ({ space, id, fileName }) => showFile(stores[space], id ? `${id}.json` : (fileName ?? null)),
  },
}));
