import type { Page } from 'playwright-core';
import { axe, OFFICE_WIDTH, overflow, PHONE_WIDTH } from '../../browser';

export const HEIGHT = 900;

/** Accessible, and nothing sticks out, on a phone and on an office screen. */
export async function looksRight(shown: Page, title: string | RegExp): Promise<void> {
  expect(await shown.title()).toMatch(title);
  for (const width of [PHONE_WIDTH, OFFICE_WIDTH]) {
    await shown.setViewportSize({ width, height: HEIGHT });
    expect({ width, overflow: await overflow(shown), axe: await axe(shown) }).toEqual({ width, overflow: 0, axe: [] });
  }
}
