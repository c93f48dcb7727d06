import { expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { confirmStep } from '../../../../electron/features/guide/confirm-step';
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
