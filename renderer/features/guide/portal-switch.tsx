import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { SetupView } from '../../../shared/contract';
import { entraPortals } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { choosePortal } from './actions';
import css from './portal-switch.module.css';

/** For which form of Entra's portal the page gives its instructions. The choice is in the setup's record. */
export function PortalSwitch({ setup: { portal } }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [label, hint] = [useId(), useId()];
  return (
    <div className={css.switch}>
      <div className={css.row}>
        <span id={label} className={css.label}>
          {t('portal.shows')}
        </span>
        <RadioGroup
          layout="horizontal"
          className={css.choices}
          aria-labelledby={label}
          aria-describedby={hint}
          value={portal}
          onChange={(_, { value }) => {
            const chosen = entraPortals.find((each) => each === value);
            if (chosen) void choosePortal(chosen);
          }}
        >
          {entraPortals.map((each) => (
            <Radio key={each} value={each} label={t(`portal.${each}`)} />
          ))}
        </RadioGroup>
      </div>
      <Quiet id={hint}>
        <Rich text={t('portal.hint')} />
      </Quiet>
    </div>
  );
}
