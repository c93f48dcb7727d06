import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { ExplainButton } from '../provisioning-log';
import css from './help.module.css';

const cases = ['groups', 'here', 'clipboard', 'size'] as const;

interface EntraHelpProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Scrolls it into view, since its button is at the other end of the page. */
  readonly show: boolean;
  /** Leads to the connection test. */
  readonly onTest: () => void;
}

/** What the error texts of Entra's Test Connection mean, and what helps. */
export function EntraHelp({ open, onToggle, show, onTest }: EntraHelpProps) {
  const { t } = useTranslator();
  const seconds = useApp((app) => app.settings.clipboardSeconds);
  const id = useId();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!show) return;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'center' });
  }, [show]);
  return (
    <details className={css.help} open={open} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary ref={summary}>{t('handOver.helpToggle')}</summary>
      <section aria-labelledby={id}>
        <h2 id={id}>{t('handOver.help.title')}</h2>
        <p>{t('handOver.help.intro')}</p>
        <dl>
          <dt>
            <code>CredentialValidationFailure</code>
          </dt>
          <dd>{t('handOver.help.failure')}</dd>
          <dt>
            <code>CredentialValidationUnavailable</code>
          </dt>
          <dd>{t('handOver.help.unavailable')}</dd>
          {cases.map((each) => (
            <div key={each}>
              <dt>{t(`handOver.help.${each}.title`)}</dt>
              <dd>{t(`handOver.help.${each}`, { seconds })}</dd>
            </div>
          ))}
        </dl>
        <Actions>
          <Button onClick={onTest}>{t('handOver.help.test')}</Button>
          <ExplainButton />
        </Actions>
      </section>
    </details>
  );
}
