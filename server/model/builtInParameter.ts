/** A documented parameter of a built-in action; types are written as in connector definitions (`string`, `json`, …). */
export interface BuiltInParameter {
  readonly name: string;
  readonly type: string;
  /** As the product's tables say it; false where one of several inputs has to be given. */
  readonly required: boolean;
  readonly description?: string;
}

/** An action of a service that the product brings along. Lists are empty where its names are free or undocumented. */
export interface BuiltInAction {
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly BuiltInParameter[];
  readonly outputs: readonly BuiltInParameter[];
  /** What the modeler writes under `constants` of the task and not under `mappings`. */
  readonly constants: readonly BuiltInParameter[];
}

/** A reserved service: `name` is the part of the implementation before the first dot. */
export interface BuiltInConnector {
  readonly name: string;
  readonly description: string;
  readonly actions: readonly BuiltInAction[];
}

/** A parameter that the tables mark as required. */
export function required(name: string, type: string, description: string): BuiltInParameter {
  return { name, type, required: true, description };
}

/** A parameter that may be left out, or stands beside alternatives. */
export function optional(name: string, type: string, description: string): BuiltInParameter {
  return { name, type, required: false, description };
}
