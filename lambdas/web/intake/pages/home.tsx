import type { Child } from 'hono/jsx';
import type { County, Policy } from '../../../domain/county';
import { HOME } from '../../../texts/intake-home';
import { statedText } from '../../http/site';
import type { Frame } from '../../ui/frame';
import { Hills } from '../../ui/icons';
import { Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { SummaryList } from '../../ui/summary';
import { Whole } from '../../ui/time';

interface HomePageProps {
  frame: Frame;
  county: County;
  policy: Policy;
}

/** 公众首页: 我能不能吹哨，多久有人管. */
export const HomePage = (props: HomePageProps) => (
  <Page title={HOME.title} frame={props.frame} audience={{ kind: 'public' }} hero={<Hero />}>
    <Limits {...props} />
    <Kinds {...props} />
    <Halves left={<Before />} right={<Refused />} />
    <Halves left={<Channels {...props} />} right={<Figures />} />
  </Page>
);

const Hero = () => (
  <section class="q-hero" aria-labelledby="headline">
    <Hills />
    <div class="govuk-width-container q-hero__in">
      <h1 id="headline">{HOME.title}</h1>
      <p class="q-lead">
        {HOME.lead}
        <span class="q-line">{HOME.steps}</span>
      </p>
      <div class="govuk-button-group">
        <a class="govuk-button q-button-big" href={PATHS.whistle}>
          {HOME.whistle}
        </a>
        <a class="govuk-button govuk-button--secondary q-button-big" href={PATHS.progress}>
          {HOME.progress}
        </a>
      </div>
    </div>
  </section>
);

const Leg = ({ when, children }: { when: string; children: Child }) => (
  <li>
    <b>{when}</b>
    <span>{children}</span>
  </li>
);

/** The plan's three limits, as this county has set them. */
const Limits = ({ policy }: HomePageProps) => (
  <Section heading={HOME.path.heading} id="path">
    <ol class="q-path">
      <Leg when={HOME.path.within(policy.dispatchWorkingDays)}>{HOME.path.dispatch}</Leg>
      <Leg when={HOME.path.within(policy.handleResultWorkingDays)}>{HOME.path.handle}</Leg>
      <Leg when={HOME.path.within(policy.handlePlanWorkingDays)}>
        {HOME.path.plan}
        <Whole>{HOME.path.planWhole}</Whole>
      </Leg>
      <Leg when={HOME.path.after}>{HOME.path.reply}</Leg>
    </ol>
    <p class="govuk-body q-muted q-small q-flush">{HOME.path.note}</p>
  </Section>
);

const Kinds = ({ county }: HomePageProps) => (
  <Section heading={HOME.kinds} id="kinds" look="apart">
    <ul class="q-kinds">
      {county.categories.map(({ formalName, hint }) => (
        <li>
          <div>
            <b>{formalName}</b>
            <span>{hint}</span>
          </div>
        </li>
      ))}
    </ul>
  </Section>
);

const Halves = ({ left, right }: { left: Child; right: Child }) => (
  <div class="q-section">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">{left}</div>
      <div class="govuk-grid-column-one-half">{right}</div>
    </div>
  </div>
);

const Before = () => (
  <Section heading={HOME.before.heading} id="before">
    <p class="govuk-body">{HOME.before.text}</p>
    <ul class="govuk-list govuk-list--bullet">
      {HOME.before.conditions.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  </Section>
);

const Refused = () => (
  <Section heading={HOME.refused.heading} id="refused">
    <p class="govuk-body">{HOME.refused.text}</p>
  </Section>
);

const Channels = ({ county }: HomePageProps) => (
  <Section heading={HOME.channels.heading} id="channels">
    <SummaryList
      rows={[
        { term: HOME.channels.hotline, value: HOME.channels.hotlineSay },
        { term: HOME.channels.centre, value: statedText(county.desk.address) },
        { term: HOME.channels.associations, value: HOME.channels.associationsText },
        { term: HOME.channels.representatives, value: HOME.channels.representativesText },
      ]}
    />
  </Section>
);

const Figures = () => (
  <Section heading={HOME.figures.heading} id="figures">
    <p class="govuk-body q-muted">{HOME.figures.none}</p>
  </Section>
);
