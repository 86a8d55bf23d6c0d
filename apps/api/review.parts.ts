// What of the API has to do with assertions and what lawyers say of them.
import { AcceptWording } from '#review/accept-wording.js';
import { AssertionLinkService } from '#review/assertion-link.service.js';
import { AssertionService } from '#review/assertion.service.js';
import { DecidePlacement } from '#review/decide-placement.js';
import { EditAssertion } from '#review/edit-assertion.js';
import { LawyersFor } from '#review/lawyers-for.js';
import { MarkAssertion } from '#review/mark-assertion.js';
import { OpinionRuleService } from '#review/opinion-rule.service.js';
import { OpinionSettleService } from '#review/opinion-settle.service.js';
import { OpinionTelephoneService } from '#review/opinion-telephone.service.js';
import { OpinionService } from '#review/opinion.service.js';
import { QueueService } from '#review/queue.service.js';
import { ReaffirmService } from '#review/reaffirm.service.js';
import { AssertionCommandController } from './assertions/assertion-command.controller.js';
import { AssertionLinkController } from './assertions/assertion-link.controller.js';
import { AssertionController } from './assertions/assertion.controller.js';
import { OpinionController } from './opinions/opinion.controller.js';
import { ReaffirmController } from './opinions/reaffirm.controller.js';
import { LawyerController } from './queue/lawyer.controller.js';
import { QueueController } from './queue/queue.controller.js';

export const REVIEW_CONTROLLERS = [
  AssertionCommandController,
  AssertionLinkController,
  AssertionController,
  LawyerController,
  QueueController,
  OpinionController,
  ReaffirmController,
];

export const REVIEW_PROVIDERS = [
  AcceptWording,
  OpinionRuleService,
  OpinionSettleService,
  OpinionTelephoneService,
  OpinionService,
  ReaffirmService,
  AssertionLinkService,
  AssertionService,
  DecidePlacement,
  EditAssertion,
  MarkAssertion,
  LawyersFor,
  QueueService,
];
