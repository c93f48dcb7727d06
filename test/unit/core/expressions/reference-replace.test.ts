import { describe, expect, it } from 'vitest';
import { refusal, result } from './support';

const phone = '"\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})"';

describe('the reference’s examples of Replace', () => {
  it.each([
    [
      'Replace([BusinessTitle],"Product Developer", , , "Software Engineer", , )',
      { BusinessTitle: 'Product Developer' },
      'Software Engineer',
    ],
    ['Replace([UserID],"<username>", , , , , "<username>@contoso.com")', { UserID: 'jsmith' }, 'jsmith@contoso.com'],
    [
      `Replace([telephoneNumber], , ${phone}, , "\${phoneNumber}", , )`,
      { telephoneNumber: '+91 9998887777' },
      '9998887777',
    ],
    // The output leaves the plus sign out in the reference; the Workday guide has it for the same pattern.
    ['Replace([mobile], , "[()\\\\s-]+", , "", , )', { mobile: '+1 (999) 888-7777' }, '+19998887777'],
    [
      'Replace([AddressLineData], ,"(?<streetNumber>^\\\\d*)","streetNumber", "888", , )',
      { AddressLineData: '545 Tremont Street' },
      '888 Tremont Street',
    ],
    [
      'Replace([userPrincipalName], , "(?<Suffix>@(.)*)", "Suffix", "", , )',
      { userPrincipalName: 'jsmith@contoso.com' },
      'jsmith',
    ],
    [
      `Replace([telephoneNumber], , ${phone}, "phoneNumber" , , [mobile], )`,
      { telephoneNumber: '', mobile: '+91 8887779999' },
      '8887779999',
    ],
    ['Replace([mailNickname], , "[a-zA-Z_]*", , "", , )', { mailNickname: 'john_doe72' }, '72'],
    ['Replace([mail], "@contoso.com", , ,"", ,)', { mail: 'john.doe@contoso.com' }, 'john.doe'],
  ])('%s', (text, person, value) => {
    expect(result(text, person)).toBe(value);
  });
});

describe('the guides’ examples of Replace', () => {
  it.each([
    [
      `Replace([PreferredNameData], , "(?<firstName>[a-zA-Z]+ )(?<lastName>[a-zA-Z]+)", ,"\${lastName}", ,)`,
      'John Smith',
      'Smith',
    ],
    [
      `Replace([PreferredNameData], , "(?<leadingZeros>^0+)(?<actualValue>[a-zA-Z0-9]+)", , "\${actualValue}", ,)`,
      '00012345',
      '12345',
    ],
    [
      `Replace([PreferredNameData], ,"(?<CountryISOCode>.*)_(?<suffix1>.*)_(?<suffix2>.*)[0-9]", ,"\${suffix1} \${suffix2}", , )`,
      'NLD_Van_der3',
      'Van der',
    ],
    [`Replace(Join("","00000000",[PreferredNameData]), ,"(.*?)(?<id>.{0,8})$", ,"\${id}", ,)`, '12345', '00012345'],
    [`Replace([PreferredNameData],,"(?<id>.*)@(?<domain>.*)",,"\${id}",,)`, 'john.smith@external.com', 'john.smith'],
    ['Replace([PreferredNameData], , "(\\\\.)*$", , "", , )', 'smith..', 'smith'],
    [
      'Replace([PreferredNameData], , "([\\\\/\\\\\\\\\\\\[\\\\]\\\\:\\\\;\\\\|\\\\=\\\\,\\\\+\\\\*\\\\?\\\\<\\\\>])", , "", , )',
      'a/b\\c[d]e:f;g|h=i,j+k*l?m<n>o',
      'abcdefghijklmno',
    ],
    ['Replace([PreferredNameData], , "[\\"\',]+", , "", , )', 'O\'Con"nor', 'OConnor'],
    ['Replace(PCase([PreferredNameData]),"\'S", , ,"\'s", , )', "st john's hospital", "St John's Hospital"],
  ])('%s', (text, PreferredNameData, value) => {
    expect(result(text, { PreferredNameData })).toBe(value);
  });
});

describe('Replace', () => {
  it.each([
    ['keeps what does not match', 'Replace([a], , "\\\\d+", , "x", , )', { a: 'none' }, 'none'],
    ['gives the source where it has one', `Replace([a], , ${phone}, "phoneNumber", , [b], )`, { a: '7', b: '' }, '7'],
    ['gives nothing where the other attribute has none', `Replace([a], , ${phone}, "phoneNumber", , [b], )`, {}, null],
    [
      'gives nothing where the other attribute is otherwise',
      `Replace([a], , ${phone}, "phoneNumber", , [b], )`,
      { b: '5' },
      null,
    ],
    ['gives nothing of nothing', 'Replace([a], "x", , , "y", , )', {}, null],
    ['is case-sensitive', 'Replace([a], "X", , , "y", , )', { a: 'xX' }, 'xy'],
    ['reads a dollar literally without a pattern', 'Replace([a], "x", , , "$&", , )', { a: 'xx' }, '$&$&'],
    ['reads a missing replacement as empty text', 'Replace([a], "x", , , [b], , )', { a: 'axb' }, 'ab'],
    ['works without the last commas', 'Replace([a], "x", , , "y")', { a: 'x' }, 'y'],
    ['replaces in each value', 'Replace([a], "smtp:", , , "", , )', { a: ['smtp:b', 'smtp:c'] }, ['b', 'c']],
    ['replaces a group by its number', 'Replace([a], , "a(b)", "1", "-", , )', { a: 'abab' }, 'a-a-'],
  ])('%s', (_name, text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    ['Replace([a], , , , "y", , )', refusal('badCombination')],
    ['Replace([a], "x", , , , [b], )', refusal('badCombination')],
    ['Replace([a], , "x", "y", , , )', refusal('badCombination')],
    ['Replace([a], "", , , "y", , )', refusal('emptyOldValue')],
    ['Replace([a], , "(x", , "y", , )', refusal('badPattern', '(x')],
    ['Replace([a], , "(?<n>x)", "m", "y", , )', refusal('unknownGroup', 'm')],
    [
      'Replace([a], , "x(?=y)", , "y", , )',
      { kind: 'unknown', function: 'Replace', code: 'pattern', detail: 'x(?=y)' },
    ],
  ])('%s has no value', (text, outcome) => {
    expect(result(text, { a: 'x' })).toMatchObject(outcome);
  });
});
