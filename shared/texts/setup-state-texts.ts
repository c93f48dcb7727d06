import type { SetupSummary } from '../contract';
import { daysUntil } from './days';
import type { Translator } from './i18n';

type Standing = Pick<SetupSummary, 'cloudKind' | 'state' | 'stepNumber' | 'stepCount' | 'expiresAt' | 'limitedClaim'>;

/** The state of a setup as a label with its tone. */
export function setupStateText(setup: Standing, { t }: Translator, now: number | Date = Date.now()) {
  switch (setup.state) {
    case 'unfinished':
      return { tone: 'info', text: t('app.stepOf', { number: setup.stepNumber, count: setup.stepCount }) } as const;
    case 'working':
      // In practice mode, no Entra is connected to anything.
      if (setup.cloudKind === 'practice') return { tone: 'info', text: t('home.state.practice.working') } as const;
      return setup.limitedClaim
        ? ({ tone: 'info', text: t(`test.outcome.${setup.limitedClaim}`) } as const)
        : ({ tone: 'success', text: t('home.state.working') } as const);
    case 'expiresSoon':
      return {
        tone: 'warning',
        text: t('home.state.expiresSoon', { days: daysUntil(setup.expiresAt ?? '', now) }),
      } as const;
    case 'expired':
      return { tone: 'danger', text: t('home.state.expired') } as const;
    case 'failing':
      return { tone: 'danger', text: t('home.state.failing') } as const;
    case 'attention':
      return { tone: 'warning', text: t('home.state.attention') } as const;
  }
}
