import { describe, expect, it } from 'vitest';
import { result } from './support';

// Expressions, inputs and outputs as the reference states them.
describe('the reference’s examples of text functions', () => {
  it.each([
    [
      'Append([userPrincipalName], ".test")',
      { userPrincipalName: 'John.Doe@contoso.com' },
      'John.Doe@contoso.com.test',
    ],
    ['ConvertToBase64("Hello world!")', {}, 'SABlAGwAbABvACAAdwBvAHIAbABkACEA'],
    ['ConvertToUTF8Hex("Hello world!")', {}, '48656C6C6F20776F726C6421'],
    ['InStr("The quick brown fox","quick")', {}, 5],
    ['InStr("repEated","e",3,vbBinaryCompare)', {}, 7],
    ['Left("John Doe", 3)', {}, 'Joh'],
    ['Len("John Doe")', {}, 8],
    ['Len(42568)', {}, 5],
    ['Len(42568.75)', {}, 8],
    ['NormalizeDiacritics([givenName])', { givenName: 'Zoë' }, 'Zoe'],
    ['PCase([firstName])', { firstName: 'PABLO GONSALVES (SECOND)' }, 'Pablo Gonsalves (Second)'],
    ['PCase([lastName]," \'-")', { lastName: "PINTO-DE'SILVA" }, "Pinto-De'Silva"],
    ['PCase(Join(" ",[firstName],[lastName]))', { firstName: 'GREGORY', lastName: 'JAMES' }, 'Gregory James'],
    [
      'Split([extensionAttribute5], ",")',
      { extensionAttribute5: 'PermissionSetOne, PermissionSetTwo' },
      ['PermissionSetOne', 'PermissionSetTwo'],
    ],
    [
      'ToLower(Join("@", NormalizeDiacritics(StripSpaces(Join(".",  [PreferredFirstName], [PreferredLastName]))), "contoso.com"))',
      { PreferredFirstName: 'John', PreferredLastName: 'Smith' },
      'john.smith@contoso.com',
    ],
    ['Word("The quick brown fox",3," ")', {}, 'brown'],
    ['Word("This,string!has&many separators",3,",!&#")', {}, 'has'],
    ['Append(Mid([givenName], 1, 3), Mid([surname], 1, 5))', { givenName: 'John', surname: 'Doe' }, 'JohDoe'],
    ['Join(", ", "", [surname], [givenName])', { givenName: 'John', surname: 'Doe' }, 'Doe, John'],
    [
      'Append("SMTP:", Join("@", Join(".", [givenName], [surname]), "contoso.com"))',
      { givenName: 'John', surname: 'Doe' },
      'SMTP:John.Doe@contoso.com',
    ],
    [
      `Split(
    Join(",",
        Append("smtp:", Join("@", NormalizeDiacritics(StripSpaces(Join(".", [givenName], [surname]))), "contoso.onmicrosoft.com")),
        Append("SMTP:", Join("@", NormalizeDiacritics(StripSpaces(Join(".", [givenName], [surname]))), "contoso.com"))
    ),
    ","
)`,
      { givenName: 'John', surname: 'Doe' },
      ['smtp:John.Doe@contoso.onmicrosoft.com', 'SMTP:John.Doe@contoso.com'],
    ],
  ])('%s', (text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    ['John', 'Smith', 'SmithJohn'],
    ['John', 'Parker', 'ParkerJ'],
  ])('makes an alias of %s %s', (FirstName, LastName, alias) => {
    const text = `IIF(Len([LastName]) <= 5,  

  Left(Join ("",[LastName],[FirstName]),10),  
  Join("", Mid([LastName],1,9), Mid([FirstName],1,1)) 

)`;
    expect(result(text, { FirstName, LastName })).toBe(alias);
  });

  it('creates an ID without letters', () => {
    // The reference's input is a GUID for the public; its output is the hexadecimal text of this one.
    const objectId = 'd05e47b1-3909-445a-ba5e-ca60cbc0e4b4';
    const text = 'Join("", 1000, Replace(ConvertToUTF8Hex([objectId]), , "[a-zA-Z_]*", , "", , ))';
    const value = '100064303565343762312333930392343435612626135652636136306362633065346234';
    expect(result(text, { objectId })).toBe(value);
  });
});
