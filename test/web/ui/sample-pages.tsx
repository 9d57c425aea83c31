/** Pages made of every component, with the mockups' matters; all names and numbers are fictitious. */
import { Checkboxes, Grades, Radios, Select } from '../../../lambdas/web/ui/choices';
import { dayStrip } from '../../../lambdas/web/ui/day-strip';
import { Details } from '../../../lambdas/web/ui/details';
import { DueBand } from '../../../lambdas/web/ui/due';
import { DateField, TextArea, TextField } from '../../../lambdas/web/ui/fields';
import { Actions, Form, type FormState } from '../../../lambdas/web/ui/form';
import { CaseHeading, Letter, NextAct, Panel, Section, TwoColumns } from '../../../lambdas/web/ui/layout';
import { MailDelivery } from '../../../lambdas/web/ui/mail-delivery';
import { Page } from '../../../lambdas/web/ui/page';
import { Receipt } from '../../../lambdas/web/ui/receipt';
import { Flag, StatusTag } from '../../../lambdas/web/ui/status';
import { Steps } from '../../../lambdas/web/ui/steps';
import { FactList, SummaryList } from '../../../lambdas/web/ui/summary';
import { Remaining, StackRow, StackTable } from '../../../lambdas/web/ui/table';
import { Tabs } from '../../../lambdas/web/ui/tabs';
import { Day, Time } from '../../../lambdas/web/ui/time';
import { Timeline, TimelineEntry } from '../../../lambdas/web/ui/timeline';
import { Why } from '../../../lambdas/web/ui/why';
import { date, frame, instant, marks, week } from './sample';

const today = date('2026-11-23');

const Mails = () => (
  <MailDelivery
    subject="【提醒】城企哨〔2026〕331号 11月23日18:00到期"
    lines={[
      { to: '承办人 qi***@example.com', state: 'delivered', text: '已送达', at: instant('2026-11-23T09:01') },
      { to: '联络员 li***@example.com', state: 'failed', text: '退信：邮箱不存在', at: instant('2026-11-23T09:02') },
      { to: '高观镇 ga***@example.com', state: 'pending', text: '延迟，正在重发', at: instant('2026-11-23T09:03') },
    ]}
  />
);

const History = () => (
  <Timeline>
    <TimelineEntry title="到期提醒" by="系统" at={instant('2026-11-23T09:00')} kind="auto">
      <Mails />
    </TimelineEntry>
    <TimelineEntry title="签收" by="县生态环境局　钱九" at={instant('2026-11-18T14:40')}>
      <p class="govuk-body">
        <StatusTag status="to-acknowledge" /> → <StatusTag status="handling" />
      </p>
    </TimelineEntry>
  </Timeline>
);

/** The desk's page of one case. */
export const CasePage = ({ title }: { title: string }) => (
  <Page
    title="城企哨〔2026〕331号"
    frame={{ ...frame, workdaySeconds: 20 }}
    audience={{ kind: 'desk', who: '工作专班　赵六', here: 'queues' }}
    back="/desk"
  >
    <CaseHeading
      caption="城企哨〔2026〕331号　城口县示例山地食品有限公司"
      title={title}
      status="handling"
      who="县生态环境局主办"
    />
    <DueBand
      level="soon"
      what="县生态环境局最迟办结并反馈"
      when={instant('2026-11-23T18:00')}
      left="今日到期"
      days={dayStrip(week, marks, today)}
      note={
        <span>
          到时没有结果：发催办，不算超期。最迟
          <Time at={instant('2026-11-25T18:00')} />
          既无结果又无计划：超期，转督办。
        </span>
      }
    />
    <NextAct heading="轮到县生态环境局提交结果或计划" id="next">
      <p class="govuk-body">
        承诺日期 <Day date={date('2026-12-01')} form="with-year" />
      </p>
    </NextAct>
    <Tabs
      label="事项内容"
      tabs={[
        { href: '#line', text: '时间线', place: 'here' },
        { href: '#why', text: '时限说明', count: 3, tone: 'late' },
      ]}
    />
    <TwoColumns sideLabel="事项要素" side={<FactList rows={[{ term: '乡镇（街道）', value: '高观镇' }]} />}>
      <Section heading="时间线" id="line">
        <History />
      </Section>
    </TwoColumns>
    <Section heading="时限说明" id="why" look="apart">
      <Why
        days={week}
        start="10:20交办"
        deadlines={[
          { at: instant('2026-11-23T18:00'), what: '办结时限' },
          { at: instant('2026-11-25T18:00'), what: '报送计划的最后时刻，过此为超期' },
        ]}
        today={today}
        rule={['《专项行动方案》五（三）2：原则上3个工作日内办结。']}
        notice="国办发明电〔2025〕7号，覆盖到2026年12月31日。"
        changes={[]}
      />
    </Section>
  </Page>
);

