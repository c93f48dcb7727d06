import type { PortalStepId } from '../../../shared/contract';
import { dependsOnPortal, guidePage } from '../../../shared/guide';
import type { PortalTasks } from '../../../shared/guide/types';
import { heading, m, notes, p, section, tasks, text, troubles } from '../build';
import type { Block, Section } from '../model';
import type { ProseId } from '../texts';

interface More {
  /** Before the instructions for the portal. */
  readonly before?: readonly Block[];
  readonly after?: readonly Block[];
}

/** A step that is done in a portal, from the app's own instructions: both forms of the portal, notes and known problems. */
export function portalStep(
  id: string,
  title: ProseId,
  step: PortalStepId,
  { before = [], after = [] }: More = {},
): Section {
  const current = guidePage(step, 'newConfiguration');
  const older = guidePage(step, 'provisioningMode');
  return section(
    id,
    title,
    { kind: 'text', text: m(current.why) },
    before,
    current.location ? [text('step.location', { location: current.location })] : [],
    tasks(current.tasks),
    notes(current.notes),
    dependsOnPortal(step) ? [heading(p('word.older')), tasks(older.tasks)] : [],
    after,
    text('step.confirm', { button: current.confirm }),
    current.troubles.length > 0 ? troubles(current.troubles) : [],
  );
}

/** Instructions in both forms of the portal. */
export function bothPortals(current: readonly PortalTasks[], older: readonly PortalTasks[]): readonly Block[] {
  return [
    tasks(current.flatMap(({ tasks: all }) => all)),
    heading(p('word.older')),
    tasks(older.flatMap(({ tasks: all }) => all)),
  ];
}
