import type { AllHTMLAttributes, ElementType, Ref } from 'react';
import { classNames } from '../lib/class-names';

export interface PartProps extends Omit<AllHTMLAttributes<HTMLElement>, 'as'> {
  /** The element to render; each part has its own default. */
  readonly as?: ElementType;
  readonly ref?: Ref<HTMLElement>;
  readonly [data: `data-${string}`]: unknown;
}

/** A presentational component: one element with one class of its own, to which `className` of its user is added. */
export function createPart(element: ElementType, own: string | undefined) {
  return function Part({ as: Element = element, className, ...rest }: PartProps) {
    return <Element className={classNames(own, className)} {...rest} />;
  };
}
