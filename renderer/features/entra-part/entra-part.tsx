import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentText20Regular, People20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showSheet } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { assignEntraPart } from './actions';
import { EntraPartDialog } from './dialog';

/** On a step in Entra: offers that another administrator does these steps, or says who does, until Entra's test succeeded. */
export function EntraPart({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  const restore = useRestoreFocusTarget();
  const { entraPart, entraTest } = setup;
  if (entraTest?.result === 'succeeded') return null;
  return (
    <>
      {entraPart ? (
        <Waiting setup={setup} onChange={() => setOpen(true)} />
      ) : (
        <ActionCard title={t('entraPart.offer')} text={t('entraPart.offer.text')}>
          <Button icon={<People20Regular />} onClick={() => setOpen(true)} {...restore}>
            {t('entraPart.assign')}
          </Button>
        </ActionCard>
      )}
      {open ? <EntraPartDialog name={entraPart?.administrator ?? ''} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** On the overview: what the setup waits for. */
export function EntraPartNotice({ setup }: { setup: SetupView }) {
  return setup.entraPart?.waiting ? <Waiting setup={setup} /> : null;
}

/** In a renewal, before Entra has the new token: the sheet for another administrator. */
export function RenewalSheetCard() {
  const { t } = useTranslator();
  return (
    <ActionCard title={t('entraPart.offer')} text={t('entraPart.renewal.text')}>
      <Button icon={<DocumentText20Regular />} onClick={showSheet}>
        {t('entraPart.sheet')}
      </Button>
    </ActionCard>
  );
}

function Waiting({ setup, onChange }: { setup: SetupView; onChange?: () => void }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const restore = useRestoreFocusTarget();
  const name = setup.entraPart?.administrator ?? '';
  const ready = isReady(setup);
  return (
    <Callout
      tone="info"
      title={t(ready ? 'entraPart.waiting' : 'entraPart.assigned', { name, named: name ? 'yes' : 'no' })}
      actions={
        <>
          {ready ? (
            <Button icon={<DocumentText20Regular />} onClick={showSheet}>
              {t('entraPart.sheet')}
            </Button>
          ) : null}
          {onChange ? (
            <>
              <Button onClick={onChange} {...restore}>
                {t('entraPart.change')}
              </Button>
              <Button disabledFocusable={busy} onClick={() => void assignEntraPart(null)}>
                {t('entraPart.here')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <p>{t(ready ? 'entraPart.assigned.text' : 'entraPart.assigned.later')}</p>
    </Callout>
  );
}

/** The steps in Webex are done, so that the sheet has its values. */
function isReady({ steps }: SetupView): boolean {
  return steps.some(({ id, reached }) => id === 'connectEntra' && reached);
}
