import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { reloadPage } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { AppIcon } from '../../ui/app-icon';
import { CenteredPage } from '../../ui/centered-page';
import { Lead } from '../../ui/text';

/** Shows an error page when rendering fails. The main process keeps all data, so reloading is enough. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslator();
  return (
    <CenteredPage>
      <AppIcon size={48} />
      <h1>{t('app.unexpected.title')}</h1>
      <Lead>{t('app.unexpected.text')}</Lead>
      <Button appearance="primary" size="large" onClick={reloadPage}>
        {t('app.unexpected.reload')}
      </Button>
    </CenteredPage>
  );
}
