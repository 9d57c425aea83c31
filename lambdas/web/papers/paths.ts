import { PATHS } from '../ui/paths';

export const PAPERS_PATH = `${PATHS.desk}/papers`;
export const papersPath = (caseKey: string) => `${PAPERS_PATH}/${encodeURIComponent(caseKey)}`;
export const paperPath = (caseKey: string, id: string) => `${papersPath(caseKey)}/${encodeURIComponent(id)}`;
export const wordPath = (caseKey: string, id: string) => `${paperPath(caseKey, id)}/word`;
export const issuePath = (caseKey: string, kind: string, subject: string) =>
  `${papersPath(caseKey)}/issue?kind=${encodeURIComponent(kind)}&subject=${encodeURIComponent(subject)}`;
