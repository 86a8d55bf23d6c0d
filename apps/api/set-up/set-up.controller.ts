// The first newsroom of an installation; once there is one, nothing is here any more.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '#domain/errors.js';
import { SetUpService } from '#identity/set-up.service.js';
import { Open } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { SetUp, SetUpState } from './set-up.dto.js';

@ApiTags('set-up')
@Controller('set-up')
export class SetUpController {
  constructor(private readonly setUps: SetUpService) {}

  @Get()
  @Open()
  @Answers(200, SetUpState)
  async read() {
    if (!(await this.setUps.isOpen())) throw new Refusal('request/not-found');
    return { open: true };
  }

  @Post()
  @Open()
  @AnswersNothing()
  async setUp(@Body({ schema: SetUp }) { key, newsroom, admin }: SetUp): Promise<void> {
    await this.setUps.setUp(key, newsroom, admin);
  }
}
