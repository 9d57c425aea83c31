import { handle } from 'hono/aws-lambda';
import { webDeps } from '../../runtime/web';
import { taskApp } from './app';

export const handler = handle(taskApp(webDeps()));
