/** Why a look for a new version found nothing to compare; failures of the network are `net.*`. */
export type ReleaseFailureCode =
  | 'release.unavailable'
  | 'release.cancelled'
  | 'release.notFound'
  | 'release.denied'
  | 'release.limited'
  | 'release.serverError'
  | 'release.redirect'
  | 'release.page'
  | 'release.notJson'
  | 'release.wrongShape'
  | 'release.tooLarge'
  | 'release.unexpected';
