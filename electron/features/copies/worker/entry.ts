import { parentPort, workerData } from 'node:worker_threads';
import { setTextSurroundings } from '../../../../shared/texts/surroundings';
import { serveCopies } from './serve';

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
if (workerData) setTextSurroundings(workerData);
if (parentPort) serveCopies(parentPort);
