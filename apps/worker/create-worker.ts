// Puts the worker together: a processor for every kind of task, or it does not start.
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ProcessorTable } from '#jobs/processor-table.js';
import type { QueueBackend } from '#jobs/queue-backend.js';
import { WorkFloor } from '#jobs/work-floor.js';
import { PROCESSORS, WorkerModule, type WorkerParts } from './worker.module.js';

export interface WorkerSettings extends WorkerParts {
  databaseUrl: string;
  backend: QueueBackend;
}

export interface RunningWorker {
  app: INestApplicationContext;
  floor: WorkFloor;
}

export async function createWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const table = new ProcessorTable(PROCESSORS.map((processor) => app.get(processor)));
  const floor = new WorkFloor(settings.dataSource, settings.databaseUrl, settings.backend, table, settings.logger);
  return { app, floor };
}
