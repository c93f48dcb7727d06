import { describe, expect, it } from 'vitest';
import { createHandlers, type HandlerParts } from '../../../electron/app/channels';
import { maximumNameLength, maximumNotesLength } from '../../../shared/limits';

const id = '00000000-0000-4000-8000-000000000001';
const handlers = createHandlers({ backups: {}, check: {} } as unknown as HandlerParts);

describe('the texts of a setup', () => {
  it('are as long as the page lets them be entered, and no longer', () => {
    const name = (length: number) => handlers['setups.rename'].parse({ id, name: 'n'.repeat(length) });
    expect(name(maximumNameLength).name).toHaveLength(maximumNameLength);
    expect(() => name(maximumNameLength + 1)).toThrow();
    const notes = (length: number) => handlers['setups.note'].parse({ id, notes: 'n'.repeat(length) });
    expect(notes(maximumNotesLength).notes).toHaveLength(maximumNotesLength);
    expect(() => notes(maximumNotesLength + 1)).toThrow();
  });
});
