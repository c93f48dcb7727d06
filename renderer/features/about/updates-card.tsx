import { Button } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import type { AboutView, ReleaseRequest, UpdatesView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Actions, Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { Working } from '../../ui/working';
import { cancelLook } from './actions';
import { HowToUpdate } from './how-to-update';
import { LookResult } from './look-result';
import css from './page.module.css';
import { RequestDialog } from './request-dialog';
import { changeAbout, useAbout } from './state';

/** The look for a new version: never by itself, and never before its request was seen. */
export function UpdatesCard({ view }: { view: AboutView }) {
  const { t } = useTranslator();
  const title = useId();
  const { updates, look } = view;
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('about.updates')}</h2>
      <Quiet>{t('about.updates.lead')}</Quiet>
      {updates.kind === 'feed' ? (
        <Look request={updates.request} isOrganizations={updates.isOrganizations} isAgain={look !== null} />
      ) : (
        <WhyNot updates={updates} />
      )}
      {look ? <LookResult look={look} own={view.version} /> : null}
      <HowToUpdate view={view} />
    </Card>
  );
}

interface LookProps {
  readonly request: ReleaseRequest;
  readonly isOrganizations: boolean;
  readonly isAgain: boolean;
}

function Look({ request, isOrganizations, isAgain }: LookProps) {
  const { t } = useTranslator();
  const { look, confirming } = useAbout();
  const start = useRef<HTMLDivElement>(null);
  const isRunning = look === 'running';
  const cancel = () => {
    // The button that has the focus goes.
    start.current?.querySelector('button')?.focus();
    void cancelLook();
  };
  return (
    <>
      <div ref={start}>
        <Actions>
          <Button
            icon={<ArrowSync20Regular />}
            disabledFocusable={isRunning}
            onClick={() => changeAbout({ confirming: true })}
          >
            {t(isAgain ? 'about.updates.lookAgain' : 'about.updates.look')}
          </Button>
          {isRunning ? <Button onClick={cancel}>{t('about.updates.cancel')}</Button> : null}
        </Actions>
      </div>
      {isRunning ? (
        <div className={css.running}>
          <Working label={t('about.updates.running', { host: new URL(request.url).host })} />
        </div>
      ) : null}
      {look === 'cancelled' ? <Quiet>{t('about.updates.cancelled')}</Quiet> : null}
      {confirming ? <RequestDialog request={request} isOrganizations={isOrganizations} /> : null}
    </>
  );
}

function WhyNot({ updates }: { updates: Exclude<UpdatesView, { kind: 'feed' }> }) {
  const { t } = useTranslator();
  if (updates.kind !== 'badFeed') {
    return (
      <Callout tone="info" title={t(`about.updates.${updates.kind}.title`)}>
        <p>{t(`about.updates.${updates.kind}`)}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="warning" title={t('about.updates.badFeed.title')}>
      <p>{t('about.updates.badFeed', { address: updates.address })}</p>
    </Callout>
  );
}
