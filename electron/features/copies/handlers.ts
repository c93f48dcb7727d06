import { z } from 'zod';
import type { CopiesChannels } from '../../../shared/contract';
import { type Handlers, id, nothing, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import type { Copying } from './copying';

const wish = z.object({
  space: z.enum(['real', 'practice']),
  ids: z.array(id).max(100_000).nullable(),
  formats: z
    .array(z.enum(['html', 'pdf', 'json', 'csv', 'calendar']))
    .min(1)
    .max(5),
  locale: z.enum(['en', 'zh-CN']),
  to: z.enum(['folder', 'zip']),
});

/** @param copying loads what saves copies, when somebody wants some */
export function copiesHandlers(copying: () => Promise<Copying>): Pick<Handlers, keyof CopiesChannels> {
  return {
    'copies.place': on(wish, (ask) => attempt(async () => (await copying()).place(ask))),
    'copies.save': on(z.object({ taken: z.enum(['replace', 'keepBoth']) }), (ask) =>
      attempt(async () => (await copying()).save(ask.taken)),
    ),
    'copies.cancel': on(z.undefined(), async () => nothing((await copying()).cancel())),
    'copies.show': on(z.undefined(), () => attempt(async () => nothing((await copying()).show()))),
  };
}
