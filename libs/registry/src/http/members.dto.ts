import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, memberRoles, type Language, type MemberRole } from '@zemlyak/kernel';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Invitation, InvitationInput } from '../members/invitations.service';
import type { JoinRequest, JoinRequestStatus } from '../members/join-requests.service';
import type { Member } from '../members/memberships.service';
import { OrganisationCardDto } from './organisation.dto';

export class MemberDto implements Member {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty({ type: String, nullable: true, example: 'Анна Орлова' }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Anna Orlova' }) readonly nameLatin: string | null;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) readonly role: MemberRole;
  @ApiProperty({ format: 'date-time' }) readonly joinedAt: Date;
}

export class MemberRoleDto {
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole', example: 'manager' }) @IsIn(memberRoles) readonly role: MemberRole;
}

export class InviteDto implements InvitationInput {
  @ApiProperty({ format: 'email', example: 'pavel@example.org' }) @IsEmail() @MaxLength(254) readonly email: string;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole', description: 'Not above one’s own role.', example: 'member' })
  @IsIn(memberRoles)
  readonly role: MemberRole;
  @ApiPropertyOptional({ example: 'Павел Мёдов' }) @IsOptional() @IsString() @Length(1, 120) readonly nameCyrillic?: string;
  @ApiPropertyOptional({ example: 'Pavel Myodov' }) @IsOptional() @IsString() @Length(1, 120) readonly nameLatin?: string;
  @ApiPropertyOptional({ enum: languages, description: 'Language of the letter for somebody new.' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: Language;
}

export class MadeDto {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

/** An open invitation of the reader. */
export class InvitationDto implements Invitation {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: OrganisationCardDto }) readonly organisation: OrganisationCardDto;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) readonly role: MemberRole;
  @ApiProperty({
    enum: ['membership', 'client'],
    enumName: 'InvitationPurpose',
    description: '`client`: confirm the draft by POST /organisations/{id}/client-confirmation.',
  })
  readonly purpose: 'membership' | 'client';
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: Date;
}

export class AnswerDto {
  @ApiProperty({ description: 'Yes or no.', example: true }) @IsBoolean() readonly accepted: boolean;
}

export class AskToJoinDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'To the owners.', example: 'Я отвечаю за продажи.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly message?: string | null;
}

export class JoinRequestDto implements JoinRequest {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid' }) readonly organisationId: string;
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty({ type: String, nullable: true }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly nameLatin: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly message: string | null;
  @ApiProperty({ enum: ['open', 'accepted', 'declined'], enumName: 'JoinRequestStatus' }) readonly status: JoinRequestStatus;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
}
