/** Answers in the shape in which OpenSearch 2.19 gives them; the reports are invented. */

export const report = (id: string, more: object = {}) => ({
  id,
  outlet: 'Tarrowby Gazette',
  agency: null,
  title: 'Ferry runs aground off Gannet Ledge',
  url: `https://gazette.tarrowby.example/${id}`,
  byline: null,
  published: '2026-03-04T10:00:00Z',
  paragraphs: ['The ferry Maid of Orrin ran aground off Gannet Ledge on Tuesday with 84 people on board.'],
  depth: 'full',
  ...more,
});

export const hit = (id: string, more: object = {}) => ({
  _index: 'wire-2026-03',
  _id: id,
  _score: 12.5,
  _source: report(id, more),
});

export const searchAnswer = (hits: readonly unknown[], more: object = {}) => ({
  took: 4,
  timed_out: false,
  _shards: { total: 2, successful: 2, skipped: 0, failed: 0 },
  hits: { max_score: 12.5, hits },
  ...more,
});

export const factsAnswer = (more: object = {}) => ({
  took: 2,
  timed_out: false,
  _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
  hits: { total: { value: 17, relation: 'eq' }, max_score: null, hits: [] },
  aggregations: { newest: { value: 1772618400000, value_as_string: '2026-03-04T10:00:00.000Z' } },
  ...more,
});

export const mappingAnswer = (keys: number, check: string, index = 'wire') => ({
  [index]: { mappings: { dynamic: 'false', _meta: { wirelight: { keys, check } }, properties: {} } },
});

export const rootAnswer = {
  name: 'node-1',
  cluster_name: 'newsroom',
  version: { distribution: 'opensearch', number: '2.19.6', build_type: 'tar' },
  tagline: 'The OpenSearch Project: https://opensearch.org/',
};

export const missingIndex = {
  error: { type: 'index_not_found_exception', reason: 'no such index [wire]', index: 'wire' },
  status: 404,
};
