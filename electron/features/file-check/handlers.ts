import { basename } from 'node:path';
import { z } from 'zod';
import type { CheckChannels } from '../../../shared/contract';
import { type Handlers, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import { maximumCopyBytes } from '../../core/record-files/copy-limits';
import { checkInThread } from './check-thread';

interface CheckParts {
  /** The built file of the thread that checks. */
  readonly script: URL;
  /** Lets a file be chosen; null: none was. */
  choose(extensions: readonly string[]): Promise<string | null>;
}

/** The page refuses larger ones before it reads them. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= maximumCopyBytes);

/** Checking a file: what it is, and whether it is as it was saved. Nothing of it is kept. */
export function checkHandlers({ script, choose }: CheckParts): Pick<Handlers, keyof CheckChannels> {
  return {
    'copies.check': on(z.undefined(), () =>
      attempt(async () => {
        const path = await choose(['html', 'pdf', 'json', 'csv', 'ics', 'age', '*']);
        return path === null ? null : checkInThread(script, basename(path), { path });
      }),
    ),
    'copies.checkDropped': on(z.object({ fileName: z.string().max(1000), bytes }), (ask) =>
      attempt(() => checkInThread(script, basename(ask.fileName), { bytes: ask.bytes })),
    ),
  };
}
