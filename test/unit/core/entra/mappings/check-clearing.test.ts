import { describe, expect, it } from 'vitest';
import { checkMappings } from '../../../../../electron/core/entra/mappings/check';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import * as expressions from '../../../../../electron/core/expressions';
import { translator } from '../../../../../shared/texts/i18n';
import { findingText } from '../../../../../shared/texts/mapping-texts';
import { constant, expression, mapping, none } from '../samples';

const found = (...rows: ReturnType<typeof mapping>[]) =>
  checkMappings(rows, expressions).filter(({ code }) => code === 'neverCleared');
const targets = (rows: ReturnType<typeof mapping>[]) => found(...rows).map(({ row }) => rows[row ?? -1]?.target);

// "Microsoft Entra ID currently can't provision null attributes" (Known issues for provisioning).
describe('a value that Webex keeps once it is emptied in Entra', () => {
  it('is a note at each row whose source can become empty', () => {
    expect(targets(defaultMappings())).toEqual(['name.familyName', 'name.givenName']);
    expect(targets(additionalMappings())).toEqual(additionalMappings().map(({ target }) => target));
    const [note] = found(mapping('title', 'jobTitle'));
    expect(note).toMatchObject({ severity: 'info', row: 0, values: { source: 'jobTitle' } });
    expect(note && findingText(note, translator('en'))).toBe(
      'If the source becomes empty in Entra, Webex keeps the last value.',
    );
    expect(note && findingText(note, translator('zh-CN'))).toContain('源属性在 Entra 中变为空');
  });

  it.each([
    ['an attribute', mapping('title', 'jobTitle')],
    [
      'an attribute with a default value, which counts only at creation',
      mapping('title', 'jobTitle', { defaultValue: '-' }),
    ],
    ['a directory extension', mapping('title', 'extension_0a1b_badge')],
    ['an expression', mapping('title', expression('ToUpper([jobTitle])'))],
    ['one of several', mapping('title', expression('Switch([jobTitle], [department], "x", "y")'))],
    ['all of several', mapping('title', expression('Join(" ", [jobTitle], [department])'))],
    ['a test of emptiness without a text', mapping('title', expression('IIF(IsPresent([jobTitle]), [jobTitle], "")'))],
  ])('%s', (_, row) => {
    expect(found(row)).toHaveLength(1);
  });

  it.each([
    ['a value that every user has', mapping('title', 'displayName')],
    ['a constant', mapping('title', constant('x'))],
    ['nothing', mapping('title', none, { defaultValue: 'x' })],
    ['a value that is written only once', mapping('title', 'jobTitle', { apply: 'creation' })],
    ['a text for an empty value', mapping('title', expression('Switch([jobTitle], [jobTitle], "", "-")'))],
    ['a text around the value', mapping('title', expression('Append([jobTitle], " (Webex)")'))],
    ['another attribute', mapping('title', expression('Coalesce([jobTitle], [displayName])'))],
    ['a value that Webex is to keep', mapping('title', expression('IgnoreFlowIfNullOrEmpty([jobTitle])'))],
    ['userName, which has findings of its own', mapping('userName', 'mail', { matching: 1 })],
    ['active, which has findings of its own', mapping('active', 'accountEnabled')],
    ['no source', mapping('title', '')],
    ['a broken expression', mapping('title', expression('ToUpper('))],
  ])('%s is none', (_, row) => {
    expect(found(row)).toEqual([]);
  });
});
