import { expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { confirmStep } from '../../../../electron/features/guide/confirm-step';
import type { SetupEvent } from '../../../../shared/contract';
import { eventText } from '../../../../shared/texts/event-texts';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { mapping } from '../../core/entra/samples';
import { bench } from '../../core/setup/bench';

it('the record of confirmed mappings says how many rows of the plan were not ticked off, and of other steps nothing', async () => {
  const { setups, end } = await bench();
  const { id } = await setups.create('real');
  const title = mapping('title', 'jobTitle');
  const plan = [...defaultMappings(), title, mapping('nickName', 'mailNickname')];
  await setups.append(id, { type: 'mappingsChanged', mappings: plan });
  await setups.append(id, { type: 'mappingsEntered', mappings: [...defaultMappings(), title] });
  await confirmStep(setups, id, 'addApp');
  const { events } = await confirmStep(setups, id, 'attributeMappings');
  expect(events.slice(-2)).toEqual([
    { type: 'stepConfirmed', at: expect.any(String), step: 'addApp' },
    { type: 'stepConfirmed', at: expect.any(String), step: 'attributeMappings', unticked: 1 },
  ]);
  await setups.append(id, { type: 'mappingsEntered', mappings: plan });
  const confirmed = await confirmStep(setups, id, 'attributeMappings');
  expect(confirmed.events.at(-1)).not.toHaveProperty('unticked');
  await end();
});

it('counts the rows of a plan that changes at the same moment as they are in the record before the confirmation', async () => {
  const { setups, end } = await bench();
  const { id } = await setups.create('real');
  const plan = [...defaultMappings(), mapping('title', 'jobTitle')];
  await setups.append(id, { type: 'mappingsEntered', mappings: defaultMappings() });
  await Promise.all([
    setups.append(id, { type: 'mappingsChanged', mappings: plan }),
    confirmStep(setups, id, 'attributeMappings'),
  ]);
  expect((await setups.view(id)).events.at(-1)).toMatchObject({ type: 'stepConfirmed', unticked: 1 });
  await end();
});

it('the record of the last step says whether the reminders are those of the calendar file for this token', async () => {
  const { setups, end } = await bench();
  const { id } = await setups.create('real');
  const signIn = setUp().find(({ type }) => type === 'signedIn') as Extract<SetupEvent, { type: 'signedIn' }>;
  const { at: _, ...signedIn } = signIn;
  const expiresAt = signedIn.expiresAt ?? '';
  const said = async () => {
    const event = (await confirmStep(setups, id, 'keepIt')).events.at(-1);
    return event ? [event, eventText(event, translator('en'))] : [];
  };
  await setups.append(id, signedIn);
  await setups.append(id, { type: 'calendarSaved', expiresAt: '2020-01-01T00:00:00.000Z' });
  expect(await said()).toEqual([
    expect.objectContaining({ reminders: 'elsewhere' }),
    'Confirmed: Keep provisioning running, with reminders set elsewhere',
  ]);
  await setups.append(id, { type: 'calendarSaved', expiresAt });
  expect(await said()).toEqual([
    expect.objectContaining({ reminders: 'calendarFile' }),
    'Confirmed: Keep provisioning running, with the reminders of the calendar file',
  ]);
  await end();
});
