import { Button, type ButtonProps } from '@fluentui/react-components';
import { Checkmark20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { classNames } from '../lib/class-names';
import { useTranslator } from '../lib/i18n';
import css from './copy-button.module.css';

interface CopyButtonProps {
  /** What is copied, for the name of a button without `label`: "Tenant URL". */
  readonly what: string;
  /** Answers whether the copy worked. */
  readonly copy: () => Promise<boolean>;
  readonly appearance?: ButtonProps['appearance'];
  readonly iconOnly?: boolean;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** Copies, and says so for two seconds without changing its size. */
export function CopyButton({ what, copy, appearance, iconOnly, label, disabled, className }: CopyButtonProps) {
  const { t } = useTranslator();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      className={classNames(iconOnly ? css.icon : css.button, className)}
      appearance={appearance ?? 'secondary'}
      size={iconOnly ? 'small' : 'medium'}
      icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
      // What is read out holds what is shown (WCAG 2.5.3).
      aria-label={copied ? t('app.copiedWhat', { what }) : (label ?? t('app.copyWhat', { what }))}
      disabled={disabled ?? false}
      onClick={() => void copy().then(setCopied)}
    >
      {iconOnly ? null : copied ? t('app.copied') : (label ?? t('app.copy'))}
    </Button>
  );
}
