import connectorSchema from '../../schemas/connector-definition.schema.json';

/** A type that connector parameters and process variables commonly have. */
export interface PrimitiveType {
  readonly name: string;
  /** One line of plain text. */
  readonly documentation: string;
}

/** The types that completion offers, the most usual first. Others are valid too. They are kept in the schema, where every editor finds them. */
export const primitiveTypes: readonly PrimitiveType[] = connectorSchema.definitions.knownType.enum.map(
  (name, index) => ({
    name,
    documentation: connectorSchema.definitions.knownType.enumDescriptions[index] ?? '',
  }),
);
