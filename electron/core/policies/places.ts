/** Where policies are, on each system. None of it can be changed by an option or the environment. */

/** Upper bound on a file with policies, in bytes. */
export const maximumPolicyBytes = 256 * 1024;

/** Linux. */
export const policyFile = '/etc/webex-entra-setup/policies.json';

/** Windows, the first one first: both can be written by administrators only. */
export const policyKeys = [
  'HKLM\\Software\\Policies\\WebexEntraSetup',
  'HKCU\\Software\\Policies\\WebexEntraSetup',
] as const;

/** macOS: of the computer, then of the user. @param user the name of the user; empty: unknown */
export function managedPreferences(user: string): readonly string[] {
  const folders = ['/Library/Managed Preferences', ...(user ? [`/Library/Managed Preferences/${user}`] : [])];
  return folders.map((folder) => `${folder}/com.webex-entra-setup.app.plist`);
}
