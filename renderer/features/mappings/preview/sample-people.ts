import type { EntraPerson } from '../../../../shared/contract';

export const sampleNames = ['otherAddress', 'employee', 'guest', 'left', 'sparse'] as const;
export type SampleName = (typeof sampleNames)[number];

const ada = {
  userPrincipalName: 'ada@contoso.example',
  mail: 'ada.lovelace@contoso.example',
  objectId: '5f0c9d4e-8a17-4b63-9e2d-1c7a3b5e8f90',
  displayName: 'Ada Lovelace',
  givenName: 'Ada',
  surname: 'Lovelace',
  jobTitle: 'Chief Engineer',
  usageLocation: 'GB',
  city: 'London',
  streetAddress: '12 Lantern Wharf',
  state: 'England',
  postalCode: 'E14 0PX',
  telephoneNumber: '+44 20 7946 0101',
  mobile: '+44 7700 900123',
};

/** Sample people. Their `example` domains (RFC 2606) and phone numbers are reserved. */
export const samplePeople: Readonly<Record<SampleName, EntraPerson>> = {
  otherAddress: ada,
  employee: {
    ...ada,
    userPrincipalName: 'grace.hopper@contoso.example',
    mail: 'grace.hopper@contoso.example',
    objectId: '0b7e2a61-3c9f-4d58-a1e4-6f2d8c905b37',
    displayName: 'Grace Hopper',
    givenName: 'Grace',
    surname: 'Hopper',
    jobTitle: 'Compiler Engineer',
  },
  guest: {
    userPrincipalName: 'li_adatum.example#EXT#@contoso.example',
    mail: 'li@adatum.example',
    objectId: 'c41d6b02-7e95-4f3a-8b60-d9a2e71f4c58',
    displayName: '李伟',
    givenName: '伟',
    surname: '李',
    userType: 'Guest',
  },
  left: { ...ada, accountEnabled: false, IsSoftDeleted: 'True' },
  sparse: { userPrincipalName: 'temp01@contoso.example', objectId: '9a3f5c17-2d80-4e6b-b7c4-08e1d6f2a359' },
};
