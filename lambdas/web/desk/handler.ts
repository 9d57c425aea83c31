import { handle } from 'hono/aws-lambda';
import { newestNotice } from '../../runtime/county';
import { webDeps } from '../../runtime/web';
import { deskApp } from './app';

export const handler = handle(deskApp({ ...webDeps(), notice: newestNotice }));
