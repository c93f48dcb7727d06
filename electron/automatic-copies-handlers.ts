import { z } from 'zod';
import type { AutomaticCopiesChannels } from './contract';
import type { AutomaticCopies } from './copies/automatic-copies';
import { attempt } from './failure';
import { type Handlers, nothing, on } from './handler';

/** @param automatic loads what makes automatic copies */
export function automaticCopiesHandlers(
  automatic: () => Promise<AutomaticCopies>,
): Pick<Handlers, keyof AutomaticCopiesChannels> {
  return {
    'automaticCopies.view': on(z.undefined(), async () => (await automatic()).view()),
    'automaticCopies.choose': on(z.undefined(), () => attempt(async () => (await automatic()).choose())),
    'automaticCopies.change': on(
      z.object({
        keep: z.literal([1, 5, 10, 50]).exactOptional(),
        locale: z.enum(['en', 'zh-CN']).exactOptional(),
      }),
      (ask) => attempt(async () => (await automatic()).change(ask)),
    ),
    'automaticCopies.stop': on(z.undefined(), () => attempt(async () => (await automatic()).stop())),
    'automaticCopies.retry': on(z.undefined(), () => attempt(async () => (await automatic()).retry())),
    'automaticCopies.show': on(z.undefined(), () => attempt(async () => nothing((await automatic()).show()))),
  };
}
