export { OrphanedTokensNotice } from './notice';
export { changeOrphanedTokens } from './state';
