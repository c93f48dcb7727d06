import type { PortalStepId } from '../../../shared/contract';
import type { ScriptPart, ScriptTask } from '../../../shared/enums/entra-scripts';
import { lazyPart } from '../../lib/lazy-page';

export { ByHand } from './by-hand';

/** A setup whose Entra part is done by hand needs none of the scripts' code. */
export const MethodChoice = lazyPart(() => import('./method-choice').then((part) => part.MethodChoice), Nothing);
export const RegistrationScript = lazyPart(
  () => import('./registration-script').then((part) => part.RegistrationScript),
  Nothing,
);
export const ScriptCard = lazyPart(() => import('./script-card').then((part) => part.ScriptCard), Nothing);

/** What a script does of a step in Entra; the other steps have nothing that a script could do. */
export const scriptOf: Readonly<
  Partial<Record<PortalStepId, { readonly task: ScriptTask; readonly part?: ScriptPart }>>
> = {
  addApp: { task: 'setUp', part: 'application' },
  choosePeople: { task: 'setUp', part: 'testUser' },
  attributeMappings: { task: 'mappings' },
  turnOn: { task: 'setUp', part: 'start' },
};

function Nothing() {
  return null;
}
