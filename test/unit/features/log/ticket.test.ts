import { expect, it } from 'vitest';
import { ticketText } from '../../../../electron/features/log/ticket';

it('ticketText() has the version, the system and one line for each entry, the newest last', () => {
  const text = ticketText(
    [
      { at: '2026-11-22T15:57:42.000Z', level: 'warning', event: 'signIn.ended', fields: { code: 'signIn.denied' } },
      {
        at: '2026-11-22T15:57:41.000Z',
        level: 'info',
        event: 'app.started',
        fields: { version: '0.1.0', options: [] },
      },
    ],
    ['Webex Entra Setup 0.1.0', 'linux 6.8.0 x64'],
  );
  expect(text.split('\n')).toEqual([
    'Webex Entra Setup 0.1.0',
    'linux 6.8.0 x64',
    '',
    '2026-11-22T15:57:41.000Z info    app.started version=0.1.0 options=-',
    '2026-11-22T15:57:42.000Z warning signIn.ended code=signIn.denied',
    '',
  ]);
});
