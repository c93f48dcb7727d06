import { Button } from '@fluentui/react-components';
import { type ComponentType, createContext, useContext } from 'react';
import { useTranslator } from '../lib/i18n';
import { change, useApp } from '../lib/store';
import { FailureCallout } from './callout';

/** Notices of features above every page, besides failures; the app sets them. */
export const FeatureNotices = createContext<ComponentType>(() => null);

/** Failures that belong to no particular place of the page, above everything else on it. */
export function Notice() {
  const notice = useApp((app) => app.notice);
  const { t } = useTranslator();
  const Others = useContext(FeatureNotices);
  return (
    <>
      {notice ? (
        <FailureCallout
          failure={notice}
          alert
          actions={<Button onClick={() => change({ notice: null })}>{t('app.dismiss')}</Button>}
        />
      ) : null}
      <Others />
    </>
  );
}
