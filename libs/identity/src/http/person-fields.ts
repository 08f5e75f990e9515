import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, MaxLength, ValidateBy } from 'class-validator';

const CYRILLIC = /^[\p{Script=Cyrillic}][\p{Script=Cyrillic} .'’-]*$/u;
const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M} .'’-]*$/u;

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim().replace(/ +/g, ' ') : value));
const inScript = (code: string, script: RegExp): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: (value: unknown) => typeof value === 'string' && script.test(value) } });

/** A person's name in Cyrillic letters, 1 to 120 characters. */
export const IsCyrillicName = (): PropertyDecorator => applyDecorators(trimmed, Length(1, 120), inScript('cyrillicName', CYRILLIC));

/** A person's name in Latin letters, 1 to 120 characters. */
export const IsLatinName = (): PropertyDecorator => applyDecorators(trimmed, Length(1, 120), inScript('latinName', LATIN));

/** A mail address of at most 254 characters. */
export const IsAddress = (): PropertyDecorator => applyDecorators(trimmed, IsEmail(), MaxLength(254));

/** A password as typed. Its rules are the room's; here only its size is bounded. */
export const IsPassword = (): PropertyDecorator => applyDecorators(IsString(), MaxLength(1000));

/** The random part of a link in a letter. */
export const IsLinkToken = (): PropertyDecorator => applyDecorators(IsString(), Length(20, 100));
