import { z } from 'zod';
import type { AutomaticCopiesChannels } from '../../../shared/contract';
import { type Handlers, nothing, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import type { AutomaticCopies } from './automatic-copies';

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
