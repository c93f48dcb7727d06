import { useId } from 'react';
import type { EntraRenewFlow, RenewStep, SetupView } from '../../../shared/contract';
import { renewSteps } from '../../../shared/enums/entra-writes';
import { useTranslator } from '../../lib/i18n';
import { StepIcon } from '../../ui/step-icons';
import { Quiet, VisuallyHidden } from '../../ui/text';
import css from './entra-renewal.module.css';
import { proofReason } from './proof-reason';

type ProofState = 'done' | 'running' | 'waiting' | 'stopped';

const marks = { done: 'done', running: 'next', waiting: 'waiting', stopped: 'attention' } as const;

/** The chain of proof: each link, and when it was found. The dates are in the record. */
export function ProofSteps({ setup, flow }: { setup: SetupView; flow: EntraRenewFlow }) {
  const { t, moment } = useTranslator();
  const title = useId();
  const own = setup.renewal?.lastTest;
  const isPassed = own?.outcome === 'passed' || own?.outcome === 'warning';
  const steps = renewSteps.map((step) => ({ step, ...stateOf(step, setup, flow) }));
  const all = [{ step: 'own' as const, state: isPassed ? 'done' : 'stopped', at: own?.at ?? null } as const, ...steps];
  return (
    <div className={css.proof}>
      <h3 id={title}>{t('entraRenew.steps')}</h3>
      <ol className={css.steps} aria-labelledby={title}>
        {all.map(({ step, state, at }) => (
          <li key={step} aria-current={state === 'running' ? 'step' : undefined}>
            <StepIcon state={marks[state]} />
            <span>{t(`entraRenew.step.${step}`)}</span>
            {state === 'waiting' ? (
              <VisuallyHidden>{t('entraRenew.state.waiting')}</VisuallyHidden>
            ) : (
              <Quiet>{at ? `${t(`entraRenew.state.${state}`)} · ${moment(at)}` : t(`entraRenew.state.${state}`)}</Quiet>
            )}
          </li>
        ))}
      </ol>
      {setup.renewal?.entraProofs.runSucceeded ? null : <Quiet id={proofReason}>{t('entraRenew.until')}</Quiet>}
    </div>
  );
}

function stateOf(
  step: RenewStep,
  { renewal }: SetupView,
  flow: EntraRenewFlow,
): { state: ProofState; at: string | null } {
  const proofs = renewal?.entraProofs ?? {};
  const found = {
    pair: proofs.pairAccepted,
    // What was read is written: there is nothing to date.
    read: proofs.saved,
    save: proofs.saved,
    compare: proofs.secretsKept,
    saved: proofs.savedAccepted,
    start: proofs.runSucceeded,
    run: proofs.runSucceeded,
  }[step];
  const here = 'step' in flow ? flow.step : flow.at === 'watching' || flow.at === 'later' ? 'run' : null;
  if (flow.at === 'stopped' && here === step) return { state: 'stopped', at: null };
  if (here === step) return { state: 'running', at: null };
  // Provisioning that was left stopped has not started.
  const isOff = flow.at === 'watching' && (flow.run?.kind === 'stopped' || flow.run?.kind === 'quarantined');
  if (step === 'start' && isOff) return { state: 'waiting', at: null };
  const isPast = here !== null && renewSteps.indexOf(step) < renewSteps.indexOf(here);
  if (found || isPast) return { state: 'done', at: step === 'read' || step === 'start' ? null : (found ?? null) };
  return { state: 'waiting', at: null };
}
