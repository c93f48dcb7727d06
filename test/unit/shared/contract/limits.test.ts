import { expect, it } from 'vitest';
import { setupsContract } from '../../../../shared/contract/setups';
import { maximumNameLength, maximumNotesLength } from '../../../../shared/enums/limits';

const id = '00000000-0000-4000-8000-000000000001';

it('names and notes are taken as long as the page lets them be entered, and no longer', () => {
  const name = (length: number) =>
    setupsContract.channels['setups.rename'].request.safeParse({ id, name: 'n'.repeat(length) }).success;
  expect([name(maximumNameLength), name(maximumNameLength + 1)]).toEqual([true, false]);
  const notes = (length: number) =>
    setupsContract.channels['setups.note'].request.safeParse({ id, notes: 'n'.repeat(length) }).success;
  expect([notes(maximumNotesLength), notes(maximumNotesLength + 1)]).toEqual([true, false]);
});
