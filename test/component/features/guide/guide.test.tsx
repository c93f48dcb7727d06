import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../../renderer/features/guide/content';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const steps = ['beforeYouBegin', 'addApp', 'choosePeople', 'attributeMappings', 'turnOn', 'checkResult'] as const;
const confirmed = viewOf(setUp());

describe.each(languages)('the guide in %s', (locale) => {
  it.each(steps)('shows the instructions of %s, and records its confirmation', async (step) => {
    const setup = viewOf(setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== step));
    const { bridge, t, title, press } = showApp(
      { setup, route: { page: 'setup', step } },
      { 'step.confirm': () => ok(confirmed), 'mappings.choices': () => Promise.reject(new Error('not asked')) },
      locale,
    );
    await title(guide[step].title);
    for (const task of guide[step].tasks) {
      const text = t(task.text).replaceAll('**', '');
      expect(document.body.textContent).toContain(text);
    }
    await press(guide[step].confirm);
    expect(bridge.calls).toEqual([['step.confirm', { id: 's1', step }]]);
  });

  it('undoes a confirmation', async () => {
    const { bridge, press, button, title } = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'addApp' } },
      { 'step.takeBack': () => ok(viewOf(setUp().filter((event) => event.type !== 'stepConfirmed'))) },
      locale,
    );
    await title(guide.addApp.title);
    button('app.continue');
    await press('guidePage.takeBack');
    button(guide.addApp.confirm);
    expect(bridge.calls).toEqual([['step.takeBack', { id: 's1', step: 'addApp' }]]);
  });

  it('ends with a working setup, and leads back to all setups', async () => {
    const { title, button } = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await title('record.finished');
    button('record.done');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no calendar file without a day to be reminded of', async () => {
    const { text, noButton } = showApp(
      { setup: viewOf('unknownEnd'), route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await text('calendar.none');
    expect(noButton('calendar.save')).toBe(true);
  });
});
