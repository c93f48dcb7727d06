import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellPart, isAddress, localPartOf, partsOf } from '../../../../electron/core/people/address';
import { type Cell, TextColumn, textOf } from '../../../../electron/core/people/store/text-column';

function cell(text: string): Cell {
  const column = new TextColumn();
  column.add(text);
  return column.at(0);
}

describe('isAddress', () => {
  it.each([
    'ada@example.com',
    'A.L+webex@mail.example.co.uk',
    "o'neill@example.com",
    'a@b.c',
    '1@2.3',
    'a..b@example.com',
    `${'x'.repeat(64)}@example.com`,
    'ada@xn--bcher-kva.example',
  ])('accepts %s', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    '',
    'room 4',
    'n/a',
    'ada',
    'ada@',
    '@example.com',
    'ada@localhost',
    'ada@example..com',
    'ada@-example.com',
    'ada@example-.com',
    'ada@example.com.',
    'ada@exam ple.com',
    'ada @example.com',
    'ada@a@example.com',
    'SMTP:ada@example.com',
    '"ada"@example.com',
    'ada@[127.0.0.1]',
    'jürgen@example.com',
    'ada@example.com\n',
    `${'x'.repeat(65)}@example.com`,
    `a@${`${'x'.repeat(60)}.`.repeat(5)}com`,
  ])('rejects %j', (text) => expect(isAddress(text)).toBe(false));

  it('accepts the addresses of fast-check', () => {
    fc.assert(fc.property(fc.emailAddress(), isAddress));
  });
});

describe('partsOf', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['a@b.c', ['a@b.c']],
    ['a@b.c;d@e.f', ['a@b.c', 'd@e.f']],
    [' a@b.c , d@e.f\n', ['a@b.c', 'd@e.f']],
    ['["a@b.c","d@e.f"]', ['a@b.c', 'd@e.f']],
    ['SMTP:a@b.c|smtp:d@e.f|SIP:g@h.i', ['a@b.c', 'd@e.f', 'g@h.i']],
    ["o'neill@b.c", ["o'neill@b.c"]],
    ['X500:/o=x', ['X500:/o=x']],
    ['smtp:', []],
    [';;', []],
    ['李@b.c;x', ['李@b.c', 'x']],
  ])('%j', (text, parts) => {
    expect(Array.from(partsOf(cell(text)), textOf)).toEqual(parts);
  });
});

it.each([
  ['ada@example.com', 'ada'],
  ['"a@b"@example.com', '"a@b"'],
  ['ada', ''],
  ['', ''],
  ['@x', ''],
])('the local part of %j is %j', (text, local) => {
  expect(textOf(localPartOf(cell(text), new CellPart()))).toBe(local);
});
