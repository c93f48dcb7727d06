import { describe, expect, it } from 'vitest';
import { documentText } from '../../../../electron/core/record-copy/document-text';
import { handOverSheet } from '../../../../electron/core/record-copy/hand-over-sheet';
import { recordHtml } from '../../../../electron/core/record-copy/record-html';
import type { SetupEvent } from '../../../../shared/contract';
import { entraPortals, entraStepIds, locales } from '../../../../shared/enums';
import { guidePage } from '../../../../shared/guide';
import { connectEntraTasks, renewalTasks } from '../../../../shared/guide/connect-entra';
import { translator } from '../../../../shared/texts/i18n';
import { copyOf, orgId, setUp } from '../../../fixtures/sample-records';

const at = '2026-11-22T10:00:00.000Z';
const signIn = {
  at,
  way: 'window',
  account: { displayName: 'Barbara Liskov', email: 'barbara@contoso.com', orgId, administrator: 'full' },
  expiresAt: '2027-11-22T10:00:00.000Z',
  keptIn: 'keychain',
} as const;
const renewalSignedIn: SetupEvent = { type: 'renewalSignedIn', ...signIn };
const expired: SetupEvent = { type: 'signedIn', ...signIn, expiresAt: '2020-01-01T00:00:00.000Z' };
const assigned: SetupEvent = { type: 'entraPartAssigned', at, administrator: 'Grace Hopper' };

describe.each(locales)('the handover sheet in %s', (locale) => {
  const { t } = translator(locale);
  const sheetOf = (...more: SetupEvent[]) => handOverSheet(copyOf([...setUp(), assigned, ...more]), translator(locale));
  const textOf = (...more: SetupEvent[]) => documentText(sheetOf(...more));

  it.each(entraPortals)('has every instruction of the steps in Entra, for portals that show %s', (portal) => {
    const text = textOf({ type: 'portalChosen', at, portal });
    const { open, paste } = connectEntraTasks[portal];
    const tasks = entraStepIds.flatMap((step) =>
      step === 'connectEntra' ? [...open.tasks, ...paste.tasks] : guidePage(step, portal).tasks,
    );
    for (const { text: id, detail } of tasks) {
      expect(text).toContain(t(id).replaceAll('**', ''));
      if (detail) expect(text).toContain(t(detail).replaceAll('**', ''));
    }
    expect(text).not.toContain('**');
  });

  it('says for whom it is, who asks, the Tenant URL, the test user and what to send back', () => {
    const { status, highlights, sections, language } = sheetOf();
    expect(language).toBe(locale);
    expect(status.text).toContain('Grace Hopper');
    expect(highlights[0]?.value.text).toContain(orgId);
    expect(highlights[1]?.value.text).toContain('Ada Lovelace');
    expect(sections.map(({ id }) => id)).toEqual([
      'sheetValues',
      'sheetToken',
      'sheetSteps',
      'sheetTestUser',
      'sheetReply',
    ]);
    expect(textOf()).toContain(t('sheet.reply.result'));
    expect(textOf()).toContain(t('sheet.token.not'));
  });

  it('has the mappings only if they were planned', () => {
    expect(sheetOf().sections.some(({ id }) => id === 'mappings')).toBe(false);
    const planned: SetupEvent = { type: 'mappingsChanged', at, mappings: [] };
    expect(sheetOf(planned).sections.some(({ id }) => id === 'mappings')).toBe(true);
  });

  it.each(entraPortals)('of a renewal replaces the Secret Token only, in portals that show %s', (portal) => {
    const renewing = [{ type: 'portalChosen', at, portal }, renewalSignedIn] as const;
    const { kicker, sections, highlights } = sheetOf(...renewing);
    expect(kicker).toBe(t('sheet.renewal.kicker'));
    expect(sections.map(({ id }) => id)).toEqual(['sheetValues', 'sheetToken', 'sheetSteps', 'sheetReply']);
    expect(highlights[1]?.value.text).toContain('Barbara Liskov');
    const text = textOf(...renewing);
    const { open, paste } = renewalTasks[portal];
    for (const { text: id } of [...open.tasks, ...paste.tasks.slice(0, -1)])
      expect(text).toContain(t(id).replaceAll('**', ''));
    expect(text).toContain(t('sheet.renewal.save'));
    expect(text).toContain(t('sheet.reply.saved'));
    expect(text).not.toContain(t('sheet.reply.assigned'));
    expect(text).not.toContain(t('renewal.restart.title'));
    expect(text).not.toContain('**');
  });

  it('of a renewal after an outage says how to restart provisioning', () => {
    const text = textOf(expired, renewalSignedIn);
    expect(text).toContain(t('renewal.restart.title'));
    expect(text).toContain(t('sheet.reply.started'));
  });

  it('is the same as a web page, without a script', () => {
    const html = recordHtml(sheetOf());
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(t('sheet.kicker'));
    expect(html).not.toContain('<script');
  });
});

it('a sheet without a name and a sign-in is for “the Entra administrator”', () => {
  const { status, highlights } = handOverSheet(
    copyOf([
      { type: 'created', at, appVersion: '0.1.0' },
      { type: 'entraPartAssigned', at, administrator: '' },
    ]),
    translator('en'),
  );
  expect(status.text).toBe('For the Entra administrator');
  expect(highlights.map(({ value }) => value.text)).toEqual(['Not yet', 'Not yet']);
});
