import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { entraPortals } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { ExplainedRadios } from '../../ui/explained-radios';
import { Rich } from '../../ui/rich';
import { choosePortal } from './actions';
import css from './portal-switch.module.css';

interface PortalSwitchProps {
  readonly setup: SetupView;
  /** Cisco Webex may not be in Entra yet: there is no page by which to tell the two forms apart. */
  readonly early?: boolean;
}

/**
 * For which form of Entra's portal the page gives its instructions. The choice is in the setup's record. It is one line
 * on every page that is opened after the choice.
 */
export function PortalSwitch({ setup, early = false }: PortalSwitchProps) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(!setup.portalChosen);
  const { box, focusNext } = useFocusAfter(open);
  const toggle = (wanted: boolean) => {
    focusNext();
    setOpen(wanted);
  };
  return (
    <div ref={box} className={open ? css.switch : css.folded}>
      {open ? (
        <Choices
          setup={setup}
          early={early}
          onUse={() => {
            toggle(false);
            void choosePortal(setup.portal);
          }}
        />
      ) : (
        <>
          <span>
            {t('portal.shows')} <strong>{t(`portal.${setup.portal}`)}</strong>
          </span>
          <Button size="small" aria-expanded={false} onClick={() => toggle(true)}>
            {t('portal.change')}
          </Button>
        </>
      )}
    </div>
  );
}

interface ChoicesProps extends Required<PortalSwitchProps> {
  readonly onUse: () => void;
}

function Choices({ setup: { portal, portalChosen }, early, onUse }: ChoicesProps) {
  const { t } = useTranslator();
  return (
    <>
      <ExplainedRadios
        label={t('portal.shows')}
        value={portal}
        options={entraPortals}
        name={(each) => t(`portal.${each}`)}
        explain={(each) => <Rich text={t(`portal.${each}.mark`)} />}
        hint={<Rich text={t(early ? 'portal.hint.early' : 'portal.hint')} />}
        onChoose={(chosen) => void choosePortal(chosen)}
      />
      {early && !portalChosen ? null : (
        <Button size="small" className={css.use} onClick={onUse}>
          {t('portal.use')}
        </Button>
      )}
    </>
  );
}

/** Moves the focus into the box once `open` has changed by the user's hand: to the chosen form, or to *Change*. */
function useFocusAfter(open: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the box is folded or unfolded
  useEffect(() => {
    if (wanted.current) box.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
    wanted.current = false;
  }, [open]);
  return {
    box,
    focusNext: () => {
      wanted.current = true;
    },
  };
}
