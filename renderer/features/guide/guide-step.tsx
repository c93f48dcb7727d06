import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { PageFrame } from '../../ui/page-frame';
import { confirmStep, goOn } from './actions';
import type { GuidePage } from './content/types';
import { ConfirmedLine } from './guide-confirmed';
import { GuideLocation } from './guide-location';
import { GuideNotes } from './guide-notes';
import { GuideTasks } from './guide-tasks';
import { Troubles } from './troubles';

interface GuideStepProps {
  readonly setup: SetupView;
  readonly guide: GuidePage;
  /** Content besides the guide. */
  readonly children?: ReactNode;
}

/** A step that is done in a portal: location, instructions and notes. The administrator confirms it. */
export function GuideStep({ setup, guide, children }: GuideStepProps) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const { step } = guide;
  const confirmed = setup.confirmed[step];
  const footer = confirmed ? (
    <Button appearance="primary" onClick={() => goOn(step)}>
      {t('app.continue')}
    </Button>
  ) : (
    <Button appearance="primary" disabledFocusable={busy} onClick={() => void confirmStep(step)}>
      {t(guide.confirm)}
    </Button>
  );
  return (
    <PageFrame step={step} title={t(guide.title)} why={t(guide.why)} footer={footer}>
      {confirmed ? <ConfirmedLine step={step} at={confirmed} /> : null}
      <GuideLocation guide={guide} />
      <GuideTasks guide={guide} />
      <GuideNotes notes={guide.notes} />
      {children}
      <Troubles troubles={guide.troubles} />
    </PageFrame>
  );
}
