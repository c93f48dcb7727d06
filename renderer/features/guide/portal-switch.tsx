import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { SetupView } from '../../../shared/contract';
import { entraPortals } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { choosePortal } from './actions';
import css from './portal-switch.module.css';

interface PortalSwitchProps {
  readonly setup: SetupView;
  /** Cisco Webex may not be in Entra yet: there is no page by which to tell the two forms apart. */
  readonly early?: boolean;
}

/** For which form of Entra's portal the page gives its instructions. The choice is in the setup's record. */
export function PortalSwitch({ setup: { portal }, early = false }: PortalSwitchProps) {
  const { t } = useTranslator();
  const id = useId();
  return (
    <div className={css.switch}>
      <span id={id} className={css.label}>
        {t('portal.shows')}
      </span>
      <RadioGroup
        className={css.choices}
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        value={portal}
        onChange={(_, { value }) => {
          const chosen = entraPortals.find((each) => each === value);
          if (chosen) void choosePortal(chosen);
        }}
      >
        {entraPortals.map((each) => (
          <div key={each} className={css.choice}>
            <Radio value={each} label={t(`portal.${each}`)} aria-describedby={`${id}-${each}`} />
            <Quiet id={`${id}-${each}`} className={css.mark}>
              <Rich text={t(`portal.${each}.mark`)} />
            </Quiet>
          </div>
        ))}
      </RadioGroup>
      <Quiet id={`${id}-hint`}>
        <Rich text={t(early ? 'portal.hint.early' : 'portal.hint')} />
      </Quiet>
    </div>
  );
}
