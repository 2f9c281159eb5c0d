import { start } from '../ui/start.tsx';
import { t } from '../wording/i18n.ts';
import { Agencies } from './Agencies.tsx';
import { CloserLook } from './CloserLook.tsx';
import { Colours } from './Colours.tsx';
import { Data } from './Data.tsx';
import { Feeds } from './Feeds.tsx';
import { Keep } from './Keep.tsx';
import { Keys } from './Keys.tsx';
import { Language } from './Language.tsx';
import { Search } from './Search.tsx';
import { Shared } from './Shared.tsx';
import { Sites } from './Sites.tsx';

function Options() {
  return (
    <main>
      <h1>{t('options_title')}</h1>
      <Language />
      <Colours />
      <Keys />
      <Sites />
      <Keep />
      <CloserLook />
      <Feeds />
      <Search />
      <Shared />
      <Agencies />
      <Data />
      <section aria-labelledby="privacy-heading">
        <h2 id="privacy-heading">{t('privacy')}</h2>
        <p>{t('privacy_text')}</p>
      </section>
    </main>
  );
}

void start('options_title', () => <Options />);
