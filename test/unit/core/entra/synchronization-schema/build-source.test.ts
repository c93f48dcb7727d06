import { describe, expect, it } from 'vitest';
import { buildSource } from '../../../../../electron/core/entra/synchronization-schema/build-source';
import { fakeEngine } from '../fake-engine';
import { constant, expression, none } from '../samples';

const build = (text: string) => buildSource(expression(text), fakeEngine);
const attribute = (name: string) => ({ expression: `[${name}]`, name, parameters: [], type: 'Attribute' });
const text = (name: string) => ({ expression: JSON.stringify(name), name, parameters: [], type: 'Constant' });
const json = (built: ReturnType<typeof build>) => (built.ok ? built.json : built.block);

describe('the source of a row in the schema', () => {
  it('equals Microsoft’s samples for attributes, constants and no source', () => {
    expect(json(buildSource({ kind: 'attribute', name: 'mail' }, fakeEngine))).toEqual(attribute('mail'));
    expect(json(buildSource(constant('1'), fakeEngine))).toEqual(text('1'));
    expect(json(buildSource(constant('a "b" \\'), fakeEngine))).toEqual({
      expression: '"a \\"b\\" \\\\"',
      name: 'a "b" \\',
      parameters: [],
      type: 'Constant',
    });
    expect(json(buildSource(none, fakeEngine))).toBeNull();
  });

  it('equals Microsoft’s sample of Mid, with its numbers as text', () => {
    expect(json(build('Mid([userPrincipalName],1,8)'))).toEqual({
      expression: 'Mid([userPrincipalName], 1, 8)',
      name: 'Mid',
      parameters: [
        { key: 'source', value: attribute('userPrincipalName') },
        { key: 'start', value: text('1') },
        { key: 'length', value: text('8') },
      ],
      type: 'Function',
    });
  });

  it('equals Microsoft’s sample of Replace, whose omitted arguments have no entry', () => {
    expect(json(build('Replace([preferredLanguage], "-", , , "_", , )'))).toEqual({
      expression: 'Replace([preferredLanguage], "-", , , "_", , )',
      name: 'Replace',
      parameters: [
        { key: 'source', value: attribute('preferredLanguage') },
        { key: 'Find', value: text('-') },
        { key: 'Replacement', value: text('_') },
      ],
      type: 'Function',
    });
  });

  it('repeats the key of a parameter with several arguments', () => {
    const keys = (source: string) => {
      const built = build(source);
      return built.ok ? built.json?.parameters.map(({ key, value }) => [key, value.name]) : built.block;
    };
    expect(keys('Switch([IsSoftDeleted], , "False", "True", "True", "False")')).toEqual([
      ['source', 'IsSoftDeleted'],
      ['switchValue', 'False'],
      ['switchValue', 'True'],
      ['switchValue', 'True'],
      ['switchValue', 'False'],
    ]);
    expect(keys('Join(" ", [givenName], Append([surname], "!"))')).toEqual([
      ['separator', ' '],
      ['source', 'givenName'],
      ['source', 'Append'],
    ]);
  });

  it('nests functions', () => {
    expect(json(build('Not(DefaultDomain())'))).toEqual({
      expression: 'Not(DefaultDomain())',
      name: 'Not',
      parameters: [
        {
          key: 'source',
          value: { expression: 'DefaultDomain()', name: 'DefaultDomain', parameters: [], type: 'Function' },
        },
      ],
      type: 'Function',
    });
  });

  it.each([
    ['ToUpper([mail])', { code: 'functionUnknown', function: 'ToUpper' }],
    ['Append([mail], ToUpper("x"))', { code: 'functionUnknown', function: 'ToUpper' }],
    ['toString()', { code: 'functionUnknown', function: 'toString' }],
    ['IIF([city]="Bern", "a", "b")', { code: 'functionUnknown', function: 'IIF' }],
    ['Not([city]="Bern")', { code: 'comparisonUnknown' }],
    ['Append([mail])', { code: 'argumentsUnknown', function: 'Append' }],
    ['Append([mail], )', { code: 'argumentsUnknown', function: 'Append' }],
    ['Append([mail], "a", "b")', { code: 'argumentsUnknown', function: 'Append' }],
    ['Switch([mail], "x", "a", , "b", "c")', { code: 'argumentsUnknown', function: 'Switch' }],
    ['FormatDateTime([a], , "yyyy", "yy")', { code: 'functionUnknown', function: 'FormatDateTime' }],
  ])('is not built for %s', (source, block) => {
    expect(json(build(source))).toEqual(block);
  });

  it('reports the error of an expression that cannot be parsed', () => {
    expect(json(build('Append('))).toMatchObject({ code: 'expressionInvalid', error: { code: 'unexpected' } });
    expect(json(build(`"${'x'.repeat(10_000)}"`))).toMatchObject({ error: { code: 'tooLong' } });
    expect(json(buildSource({ kind: 'attribute', name: ' ' }, fakeEngine))).toEqual({ code: 'sourceEmpty' });
  });
});
