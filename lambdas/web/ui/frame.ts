import type { FontSize } from './font';

/** What is the same on each page of one request: whose system it is, and how to reach a person. */
export interface Frame {
  /** The county's name as people say it: 城口县. */
  county: string;
  contact: Contact;
  /** `demonstration` shows the 演示 badge and says that all data are fictitious. */
  edition: 'demonstration' | 'operation';
  /** Seconds of a working day under the demonstration clock; absent where the real calendar runs. */
  workdaySeconds?: number | undefined;
  font: FontSize;
  /** Path and query of this page, so that a change of font size comes back to it. */
  url: string;
}

/** 联系方式 of the desk. Both are shown as they are, so they carry their own （演示数据）. */
export interface Contact {
  phone: string;
  hours: string;
}
