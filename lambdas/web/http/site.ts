import type { Context } from 'hono';
import { FRAME } from '../../texts/frame';
import type { County } from '../../domain/county';
import { fontOfRequest } from '../ui/font';
import type { Frame } from '../ui/frame';

/** What each page of this deployment has in common. */
export interface Site {
  county: County;
  /** Public origin without a slash: links and the Origin check come from here, never from the request. */
  publicOrigin: string;
  stage: string;
  /** Seconds of a demo working day; absent where the calendar runs. */
  workdaySeconds?: number | undefined;
}

/** The frame of one request's page. */
export function frameOf(site: Site, c: Context): Frame {
  const { phone, hours } = site.county.desk;
  const { pathname, search } = new URL(c.req.url);
  return {
    county: site.county.name,
    contact: { phone: statedText(phone), hours: statedText(hours) },
    edition: site.stage === 'local' ? 'demonstration' : 'operation',
    workdaySeconds: site.workdaySeconds,
    font: fontOfRequest(c),
    // two slashes at the front would make the page's own address lead to another host
    url: `${pathname.replace(/^[/\\]+/, '/')}${search}`,
  };
}

/** Facts that are not known are shown, and say so. */
export function statedText({ value, demonstration }: { value: string; demonstration?: true | undefined }): string {
  return demonstration === undefined || value.includes(FRAME.demonstrationMark)
    ? value
    : `${value}${FRAME.demonstrationMark}`;
}
