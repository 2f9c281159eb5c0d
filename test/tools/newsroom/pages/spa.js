// A single-page application: /story/<slug> is drawn from stories.json, links change it without a load.
import stories from './stories.json' with { type: 'json' };

const app = document.querySelector('#app');

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const longDate = iso =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const head = story =>
  element(
    'header',
    { class: 'head' },
    element('p', { class: 'kicker' }, story.kicker),
    element('h1', {}, story.title),
    element('p', { class: 'deck' }, story.deck),
    element(
      'p',
      { class: 'by' },
      `By ${story.byline}`,
      element('time', { datetime: story.published }, longDate(story.published)),
    ),
  );

const picture = ({ src, alt, caption, credit }) =>
  element(
    'figure',
    {},
    element('img', { src, alt, width: 1200, height: 700 }),
    element('figcaption', {}, `${caption} `, element('span', {}, credit)),
  );

const next = story =>
  element(
    'a',
    { class: 'next', href: `/story/${story.slug}`, 'data-next': '' },
    element('span', {}, 'Next story'),
    element('strong', {}, story.title),
  );

function body(story) {
  const paragraphs = [...story.paragraphs, ...(story.tagline ? [story.tagline] : [])];
  return element('div', { class: 'body' }, ...paragraphs.map(text => element('p', {}, text)));
}

const credit = name => ({
  creditText: name,
  sourceOrganization: { '@type': 'NewsMediaOrganization', name },
});

const jsonLd = story => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: story.title,
  datePublished: story.published,
  author: { '@type': 'Person', name: story.byline },
  ...(story.agency ? credit(story.agency) : {}),
  publisher: { '@type': 'Organization', name: 'Tern & Tide' },
});

function setMeta(property, content) {
  const found = document.head.querySelector(`meta[property="${property}"]`);
  const meta = found ?? document.head.appendChild(element('meta', { property }));
  meta.setAttribute('content', content);
}

function describe(story) {
  document.title = `${story.title} · Tern & Tide`;
  setMeta('og:type', 'article');
  setMeta('og:title', story.title);
  setMeta('og:description', story.deck);
  setMeta('article:published_time', story.published);
  document.head.querySelector('script[type="application/ld+json"]')?.remove();
  document.head.append(element('script', { type: 'application/ld+json' }, JSON.stringify(jsonLd(story))));
}

function draw(path) {
  const found = stories.findIndex(story => path === `/story/${story.slug}`);
  const index = Math.max(found, 0);
  const story = stories[index];
  describe(story);
  app.replaceChildren(
    element('article', { class: story.slug }, head(story), picture(story.picture), body(story)),
    next(stories[(index + 1) % stories.length]),
  );
}

app.addEventListener('click', event => {
  const link = event.target.closest('a[data-next]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState({ scroll: scrollY }, '');
  history.pushState({ scroll: 0 }, '', link.href);
  draw(location.pathname);
  scrollTo(0, 0);
});

addEventListener('popstate', event => {
  draw(location.pathname);
  scrollTo(0, event.state?.scroll ?? 0);
});

draw(location.pathname);
