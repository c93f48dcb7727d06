import { Licences } from './licences';
import { AboutApp } from './page';

/** About this app, or the page of all licences. */
export function About({ part }: { part?: 'licences' | undefined }) {
  return part === 'licences' ? <Licences /> : <AboutApp />;
}
