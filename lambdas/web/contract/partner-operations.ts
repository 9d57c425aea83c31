import { BODY, read, type Operation } from './operation';

export const PARTNER: readonly Operation[] = [
  {
    id: 'hand-on-case',
    method: 'post',
    path: '/api/v1/partner/cases',
    summary:
      '转办: a whistle from a partner’s system. The same order number with the same content gets the same answer.',
    key: 'partner-key',
    body: 'partnerWhistle',
    idempotencyKey: 'none',
    status: 201,
    answer: 'HandedOn',
    problems: [...BODY, 'no-session', 'too-many', 'key-reused', 'already'],
  },
  {
    ...read,
    id: 'read-handed-on-case',
    path: '/api/v1/partner/cases/{orderNumber}',
    summary: 'Where the matter of an own order stands, and what was answered.',
    key: 'partner-key',
    answer: 'HandedOnCase',
    problems: ['no-session', 'too-many', 'not-found'],
  },
];
