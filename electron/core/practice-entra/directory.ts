import type { RoleName } from './access';

/** A user with the properties of Microsoft Graph's "user" that the model knows. */
export interface DirectoryUser {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly givenName?: string;
  readonly surname?: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly companyName?: string;
  readonly employeeId?: string;
  readonly streetAddress?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly usageLocation?: string;
  readonly preferredLanguage?: string;
  readonly businessPhones?: readonly string[];
  readonly mobilePhone?: string;
  readonly faxNumber?: string;
}

export interface DirectoryGroup {
  readonly id: string;
  readonly displayName: string;
  readonly description?: string;
  /** Users and groups. */
  readonly memberIds: readonly string[];
}

/** A tenant before any application was added. */
export interface TenantData {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
  readonly users: readonly DirectoryUser[];
  readonly groups: readonly DirectoryGroup[];
  /** The directory roles of users, by their ids. */
  readonly roles: Readonly<Record<string, readonly RoleName[]>>;
}

/** The users and groups of the tenant. */
export class Directory {
  readonly users: Map<string, DirectoryUser>;
  readonly groups: Map<string, DirectoryGroup>;
  readonly #roles: TenantData['roles'];

  constructor({ users, groups, roles }: TenantData) {
    this.users = new Map(users.map((user) => [user.id, user]));
    this.groups = new Map(groups.map((group) => [group.id, group]));
    this.#roles = roles;
  }

  rolesOf(userId: string): readonly RoleName[] {
    return this.#roles[userId] ?? [];
  }

  /** By id, or by userPrincipalName in any case. */
  user(key: string): DirectoryUser | undefined {
    const name = key.toLowerCase();
    return (
      this.users.get(key) ?? [...this.users.values()].find((user) => user.userPrincipalName.toLowerCase() === name)
    );
  }

  /** Changes properties of a user, as an administrator would. */
  changeUser(id: string, change: Partial<Omit<DirectoryUser, 'id'>>): void {
    const user = this.users.get(id);
    if (user) this.users.set(id, { ...user, ...change });
  }
}
