import { pathToFileURL } from 'node:url';
import { resultCheckContract } from '../../../shared/contract/result-check';
import { PreviewWorker } from '../../core/entra/preview-worker/client';
import { defineFeature } from '../../services/feature';
import { ResultCheckService } from './result-check-service';

/** Looking up the test user in Webex, and comparing them with the mappings. */
export const feature = defineFeature(resultCheckContract, (services) => {
  const { setups, vault, http, send, built, tokensGoing, orgIdChanged } = services;
  const worker = new PreviewWorker(pathToFileURL(built('preview-worker.js')));
  const service = new ResultCheckService(setups, vault, http, {
    preview: (request) => worker.preview(request),
    onProgress: (progress) => send('resultCheck.progress', progress),
  });
  tokensGoing.listen(({ id, slot }) => {
    if (slot === undefined || slot === 'current') service.forget(id);
  });
  // A result for the previous Org ID would not count.
  orgIdChanged.listen((id) => service.forget(id));
  return {
    handlers: {
      'resultCheck.lookUp': ({ id, address, others }) => service.lookUp(id, address, others),
      'resultCheck.cancel': ({ id }) => service.cancel(id),
      'resultCheck.compare': ({ id, person }) => service.compare(id, person),
    },
    dispose: () => {
      service.close();
      return worker.close();
    },
  };
});
