import '../../lib/zod-config';
import { parentPort } from 'node:worker_threads';
import * as expressions from '../../expressions';
import { attempt } from '../../lib/failure';
import { previewMappings } from '../preview/preview';
import type { PreviewRequest } from './messages';

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: PreviewRequest }) => {
  const { mappings, person, tenantUrl } = request;
  void attempt(() => previewMappings(mappings, person, expressions, tenantUrl)).then((result) =>
    parentPort?.postMessage({ id, result }),
  );
});
