import type { GraphScope } from '../enums/microsoft-sign-in';
import type { MessageId } from './translator';

/** What each permission of Microsoft Graph lets the app do. */
export const graphScopeTexts = {
  'User.Read': 'microsoft.scope.userRead',
  'Application.Read.All': 'microsoft.scope.applicationRead',
  'Application.ReadWrite.All': 'microsoft.scope.applicationWrite',
  'Synchronization.Read.All': 'microsoft.scope.synchronizationRead',
  'Synchronization.ReadWrite.All': 'microsoft.scope.synchronizationWrite',
  'ProvisioningLog.Read.All': 'microsoft.scope.log',
  'User.ReadBasic.All': 'microsoft.scope.users',
  'GroupMember.Read.All': 'microsoft.scope.groups',
} as const satisfies Readonly<Record<GraphScope, MessageId>>;
