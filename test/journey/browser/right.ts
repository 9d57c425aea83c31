import type { Page } from 'playwright-core';
import { signIn, type Client } from '../client';
import type { System } from '../systems';
import { someone } from './hand';
import { enterDesk } from './people';
import { axe, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';

export const HEIGHT = 900;

/** Somebody outside, somebody signed in at the desk, and the desk's own program. */
export async function onlookers(system: System): Promise<{ page: Page; desk: Page; officer: Client }> {
  const [page, desk, officer] = await Promise.all([
    someone(OFFICE_WIDTH),
    someone(OFFICE_WIDTH),
    signIn(system, 'desk@chengkou.example'),
  ]);
  await enterDesk(desk, system);
  return { page, desk, officer };
}

/** Accessible, and nothing sticks out, on a phone and on an office screen. */
export async function looksRight(shown: Page, title: string | RegExp): Promise<void> {
  expect(await shown.title()).toMatch(title);
  for (const width of [PHONE_WIDTH, OFFICE_WIDTH]) {
    await shown.setViewportSize({ width, height: HEIGHT });
    expect({ width, overflow: await overflow(shown), axe: await axe(shown) }).toEqual({ width, overflow: 0, axe: [] });
  }
}
