import type { ConfirmedBy, PortalStepId } from '../../../../shared/contract';
import type { RenderContext } from './render-context';

/** Who confirmed this step the last time; undefined if the record does not say. */
export function confirmerOf(step: PortalStepId, { settled }: RenderContext): ConfirmedBy | undefined {
  const last = settled.findLast((event) => event.type === 'stepConfirmed' && event.step === step);
  return last?.type === 'stepConfirmed' ? last.by : undefined;
}

/** Who recorded the last result of Entra's Test Connection, at set-up or in a renewal. */
export function entraTesterOf({ settled, facts }: RenderContext): ConfirmedBy | undefined {
  for (const event of settled) {
    if (event.type !== 'entraTested' && event.type !== 'renewalConfirmed') continue;
    if (event.at === facts.entraTest?.at) return event.by;
  }
  return undefined;
}
