import {
  CloudFilled,
  Desktop24Regular,
  Key16Regular,
  PeopleTeam24Regular,
  Person20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SetupView } from '../../shared/contract';
import { classNames } from '../lib/class-names';
import { useTranslator } from '../lib/i18n';
import { Card } from './layout';
import css from './picture.module.css';
import { type PartState, pictureState } from './picture-state';
import { Quiet, Strong } from './text';

interface PictureProps {
  readonly practice?: boolean;
  /** Whose state is shown; without one, the picture explains how the pieces connect. */
  readonly setup?: SetupView;
  readonly className?: string | undefined;
}

/** The picture of the connection: its parts, and the flow between them. It also makes sense when read in order as text. */
export function Picture({ practice = false, setup, className }: PictureProps) {
  const translator = useTranslator();
  const { t } = translator;
  const state = setup ? pictureState(setup, translator) : undefined;
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

interface NodeProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** The general description; the state replaces it. */
  readonly text: ReactNode;
  readonly state?: PartState | undefined;
  readonly strong?: boolean;
}

function Node({ icon, title, text, state, strong }: NodeProps) {
  return (
    <div className={css.node} data-strong={strong}>
      <span className={css.nodeIcon} aria-hidden="true">
        {icon}
      </span>
      <Strong>{title}</Strong>
      {state ? (
        <p className={css.nodeState} data-tone={state.tone}>
          {state.text}
        </p>
      ) : (
        <Quiet className={css.nodeText}>{text}</Quiet>
      )}
    </div>
  );
}

function Link({ text, second, you }: { text: string; second?: string; you?: string }) {
  return (
    <div className={css.link}>
      <p className={css.linkText}>{text}</p>
      <div className={css.linkLine} aria-hidden="true">
        {you ? (
          <span className={css.linkYou}>
            <Person20Regular />
          </span>
        ) : null}
      </div>
      {second ? (
        <>
          <div className={css.linkLine} data-back="true" aria-hidden="true" />
          <p className={css.linkText}>{second}</p>
        </>
      ) : (
        <p className={css.linkText}>{you}</p>
      )}
    </div>
  );
}
