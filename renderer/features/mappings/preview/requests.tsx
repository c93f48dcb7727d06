import { Link } from '@fluentui/react-components';
import { useId } from 'react';
import type { MappingPreview, SetupView } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { goTo } from '../../../lib/navigation';
import { Callout } from '../../../ui/callout';
import { Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import css from './preview.module.css';
import { PreviewRequest } from './request';
import { skippingRow } from './texts';

/** The requests that Entra would send for the person. On a practice setup they can be sent to the practice Webex. */
export function PreviewRequests({ setup, preview }: { setup: SetupView; preview: MappingPreview }) {
  const { t } = useTranslator();
  const title = useId();
  const skipping = skippingRow(preview);
  const { match, create, disable } = preview;
  const sends = setup.space === 'practice' && setup.orgId !== null && hasToken(setup);
  const sendFrom = sends ? setup.id : null;
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <div className={css.head}>
        <h2 id={title}>{t('preview.requests')}</h2>
        <Quiet>{t('preview.requests.text')}</Quiet>
        <Where setup={setup} sends={sends} />
      </div>
      {skipping ? (
        <p>{t('preview.skipped.none')}</p>
      ) : (
        <>
          {match.length === 0 ? (
            <Callout tone="warning" title={t('preview.request.noMatch')}>
              <p>{t('preview.request.noMatch.text')}</p>
            </Callout>
          ) : null}
          {match.map((request, index) => (
            <PreviewRequest
              // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order, and have no name of their own
              key={index}
              action="look"
              request={request}
              when={t(index === 0 ? 'preview.request.look.when' : 'preview.request.look.next')}
              sendFrom={index === match.length - 1 ? sendFrom : null}
            />
          ))}
          <PreviewRequest
            action="create"
            request={create}
            when={t('preview.request.create.when')}
            sendFrom={sendFrom}
          />
          <PreviewRequest
            action="disable"
            request={disable}
            when={t('preview.request.disable.when')}
            sendFrom={match.length ? sendFrom : null}
          />
          <PreviewRequest
            action="remove"
            request={{ method: 'DELETE', url: disable.url }}
            when={t('preview.request.remove.when')}
            sendFrom={match.length ? sendFrom : null}
          />
        </>
      )}
    </Card>
  );
}

/** Where these requests can go from here. */
function Where({ setup, sends }: { setup: SetupView; sends: boolean }) {
  const { t } = useTranslator();
  if (setup.space === 'real') return <Quiet>{t('preview.real')}</Quiet>;
  if (sends) return <Quiet>{t('preview.practice')}</Quiet>;
  return (
    <Callout tone="info" className={css.where}>
      <p>
        {t('preview.practice.signIn')}{' '}
        <Link as="button" onClick={() => goTo(hasToken(setup) ? 'orgId' : 'signIn')}>
          {t('preview.practice.goSignIn')}
        </Link>
      </p>
    </Callout>
  );
}

function hasToken({ token }: SetupView): boolean {
  return token !== null && token.location !== 'missing';
}
