import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeEntraSetUp } from '../../../../renderer/features/entra-set-up/state';
import type { UndoItem } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages } from '../../support/show-app';
import { at, showSetUp, viewAt } from './stage';

const item: UndoItem = {
  ...{ write: 'w-2', change: 'startJob', at, application: 'app-1', target: 'job-1' },
  ...{ unknown: false, undo: 'pauseJob', obstacle: null },
};
const undo: readonly UndoItem[] = [
  item,
  { ...item, write: 'w-1', change: 'provisionPerson', target: 'user-1', undo: null, obstacle: 'staysInWebex' },
  { ...item, write: 'w-0', change: 'addApplication', unknown: true, undo: null, obstacle: 'notCertain' },
];

beforeEach(() => changeEntraSetUp({ shown: null }));

describe.each(languages)('the changes that this app made in Entra in %s', (locale) => {
  it('are undone one by one, and those that cannot be undone say why', async () => {
    const { bridge, press, text, t } = showSetUp({
      locale,
      view: viewAt({ at: 'done' }, { undo }),
      answers: { 'entraSetUp.undo': () => ok(viewAt({ at: 'undoing' }, { undo })) },
    });
    const list = await screen.findByRole('region', { name: t('entraSetUp.undo.title') });
    const [first, second, third] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toContain('job-1');
    expect(second?.textContent).toContain(t('entraSetUp.obstacle.staysInWebex'));
    expect(third?.textContent).toContain(t('entraSetUp.undo.unknown'));
    expect(within(list).getAllByRole('button')).toHaveLength(1);
    await press('entraSetUp.undo.what', { title: t('entraWrite.startJob') });
    expect(bridge.calls).toContainEqual(['entraSetUp.undo', { id: 's1', write: 'w-2' }]);
    await text('entraSetUp.undo.undoing');
  });

  it.each([
    ['while something else runs', { at: 'working', step: 'job', until: null }, true],
    ['without a sign-in', { at: 'idle' }, false],
  ] as const)('cannot be undone %s', async (_, flow, signedIn) => {
    const { bridge, t } = showSetUp({ locale, view: viewAt(flow, { undo: [item] }), signedIn });
    const name = t('entraSetUp.undo.what', { title: t('entraWrite.startJob') });
    const button = await screen.findByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await act(async () => button.click());
    expect(bridge.calls.some(([channel]) => channel === 'entraSetUp.undo')).toBe(false);
  });
});
