import { lazyPart } from '../../lib/lazy-page';
import { useLog } from './state';

const LogDialog = lazyPart(
  () => import('./dialog').then((dialog) => dialog.LogDialog),
  () => <></>,
);

/** Above every page: the dialog, while it is open. */
export function LogLayer() {
  const open = useLog((log) => log.open);
  return open ? <LogDialog /> : null;
}
