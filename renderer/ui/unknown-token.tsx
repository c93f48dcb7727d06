import { Button } from '@fluentui/react-components';
import { useTranslator } from '../lib/i18n';
import { refreshSetup } from '../lib/navigation';
import { useApp } from '../lib/store';
import { FailureCallout } from './callout';

/** Seen on every step of a setup whose keychain cannot be asked: the token may well be there. */
export function UnknownToken() {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const busy = useApp((app) => app.busy) !== null;
  const failure = setup?.token?.failure;
  // A newer token that waits to be stored says the same, with more to choose from.
  if (!failure || setup?.unsaved) return null;
  const retry = (
    <Button disabled={busy} onClick={() => void refreshSetup()}>
      {t('signIn.unsaved.retry')}
    </Button>
  );
  return <FailureCallout failure={failure} tone="warning" alert actions={retry} />;
}
