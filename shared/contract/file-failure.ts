/** What can go wrong with a file of users, Entra's or Control Hub's. */
export type UsersFileFailureCode =
  | 'usersFile.unreadable'
  | 'usersFile.empty'
  | 'usersFile.workbook'
  | 'usersFile.webPage'
  | 'usersFile.json'
  | 'usersFile.binary'
  | 'usersFile.encoding'
  | 'usersFile.quote'
  | 'usersFile.noUserPrincipalName'
  | 'usersFile.noUserId'
  | 'usersFile.noAssignedUsers'
  | 'usersFile.noGroupNames'
  | 'usersFile.noGroups'
  | 'usersFile.tooLarge';

/** Why a file is neither checked nor restored from. */
export type ReadFileFailureCode =
  | 'restore.unreadable'
  | 'restore.folder'
  | 'restore.tooBig'
  | 'restore.packed'
  | 'restore.notText'
  | 'restore.notJson'
  | 'restore.tooDeep'
  | 'restore.tooMuch'
  | 'restore.twice'
  | 'restore.badName'
  | 'restore.foreign'
  | 'restore.noCopy'
  | 'restore.forPeople'
  | 'restore.newer'
  | 'restore.damaged'
  | 'restore.badEndpoint'
  | 'restore.stopped';

/** Why a provisioning log cannot be read. */
export type ProvisioningLogFailureCode =
  | 'provisioningLog.empty'
  | 'provisioningLog.notText'
  | 'provisioningLog.foreign'
  | 'provisioningLog.partOnly'
  | 'provisioningLog.damaged'
  | 'provisioningLog.stopped'
  | 'provisioningLog.cancelled';
