import { NumberInput } from '@mantine/core';

/** The field itself, with what formats numbers as they are typed; `NumberField` loads it. */
export default NumberInput;
