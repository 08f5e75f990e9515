import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class SecondFactorDto {
  @ApiProperty({ description: 'Asked at sign-in.', example: true }) readonly enabled: boolean;
  @ApiProperty({ description: 'Since when.', type: String, format: 'date-time', nullable: true, example: '2027-03-01T08:10:00.000Z' })
  readonly enabledAt: Date | null;
  @ApiProperty({ description: 'Recovery codes not used yet.', type: 'integer', example: 10 }) readonly recoveryCodesLeft: number;
}

/** For the authenticator app; shown once. */
export class SecondFactorSecretDto {
  @ApiProperty({ description: 'Secret to type in, base32.', example: 'MSLCFPEAMIXWSUPYTX4CE4YBP3BXCSOC' }) readonly secret: string;
  @ApiProperty({ description: 'For the square code.', example: 'otpauth://totp/Zemlyak:anna%40example.org?issuer=Zemlyak&secret=MSLC…' })
  readonly otpauthUri: string;
}

export class EnableSecondFactorDto {
  @ApiProperty({ description: 'The code that the app shows now.', example: '492039' })
  @Matches(/^\d{6}$/)
  readonly code: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ description: 'Ten codes, each good for one sign-in without the app; never shown again.', type: [String], example: ['7KQ2M-4XDPR'] })
  readonly recoveryCodes: string[];
}
