import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { SessionCard } from '../sessions/sessions.service';
import { IsAddress, IsPassword } from './person-fields';

export class SignInDto {
  @ApiProperty({ description: 'Mail address of the account.', format: 'email', example: 'anna@example.org' })
  @IsAddress()
  readonly email: string;

  @ApiProperty({ description: 'Password of the account.', format: 'password', example: 'степной мёд под дождём' })
  @IsPassword()
  readonly password: string;

  @ApiPropertyOptional({ description: 'Code of the authenticator app, or a recovery code; asked for by the problem second-factor-needed.', example: '492039' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly code?: string;
}

export class ProveDto {
  @ApiProperty({ description: 'Password of the account.', format: 'password', example: 'степной мёд под дождём' })
  @IsPassword()
  readonly password: string;
}

export class ChooseOrganisationDto {
  @ApiProperty({ description: 'An organisation that the person belongs to.', format: 'uuid', example: '0198c0de-7a11-7000-8000-000000000002' })
  @IsUUID()
  readonly organisationId: string;
}

/** A browser that is signed in. */
export class SessionDto {
  @ApiProperty({ description: 'Identifier of the session; not its token.', format: 'uuid', example: '0198c0de-7a11-7000-8000-000000000003' })
  readonly id: string;
  @ApiProperty({ description: 'What the browser says it is.', example: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
  readonly userAgent: string;
  @ApiProperty({ description: 'When it signed in.', type: String, format: 'date-time', example: '2027-03-01T08:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ description: 'Last request, exact to a minute.', type: String, format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly lastSeenAt: Date;
  @ApiProperty({ description: 'When it ends in any case.', type: String, format: 'date-time', example: '2027-03-31T08:00:00.000Z' }) readonly expiresAt: Date;
  @ApiProperty({ description: 'The one that asks.', example: true }) readonly current: boolean;
}

export const toSessionDto = ({ id, userAgent, createdAt, lastSeenAt, expiresAt, current }: SessionCard): SessionDto => ({
  id,
  userAgent,
  createdAt,
  lastSeenAt,
  expiresAt,
  current,
});
