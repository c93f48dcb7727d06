import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preflightContract } from '../../../shared/contract/preflight';
import { unwrap } from '../../core/lib/failure';
import { defineFeature } from '../../services/feature';
import { writeSampleAssigned, writeSampleGroups, writeSampleUsers } from '../practice';
import { PreflightService } from './preflight-service';

/** Comparing the people of Entra with those of Webex. */
export const feature = defineFeature(
  preflightContract,
  ({ setups, vault, http, files, data, built, translator, send }) => {
    const preflighting = new PreflightService(setups, vault, http, {
      script: pathToFileURL(built('preflight-worker.js')),
      chooseUsersFile: () => files.choose(['csv', 'txt', 'json']),
      sampleUsersFile: () => writeSampleUsers(join(data, 'practice')),
      sampleAssignedFile: () => writeSampleAssigned(join(data, 'practice')),
      sampleGroupsFile: () => writeSampleGroups(join(data, 'practice')),
      chooseSavePath: (name) => files.chooseSavePath(name),
      saved: (path) => files.saved(path),
      translator,
      onProgress: (step) => send('preflight.progress', step),
    });
    return {
      handlers: {
        'preflight.open': ({ id }) => preflighting.open(id),
        'preflight.chooseEntra': ({ id }) => preflighting.chooseEntra(id),
        'preflight.chooseWebex': ({ id }) => preflighting.chooseWebex(id),
        'preflight.chooseAssigned': ({ id }) => preflighting.chooseAssigned(id),
        'preflight.useSampleAssigned': ({ id }) => preflighting.useSampleAssigned(id),
        'preflight.clearAssigned': ({ id }) => preflighting.clearAssigned(id),
        'preflight.readWebex': ({ id }) => preflighting.readWebex(id),
        'preflight.useSamples': ({ id }) => preflighting.useSamples(id),
        'preflight.compare': ({ id }) => preflighting.compare(id),
        'preflight.cancel': () => preflighting.cancel(),
        'preflight.query': async ({ id, ...query }) => unwrap(await preflighting.query(id, query)),
        'preflight.person': async ({ id, index }) => unwrap(await preflighting.person(id, index)),
        'preflight.chooseGroups': ({ id }) => preflighting.chooseGroups(id),
        'preflight.readGroups': ({ id }) => preflighting.readGroups(id),
        'preflight.useSampleGroups': ({ id }) => preflighting.useSampleGroups(id),
        'preflight.compareGroups': ({ id }) => preflighting.compareGroups(id),
        'preflight.groups': async ({ id, ...query }) => unwrap(await preflighting.groups(id, query)),
        'preflight.export': ({ id, ...filter }) => preflighting.export(id, filter),
      },
      dispose: () => preflighting.close(),
    };
  },
);
