import css from './layout.module.css';
import { part } from './part';

/** Buttons side by side. */
export const Actions = part('div', css.actions);
/** A box with a border. */
export const Card = part('div', css.card);
/** A part of a page: its `h2`, or a `SectionHead`, and what belongs to it. */
export const Section = part('section', css.section);
/** The heading of a section with a button beside it. */
export const SectionHead = part('div', css.sectionHead);
/** Instructions with a sketch at the right, where there is room. */
export const BesideSketch = part('div', css.besideSketch);
