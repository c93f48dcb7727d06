import type { PictureName } from './model';

/** Where a picture is taken: the tour, the renewal after it, or a walk (`test/demo/walks.ts`), and the name of its state there. */
export interface Place {
  readonly from: 'tour' | 'renewal' | { readonly walk: string };
  readonly state: string;
}

const tour = (state: string): Place => ({ from: 'tour', state });
const walk = (name: string, state: string): Place => ({ from: { walk: name }, state });

export const places: Readonly<Record<PictureName, Place>> = {
  start: tour('start'),
  practice: walk('practice-states', 'the menu'),
  overview: tour('overview'),
  'add-app': tour('add-app'),
  'sign-in': tour('sign-in'),
  'connection-test': tour('connection-test'),
  'connect-entra': tour('connect-entra'),
  duplicates: tour('duplicates-found'),
  'turn-on': tour('turn-on'),
  'check-result': tour('check-result'),
  'keep-it': tour('keep-it'),
  'entra-method': walk('entra-scripts', 'choice'),
  look: walk('entra-look', 'seen'),
  'set-up': walk('entra-set-up', 'the plan'),
  renewal: { from: 'renewal', state: 'renewal-copied' },
  workbench: walk('workbench-table', 'mappings with findings'),
  preview: walk('workbench-preview', 'the requests'),
  'provisioning-log': walk('provisioning-log', 'sample log'),
  record: tour('record'),
  copies: walk('copies', 'copies of one setup'),
  restore: walk('restore', 'what would change'),
  setups: { from: 'renewal', state: 'filtered-by-state' },
  settings: walk('settings', 'settings'),
};

export const pictureNames = Object.keys(places) as PictureName[];
