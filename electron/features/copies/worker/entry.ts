import '../../../core/lib/zod-config';
import { parentPort, workerData } from 'node:worker_threads';
import { setTextEnvironment } from '../../../../shared/texts/environment';
import { serveCopies } from './serve';

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
if (workerData) setTextEnvironment(workerData);
if (parentPort) serveCopies(parentPort);
