import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { SetupView } from '../../../shared/contract';
import { type GraphScope, renewalScopes } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Card, SectionHead } from '../../ui/layout';
import { MicrosoftSignIn } from '../microsoft-sign-in';
import { followEntraRenew, goByHand } from './actions';
import css from './entra-renewal.module.css';
import { FlowPanel } from './flow-panel';
import { ProofSteps } from './proof-steps';
import { useEntraRenew } from './state';

interface EntraRenewalProps {
  readonly setup: SetupView;
  /** Leads to the app's own test of the new token. */
  readonly onTest: () => void;
}

const findingScopes: readonly GraphScope[] = [...renewalScopes, 'Application.Read.All'];

/** The new Secret Token goes to Entra by this app: each step with its proof, each change after its confirmation. */
export function EntraRenewal({ setup, onTest }: EntraRenewalProps) {
  const { t } = useTranslator();
  const title = useId();
  const { id } = setup;
  const panel = useRef<HTMLDivElement>(null);
  const flow = useEntraRenew((state) => (state.shown?.id === id ? state.shown.flow : null));
  useEffect(() => followEntraRenew(id), [id]);
  const at = flow?.at;
  useEffect(() => {
    // The button that had the focus is gone with what it answered.
    if (at && document.activeElement === document.body) panel.current?.focus();
  }, [at]);
  // The application is looked up only where no look, and no earlier renewal, has shown it.
  const isKnown = setup.space === 'practice' || setup.entraSeen !== null;
  return (
    <>
      <MicrosoftSignIn setup={setup} scopes={isKnown ? renewalScopes : findingScopes} />
      <Card as="section" className={css.card} aria-labelledby={title}>
        <SectionHead>
          <h2 id={title}>{t('entraRenew.title')}</h2>
          <Button size="small" onClick={() => goByHand(id, true)}>
            {t('entraRenew.byHand')}
          </Button>
        </SectionHead>
        <Callout tone="warning" title={t('entraScript.untested.title')}>
          <p>{t('entraRenew.untested')}</p>
        </Callout>
        {flow ? (
          <>
            <ProofSteps setup={setup} flow={flow} />
            <div ref={panel} tabIndex={-1} className={css.panel}>
              <FlowPanel setup={setup} flow={flow} onTest={onTest} />
            </div>
          </>
        ) : null}
      </Card>
    </>
  );
}
