/** What API Gateway itself answers when no page can: problem documents (RFC 9457) with a sentence for people. */
import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

const ANSWERS = [
  {
    type: ResponseType.THROTTLED,
    status: '429',
    code: 'too-many',
    title: '当前访问人数较多',
    next: '请一分钟后再试',
    retry: '60',
  },
  {
    type: ResponseType.WAF_FILTERED,
    status: '403',
    code: 'blocked',
    title: '请求被安全防护拦截',
    next: '请电话联系企业服务专班',
    retry: 'none',
  },
  {
    type: ResponseType.REQUEST_TOO_LARGE,
    status: '413',
    code: 'too-large',
    title: '提交的内容过大',
    next: '请精简后再提交',
    retry: 'none',
  },
  {
    type: ResponseType.DEFAULT_5XX,
    status: '503',
    code: 'unavailable',
    title: '系统暂时繁忙',
    next: '请稍后再试',
    retry: '60',
  },
] as const;

export function addGatewayAnswers(api: RestApi): void {
  for (const { type, status, code, title, next, retry } of ANSWERS) {
    api.addGatewayResponse(`Answer-${code}`, {
      type,
      statusCode: status,
      responseHeaders: {
        'Content-Type': "'application/problem+json; charset=utf-8'",
        ...(retry === 'none' ? {} : { 'Retry-After': `'${retry}'` }),
      },
      templates: {
        'application/json': JSON.stringify({
          type: 'about:blank',
          title,
          status: Number(status),
          code,
          detail: `${title}，${next}。`,
        }),
      },
    });
  }
}
