import { MAIL } from '../texts/mail';
import { exactInstant } from '../texts/mail-instant';
import type { Block, DueLine, Letter } from './blocks';

/** Before every typed line: none of ours begins so. */
const TYPED_INDENT = '　　';
const SEPARATOR = '----';

/** The plain part: complete by itself, one fact a line, URLs and codes on lines of their own. */
export function renderText({ blocks }: Letter): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'title':
      return block.text;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}：${value}`).join('\n');
    case 'deadlines':
      return block.lines.map(dueText).join('\n');
    case 'lines':
      return [`${block.heading}：`, ...block.lines].join('\n');
    case 'prose':
      return [`${block.heading}：`, ...block.text.split('\n').map((line) => TYPED_INDENT + line)].join('\n');
    case 'link':
      return [block.verb, `${block.note}：`, block.url].join('\n');
    case 'code':
      return block.code;
    case 'signature':
      return [block.name, block.date].join('\n');
    case 'footer':
      return [SEPARATOR, ...block.lines].join('\n');
  }
}

function dueText({ what, at, provisional }: DueLine): string {
  return `${what}：${exactInstant(at)}${provisional ? MAIL.provisional : ''}`;
}
