import { userInfo } from 'node:os';
import process from 'node:process';

/** The user of this computer, on Windows with the domain: `CONTOSO\ada`. Empty if the system names none. */
export function systemUser(): string {
  try {
    const { username } = userInfo();
    const domain = process.platform === 'win32' ? process.env.USERDOMAIN : undefined;
    return domain && username ? `${domain}\\${username}` : username;
  } catch {
    // In some containers, the user has no entry in the list of users.
    return '';
  }
}
