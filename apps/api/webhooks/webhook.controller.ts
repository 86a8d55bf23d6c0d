// Webhooks: an administrator's business, and without any power over a story.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { WebhookService } from '#notices/webhook.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AddedWebhook, NewWebhook, presentWebhook, WebhookList, WebhookRemoval } from './webhook.dto.js';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Get()
  @Requires('webhook.manage')
  @Answers(200, WebhookList)
  async list(@CurrentActor() actor: SignedIn) {
    return { items: (await this.webhooks.list(actor)).map(presentWebhook) };
  }

  @Post()
  @Requires('webhook.manage')
  @Answers(201, AddedWebhook)
  async add(@CurrentActor() actor: SignedIn, @Body({ schema: NewWebhook }) { address, kinds }: NewWebhook) {
    const { webhook, secret } = await this.webhooks.add(actor, address, kinds);
    return { ...presentWebhook({ webhook, last: null }), secret };
  }

  @Post(':webhookId/remove')
  @Requires('webhook.manage')
  @AnswersNothing()
  async remove(
    @CurrentActor() actor: SignedIn,
    @Param('webhookId', { schema: Id }) webhookId: string,
    @Body({ schema: WebhookRemoval }) { version }: WebhookRemoval,
  ): Promise<void> {
    await this.webhooks.remove(actor, webhookId, version);
  }
}
