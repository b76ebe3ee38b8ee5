/** The answer to a dry run of a configuration document. */
import { type Static, Type } from 'typebox';

export const ConfigurationCheck = Type.Object(
  {
    valid: Type.Boolean(),
    problems: Type.Array(
      Type.Object({
        code: Type.String({ description: 'A code of the error catalogue.' }),
        message: Type.String({ description: 'What is wrong and where: origin, line and column.' }),
        remedy: Type.String(),
      }),
      { description: 'Every mistake that was found, in the order of the document; empty where it is valid.' },
    ),
  },
  { $id: 'ConfigurationCheck', additionalProperties: false },
);
export type ConfigurationCheck = Static<typeof ConfigurationCheck>;
