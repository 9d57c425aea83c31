import type { TaskAct } from '../views/task';

/** Where a task is done. Also its cookie's path, so that two tasks in two tabs never mix. */
export const pathOf = (task: string) => `/task/${task}`;

/** Where an act has its form, and where the form goes. */
export const pathTo = (task: string, act: TaskAct) => `${pathOf(task)}/${act}`;
