import { handle } from 'hono/aws-lambda';
import { webDeps } from '../../runtime/web';
import { apiApp } from './app';

export const handler = handle(apiApp(webDeps()));
