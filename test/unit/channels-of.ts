import { Container } from '../../electron/app/container';
import type { FeatureDefinition } from '../../electron/services/feature';
import type { Services } from '../../electron/services/services';
import type { FeatureName } from '../../shared/contract/bridge';

/** A test's replacement of the services: only the parts that the feature uses. */
type SomeServices = { readonly [S in keyof Services]?: unknown };

/**
 * A feature as the page reaches it: requests are parsed and failures answered as in the app.
 * @returns a function that calls one of its channels
 */
export function channelsOf(name: FeatureName, feature: unknown, services: SomeServices) {
  const container = new Container(services as unknown as Services, async () => feature as FeatureDefinition);
  return (channel: string, request?: unknown) => container.answer(name, channel, request);
}
