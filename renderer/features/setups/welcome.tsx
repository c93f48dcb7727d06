import { Button } from '@fluentui/react-components';
import {
  ClipboardTextLtr24Regular,
  Clock20Regular,
  Eye24Regular,
  Key20Regular,
  LockClosedKey24Regular,
  PeopleSearch24Regular,
  PeopleTeam20Regular,
  ShieldCheckmark24Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../../lib/i18n';
import { showHome } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { ConnectionPicture } from '../../ui/connection-picture';
import { Actions, Card } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Lead, Quiet, Strong, VisuallyHidden } from '../../ui/text';
import { createSetup } from './actions';
import { HomeHeader } from './home-header';
import css from './welcome.module.css';

const trust = {
  duplicates: <PeopleSearch24Regular />,
  consent: <ShieldCheckmark24Regular />,
  keychain: <LockClosedKey24Regular />,
  requests: <Eye24Regular />,
  record: <ClipboardTextLtr24Regular />,
} as const;
const reasons = ['duplicates', 'consent', 'keychain', 'requests', 'record'] as const;

/** The first page: what this app is, how it works, why to trust it, what it needs. */
export function Welcome() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy);
  return (
    <>
      <HomeHeader />
      <Notice />
      <section className={css.hero}>
        <div className={css.introduction}>
          <h1 tabIndex={-1}>{t('home.title')}</h1>
          <Lead>{t('home.lead')}</Lead>
          <Actions className={css.actions}>
            <Button appearance="primary" size="large" disabled={busy !== null} onClick={() => void createSetup()}>
              {t('home.start')}
            </Button>
            <Button
              size="large"
              disabled={busy !== null}
              aria-describedby="practise"
              onClick={() => void showHome('practice')}
            >
              {t('home.practise')}
            </Button>
          </Actions>
          <Quiet className={css.hint} id="practise">
            {t('home.practise.explain')}
          </Quiet>
        </div>
        <Card as="section" className={css.needs} aria-labelledby="needs">
          <h2 id="needs">{t('home.need.title')}</h2>
          <ul>
            <Need icon={<Key20Regular />} title={t('home.need.webex')} text={t('home.need.webex.text')} />
            <Need icon={<PeopleTeam20Regular />} title={t('home.need.entra')} text={t('home.need.entra.text')} />
            <Need icon={<Clock20Regular />} title={t('home.need.time')} text={t('home.need.time.text')} />
          </ul>
        </Card>
      </section>
      <ConnectionPicture />
      <section aria-labelledby="trust">
        <VisuallyHidden as="h2" id="trust">
          {t('home.trust.title')}
        </VisuallyHidden>
        <ul className={css.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>
              <span aria-hidden="true">{trust[reason]}</span>
              <h3>{t(`home.trust.${reason}`)}</h3>
              <p>{t(`home.trust.${reason}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Need({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <li>
      <span aria-hidden="true">{icon}</span>
      <div>
        <Strong>{title}</Strong>
        <Quiet>{text}</Quiet>
      </div>
    </li>
  );
}
