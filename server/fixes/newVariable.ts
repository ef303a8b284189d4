/** A variable as the modeler writes it: its key is its id. */
export function newVariable(name: string, type: string, id: string): readonly [key: string, value: object] {
  return [id, { id, name, type, required: false }];
}
