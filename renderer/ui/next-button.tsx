import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface NextButtonProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Why it is disabled: the id of the element that says so. */
  readonly 'aria-describedby'?: string | undefined;
  /** Another look where something on the page is more urgent. */
  readonly appearance?: ButtonProps['appearance'];
  readonly children: ReactNode;
}

/** The button of a footer that opens a step, usually the next one. It alone has an arrow: a button without one does or records something, and stays. */
export function NextButton({ disabled = false, appearance = 'primary', children, ...rest }: NextButtonProps) {
  return (
    <Button
      appearance={appearance}
      icon={<ArrowRight20Regular />}
      iconPosition="after"
      disabledFocusable={disabled}
      {...rest}
    >
      {children}
    </Button>
  );
}
