import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { EntraPart, EntraPartNotice, RenewalSheetCard } from './entra-part';

export const SheetPage = lazyPart(() => import('./sheet-page').then((page) => page.SheetPage), Loading);
