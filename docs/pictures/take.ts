/**
 * `npm run pictures`: starts a county of its own, brings some cases to the main pages, and takes the README's pictures.
 * `npm run pictures -- FOLDER` takes every page at both widths, whole, for looking at them.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startLocal } from '../../local/environment';
import { closeBrowser, newPage, OFFICE_WIDTH, PHONE_WIDTH } from '../../test/browser';
import * as cases from '../../test/journey/browser/cases';
import { enter, open, press } from '../../test/journey/browser/hand';
import {
  enterDesk,
  fillWhistle,
  lookUp,
  openEvaluationFrom,
  openTaskFrom,
  WHISTLE,
} from '../../test/journey/browser/people';
import type { Client } from '../../test/journey/client';
import { blowWhistle, signIn, type Letter } from '../../test/journey/client';
import { systemOf, type System } from '../../test/journey/systems';

const HEIGHT = 900;
/** Twice as many pixels as the page has: sharp on the screens that people read a README on. */
const SHARPNESS = 2;

/** Takes what the page shows now under a name. */
type Camera = (page: Page, name: string) => Promise<void>;

/** Pages of the README: the public's and the unit's on a phone, the desk's on an office screen. */
const README: Record<string, number> = {
  home: PHONE_WIDTH,
  whistle: PHONE_WIDTH,
  confirmation: PHONE_WIDTH,
  progress: PHONE_WIDTH,
  task: PHONE_WIDTH,
  evaluate: PHONE_WIDTH,
  queue: OFFICE_WIDTH,
  case: OFFICE_WIDTH,
};

const forReadme: Camera = async (page, name) => {
  const width = README[name];
  if (width === undefined) return;
  await page.setViewportSize({ width, height: HEIGHT });
  await page.screenshot({ path: path.join(__dirname, `${name}.png`) });
};

function forLooking(folder: string): Camera {
  return async (page, name) => {
    for (const width of [PHONE_WIDTH, OFFICE_WIDTH]) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
    }
  };
}

async function publicPages(system: System, page: Page, take: Camera): Promise<void> {
  for (const name of [
    'help',
    'privacy',
    'accessibility',
    'progress',
    'evaluate',
    'supplement',
    'task',
    'nothing-here',
    'mailbox',
  ]) {
    await open(page, system.origin, `/${name}`);
    await take(page, `public-${name}`);
  }
  await open(page, system.origin, '/');
  await take(page, 'home');
  await open(page, system.origin, '/whistle');
  await take(page, 'whistle-enterprise');
  await press(page, '继续');
  await take(page, 'whistle-enterprise-errors');
  await enter(page, WHISTLE.enterprise);
  await press(page, '继续');
  await enter(page, WHISTLE.matter);
  await page
    .getByText(/还可以输入9\d\d字/)
    .last()
    .waitFor();
  await take(page, 'whistle');
  await fillWhistle(page, system, { ...WHISTLE.contact, 'contact.email': 'lisi@example.com' });
  await take(page, 'whistle-check');
  await press(page, '提交吹哨事项');
  await take(page, 'confirmation');
}

async function enterprisePages(officer: Client, page: Page, take: Camera): Promise<void> {
  const { system } = officer;
  const [waiting, again, refused, given] = [
    await cases.handling(officer, 'transport'),
    await cases.reworked(officer, 'education'),
    await cases.refused(officer),
    await cases.replied(officer, 'health', 'lisi@example.com'),
  ];
  await lookUp(page, system, waiting.whistled);
  await take(page, 'progress');
  await lookUp(page, system, again.whistled);
  await take(page, 'progress-rework');
  await lookUp(page, system, refused);
  await take(page, 'progress-refused');
  await openEvaluationFrom(page, given.letter, 'link');
  await take(page, 'evaluate');
  await enter(page, { grade: 'satisfied' });
  await press(page, '提交评价');
  await take(page, 'evaluated');
}

