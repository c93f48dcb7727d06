import { create } from 'zustand';
import type { EntraGroup } from '../../../../shared/texts/group-requests';

/** The group that is tried, as typed. */
export interface TypedGroup {
  readonly displayName: string;
  readonly objectId: string;
  /** One userPrincipalName on each line. */
  readonly members: string;
}

/** A sample of the practice organization; its domain is reserved (RFC 2606). */
export const sampleGroup: TypedGroup = {
  displayName: 'Webex users',
  objectId: '2f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1',
  members: 'ada@contoso.example\ngrace.hopper@contoso.example',
};

/** It stays while another tab is open. */
export const useGroup = create<TypedGroup>()(() => sampleGroup);
export const { setState: changeGroup } = useGroup;

/** The group without white space around its values and without empty lines. */
export function entraGroup({ displayName, objectId, members }: TypedGroup): EntraGroup {
  return {
    displayName: displayName.trim(),
    objectId: objectId.trim(),
    members: members.split('\n').flatMap((line) => line.trim() || []),
  };
}

export function isSample(group: TypedGroup): boolean {
  return (['displayName', 'objectId', 'members'] as const).every((name) => group[name] === sampleGroup[name]);
}
