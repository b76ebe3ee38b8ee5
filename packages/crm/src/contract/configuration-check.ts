/** The answer to a dry run of a configuration document. */
import { type Static, Type } from 'typebox';

export const ConfigurationProblem = Type.Object(
  {
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
    code: Type.String({ description: 'A code of the error catalogue.' }),
    line: Type.Integer({ description: 'From 1.' }),
    column: Type.Integer({ description: 'From 1, in characters.' }),
    message: Type.String({ description: 'What is wrong, in one sentence.' }),
    remedy: Type.String(),
    rendered: Type.String({
      description: 'The whole message for people: place, sentence, the line with a mark, what is allowed, the remedy.',
    }),
  },
  { $id: 'ConfigurationProblem', additionalProperties: false },
);
export type ConfigurationProblem = Static<typeof ConfigurationProblem>;

export const ConfigurationCheck = Type.Object(
  {
    valid: Type.Boolean({ description: 'Whether it would be accepted; warnings do not prevent that.' }),
    problems: Type.Array(Type.Ref('ConfigurationProblem'), {
      description: 'Every mistake and warning that was found, in the order of the document.',
    }),
  },
  { $id: 'ConfigurationCheck', additionalProperties: false },
);
export interface ConfigurationCheck {
  valid: boolean;
  problems: ConfigurationProblem[];
}
