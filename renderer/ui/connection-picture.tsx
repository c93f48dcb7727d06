import { CloudFilled, Desktop24Regular, Key16Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../shared/contract';
import { classNames } from '../lib/class-names';
import { useTranslator } from '../lib/i18n';
import css from './connection-picture.module.css';
import { Link, Node } from './connection-picture-parts';
import { connectionPictureState } from './connection-picture-state';
import { Card } from './layout';

interface ConnectionPictureProps {
  readonly practice?: boolean;
  /** Whose state is shown; without one, the picture explains how the pieces connect. */
  readonly setup?: SetupView;
  readonly className?: string | undefined;
}

/** The picture of the connection: its parts, and the flow between them. It also makes sense when read in order as text. */
export function ConnectionPicture({ practice = false, setup, className }: ConnectionPictureProps) {
  const translator = useTranslator();
  const { t } = translator;
  const state = setup ? connectionPictureState(setup, translator) : undefined;
  const after = practice ? t('picture.link.nobody') : (state?.flow.text ?? t('picture.link.people'));
  const label = state
    ? t('picture.state.label', {
        entra: state.entra.text,
        computer: state.computer.text,
        webex: state.webex.text,
        flow: after,
      })
    : t('picture.label');
  return (
    <Card as="figure" className={classNames(css.picture, className)} aria-label={label}>
      <div className={css.row}>
        <Node
          icon={<PeopleTeam24Regular />}
          title={t('picture.entra')}
          text={t('picture.entra.text')}
          state={state?.entra}
        />
        <Link text={t('picture.link.paste')} you={t('picture.you')} />
        <Node
          icon={<Desktop24Regular />}
          title={t('picture.computer')}
          text={
            <>
              <Key16Regular aria-hidden="true" /> {t('picture.computer.text')}
            </>
          }
          state={state?.computer}
          strong
        />
        <Link text={t('picture.link.token')} second={t('picture.link.test')} />
        <Node
          icon={<CloudFilled />}
          title={t(practice ? 'picture.webex.practice' : 'picture.webex')}
          text={t(practice ? 'picture.webex.practice.text' : 'picture.webex.text')}
          state={state?.webex}
        />
      </div>
      <p className={css.after} data-practice={practice} data-on={state?.flow.on}>
        <span>{after}</span>
      </p>
    </Card>
  );
}
