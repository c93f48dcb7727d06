import { createPart } from './create-part';
import css from './layout.module.css';

/** Buttons side by side. */
export const Actions = createPart('div', css.actions);
/** A box with a border. */
export const Card = createPart('div', css.card);
/** A part of a page: its `h2`, or a `SectionHead`, and what belongs to it. */
export const Section = createPart('section', css.section);
/** The heading of a section with a button beside it. */
export const SectionHead = createPart('div', css.sectionHead);
/** Instructions with a sketch at the right, where there is room. */
export const BesideSketch = createPart('div', css.besideSketch);
