import {
  CloudFilled,
  Desktop24Regular,
  Key16Regular,
  PeopleTeam24Regular,
  Person20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SetupView } from '../../shared/contract';
import { useTranslator } from '../lib/i18n';
import { type PartState, pictureState } from './picture-state';

interface PictureProps {
  readonly practice?: boolean;
  /** Whose state is shown; without one, the picture explains how the pieces connect. */
  readonly setup?: SetupView;
}

/** The picture of the whole: what is where, and what travels between. Read in order it makes sense as plain text too. */
export function Picture({ practice = false, setup }: PictureProps) {
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
    <figure className="card picture" aria-label={label}>
      <div className="picture-row">
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
      <p className="picture-after" data-practice={practice} data-on={state?.flow.on}>
        <span>{after}</span>
      </p>
    </figure>
  );
}

interface NodeProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What is there in general; the state takes its place. */
  readonly text: ReactNode;
  readonly state?: PartState | undefined;
  readonly strong?: boolean;
}

function Node({ icon, title, text, state, strong }: NodeProps) {
  return (
    <div className="node" data-strong={strong}>
      <span className="node-icon" aria-hidden="true">
        {icon}
      </span>
      <p className="strong">{title}</p>
      {state ? (
        <p className="node-state" data-tone={state.tone}>
          {state.text}
        </p>
      ) : (
        <p className="quiet">{text}</p>
      )}
    </div>
  );
}

function Link({ text, second, you }: { text: string; second?: string; you?: string }) {
  return (
    <div className="link">
      <p className="link-text">{text}</p>
      <div className="link-line" aria-hidden="true">
        {you ? (
          <span className="link-you">
            <Person20Regular />
          </span>
        ) : null}
      </div>
      {second ? (
        <>
          <div className="link-line" data-back="true" aria-hidden="true" />
          <p className="link-text">{second}</p>
        </>
      ) : (
        <p className="link-text">{you}</p>
      )}
    </div>
  );
}
