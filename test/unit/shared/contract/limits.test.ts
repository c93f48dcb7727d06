import { expect, it } from 'vitest';
import { setupsContract } from '../../../../shared/contract/setups';
import { maximumNameLength, maximumNotesLength } from '../../../../shared/enums/limits';

const id = '00000000-0000-4000-8000-000000000001';

it('names and notes are accepted up to the length that the page allows, and no longer', () => {
  const { 'setups.rename': rename, 'setups.note': note } = setupsContract.channels;
  expect(rename.request.parse({ id, name: 'n'.repeat(maximumNameLength) }).name).toHaveLength(maximumNameLength);
  expect(() => rename.request.parse({ id, name: 'n'.repeat(maximumNameLength + 1) })).toThrow();
  expect(note.request.parse({ id, notes: 'n'.repeat(maximumNotesLength) }).notes).toHaveLength(maximumNotesLength);
  expect(() => note.request.parse({ id, notes: 'n'.repeat(maximumNotesLength + 1) })).toThrow();
});
