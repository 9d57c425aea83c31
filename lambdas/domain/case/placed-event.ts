import type { NewEvent, WithoutTexts } from './events';

/** An event with its place: all that folding needs. */
export type PlacedEvent = WithoutTexts<NewEvent> & { seq: number; caseKey: string };
