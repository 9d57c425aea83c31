import { county } from '../../config/counties/chengkou';
import type { Instant } from '../../lambdas/domain/time';
import { composeSignIn, senderName } from '../../lambdas/mail/letter';
import { bare, linesOf, seen } from './reading';
import { ORIGIN } from './story';

describe('登录验证码', () => {
  const now = '2026-11-23T10:20:00+08:00' as Instant;
  const mail = composeSignIn({ county, origin: ORIGIN, code: '048213', now, minutes: 10 });

  it('has the six digits alone on their line, and not in the subject', () => {
    expect(mail.text.split('\n').filter((line) => /^\d{6}$/u.test(line))).toEqual(['048213']);
    expect(mail.subject).toBe('【城口企业吹哨】登录验证码（10分钟内有效）');
  });

  it('says when it was asked for and until when it lasts', () => {
    expect(mail.text).toContain('2026年11月23日（周一）10:20用这个邮箱申请登录');
    expect(mail.text).toContain('验证码有效至：2026年11月23日（周一）10:30');
  });

  it('does not say that no code is asked for, and warns of whoever asks for it', () => {
    expect(mail.text).toContain('工作人员不会向您索要验证码');
    expect(mail.text).not.toContain('不会要求您提供密码、验证码');
  });

  it('says the same in both parts', () => {
    for (const line of linesOf(mail.text)) expect(seen(mail.html)).toContain(bare(line));
  });

  it('comes from the county’s desk', () => {
    expect(senderName(county)).toBe('城口县企业吹哨专班');
  });
});
