import { ApiProperty } from '@nestjs/swagger';
import type { AskedEmailChange } from '../keys/email-changes.service';
import { IsAddress, IsLinkToken } from './person-fields';

export class AskEmailChangeDto {
  @ApiProperty({ description: 'The new mail address; a link to confirm it is sent there.', format: 'email', example: 'anna.orlova@example.org' })
  @IsAddress()
  readonly email: string;
}

/** The change that waits for its letter to be opened. */
export class EmailChangeDto {
  @ApiProperty({ description: 'The address asked for; null when none is.', type: String, format: 'email', nullable: true, example: 'anna.orlova@example.org' })
  readonly email: string | null;
  @ApiProperty({ description: 'Until when the link works.', type: String, format: 'date-time', nullable: true, example: '2027-03-02T08:00:00.000Z' })
  readonly expiresAt: Date | null;
}

export class ConfirmEmailChangeDto {
  @ApiProperty({ description: 'From the link in the letter; works once, for 24 hours.', example: 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE' })
  @IsLinkToken()
  readonly token: string;
}

export const toEmailChangeDto = (asked: AskedEmailChange | null): EmailChangeDto => ({ email: asked?.email ?? null, expiresAt: asked?.expiresAt ?? null });
