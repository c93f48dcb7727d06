/** Why a renewal in Entra stopped. */
export type RenewFailureCode =
  | 'renew.pairRefused'
  | 'renew.unknownSecret'
  | 'renew.otherAddress'
  | 'renew.secretsDiffer'
  | 'renew.savedRefused'
  | 'renew.quarantined'
  | 'renew.noJob'
  | 'renew.otherTenant';

/** Why setting up Entra stopped, or an undo could not be made. */
export type SetUpFailureCode =
  | 'setUp.severalApplications'
  | 'setUp.notInGallery'
  | 'setUp.notReady'
  | 'setUp.noTemplate'
  | 'setUp.severalJobs'
  | 'setUp.noRole'
  | 'setUp.refused'
  | 'setUp.savedRefused'
  | 'setUp.settingsDiffer'
  | 'setUp.mappingsDiffer'
  | 'setUp.unreadableSettings'
  | 'setUp.noRule'
  | 'setUp.undone';

/** Why a sign-in to Microsoft failed, or what it lacks. */
export type MicrosoftFailureCode =
  | 'microsoft.cancelled'
  | 'microsoft.timeout'
  | 'microsoft.busy'
  | 'microsoft.browserUnavailable'
  | 'microsoft.noPort'
  | 'microsoft.noCloud'
  | 'microsoft.tenantInvalid'
  | 'microsoft.clientInvalid'
  | 'microsoft.unavailable'
  | 'microsoft.badAnswer'
  | 'microsoft.refused'
  | 'microsoft.consentNeeded'
  | 'microsoft.declined'
  | 'microsoft.notPreauthorized'
  | 'microsoft.appUnknown'
  | 'microsoft.appDisabled'
  | 'microsoft.notAssigned'
  | 'microsoft.redirectNotRegistered'
  | 'microsoft.notPublicClient'
  | 'microsoft.accountNotInTenant'
  | 'microsoft.tenantUnknown'
  | 'microsoft.otherCloud'
  | 'microsoft.secondFactor'
  | 'microsoft.conditionalAccess'
  | 'microsoft.accountBlocked'
  | 'microsoft.sessionEnded'
  | 'microsoft.graphMissing'
  | 'microsoft.wrongTenant'
  | 'microsoft.missingScope'
  | 'microsoft.missingRole';

/** Why Microsoft Graph did not do what was asked. The network's own failures are `net.*`. */
export type GraphFailureCode =
  | 'graph.unauthorized'
  | 'graph.signInExpired'
  | 'graph.claims'
  | 'graph.denied'
  | 'graph.deniedOrNoPremium'
  | 'graph.noPremium'
  | 'graph.notFound'
  | 'graph.conflict'
  | 'graph.throttled'
  | 'graph.refused'
  | 'graph.serverError'
  | 'graph.redirected'
  | 'graph.page'
  | 'graph.tooLong'
  | 'graph.unreadable'
  | 'graph.endless'
  | 'graph.otherHost'
  | 'graph.cancelled'
  | 'graph.notSignedIn';

/** Why a part of a look at Entra is missing. */
export type LookFailureCode = 'look.scopeMissing' | 'look.noJob' | 'look.changed';
