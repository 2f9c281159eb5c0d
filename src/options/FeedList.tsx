import { useState } from 'preact/hooks';
import { askToFetch, giveBack, readPatterns } from '../hosts.ts';
import { type FeedList as List, MOST_BYTES, readOpml, writeOpml } from '../sources/feeds/opml.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { FeedLinks } from '../ui/FeedLinks.tsx';
import { failureText, problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { save } from '../ui/save.ts';
import { usePermissions } from '../ui/sites.ts';
import { feedName } from '../ui/useFeeds.ts';
import { webProblem } from '../ui/webProblem.ts';
import { t, tn } from '../wording/i18n.ts';

interface Props {
  feeds: readonly Feed[];
  follow: (address: string) => void;
}

/** The result of following one feed of a list: null if it is followed now. */
async function followOne(address: string): Promise<string | null> {
  const done = await request('add-feed', { address, isListed: true });
  if (!done.ok) return problemText(done.error);
  const { feed, links } = done.value;
  if (feed.failures > 0) return webProblem(feed.problem ?? 'not-feed');
  return links.length > 0 ? webProblem('not-feed') : null;
}

/** Follows the feeds of a list one after the other; those that cannot be are reported. */
async function followAll(links: List['links'], say: (answer: string) => void): Promise<void> {
  const missed: string[] = [];
  let count = 0;
  for (const { address, title } of links) {
    const why = await followOne(address);
    if (why === null) count++;
    else {
      missed.push(t('sentence', [`${feedName({ title, address })}: ${why}`]));
      await giveBack(address);
    }
    say([tn('opml_followed', count), ...missed].join(' '));
  }
}

/** Lists of feeds as other readers write them: taken over from a file, and saved as one. */
export function FeedList({ feeds, follow }: Props) {
  const held = usePermissions(readPatterns, []);
  const [list, setList] = useState<List | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [answer, say] = useState('');
  const open = async (file: File) => {
    const found = readOpml(new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer()));
    setList(found);
    say(
      found
        ? [tn('opml_found', found.links.length), found.left > 0 ? tn('opml_left', found.left) : ''].join(' ')
        : t('opml_none'),
    );
  };
  const waiting = list?.links.filter(({ address }) => !feeds.some(feed => feed.address === address)) ?? [];
  const all = () => {
    // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
    const given = askToFetch(
      waiting.map(({ address }) => address),
      held,
    );
    setIsBusy(true);
    given
      .then(isGiven => (isGiven ? followAll(waiting, say) : say(t('find_refused'))))
      .catch(error => say(failureText(error)))
      .finally(() => setIsBusy(false));
  };
  return (
    <div class="opml">
      <div class="buttons">
        <label class="file">
          <input
            type="file"
            class="visually-hidden"
            data-testid="opml-file"
            accept=".opml,.xml,text/x-opml,text/xml,application/xml"
            onChange={event => {
              const { files } = event.currentTarget;
              if (files?.[0]) void open(files[0]).catch(error => say(failureText(error)));
              event.currentTarget.value = '';
            }}
          />
          <span class="button">{t('opml_import')}</span>
        </label>
        {feeds.length > 0 && (
          <button
            type="button"
            data-testid="opml-export"
            onClick={() => {
              const links = feeds.map(({ address, title }) => ({ address, title: title ?? '' }));
              save([writeOpml(links, t('feeds'))], 'wirelight-feeds.opml', 'text/x-opml');
            }}
          >
            {t('opml_export')}
          </button>
        )}
      </div>
      <p class="answer" role="status" data-testid="opml-answer">
        {answer}
      </p>
      {list && <FeedLinks links={list.links} onFollow={follow} />}
      {waiting.length > 1 && (
        <button type="button" data-testid="opml-all" aria-busy={isBusy} disabled={isBusy} onClick={all}>
          {tn('opml_all', waiting.length)}
        </button>
      )}
    </div>
  );
}
