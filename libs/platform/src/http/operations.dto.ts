import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsNumberString, ArrayMaxSize } from 'class-validator';

/** A delivery or task that failed. */
export class TroubledJobDto {
  @ApiProperty({ example: '512' }) readonly id: string;
  @ApiProperty({ example: 'journal.deliver' }) readonly task: string;
  @ApiProperty({ type: String, nullable: true, example: 'notifications.tell/0198…' }) readonly key: string | null;
  @ApiProperty({ type: 'integer', example: 3 }) readonly attempts: number;
  @ApiProperty({ type: 'integer', example: 15 }) readonly maxAttempts: number;
  @ApiProperty({ type: String, nullable: true, example: 'connect ECONNREFUSED' }) readonly lastError: string | null;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly runAt: Date;
  @ApiProperty({ description: 'No further try by itself.', example: false }) readonly gaveUp: boolean;
}

export class RetryJobsDto {
  @ApiProperty({ type: [String], example: ['512'] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsNumberString({}, { each: true })
  readonly ids: string[];
}

export class RetriedDto {
  @ApiProperty({ type: 'integer', example: 1 }) readonly retried: number;
}

/** A letter of the demo's local mailbox. */
export class MailboxLetterDto {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'anna@example.org' }) readonly recipient: string;
  @ApiProperty({ example: 'Подтвердите почту' }) readonly subject: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: String, nullable: true }) readonly html: string | null;
  @ApiProperty({ enum: ['ru', 'en'] }) readonly language: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly sentAt: Date;
}
