import { ApiProperty } from '@nestjs/swagger';
import { IsAddress, IsLinkToken, IsPassword } from './person-fields';

export class AskPasswordResetDto {
  @ApiProperty({ description: 'Mail address of the account.', format: 'email', example: 'anna@example.org' })
  @IsAddress()
  readonly email: string;
}

export class ResetPasswordDto {
  @ApiProperty({ description: 'From the link in the letter; works once, for two hours.', example: 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE' })
  @IsLinkToken()
  readonly token: string;

  @ApiProperty({ description: 'The new password, 12 to 128 characters of any kind.', format: 'password', example: 'горная тропа к озеру' })
  @IsPassword()
  readonly password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ description: 'The present password.', format: 'password', example: 'степной мёд под дождём' })
  @IsPassword()
  readonly currentPassword: string;

  @ApiProperty({ description: 'The new password, 12 to 128 characters of any kind.', format: 'password', example: 'горная тропа к озеру' })
  @IsPassword()
  readonly newPassword: string;
}