/** The desk's queue. */
export const QueuePage = () => (
  <Page title="工作台" frame={frame} audience={{ kind: 'desk', who: '工作专班　赵六', here: 'queues' }}>
    <h1 class="q-title">今日到期1件，超期1件</h1>
    <StackTable caption="待办事项，按最迟时间排列" columns={['事项', '最迟', '状态', '下一步']}>
      <StackRow
        level="late"
        title="货车禁行时段调整影响原料进厂"
        href="/desk/cases/CKQS-2026-000324"
        byline="城企哨〔2026〕324号　城口县示例竹木制品厂"
        cells={[
          {
            label: '最迟',
            value: (
              <>
                <Day date={date('2026-11-20')} />
                <Remaining level="late">
                  <Flag level="late" text="超期1个工作日" />
                </Remaining>
              </>
            ),
          },
          { label: '状态', value: <StatusTag status="planned" /> },
        ]}
        act={{ verb: '催办', href: '/desk/cases/CKQS-2026-000324#next', about: '324号' }}
      />
    </StackTable>
  </Page>
);

const TOWNS = [
  { label: '街道', choices: [{ value: '500229001', text: '葛城街道' }] },
  { label: '镇', choices: [{ value: '500229102', text: '高观镇' }] },
];

/** Every kind of field, in one form. */
export const FormPage = ({ form }: { form: FormState }) => (
  <Page
    title="反映什么事"
    frame={frame}
    audience={{ kind: 'public', here: 'whistle' }}
    back="/whistle"
    errors={form.errors}
  >
    <h1 class="q-title">反映什么事</h1>
    <Form action="/whistle" version={7}>
      <Radios
        form={form}
        name="category"
        label="诉求类别"
        choices={[
          { value: 'finance', text: '金融服务', hint: '如：续贷、担保' },
          { value: 'other', text: '其他' },
        ]}
      />
      <TextField form={form} name="title" label="标题" hint="用一句话说清什么事，不超过30字" />
      <TextArea form={form} name="description" label="具体情况" limit={1000} />
      <Select form={form} name="township" label="所属乡镇（街道）" groups={TOWNS} />
      <Checkboxes
        form={form}
        name="way"
        label="办理方式"
        hint="可多选"
        choices={[
          { value: 'on-site', text: '现场调查核实' },
          { value: 'phone', text: '电话沟通' },
        ]}
      />
      <DateField form={form} name="when" label="什么时候" hint="如2026-11-30" need="optional" />
      <Grades
        form={form}
        name="grade"
        label="您对办理结果满意吗"
        choices={[
          { value: 'satisfied', text: '满意' },
          { value: 'dissatisfied', text: '不满意', hint: '事项将退回部门重新办理' },
        ]}
      />
      <Actions submit="提交">
        <a class="govuk-link" href="/">
          不提交了
        </a>
      </Actions>
    </Form>
  </Page>
);

/** What the enterprise sees after handing in, and later. */
export const ProgressPage = () => (
  <Page title="已提交" frame={frame} audience={{ kind: 'public', here: 'progress' }}>
    <Receipt
      heading="已提交"
      title="厂区10千伏线路扩容申请两个月未答复"
      enterprise="城口县示例山地食品有限公司"
      facts={[
        { term: '事项编号', value: '城企哨〔2026〕337号', kind: 'number' },
        { term: '查询码', value: '4729 6058', kind: 'code' },
      ]}
      note="查询进度时要填这两项，请截屏或抄下。"
    />
    <DueBand
      level="running"
      what="工作专班最迟交办到部门的时间"
      when={instant('2026-11-25T18:00')}
      left="还有2个工作日"
      provisional
    />
    <Section heading="办到哪一步" id="steps">
      <Steps
        steps={[
          { name: '吹哨', state: 'done', at: <Time at={instant('2026-11-23T09:30')} /> },
          { name: '办理', state: 'now', at: '进行中', more: '县经济信息委已签收' },
          { name: '评价', state: 'ahead', at: '收到回复后，由您评价' },
        ]}
      />
    </Section>
    <Panel heading="现在请签收" id="now">
      <SummaryList
        rows={[
          { term: '企业', value: '城口县示例山地食品有限公司', change: '/whistle/enterprise' },
          { term: '电子邮箱', value: '' },
          { term: '具体情况', value: '第一行\n第二行' },
        ]}
      />
    </Panel>
    <Letter heading="回复要点" id="reply">
      <Details summary="查看回复全文">
        <p class="govuk-body">你公司反映的事项收悉。</p>
      </Details>
    </Letter>
  </Page>
);
