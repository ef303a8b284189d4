import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Told of what a handler threw: under which name it was registered, and what it was asked. */
export type OnFailure = (handler: string, params: unknown, error: unknown) => void;

/** The parts of a connection with registrations of their own. */
const parts: ReadonlySet<string> = new Set([
  ...['languages', 'workspace', 'diagnostics', 'inlayHint', 'semanticTokens', 'callHierarchy'],
]);

/**
 * The same connection, or the same set of documents, but a handler that is registered at it and throws costs its own answer
 * and nothing else: the client gets an error that says nothing of the document, and `onFailure` is told. This is the one
 * place where that is taken care of, so handlers need no `try`.
 */
export function guarded<T extends object>(target: T, onFailure: OnFailure): T {
  return new Proxy(target, {
    get(_target, key) {
      // Methods and accessors of the target get the target, which may keep private fields.
      const value: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') return value;
      if (typeof value === 'function') {
        return isRegistration(key) ? registration(value.bind(target), key, onFailure) : value.bind(target);
      }
      return typeof value === 'object' && value !== null && parts.has(key) ? guarded(value, onFailure) : value;
    },
  });
}

/** `onHover`, and `on` of the parts. */
function isRegistration(key: string): boolean {
  return /^on([A-Z]|$)/.test(key);
}

type Handler = (...parameters: unknown[]) => unknown;

/** Registers the handler that is among the arguments, guarded. */
function registration(register: Handler, key: string, onFailure: OnFailure): Handler {
  return (...parameters) => {
    const [first] = parameters;
    const name = typeof first === 'string' ? first : key;
    return register(
      ...parameters.map((parameter) =>
        // Nothing but handlers is passed as a function.
        typeof parameter === 'function' ? guardedHandler(parameter as Handler, name, onFailure) : parameter,
      ),
    );
  };
}

function guardedHandler(handler: Handler, name: string, onFailure: OnFailure): Handler {
  return (...parameters) => {
    const failed = (error: unknown): ResponseError => {
      // A refusal is an answer.
      if (error instanceof ResponseError) return error;
      onFailure(name, parameters[0], error);
      return new ResponseError(ErrorCodes.InternalError, `This failed inside the server (${name}); its log says more`);
    };
    try {
      const answer = handler(...parameters);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
}
