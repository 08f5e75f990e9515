import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidInput, type FieldError } from '@zemlyak/kernel';
import { type ValidationError, getMetadataStorage } from 'class-validator';

/** A value that cannot even be read as what it should be, such as an object where a date belongs, is bad input and no failure of ours. */
class ReadingPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (error instanceof TypeError) throw new InvalidInput({ errors: [{ path: '', code: 'unreadable' }] });
      throw error;
    }
  }
}

/** Validates every body, query and parameter; unknown fields are refused; all faults are reported at once. */
export const validation = (): ValidationPipe =>
  new ReadingPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => new InvalidInput({ errors: fieldErrors(errors) }),
  });

/** Flattens class-validator's tree into paths, codes and the values for their sentences (`a`, `b` … are the rule's arguments). */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).map((code) => ({ path, code, params: argumentsOf(error, code) }));
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
}

function argumentsOf(error: ValidationError, code: string): Record<string, unknown> {
  if (!error.target) return {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(error.target.constructor, '', false, false);
  const rule = rules.find((r) => r.propertyName === error.property && (r.name === code || r.type === code));
  return Object.fromEntries(
    ['a', 'b', 'c'].flatMap((name, i) => {
      const value: unknown = (rule?.constraints as unknown[] | undefined)?.[i];
      return typeof value === 'number' || typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
