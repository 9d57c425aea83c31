import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wordFile } from '../../../lambdas/web/papers/docx/word-file';
import type { PaperView } from '../../../lambdas/web/papers/content';
import { PaperPage } from '../../../lambdas/web/papers/pages/paper';
import { paperStyle } from '../../../lambdas/web/papers/stylesheet';
import { axe, closeBrowser, newPage, OFFICE_WIDTH } from '../../browser';
import * as order from '../../domain/case/orders';
import { CASE_KEY } from '../../domain/case/world';
import * as desk from '../desk/told';
import { issue, lastPaper } from './told';

jest.setTimeout(60_000);
afterAll(closeBrowser);

async function opened(view: PaperView) {
  const page = await newPage(OFFICE_WIDTH);
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === paperStyle.path
      ? route.fulfill({ contentType: 'text/css', body: paperStyle.text })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: String(<PaperPage view={view} />) }),
  );
  await page.goto('http://qishao.test/desk/papers/x/y');
  return page;
}

async function pagesOf(view: PaperView): Promise<number> {
  const page = await opened(view);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.context().close();
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What people write when they take the form seriously. */
const REALISTIC: desk.Retold = (texts) => ({
  ...texts,
  enterpriseName: '城口县示例山地食品有限责任公司冷链物流分公司',
  legalRepresentative: '欧阳示例',
  contactPosition: '行政主管',
  title: '中药材冷链仓库环评批复和厂区10千伏线路扩容两件事迟迟不下',
  description:
    '9月21日向供电服务窗口提交扩容申请，10月中旬补交负荷计算书，至今没有答复；新增冷冻车间设备已到货，无法通电调试。',
  request: '明确能否扩容、何时完成；近期先解决临时用电。',
  requirement: '请主动联系企业，核实情况，按时限反馈办理结果。',
  account: '11月26日会同葛城街道到厂区核实负荷，协调供电公司受理；11月28日接通临时用电，11月30日同意扩容。',
  approvedBy: '吴九',
});
const LONG = '厂区扩容的申请自九月提出，至今没有答复，已多次到窗口询问，仍请等待通知。';
const ENDLESS: desk.Retold = (texts) => ({
  ...REALISTIC(texts),
  description: LONG.repeat(25),
  request: LONG.repeat(8),
  requirement: LONG.repeat(20),
  account: LONG.repeat(40),
  reason: LONG.repeat(20),
  measures: LONG.repeat(20),
  people: LONG.repeat(4),
  notes: LONG.repeat(20),
});

/** Everything that the form has a place for. */
const full = () => {
  const story = desk
    .dispatched()
    .until('2026-11-26 09:30')
    .by(order.act, desk.LEAD, '2026-11-26T09:10:00+08:00' as never);
  story
    .by(order.plan, desk.LEAD, '2026-12-15' as never)
    .by(order.submitResult, desk.LEAD, 'solved')
    .by(order.approve);
  story.by(order.mailDelivered, story.now).by(order.grade, 'dissatisfied', story.now, '没有解决');
  return issue(story, 'form', 'r1');
};

describe('事项办理（反馈）表 on paper', () => {
  it('is one A4 page with realistic content, and nothing is cut', async () => {
    const view = lastPaper(full(), REALISTIC);
    expect(view.form?.annex).toEqual([]);
    expect(await pagesOf(view)).toBe(1);
  });

  it('stays one page however much was written; the whole stands in the annex behind it', async () => {
    const view = lastPaper(full(), ENDLESS);
    const { form } = view;
    expect(form?.annex.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['诉求内容', '工作专班受理意见', '办理情况及结果', '办理计划与承诺时限']),
    );
    expect(form?.annex[0]?.text).toContain(LONG.repeat(25));
    expect(await pagesOf({ ...view, form: { ...form!, annex: [] } })).toBe(1);
  });

  it('draws no seal: there is neither picture nor colour on the sheet', async () => {
    const page = await opened(lastPaper(full(), REALISTIC));
    expect(await page.locator('.sheet').locator('img, svg, canvas').count()).toBe(0);
    expect(paperStyle.text).not.toMatch(/url\(|red/);
    expect(await axe(page)).toEqual([]);
  });
});

it('a 交办单 of usual length is one A4 page', async () => {
  expect(await pagesOf(lastPaper(issue(desk.dispatched(), 'dispatch', `${CASE_KEY}-1@r1`)))).toBe(1);
});

describe('the Word file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Read by another program than the one that wrote it: Python's own, which checks every sum of the archive. */
  function read(view: PaperView): { names: string[]; xml: string } {
    const file = path.join(folder, 'paper.docx');
    writeFileSync(file, wordFile(view));
    const program =
      'import json,sys,zipfile,xml.dom.minidom as m;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;' +
      '[m.parseString(z.read(n)) for n in z.namelist()];' +
      'print(json.dumps({"names":z.namelist(),"xml":z.read("word/document.xml").decode()}))';
    return JSON.parse(execFileSync('python3', ['-c', program, file], { encoding: 'utf8' })) as {
      names: string[];
      xml: string;
    };
  }

  it('is an archive that others read, with the words of the page', () => {
    const { names, xml } = read(lastPaper(issue(desk.approved(), 'reply', 'r1')));
    expect(names).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(xml).toContain('城企哨复〔2026〕1号');
    expect(xml).toContain('已续贷');
  });

  it('has the form as a table of six columns, 156 mm wide', () => {
    const { xml } = read(lastPaper(full(), REALISTIC));
    expect(xml.match(/<w:gridCol /g)).toHaveLength(6);
    expect(xml).toContain('<w:tblW w:w="8844" w:type="dxa"/>');
    expect(xml.match(/<w:tr>/g)).toHaveLength(16);
  });

  it('takes hostile text as text', () => {
    const hostile: desk.Retold = (texts) => ({ ...desk.hostile(texts), reply: `${desk.HOSTILE}\u0000\u000b&"` });
    const { xml } = read(lastPaper(issue(desk.approved(), 'reply', 'r1'), hostile));
    expect(xml).toContain('&lt;script&gt;');
    expect(xml).not.toContain('<script>');
  });
});
