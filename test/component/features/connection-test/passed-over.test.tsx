import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SetupEvent, StepId } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { passedChecks, refusedChecks, setUp, signIn } from '../../../fixtures/sample-records';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const failedAt = '2026-07-01T08:12:00.000Z';
/** Finished, although the connection test had failed. */
const passedOver: readonly SetupEvent[] = setUp().map((event) =>
  event.type === 'connectionTested' ? { ...event, outcome: 'failed', checks: [...refusedChecks] } : event,
);
const passed = {
  type: 'connectionTested',
  at: '2026-11-21T08:00:00.000Z',
  outcome: 'warning',
  checks: [...passedChecks],
} as const;
const on = (events: readonly SetupEvent[], step: StepId) => ({
  setup: viewOf(events),
  route: { page: 'setup', step } as const,
});

describe.each(languages)('a failed test that was passed over, in %s', (locale) => {
  const { t, moment } = translator(locale);
  const title = t('test.passedOver.check', { moment: moment(failedAt), check: t('check.token.name') });

  it.each(['connectEntra', 'attributeMappings', 'turnOn', 'checkResult', 'keepIt'] as const)(
    'is still said on %s, with the way back to the test',
    async (step) => {
      const { press, title: heading } = showApp(on(passedOver, step), {}, locale);
      await screen.findByText(title);
      await screen.findByText(t('test.passedOver.continued'));
      await press('test.open');
      await heading('test.title');
      expect(screen.queryByText(title)).toBeNull();
    },
  );

  it('is not said on the steps before it, nor after a test that passed', async () => {
    const first = showApp(on(passedOver, 'addApp'), {}, locale);
    await first.title('step.addApp');
    expect(screen.queryByText(title)).toBeNull();
    cleanup();
    const { title: heading } = showApp(on([...passedOver, passed], 'turnOn'), {}, locale);
    await heading('guide.turnOn.title');
    expect(screen.queryByText(t('test.open'))).toBeNull();
  });

  it('is said in the hand-over of a renewal, of the test of the new token', async () => {
    const events = [
      ...setUp('2026-12-01T08:10:00.000Z'),
      { type: 'renewalSignedIn', ...signIn('2026-11-20T10:00:00.000Z', null, '9e0f a1b2') } as const,
      { ...passed, at: failedAt, outcome: 'failed', checks: [...refusedChecks], token: 'pending' } as const,
    ];
    const route = { page: 'setup', step: 'renewal', stage: 'handOver' } as const;
    const { press, title: heading } = showApp({ setup: viewOf(events), route }, {}, locale);
    await heading('renewal.handOver.title');
    await screen.findByText(title);
    await press('test.open');
    await heading('renewal.check.title');
  });
});