async function pagesBeside(officer: Client, page: Page, take: Camera): Promise<void> {
  const { system } = officer;
  const { whistled, letter } = await cases.asked(officer, 'market-regulation', 'asked@example.com');
  await openTaskFrom(page, letter, 'link');
  await take(page, 'task-waiting');
  await open(page, system.origin, `${new URL(page.url()).pathname}/ask`);
  await take(page, 'task-form-ask');
  await lookUp(page, system, whistled);
  await take(page, 'progress-asked');
  await open(page, system.origin, `/supplement/${whistled.caseKey}`);
  await take(page, 'supplement-asked');
  await open(page, system.origin, `/progress/${whistled.caseKey}/withdraw`);
  await take(page, 'withdraw');
  await enterDesk(page, system);
  await open(page, system.origin, `/desk/cases/${whistled.caseKey}`);
  await take(page, 'case-asked');
  await open(page, system.origin, `/desk/cases/${whistled.caseKey}/supplemented`);
  await take(page, 'desk-form-supplemented');
  await open(page, system.origin, '/desk/entry');
  await enter(page, { channel: 'hotline', ...WHISTLE.enterprise, ...WHISTLE.matter, ...WHISTLE.contact });
  await take(page, 'entry');
  await press(page, '登记');
  await take(page, 'entry-saved');
}

async function unitPages(officer: Client, page: Page, take: Camera): Promise<void> {
  const at = async (letter: Letter, name: string) => {
    await openTaskFrom(page, letter, 'link');
    await take(page, name);
  };
  await at((await cases.dispatched(officer, 'economy-information')).letter, 'task');
  await at((await cases.planned(officer, 'commerce')).letter, 'task-planned');
  const { whistled } = await cases.closed(officer, 'emergency');
  await at(await officer.letter('emergency@chengkou.example', '【交办】', whistled.caseNumber), 'task-closed');
  await at((await cases.handling(officer, 'agriculture')).letter, 'task-handling');
  const task = new URL(page.url()).pathname;
  for (const act of ['act', 'plan', 'result']) {
    await open(page, officer.system.origin, `${task}/${act}`);
    await take(page, `task-form-${act}`);
  }
}

async function deskPages(officer: Client, page: Page, take: Camera): Promise<void> {
  const { system } = officer;
  await open(page, system.origin, '/desk/sign-in');
  await take(page, 'desk-sign-in');
  await enterDesk(page, system);
  for (const title of ['银行抽贷，流动资金贷款到期无法续贷', '招不到焊工，希望组织专场招聘'])
    await blowWhistle(officer, { title, category: 'finance' });
  const shown = async (where: string, name: string) => {
    await open(page, system.origin, `/desk/cases${where}`);
    await take(page, name);
  };
  const [meeting, untold, unheard, fresh, handled] = [
    await cases.toMeeting(officer, 'public-security'),
    await cases.untold(officer, 'taxation'),
    await cases.unheard(officer, 'banking-insurance'),
    await cases.received(system),
    await cases.reported(officer, 'finance'),
  ];
  await shown('?queue=dispatch', 'queue');
  for (const queue of ['handle', 'review', 'reply', 'telephone', 'undelivered'])
    await shown(`?queue=${queue}`, `queue-${queue}`);
  await shown(`/${handled.whistled.caseKey}`, 'case');
  await shown(`/${meeting.caseKey}`, 'case-meeting');
  await shown(`/${unheard.caseKey}`, 'case-undelivered');
  for (const [{ caseKey }, acts] of [
    [fresh, ['dispatch', 'refuse']],
    [handled.whistled, ['approve', 'rework']],
    [untold, ['delivered', 'evaluation']],
    [meeting, ['meeting']],
    [unheard, ['notified']],
  ] as const)
    for (const act of acts) await shown(`/${caseKey}/${act}`, `desk-form-${act}`);
  await open(page, system.origin, '/mailbox');
  await take(page, 'mailbox');
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const take = folder === undefined ? forReadme : forLooking(folder);
  const county = await startLocal({ port: 0, report: (line) => process.stdout.write(`${line}\n`) });
  try {
    const system = systemOf(county, null);
    const officer = await signIn(system, 'desk.head@chengkou.example');
    const page = await newPage(PHONE_WIDTH, { deviceScaleFactor: folder === undefined ? SHARPNESS : 1 });
    await publicPages(system, page, take);
    await enterprisePages(officer, page, take);
    await unitPages(officer, page, take);
    await deskPages(officer, page, take);
    if (folder !== undefined) await pagesBeside(officer, page, take);
  } finally {
    await closeBrowser();
    await county.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
