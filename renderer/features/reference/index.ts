import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { AttributeTable } from './attribute-table';
export { ReferenceButton } from './reference-button';

export const ReferencePage = lazyPart(() => import('./page').then((page) => page.Reference), Loading);
