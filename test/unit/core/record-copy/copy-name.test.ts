import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyName } from '../../../../electron/core/record-copy/copy-name';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput } from '../../../fixtures/any-record';
import { finished, record } from '../../features/status/records';

const [english, chinese] = [translator('en'), translator('zh-CN')];
const savedAt = new Date(2026, 10, 22, 0, 30);
const base = { savedAt, appVersion: '1' } as const;

it('the name of a copy sorts by day and name, and distinguishes organizations', () => {
  const input = { ...base, record: finished(100), space: 'real' } as const;
  expect(copyName(input, 'html', english)).toBe('2026-11-22 Contoso (a35b…20c).html');
  expect(copyName(input, 'calendar', chinese)).toBe('2026-11-22 Contoso (a35b…20c).ics');
});

it('the name of a copy marks practice setups and unnamed setups', () => {
  const practice = { ...base, record: finished(100), space: 'practice' } as const;
  expect(copyName(practice, 'pdf', english)).toBe('2026-11-22 Contoso (practice) (a35b…20c).pdf');
  expect(copyName(practice, 'pdf', chinese)).toBe('2026-11-22 Contoso（练习） (a35b…20c).pdf');
  expect(copyName({ ...base, record: record('..'), space: 'real' }, 'json', english)).toBe('2026-11-22 New setup.json');
});

it('the name of a copy is valid on every system, with room for a number', () => {
  fc.assert(
    fc.property(anyCopyInput, (input) => {
      for (const translator of [english, chinese]) {
        const name = copyName(input, 'calendar', translator);
        expect(name).toMatch(/^\d{4}-\d\d-\d\d .+\.ics$/su);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u);
        expect(Buffer.byteLength(name)).toBeLessThan(240);
      }
    }),
  );
});
