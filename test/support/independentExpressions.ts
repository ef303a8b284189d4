/** The names that the expressions of a value read. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return expressionNames(value, /\$\{([^}]*)\}/g);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}

/** In BPMN there are two ways to write an expression. */
export function bpmnNamesIn(text: string): readonly string[] {
  return [...expressionNames(text, /\$\{([^}]*)\}/g), ...expressionNames(text, /#\{([^}]*)\}/g)];
}

const keyword = /^(?:true|false|null|and|or|not|empty|eq|ne|lt|gt|le|ge|div|mod|instanceof|execution)$/;

function expressionNames(text: string, expression: RegExp): readonly string[] {
  return [...text.matchAll(expression)].flatMap(([, body = '']) => {
    const unquoted = body.replace(/'[^']*'|"[^"]*"/g, "''");
    const words = unquoted.matchAll(/(?<![\p{L}\p{N}_$.]|\.\s+)[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$]|\s*\()/gu);
    return [...words].map(([word]) => word).filter((word) => !keyword.test(word));
  });
}
