import { expect, it } from 'vitest';
import { setupsContract } from '../../../../shared/contract/setups';
import { maximumNameLength, maximumNotesLength } from '../../../../shared/enums/limits';

const id = '00000000-0000-4000-8000-000000000001';

it('names and notes are taken as long as the page lets them be entered, and no longer', () => {
  const { 'setups.rename': rename, 'setups.note': note } = setupsContract.channels;
  const name = (length: number) => () => rename.request.parse({ id, name: 'n'.repeat(length) });
  expect(name(maximumNameLength)).not.toThrow();
  expect(name(maximumNameLength + 1)).toThrow();
  const notes = (length: number) => () => note.request.parse({ id, notes: 'n'.repeat(length) });
  expect(notes(maximumNotesLength)).not.toThrow();
  expect(notes(maximumNotesLength + 1)).toThrow();
});
