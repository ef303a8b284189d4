import type { InitializeParams } from 'vscode-languageserver';

/** What the client may say of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** True if the editor itself reports syntax errors and duplicate keys of open JSON documents, as VS Code does. */
  readonly hostReportsJson?: boolean;
  /** True if files are to be read through the client, as in a web worker or a virtual workspace. */
  readonly filesThroughClient?: boolean;
  /** True if the client has the commands `activitiConnectors.showReferences` and `activitiConnectors.openLocation`, which lenses run. */
  readonly showReferences?: boolean;
  /** True if the client has the command `activitiConnectors.previewMappings`, and is to be told when previews may have changed. */
  readonly preview?: boolean;
  /** True if the client tells of changed files and folders without being asked to watch them. */
  readonly watchesFiles?: boolean;
  /** True if the client shows what the server leaves out, and so takes `activitiConnectors/status`. */
  readonly status?: boolean;
}

/** The client's options, whatever it sent. */
export function optionsOf(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  if (typeof options !== 'object' || options === null) return {};
  return {
    hostReportsJson: 'hostReportsJson' in options && options.hostReportsJson === true,
    watchesFiles: 'watchesFiles' in options && options.watchesFiles === true,
    filesThroughClient: 'filesThroughClient' in options && options.filesThroughClient === true,
    status: 'status' in options && options.status === true,
    preview: 'preview' in options && options.preview === true,
    showReferences: 'showReferences' in options && options.showReferences === true,
  };
}
